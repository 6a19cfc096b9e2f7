package nl.schildwacht.app;

import nl.schildwacht.dispatch.HitMessage;
import nl.schildwacht.dispatch.Outbox;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.Kept;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.screening.Afterwards;
import nl.schildwacht.screening.Keeping;
import nl.schildwacht.source.BackSearches;
import nl.schildwacht.watch.Newcomers;
import nl.schildwacht.watch.Watchlists;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Where a search back meets the rooms that keep: entry, exhibit, held event and how far the search got, all or none. What was
 * found is let go when the search ends.
 */
final class AfterwardsInDossiers implements Afterwards {
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Watchlists watchlists;
    private final BackSearches searches;
    private final Dossiers dossiers;
    private final Exhibits exhibits;
    private final Outbox outbox;
    private final Reach reach;
    private final Runnable afterwards;

    /**
     * @param back how far back is asked for.
     * @param patience after how long a search ends, also when a source did not answer.
     */
    record Reach(Duration back, Duration patience) {}

    /** @param afterwards called when events were let go and committed; must return at once. */
    AfterwardsInDossiers(
            Jdbi jdbi,
            Clock clock,
            Watchlists watchlists,
            BackSearches searches,
            Dossiers dossiers,
            Outbox outbox,
            Reach reach,
            Runnable afterwards) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.watchlists = watchlists;
        this.searches = searches;
        this.dossiers = dossiers;
        this.exhibits = new Exhibits();
        this.outbox = outbox;
        this.reach = reach;
        this.afterwards = afterwards;
    }

    @Override
    public void begin() {
        Instant now = clock.instant();
        jdbi.useTransaction(tx -> {
            for (Newcomers who : watchlists.takeNewcomers(tx, searches.searchable(tx)))
                searches.begin(tx, who.organisation(), who.people(), who.terms(), now.minus(reach.back()), now);
        });
    }

    @Override
    public void keep(Found found) {
        List<String> subjects = found.entries().stream()
                .flatMap(entry -> entry.hits().stream())
                .map(Hit::subjectId)
                .toList();
        jdbi.useTransaction(tx -> {
            dossiers.reserve(tx, subjects);
            int finds = 0;
            for (Keeping.Entry entry : found.entries())
                for (Hit hit : entry.hits()) if (enter(tx, found, entry, hit)) finds++;
            searches.advance(
                    tx,
                    found.turn(),
                    found.cursor(),
                    found.posts(),
                    finds,
                    found.at().plus(LEASE));
        });
    }

    /** Whether it is new. */
    private boolean enter(Handle tx, Found found, Keeping.Entry entry, Hit hit) {
        String source = found.turn().settings().id();
        Instant firstSeenAt = entry.capture().post().firstSeenAt();
        Kept kept = dossiers.keepFoundAfterwards(tx, hit, source, firstSeenAt, exhibits.of(source, hit, entry));
        return switch (kept) {
            case Kept.Entered entered -> {
                outbox.hold(
                        tx,
                        HitMessage.of(entered, firstSeenAt, found.at()),
                        found.turn().search());
                yield true;
            }
            case Kept.Worsened worsened -> {
                outbox.append(tx, HitMessage.of(worsened, firstSeenAt, found.at()));
                yield false;
            }
            case Kept.Known known -> false;
        };
    }

    @Override
    public boolean end() {
        Instant now = clock.instant();
        boolean ended = jdbi.inTransaction(tx -> {
            var search = searches.end(tx, now.minus(reach.patience()), now);
            search.ifPresent(one -> outbox.release(tx, one.id()));
            return search.isPresent();
        });
        if (ended) afterwards.run();
        return ended;
    }
}
