package nl.schildwacht.dossier.retention;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Legal holds: while one is active, nothing of its dossier is deleted, whoever asks. The database sees to it too (V16): a
 * deletion passes over what is held, and hits that move to another dossier take the hold along. Thread-safe.
 */
public final class Holds {
    private final Jdbi jdbi;
    private final Clock clock;

    public Holds(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * A hold.
     *
     * @param dossier the number.
     * @param by who placed it.
     */
    public record Hold(
            long id,
            long dossierId,
            String dossier,
            String by,
            String reason,
            Instant at,
            Optional<Instant> endedAt,
            Optional<String> endedBy) {
        public boolean isActive() {
            return endedAt.isEmpty();
        }
    }

    /**
     * Stops the clock of a dossier.
     *
     * @return the hold that is active now: this one, or the one that was there; empty when there is no such dossier.
     */
    public Optional<Hold> place(String dossier, String by, String reason) {
        return jdbi.inTransaction(tx -> {
            tx.createUpdate("""
                            insert into hold (dossier_id, by_who, reason, at)
                            select id, :by, :reason, :at from dossier where number = :dossier for share
                            on conflict (dossier_id) where ended_at is null do nothing""")
                    .bind("dossier", dossier)
                    .bind("by", by)
                    .bind("reason", reason)
                    .bind("at", clock.instant())
                    .execute();
            return select(tx, "where d.number = :dossier and h.ended_at is null", dossier).stream()
                    .findFirst();
        });
    }

    /** Lets the clock run again. @return whether it was active. */
    public boolean end(long hold, String by) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update hold set ended_at = :at, ended_by = :by where id = :id and ended_at is null")
                        .bind("at", clock.instant())
                        .bind("by", by)
                        .bind("id", hold)
                        .execute()
                == 1);
    }

    /** All holds, the active ones first. */
    public List<Hold> list() {
        return jdbi.withHandle(handle -> select(handle, "", ""));
    }

    /** The hold that keeps this dossier. */
    public Optional<Hold> active(long dossierId) {
        return jdbi.withHandle(handle -> active(handle, dossierId));
    }

    Optional<Hold> active(Handle handle, long dossierId) {
        return select(handle, "where h.dossier_id = cast(:dossier as bigint) and h.ended_at is null", "" + dossierId)
                .stream()
                .findFirst();
    }

    /** For rooms that keep something of a dossier themselves: the dossiers of which nothing may go. */
    public Set<Long> heldDossiers() {
        return jdbi.withHandle(handle -> handle.createQuery("select dossier_id from hold where ended_at is null")
                .mapTo(Long.class)
                .set());
    }

    private static List<Hold> select(Handle handle, String where, String dossier) {
        var query = handle.createQuery("select h.*, d.number from hold h join dossier d on d.id = h.dossier_id " + where
                + " order by h.ended_at is not null, h.at desc, h.id desc");
        if (!where.isEmpty()) query.bind("dossier", dossier);
        return query.map(Holds::hold).list();
    }

    private static Hold hold(ResultSet row, StatementContext context) throws SQLException {
        return new Hold(
                row.getLong("id"),
                row.getLong("dossier_id"),
                row.getString("number"),
                row.getString("by_who"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(at -> at.toInstant()),
                Optional.ofNullable(row.getString("ended_by")));
    }
}
