package nl.schildwacht.dossier;

import nl.schildwacht.hit.Hit;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The SQL of table {@code dossier}. */
final class DossierRows {
    /** A dossier is as bad as the worst in it. */
    private static final String RAISE = """
            update dossier set last_hit_at = :now, severity = case
                when array_position(array['NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], :severity)
                   > array_position(array['NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], severity)
                then :severity else severity end
            """;

    private DossierRows() {}

    /**
     * A death threat of which nobody has said what the police was told: such a dossier does not close by itself (000 §6), and
     * what follows joins it, however long it was quiet.
     */
    private static final String UNSETTLED = """
            (decided_otherwise_by is null
             and exists (select 1 from hit_now h where h.dossier_id = dossier.id and h.withdrawn_at is null
                           and h.behaviour = 'THREAT' and h.kind = 'DEATH')
             and not exists (select 1 from task t where t.dossier_id = dossier.id and t.kind = 'aangifte'
                               and t.state = 'done' and t.on_day is not null and t.number is not null))
            """;

    /** Adds a hit to the open dossier of this subject, unless that has been quiet since before {@code quietSince}. */
    static Optional<DossierView> joinOpen(
            Handle tx, String subjectId, Severity severity, Instant quietSince, Instant now) {
        return tx.createQuery(RAISE
                        + "where subject_id = :subject and closed_at is null and joins and (last_hit_at >= :quiet or "
                        + UNSETTLED
                        + ") returning *")
                .bind("severity", severity.name())
                .bind("now", now)
                .bind("subject", subjectId)
                .bind("quiet", quietSince)
                .map(DossierRows::view)
                .findOne();
    }

    /** Adds a hit to this dossier. */
    static DossierView join(Handle tx, long id, Severity severity, Instant now) {
        return tx.createQuery(RAISE + "where id = :id returning *")
                .bind("severity", severity.name())
                .bind("now", now)
                .bind("id", id)
                .map(DossierRows::view)
                .one();
    }

    static void closeQuiet(Handle tx, String subjectId, Instant lastHitBefore, Instant now, Instant retainUntil) {
        tx.createUpdate("update dossier set closed_at = :now, retain_until = greatest(retain_until, :retain)"
                        + " where subject_id = :subject and closed_at is null and joins and last_hit_at < :before and not "
                        + UNSETTLED)
                .bind("now", now)
                .bind("subject", subjectId)
                .bind("before", lastHitBefore)
                .bind("retain", retainUntil)
                .execute();
    }

    static int nextNumber(Handle tx, int year) {
        return tx.createQuery("insert into dossier_counter (year, last) values (:year, 1)"
                        + " on conflict (year) do update set last = dossier_counter.last + 1 returning last")
                .bind("year", year)
                .mapTo(Integer.class)
                .one();
    }

    static DossierView insert(Handle tx, String number, Hit hit, Instant now, Instant retainUntil) {
        return tx.createQuery("""
                        insert into dossier (number, subject_id, organisations, severity, opened_at, last_hit_at, retain_until)
                        values (:number, :subject, :organisations, :severity, :now, :now, :retain)
                        returning *""")
                .bind("number", number)
                .bind("subject", hit.subjectId())
                .bindArray("organisations", String.class, hit.organisationIds())
                .bind("severity", hit.severity().name())
                .bind("now", now)
                .bind("retain", retainUntil)
                .map(DossierRows::view)
                .one();
    }

    static DossierView insertBeside(Handle tx, String number, DossierView other, Instant now, Instant retainUntil) {
        return tx.createQuery("""
                        insert into dossier (number, subject_id, organisations, severity, opened_at, last_hit_at, retain_until,
                            joins)
                        values (:number, :subject, :organisations, 'NONE', :now, :now, :retain, false)
                        returning *""")
                .bind("number", number)
                .bind("subject", other.subjectId())
                .bindArray("organisations", String.class, other.organisationIds())
                .bind("now", now)
                .bind("retain", retainUntil)
                .map(DossierRows::view)
                .one();
    }

    static DossierView view(ResultSet row, StatementContext context) throws SQLException {
        return new DossierView(
                row.getLong("id"),
                row.getString("number"),
                row.getString("subject_id"),
                List.of((String[]) row.getArray("organisations").getArray()),
                Severity.valueOf(row.getString("severity")),
                row.getTimestamp("opened_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(at -> at.toInstant()),
                row.getBoolean("not_through_manager"));
    }
}
