package nl.schildwacht.watch;

import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.ZoneId;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the watchlist to whoever injects it. */
@Singleton
final class WatchRoom {
    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam"); // a day is the reader's day

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
    Objections objections(Jdbi jdbi, Clock clock) {
        return new Objections(jdbi, clock);
    }

    @Produces
    @Singleton
    Windows windows(Jdbi jdbi, Clock clock) {
        return new Windows(jdbi, clock);
    }

    @Produces
    @Singleton
    HelpLines helpLines(Jdbi jdbi) {
        return new HelpLines(jdbi);
    }

    @Produces
    @Singleton
    Norms norms(Jdbi jdbi, Clock clock) {
        return new Norms(jdbi, clock);
    }

    @Produces
    @Singleton
    ArrangementCheck arrangementCheck() {
        return new ArrangementCheck(DUTCH_TIME);
    }
}
