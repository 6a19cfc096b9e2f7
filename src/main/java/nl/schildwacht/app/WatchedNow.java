package nl.schildwacht.app;

import nl.schildwacht.match.NameIndex;
import nl.schildwacht.screening.Screen;
import nl.schildwacht.source.canary.CanaryAdapter;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whom we look after right now, with the canary among them, and the index made of it. The index is rebuilt when the
 * watchlist's version has moved and swapped whole. Thread-safe.
 */
final class WatchedNow implements Supplier<Screen.Watched> {
    private final Watchlists watchlists;
    private final Optional<String> canaryMailbox;
    private volatile Screen.Watched latest;

    WatchedNow(Watchlists watchlists, Optional<String> canaryMailbox) {
        this.watchlists = watchlists;
        this.canaryMailbox = canaryMailbox;
        Watchlist beforeAll = new Watchlist(-1, List.of(), List.of(), List.of());
        this.latest = new Screen.Watched(beforeAll, NameIndex.of(beforeAll));
    }

    @Override
    public Screen.Watched get() {
        Screen.Watched standing = latest;
        Watchlist current = watchlists.current();
        return standing.watchlist().version() == current.version() ? standing : rebuilt();
    }

    /** Whoever comes while the index is being made waits for it: a page judged by the former list would count as read. */
    private synchronized Screen.Watched rebuilt() {
        Watchlist current = watchlists.current();
        if (latest.watchlist().version() != current.version()) {
            Watchlist complete = withCanary(current);
            latest = new Screen.Watched(complete, NameIndex.of(complete));
        }
        return latest;
    }

    /** The watchlist alone, for those who need no index. */
    Watchlist watchlist() {
        return get().watchlist();
    }

    private Watchlist withCanary(Watchlist list) {
        return canaryMailbox
                .map(mailbox -> list.and(CanaryAdapter.organisation(mailbox), CanaryAdapter.person(mailbox)))
                .orElse(list);
    }
}
