package nl.schildwacht.app;

import io.quarkus.scheduler.Scheduled;
import nl.schildwacht.screening.DryRuns;

import jakarta.inject.Singleton;

/** What the clock drives of dry runs: their signs of life, and that they are forgotten. */
@Singleton
class Trying {
    private final DryRuns runs;

    Trying(DryRuns runs) {
        this.runs = runs;
    }

    @Scheduled(every = "10s", delayed = "10s")
    void beat() {
        runs.beat();
    }

    @Scheduled(every = "10m", delayed = "3m")
    void forget() {
        runs.forget();
    }
}
