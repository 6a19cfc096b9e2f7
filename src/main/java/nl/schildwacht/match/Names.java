package nl.schildwacht.match;

import nl.schildwacht.watch.Watchlist;

import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

/**
 * The index in force. A newer list is built beside it and then put in its place at once: who is reading goes on with the old
 * one, nobody waits. Safe for any number of threads.
 */
@Singleton
public class Names {
    private final AtomicReference<NameIndex> current = new AtomicReference<>(NameIndex.of(Watchlist.EMPTY));

    /** The index in force; hold on to it for one text, so that all answers come from the same list. */
    public NameIndex current() {
        return current.get();
    }

    /** Puts a list in force if it is newer than the one that is; says whether it did. Builds on the calling thread. */
    public boolean offer(Watchlist watchlist) {
        if (watchlist.version() <= current().version()) return false;
        NameIndex built = NameIndex.of(watchlist);
        NameIndex inForce = current.updateAndGet(index -> index.version() < built.version() ? built : index);
        return inForce == built;
    }
}
