package nl.schildwacht.watch;

import nl.schildwacht.watch.Change.Done;
import nl.schildwacht.watch.Change.Refused;
import org.jdbi.v3.core.Jdbi;

import java.util.UUID;

/**
 * Keeps who helps with what, under the watchlist's version: mails read it there. Values handed in have passed {@link
 * ArrangementCheck}. Thread-safe.
 */
public final class HelpLines {
    /** Beyond this nobody reads the list. */
    public static final int MOST = 60;

    private final Jdbi jdbi;

    public HelpLines(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Adds a line, or replaces the one with its id. */
    public Change save(HelpLine line) {
        return jdbi.inTransaction(handle -> {
            var watch = new WatchRows(handle);
            watch.lockedVersion();
            var rows = new HelpLineRows(handle);
            if (rows.count(line.organisation()) >= MOST) return Refused.TOO_MANY;
            if (!rows.save(line)) return Refused.ABSENT;
            watch.moved();
            return Done.CHANGED;
        });
    }

    public Change remove(String organisation, UUID id) {
        return jdbi.inTransaction(handle -> {
            var watch = new WatchRows(handle);
            watch.lockedVersion();
            if (!new HelpLineRows(handle).remove(organisation, id)) return Refused.ABSENT;
            watch.moved();
            return Done.REMOVED;
        });
    }
}
