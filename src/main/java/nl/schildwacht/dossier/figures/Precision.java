package nl.schildwacht.dossier.figures;

import nl.schildwacht.dossier.Sight;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import java.util.List;
import java.util.Optional;

/**
 * How often triage agreed. Only what somebody judged counts, and only the judgement that holds; judgements stay when what
 * they are about is purged. Thread-safe.
 */
public final class Precision {
    private static final String SQL = """
            with holding as (
                select distinct on (j.hit_id) j.hit_id, j.verdict, j.source_id, j.named_by from judgement j
                where j.at >= :from and j.at < :until and j.undone_at is null and %s order by j.hit_id, j.id desc)
            select %s as key, count(*) as judged,
                count(*) filter (where verdict in ('confirmed', 'other')) as agreed,
                count(*) filter (where verdict = 'not_aggression') as harmless,
                count(*) filter (where verdict = 'not_ours') as other_person
            from holding%s group by 1 order by judged desc, key limit 200""";

    private final Jdbi jdbi;

    public Precision(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What triage made of the finds of one source, or of one way of naming somebody.
     *
     * @param key id of the source, or the words that named her.
     * @param agreed aggression, also when its behaviour or severity was set right.
     * @param harmless no aggression.
     * @param otherPerson aggression, but at somebody whom we do not look after.
     */
    public record Agreement(String key, long judged, long agreed, long harmless, long otherPerson) {
        /** Agreed, of what was found right or wrong; empty when nothing was. In per cent. */
        public Optional<Long> percent() {
            long decided = agreed + harmless + otherPerson;
            return decided == 0 ? Optional.empty() : Optional.of(Math.round(100.0 * agreed / decided));
        }
    }

    public List<Agreement> bySource(Span span, Sight sight) {
        return find(span, sight, "source_id", "");
    }

    /** By the name, alias or term that stood in the post; a post that names her twice counts for both. */
    public List<Agreement> byTerm(Span span, Sight sight) {
        return find(span, sight, "word", " cross join lateral unnest(named_by) as w(word)");
    }

    private List<Agreement> find(Span span, Sight sight, String key, String from) {
        if (!sight.everything() && sight.organisations().isEmpty()) return List.of();
        String condition = sight.everything() ? "true" : "j.organisations && cast(:organisations as text[])";
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(SQL.formatted(condition, key, from))
                    .bind("from", span.start())
                    .bind("until", span.end());
            if (!sight.everything())
                query.bindArray(
                        "organisations", String.class, sight.organisations().toArray());
            return query.map((row, context) -> new Agreement(
                            row.getString("key"),
                            row.getLong("judged"),
                            row.getLong("agreed"),
                            row.getLong("harmless"),
                            row.getLong("other_person")))
                    .list();
        });
    }
}
