package nl.schildwacht.watch;

import nl.schildwacht.watch.Change.Done;
import nl.schildwacht.watch.Change.Refused;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * Keeps who objects to being watched. An objection is in force, in every replica, with the next page that is judged: it moves
 * the watchlist's version. It outlives her removal from the list, so that an import does not undo it. Thread-safe.
 */
public final class Objections {
    private final Jdbi jdbi;
    private final Clock clock;

    public Objections(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Stops the watch over a person at once. What was found before stays in her dossier.
     *
     * @param by who records it: she herself, or the privacy officer for her.
     */
    public Change raise(String personId, String by) {
        return jdbi.inTransaction(handle -> {
            var rows = new WatchRows(handle);
            rows.lockedVersion();
            if (!isPerson(handle, personId)) return Refused.ABSENT;
            if (!new ObjectionRows(handle).raise(personId, by, clock.instant())) return Done.UNCHANGED;
            rows.moved();
            return Done.CREATED;
        });
    }

    /**
     * Takes an objection back, which only she can.
     *
     * @param herEmail the address that whoever asks has proved to be hers.
     * @param by her name.
     * @return {@link Refused#NOT_HERSELF} when the address is not that of the person who objected.
     */
    public Change withdraw(String personId, String herEmail, String by) {
        return jdbi.inTransaction(handle -> {
            var rows = new WatchRows(handle);
            rows.lockedVersion();
            var isHers = handle.select(
                            "select 1 from person where id = ? and lower(email) = ?", personId, lower(herEmail))
                    .mapTo(int.class)
                    .findOne()
                    .isPresent();
            if (!isPerson(handle, personId)) return Refused.ABSENT;
            if (!isHers) return Refused.NOT_HERSELF;
            if (!new ObjectionRows(handle).withdraw(personId, by, clock.instant())) return Done.UNCHANGED;
            rows.moved();
            return Done.REMOVED;
        });
    }

    /** All that somebody ever raised, newest first. */
    public List<Objection> of(String personId) {
        return jdbi.withHandle(handle -> new ObjectionRows(handle).of(personId));
    }

    private static String lower(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isPerson(org.jdbi.v3.core.Handle handle, String id) {
        return handle.select("select 1 from person where id = ?", id)
                .mapTo(int.class)
                .findOne()
                .isPresent();
    }
}
