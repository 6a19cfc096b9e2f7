package nl.schildwacht.console.page.setup;

import nl.schildwacht.console.page.setup.Uploads.Upload;
import nl.schildwacht.dispatch.Announcements;
import nl.schildwacht.screening.DryRuns;
import nl.schildwacht.screening.NewName;
import nl.schildwacht.screening.Outcome;
import nl.schildwacht.screening.TryingGate;
import nl.schildwacht.watch.Change;
import nl.schildwacht.watch.Change.Done;
import nl.schildwacht.watch.Difference;
import nl.schildwacht.watch.Import;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.PeopleCsv;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;
import org.jboss.logging.Logger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
    private final TryingGate gate;
    private final DryRuns runs;

    /** @param background runs what takes longer than a page may. */
    public Keeper(
            Watchlists watchlists,
            Uploads uploads,
            Announcements announcements,
            TryingGate gate,
            DryRuns runs,
            Executor background) {
        this.watchlists = watchlists;
        this.uploads = uploads;
        this.announcements = announcements;
        this.gate = gate;
        this.runs = runs;
        this.background = background;
    }

    /**
     * What a file holds and what it would change, against the list as it stands now.
     *
     * @param untried its new names that no dry run tried.
     * @param run the dry run of its new names, if one was begun.
     */
    public record Read(Import<Person> read, Difference difference, List<NewName> untried, Optional<DryRuns.Seen> run) {
        boolean isBeingTried() {
            return run.filter(DryRuns.Seen::isRunning).isPresent();
        }
    }

    Read read(UUID upload, String visitor) {
        var known = watchlists.current();
        Optional<DryRuns.Seen> run = runs.find(upload, visitor);
        var read = read(upload, known, run.map(DryRuns.Seen::outcome).orElse(Outcome.NOTHING));
        return new Read(read.value(), Difference.of(read.value(), known), read.untried(), run);
    }

    private TryingGate.Read<Import<Person>> read(UUID upload, Watchlist known, Outcome tried) {
        byte[] content = uploads.content(upload);
        return gate.read(check -> new PeopleCsv(check).readTable(content, known), tried);
    }

    /** Has the new names of a file tried together, in a dry run with the file's id; does nothing when it brings none. */
    void tryNames(UUID upload, String visitor) {
        List<NewName> names =
                read(upload, watchlists.current(), Outcome.NOTHING).untried();
        if (!names.isEmpty()) runs.start(upload, names, visitor);
    }

    /**
     * Starts keeping, unless new names are still being tried; small files are kept when this returns.
     *
     * @param leaving ids of those who are to go; whoever does not stand among those who may go stays.
     */
    void start(Upload upload, String visitor, Collection<String> leaving) {
        Read now = read(upload.id(), visitor);
        if (now.isBeingTried()) return;
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
