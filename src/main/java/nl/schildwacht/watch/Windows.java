package nl.schildwacht.watch;

import nl.schildwacht.watch.Change.Done;
import nl.schildwacht.watch.Change.Refused;
import nl.schildwacht.watch.WatchWindow.LookBack;
import nl.schildwacht.watch.WatchWindow.Preparation;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Keeps watch windows, under the watchlist's version, so that every replica asks and judges by the same ones. That a window
 * opens and closes by the clock needs no write. Values handed in have passed {@link ArrangementCheck}. Thread-safe.
 */
public final class Windows {
    private final Jdbi jdbi;
    private final Clock clock;

    public Windows(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Adds a window. */
    public Change add(WatchWindow window) {
        return changing(rows -> {
                            rows.insert(window, clock.instant());
                            return true;
                        })
                        == Done.CHANGED
                ? Done.CREATED
                : Refused.ABSENT;
    }

    /** Says what of the preparation list is done, all of it. */
    public Change prepared(UUID id, Set<Preparation> done) {
        return changing(rows -> rows.prepared(id, done));
    }

    /** Writes down what was learned. */
    public Change lookBack(UUID id, String text, String by) {
        return changing(rows -> rows.lookBack(id, new LookBack(text, by, clock.instant())));
    }

    /** Closes an open window now; one that has not begun is called off and goes. */
    public Change close(UUID id) {
        return changing(rows -> rows.close(id, clock.instant()));
    }

    public Optional<WatchWindow> find(UUID id) {
        return jdbi.withHandle(handle -> new WindowRows(handle).find(id));
    }

    /** All there ever were, newest first. */
    public List<WatchWindow> of(String organisation) {
        return jdbi.withHandle(handle -> new WindowRows(handle).of(organisation));
    }

    private Change changing(Predicate<WindowRows> change) {
        return jdbi.inTransaction(handle -> {
            var rows = new WatchRows(handle);
            rows.lockedVersion();
            if (!change.test(new WindowRows(handle))) return Refused.ABSENT;
            rows.moved();
            return Done.CHANGED;
        });
    }
}
