package nl.schildwacht.app;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.casework.Cases;
import nl.schildwacht.dossier.casework.Casework;
import nl.schildwacht.dossier.casework.CaseworkConfig;
import nl.schildwacht.dossier.casework.Circle;
import nl.schildwacht.dossier.casework.Closing;
import nl.schildwacht.dossier.casework.Joining;
import nl.schildwacht.dossier.casework.Law;
import nl.schildwacht.dossier.casework.Overdue;
import nl.schildwacht.dossier.casework.StartingTexts;
import nl.schildwacht.dossier.casework.Timeline;
import nl.schildwacht.dossier.triage.Following;
import nl.schildwacht.dossier.triage.Notes;
import nl.schildwacht.source.CoverageHours;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** What people do about dossiers, and what the clock drives there. */
@Singleton
class CaseRoom {
    /** No dossier looks back further: kept for five years after it was closed, and open before that. */
    private static final Duration OLDEST_COVERAGE = Duration.ofDays(6 * 366);

    private final Provider<Casework> casework;
    private final Provider<CoverageHours> coverage;
    private final Clock clock;

    CaseRoom(Provider<Casework> casework, Provider<CoverageHours> coverage, Clock clock) {
        this.casework = casework;
        this.coverage = coverage;
        this.clock = clock;
    }

    /** Tasks are there, and can be late, before anybody opens the dossier. */
    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void follow() {
        casework.get().follow();
    }

    @Scheduled(every = "24h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        coverage.get().forget(clock.instant().minus(OLDEST_COVERAGE));
    }

    @Produces
    @Singleton
    Law law() {
        return Law.load();
    }

    @Produces
    @Singleton
    Casework casework(Jdbi jdbi, Clock clock, WatchedNow watched, Law law, CaseworkConfig config) {
        return new Casework(jdbi, clock, watched::watchlist, law, config);
    }

    @Produces
    @Singleton
    Closing closing(Casework casework) {
        return casework.closing();
    }

    @Produces
    @Singleton
    Circle circle(Jdbi jdbi, Clock clock, Casework casework) {
        return new Circle(jdbi, clock, casework);
    }

    @Produces
    @Singleton
    Overdue overdue(Jdbi jdbi) {
        return new Overdue(jdbi);
    }

    @Produces
    @Singleton
    Cases cases(Jdbi jdbi) {
        return new Cases(jdbi);
    }

    @Produces
    @Singleton
    Timeline timeline(Jdbi jdbi, Dossiers dossiers, Notes notes) {
        return new Timeline(jdbi, dossiers, notes);
    }

    @Produces
    @Singleton
    StartingTexts startingTexts(Jdbi jdbi, Clock clock) {
        return new StartingTexts(jdbi, clock);
    }

    @Produces
    @Singleton
    CoverageHours coverageHours(Jdbi jdbi) {
        return new CoverageHours(jdbi);
    }

    @Produces
    @Singleton
    Following joining() {
        return new Joining();
    }
}
