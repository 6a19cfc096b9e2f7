package nl.schildwacht.dossier.figures;

import nl.schildwacht.dossier.Sight;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.List;

/**
 * Many senders at one subject within hours. Counted in windows of six hours that begin every three, so that none falls
 * between two; of overlapping windows the one with most senders stands. Senders are counted, not named. Thread-safe.
 */
public final class PileOns {
    /** From how many different senders within six hours. */
    public static final int SENDERS = 5;

    private static final String SQL = """
            with base as materialized (
                select h.id, h.subject_id, h.dossier_id, h.kept_at, h.severity from hit h join dossier d on d.id = h.dossier_id
                where h.kept_at >= :from and h.kept_at < :until and h.withdrawn_at is null and h.platform <> 'CANARY' and %s),
            windows as (
                select subject_id, date_bin('6 hours', kept_at, timestamptz '2000-01-01 00:00Z') as start from base
                group by 1, 2 having count(*) >= :senders
                union
                select subject_id, date_bin('6 hours', kept_at, timestamptz '2000-01-01 03:00Z') from base
                group by 1, 2 having count(*) >= :senders),
            counted as (
                select w.subject_id, w.start, count(distinct e.author_handle) as senders, count(distinct b.id) as hits,
                    max(array_position(array['NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], b.severity)) as worst,
                    min(b.dossier_id) as dossier_id
                from windows w
                join base b on b.subject_id = w.subject_id and b.kept_at >= w.start and b.kept_at < w.start + interval '6 hours'
                join exhibit e on e.hit_id = b.id and e.role = 'POST'
                group by 1, 2 having count(distinct e.author_handle) >= :senders)
            select c.*, d.number from counted c join dossier d on d.id = c.dossier_id
            where not exists (select from counted o where o.subject_id = c.subject_id
                and o.start > c.start - interval '6 hours' and o.start < c.start + interval '6 hours'
                and (o.senders, o.hits, o.start) > (c.senders, c.hits, c.start))
            order by c.start desc limit 50""";

    private final Jdbi jdbi;

    public PileOns(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param start of six hours.
     * @param senders how many different ones.
     * @param dossier the number of the dossier that it is in.
     */
    public record PileOn(String subjectId, String dossier, Instant start, long senders, long hits, Severity worst) {}

    /** The newest first, fifty at most. */
    public List<PileOn> find(Span span, Sight sight) {
        return jdbi.withHandle(handle -> sight.bind(handle.createQuery(SQL.formatted(sight.condition())))
                .bind("from", span.start())
                .bind("until", span.end())
                .bind("senders", SENDERS)
                .map((row, context) -> new PileOn(
                        row.getString("subject_id"),
                        row.getString("number"),
                        row.getTimestamp("start").toInstant(),
                        row.getLong("senders"),
                        row.getLong("hits"),
                        Severity.values()[row.getInt("worst") - 1]))
                .list());
    }
}
