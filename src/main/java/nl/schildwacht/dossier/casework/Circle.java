package nl.schildwacht.dossier.casework;

import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who is let into a dossier besides those whose work it is, and who is kept out. Takes effect at the next look. Thread-safe. */
public final class Circle {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Casework casework;

    public Circle(Jdbi jdbi, Clock clock, Casework casework) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.casework = casework;
    }

    /**
     * Somebody the dossier was handed over to.
     *
     * @param email in lower case.
     */
    public record Guest(String email, String by, Instant at) {
        @Override
        public String toString() {
            return "Guest[" + at + "]";
        }
    }

    /** Keeps the manager out, or lets her in again: what she sees and what she is sent. Again the same changes nothing. */
    public void notThroughManager(long dossierId, boolean keptOut, String by) {
        boolean changed = jdbi.inTransaction(tx -> {
            int rows = tx.createUpdate("""
                            update dossier set not_through_manager = :out, not_through_manager_by = :by,
                                not_through_manager_at = :now
                            where id = :id and not_through_manager <> :out""")
                    .bind("out", keptOut)
                    .bind("by", by)
                    .bind("now", clock.instant())
                    .bind("id", dossierId)
                    .execute();
            if (rows == 0) return false;
            Step.Kind kind = keptOut ? Step.Kind.NOT_THROUGH_MANAGER : Step.Kind.THROUGH_MANAGER;
            Steps.add(tx, dossierId, kind, by, clock.instant(), Optional.empty());
            return true;
        });
        if (changed) casework.follow(dossierId);
    }

    /** Lets somebody in who signs in with this address. @param email checked. */
    public void handOver(long dossierId, String email, String by) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        jdbi.useTransaction(tx -> {
            int rows = tx.createUpdate("insert into handed_over (dossier_id, email, by_who, at)"
                            + " values (:dossier, :email, :by, :now) on conflict do nothing")
                    .bind("dossier", dossierId)
                    .bind("email", address)
                    .bind("by", by)
                    .bind("now", clock.instant())
                    .execute();
            if (rows > 0) Steps.add(tx, dossierId, Step.Kind.HANDED_OVER, by, clock.instant(), Optional.of(address));
        });
    }

    /** Takes that back. */
    public void takeBack(long dossierId, String email, String by) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        jdbi.useTransaction(tx -> {
            int rows = tx.createUpdate("delete from handed_over where dossier_id = :dossier and email = :email")
                    .bind("dossier", dossierId)
                    .bind("email", address)
                    .execute();
            if (rows > 0) Steps.add(tx, dossierId, Step.Kind.TAKEN_BACK, by, clock.instant(), Optional.of(address));
        });
    }

    /** Whether any dossier is handed over to this address now. @param email in lower case. */
    public boolean isGuest(String email) {
        return jdbi.withHandle(handle -> handle.select("select exists (select from handed_over where email = ?)", email)
                .mapTo(boolean.class)
                .one());
    }

    /** To whom it was handed over, the first first. */
    public List<Guest> guests(long dossierId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from handed_over where dossier_id = :dossier order by at")
                .bind("dossier", dossierId)
                .map((row, context) -> new Guest(
                        row.getString("email"),
                        row.getString("by_who"),
                        row.getTimestamp("at").toInstant()))
                .list());
    }
}
