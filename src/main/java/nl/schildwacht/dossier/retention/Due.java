package nl.schildwacht.dossier.retention;

import org.jdbi.v3.core.statement.SqlStatement;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The rule of what goes when, as SQL: once, so that what is announced is what happens. What is held never comes up.
 */
final class Due {
    private static final String FREE = "%s not in (select o.dossier_id from hold o where o.ended_at is null)";

    /**
     * Hits with a term of their own: {@code id, dossier_id, kind, due_at}. What alerts, is of medium severity or more, or was
     * confirmed, goes with its dossier; what was taken back is withdrawn, whoever did so. Each part stands by itself, so that
     * each can use its index.
     */
    static final String HITS = """
            select h.id, h.dossier_id, 'TOMBSTONE' as kind, h.withdrawn_at + make_interval(days => :tombstone) as due_at
            from hit h
            where h.withdrawn_at is not null and %1$s
            union all
            select h.id, h.dossier_id, 'COMPLAINT', h.kept_at + make_interval(days => :complaint)
            from judgement j join hit h on h.judgement_id = j.id
            where (j.verdict = 'complaint' or j.verdict in ('wrong_fact', 'worry') and not h.alerting and h.severity in ('NONE', 'LOW'))
                and j.undone_at is null and h.withdrawn_at is null and %1$s
            union all
            select h.id, h.dossier_id,
                case when h.behaviour in ('COMPLAINT', 'NONE') then 'COMPLAINT' else 'UNCONFIRMED_LOW' end,
                h.kept_at + make_interval(days => case when h.behaviour in ('COMPLAINT', 'NONE') then :complaint else :low end)
            from hit h
            where not h.alerting and h.severity in ('NONE', 'LOW') and h.judgement_id is null and h.withdrawn_at is null
                and %1$s
            """.formatted(FREE.formatted("h.dossier_id"));

    /**
     * Dossiers of which the clock runs: {@code id, number, kind, due_at}. It starts at the closing; where nobody closed it but
     * nothing is left to be done, when it had been quiet for so long that a new hit would open another. A dossier of which all
     * hits went and nobody was told or did anything goes at once; that it is empty is looked up for it alone ({@code limit 1}),
     * where {@code not exists} could read all hits, and once ({@code offset 0}).
     */
    static final String DOSSIERS = """
            select d.id, d.number, d.kind, case
                    when d.empty then d.last_hit_at + make_interval(days => :join)
                    else coalesce(d.closed_at, d.last_hit_at + make_interval(days => :join))
                        + make_interval(days => case d.kind when 'DOSSIER' then :dossier else :reported end) end as due_at
            from (
                select d.id, d.number, d.closed_at, d.last_hit_at,
                    case when d.id in (select t.dossier_id from task t where t.kind = 'aangifte' and t.state = 'done')
                        then 'DOSSIER_REPORTED' else 'DOSSIER' end as kind,
                    d.id in (select t.dossier_id from task t where t.state = 'open') as busy,
                    d.merged_into is null
                        and (select 1 from hit h where h.dossier_id = d.id limit 1) is null
                        and (select 1 from told t where t.dossier_id = d.id limit 1) is null
                        and (select 1 from note n where n.dossier_id = d.id limit 1) is null
                        and not exists (select from task t where t.dossier_id = d.id and t.changed_at is not null) as empty
                from dossier d where %s offset 0) d
            where d.closed_at is not null or d.empty or not d.busy
            """.formatted(FREE.formatted("d.id"));

    private Due() {}

    static <S extends SqlStatement<S>> S bindHits(S statement, Map<Keep, Duration> terms) {
        return statement
                .bind("tombstone", days(terms, Keep.TOMBSTONE))
                .bind("complaint", days(terms, Keep.COMPLAINT))
                .bind("low", days(terms, Keep.UNCONFIRMED_LOW));
    }

    static <S extends SqlStatement<S>> S bindDossiers(S statement, Map<Keep, Duration> terms, Duration joinWithin) {
        return statement
                .bind("join", Math.toIntExact(joinWithin.toDays()))
                .bind("dossier", days(terms, Keep.DOSSIER))
                .bind("reported", days(terms, Keep.DOSSIER_REPORTED));
    }

    static int days(Map<Keep, Duration> terms, Keep keep) {
        return Math.toIntExact(terms.getOrDefault(keep, keep.byDefault()).toDays());
    }

    /** The moment before which something with this term must have been, to be over now. */
    static Instant before(Map<Keep, Duration> terms, Keep keep, Instant now) {
        return now.minus(terms.getOrDefault(keep, keep.byDefault()));
    }
}
