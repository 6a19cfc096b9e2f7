package nl.schildwacht.console.page.setup;

import nl.schildwacht.dispatch.Announcements;
import nl.schildwacht.dispatch.mail.MailServers;
import nl.schildwacht.screening.DryRuns;
import nl.schildwacht.screening.TryingGate;
import nl.schildwacht.source.Sources;
import nl.schildwacht.watch.Watchlists;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the parts of the set-up to whoever injects them. */
@Singleton
final class SetUpRoom {
    @Produces
    @Singleton
    GoingLive goingLive(Jdbi jdbi, Sources sources, Clock clock) {
        return new GoingLive(jdbi, sources, clock);
    }

    @Produces
    @Singleton
    SetUp setUp(Jdbi jdbi, Clock clock, Watchlists watchlists, MailServers mail, GoingLive live) {
        return new SetUp(jdbi, clock, watchlists, mail, live);
    }

    @Produces
    @Singleton
    Uploads uploads(Jdbi jdbi, Clock clock) {
        return new Uploads(jdbi, clock);
    }

    @Produces
    @Singleton
    Keeper keeper(Watchlists watchlists, Uploads uploads, Announcements announcements, TryingGate gate, DryRuns runs) {
        return new Keeper(
                watchlists,
                uploads,
                announcements,
                gate,
                runs,
                work -> Thread.ofVirtual().name("import").start(work));
    }
}
