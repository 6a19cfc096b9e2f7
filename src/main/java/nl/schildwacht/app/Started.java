package nl.schildwacht.app;

import nl.schildwacht.threat.Recogniser;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

import jakarta.inject.Singleton;

/** Started: the rules are read and the index of names stands. */
@Startup
@Singleton
class Started implements HealthCheck {
    private final WatchedNow watched;
    private final Recogniser recogniser;

    Started(WatchedNow watched, Recogniser recogniser) {
        this.watched = watched;
        this.recogniser = recogniser;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("screening")
                .withData("people", watched.watchlist().people().size())
                .withData("lexicon", recogniser.version())
                .up()
                .build();
    }
}
