package nl.schildwacht.watch;

import org.jdbi.v3.core.Jdbi;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the watchlist to whoever injects it. */
@Singleton
final class WatchRoom {
    @Produces
    @Singleton
    Watchlists watchlists(Jdbi jdbi, Clock clock) {
        return new Watchlists(jdbi, clock);
    }

    @Produces
    @Singleton
    OwnWordStore ownWords(Jdbi jdbi, Clock clock) {
        return new OwnWordStore(jdbi, clock);
    }

    @Produces
    @Singleton
    WatchCheck check() {
        return new WatchCheck();
    }
}
