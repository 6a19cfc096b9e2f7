package nl.schildwacht.app;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import nl.schildwacht.console.page.setup.Uploads;
import nl.schildwacht.dispatch.Announcements;
import nl.schildwacht.dispatch.Announcer;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;

import jakarta.inject.Singleton;

/** What the clock drives of the set-up: new people are noticed and told, and files that nobody confirmed are forgotten. */
@Singleton
class Announcing {
    private final AppConfig app;
    private final Watchlists watchlists;
    private final Announcements announcements;
    private final Announcer announcer;
    private final Uploads uploads;

    Announcing(
            AppConfig app, Watchlists watchlists, Announcements announcements, Announcer announcer, Uploads uploads) {
        this.app = app;
        this.watchlists = watchlists;
        this.announcements = announcements;
        this.announcer = announcer;
        this.uploads = uploads;
    }

    @Scheduled(every = "30s", delayed = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (!app.roles().contains(Role.NOTIFY)) return;
        Watchlist current = watchlists.current();
        announcements.look(current, watchlists.peopleWatchedSince());
    }

    @Scheduled(every = "1s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void tell() {
        if (app.roles().contains(Role.NOTIFY)) announcer.tick();
    }

    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        uploads.forget();
    }
}
