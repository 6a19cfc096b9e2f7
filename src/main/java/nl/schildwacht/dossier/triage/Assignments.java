package nl.schildwacht.dossier.triage;

import nl.schildwacht.dossier.Sight;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Who looks after which dossier: at most one. Thread-safe. */
public final class Assignments {
    private final Jdbi jdbi;
    private final Clock clock;

    public Assignments(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * @param toId of the account. @param toName as colleagues know her. @param by the name of who decided.
     */
    public record Assignment(long dossierId, String toId, String toName, String by, Instant at) {}

    /** Gives a dossier to somebody, instead of whoever had it. @return false when there is no such dossier in sight. */
    public boolean assign(long dossier, String toId, String toName, Sight sight, String by) {
        return jdbi.inTransaction(
                tx -> sight.bind(tx.createUpdate("insert into assignment (dossier_id, to_who, to_id, by_who, at)"
                                        + " select d.id, :toName, :toId, :by, :at from dossier d where d.id = :dossier and "
                                        + sight.condition()
                                        + " on conflict (dossier_id) do update set to_who = excluded.to_who,"
                                        + " to_id = excluded.to_id, by_who = excluded.by_who, at = excluded.at"))
                                .bind("dossier", dossier)
                                .bind("toName", toName)
                                .bind("toId", toId)
                                .bind("by", by)
                                .bind("at", clock.instant())
                                .execute()
                        == 1);
    }

    /** Nobody in particular looks after it any more. */
    public void release(long dossier, Sight sight) {
        jdbi.useTransaction(tx -> sight.bind(tx.createUpdate("delete from assignment a using dossier d"
                        + " where d.id = a.dossier_id and d.id = :dossier and " + sight.condition()))
                .bind("dossier", dossier)
                .execute());
    }

    public Optional<Assignment> of(long dossier) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from assignment where dossier_id = :dossier")
                .bind("dossier", dossier)
                .map((row, context) -> new Assignment(
                        row.getLong("dossier_id"),
                        row.getString("to_id"),
                        row.getString("to_who"),
                        row.getString("by_who"),
                        row.getTimestamp("at").toInstant()))
                .findOne());
    }
}
