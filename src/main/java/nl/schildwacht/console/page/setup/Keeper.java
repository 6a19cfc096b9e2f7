package nl.schildwacht.console.page.setup;

import nl.schildwacht.console.page.setup.Uploads.Upload;
import nl.schildwacht.dispatch.Announcements;
import nl.schildwacht.watch.Change;
import nl.schildwacht.watch.Change.Done;
import nl.schildwacht.watch.Difference;
import nl.schildwacht.watch.Import;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.PeopleCsv;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlists;
import org.jboss.logging.Logger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;

/**
 * Brings a confirmed file into the watchlist, a few hundred people at a time, so that its reader sees it move. Doing it twice
 * does no harm: who stands there already is unchanged. Thread-safe.
 */
public final class Keeper {
    private static final Logger LOG = Logger.getLogger(Keeper.class);
    private static final int AT_ONCE = 500;

    private final Watchlists watchlists;
    private final Uploads uploads;
    private final Announcements announcements;
    private final Executor background;
    private final PeopleCsv csv;

    /** @param background runs what takes longer than a page may. */
    public Keeper(
            Watchlists watchlists, Uploads uploads, Announcements announcements, PeopleCsv csv, Executor background) {
        this.watchlists = watchlists;
        this.uploads = uploads;
        this.announcements = announcements;
        this.csv = csv;
        this.background = background;
    }

    /** What a file holds and what it would change, against the list as it stands now. */
    public record Read(Import<Person> read, Difference difference) {}

    Read read(UUID upload) {
        var known = watchlists.current();
        Import<Person> read = csv.readTable(uploads.content(upload), known);
        return new Read(read, Difference.of(read, known));
    }

    /**
     * Starts keeping; small files are kept when this returns.
     *
     * @param leaving ids of those who are to go; whoever does not stand among those who may go stays.
     */
    void start(Upload upload, Collection<String> leaving) {
        Read now = read(upload.id());
        Set<String> mayGo =
                Set.copyOf(now.difference().goes().stream().map(Person::id).toList());
        List<String> go = leaving.stream().filter(mayGo::contains).distinct().toList();
        int steps = now.read().rows().size() + go.size();
        if (!uploads.begin(upload.id(), go, steps)) return;
        if (steps <= AT_ONCE) keep(upload, now, go);
        else background.execute(() -> keep(upload, now, go));
    }

    private void keep(Upload upload, Read now, List<String> leaving) {
        try {
            if (!upload.announce())
                announcements.skip(now.difference().comes().stream()
                        .map(row -> row.value().id())
                        .toList());
            for (List<Person> some : inPieces(now.read().values())) {
                var changes = watchlists.savePeople(some, Origin.BY_HAND).values();
                uploads.move(
                        upload.id(),
                        some.size(),
                        count(changes, Done.CREATED),
                        count(changes, Done.CHANGED),
                        0,
                        refused(changes));
            }
            for (List<String> some : inPieces(leaving)) {
                var changes = watchlists.removePeople(some).values();
                uploads.move(upload.id(), some.size(), 0, 0, count(changes, Done.REMOVED), refused(changes));
            }
            uploads.end(upload.id());
        } catch (RuntimeException e) {
            // The exception may hold names. What was kept stays; its reader is offered to go on.
            LOG.errorf(
                    "An import stopped halfway (%s); it can be started again",
                    e.getClass().getName());
        }
    }

    private static int count(Collection<Change> changes, Done which) {
        return (int) changes.stream().filter(change -> change == which).count();
    }

    private static int refused(Collection<Change> changes) {
        return (int) changes.stream().filter(Change.Refused.class::isInstance).count();
    }

    private static <T> List<List<T>> inPieces(List<T> all) {
        List<List<T>> pieces = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE)
            pieces.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        return pieces;
    }
}
