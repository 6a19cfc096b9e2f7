package nl.schildwacht.dossier.figures;

import nl.schildwacht.dossier.Sight;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import java.util.List;

/**
 * Hits of a period, counted within what the reader may see. As people judged them; mistakes and the daily canary do not
 * count. Thread-safe.
 */
public final class Figures {
    /** One pass over the hits of the period, many groupings of the result. */
    private static final String HITS = """
            with base as materialized (
                select coalesce(j.behaviour, h.behaviour) as behaviour, coalesce(j.severity, h.severity) as severity,
                    h.platform, h.source_id, h.subject_id,
                    cast(h.kept_at at time zone 'Europe/Amsterdam' as date) as day
                from hit h join dossier d on d.id = h.dossier_id left join judgement j on j.id = h.judgement_id
                where h.kept_at >= :from and h.kept_at < :until and h.withdrawn_at is null and h.platform <> 'CANARY'
                    and coalesce(j.verdict, '') not in ('not_aggression', 'not_ours') and %s)
            select 'behaviour' as part, behaviour as key, severity, count(*) as hits from base group by 2, 3
            union all select 'platform', platform, severity, count(*) from base group by 2, 3
            union all select 'source', source_id, severity, count(*) from base group by 2, 3
            union all select 'subject', subject_id, severity, count(*) from base group by 2, 3
            union all select 'week', cast(cast(date_trunc('week', day) as date) as text), severity, count(*) from base group by 2, 3
            union all select 'month', to_char(day, 'YYYY-MM'), severity, count(*) from base group by 2, 3
            """;
    /** What was purged; of whom it was is not known any more. */
    private static final String GONE = """
            with base as materialized (
                select behaviour, severity, platform, source_id, day, hits from figure_gone
                where day >= :from and day < :until and %s)
            select 'behaviour' as part, behaviour as key, severity, sum(hits) as hits from base group by 2, 3
            union all select 'platform', platform, severity, sum(hits) from base group by 2, 3
            union all select 'source', source_id, severity, sum(hits) from base group by 2, 3
            union all select 'subject', '', severity, sum(hits) from base group by 2, 3
            union all select 'week', cast(cast(date_trunc('week', day) as date) as text), severity, sum(hits) from base group by 2, 3
            union all select 'month', to_char(day, 'YYYY-MM'), severity, sum(hits) from base group by 2, 3
            """;

    private final Jdbi jdbi;

    public Figures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param bySubject by the subject's id; under the empty id what was purged.
     * @param byWeek by the week's Monday, ISO 8601.
     * @param byMonth by month, {@code 2026-05}.
     */
    public record Hits(
            Counts byBehaviour, Counts byPlatform, Counts bySource, Counts bySubject, Counts byWeek, Counts byMonth) {
        public long total() {
            return byBehaviour.total();
        }
    }

    public Hits hits(Span span, Sight sight) {
        var hits = new Hits(new Counts(), new Counts(), new Counts(), new Counts(), new Counts(), new Counts());
        jdbi.useHandle(handle -> {
            Query query = sight.bind(handle.createQuery(HITS.formatted(sight.condition())))
                    .bind("from", span.start())
                    .bind("until", span.end());
            fill(hits, query);
            gone(handle, span, sight, hits);
        });
        return hits;
    }

    private static void gone(Handle handle, Span span, Sight sight, Hits hits) {
        if (!sight.everything() && sight.organisations().isEmpty()) return;
        Query query = handle.createQuery(
                        GONE.formatted(sight.everything() ? "true" : "organisations && cast(:organisations as text[])"))
                .bind("from", span.from())
                .bind("until", span.until());
        if (!sight.everything())
            query.bindArray("organisations", String.class, sight.organisations().toArray());
        fill(hits, query);
    }

    private record Row(String part, String key, Severity severity, long hits) {}

    private static void fill(Hits hits, Query query) {
        List<Row> rows = query.map((row, context) -> new Row(
                        row.getString("part"),
                        row.getString("key"),
                        Severity.valueOf(row.getString("severity")),
                        row.getLong("hits")))
                .list();
        rows.forEach(row -> counts(hits, row.part()).add(row.key(), row.severity(), row.hits()));
    }

    private static Counts counts(Hits hits, String part) {
        return switch (part) {
            case "behaviour" -> hits.byBehaviour();
            case "platform" -> hits.byPlatform();
            case "source" -> hits.bySource();
            case "subject" -> hits.bySubject();
            case "week" -> hits.byWeek();
            case "month" -> hits.byMonth();
            default -> throw new IllegalStateException(part);
        };
    }
}
