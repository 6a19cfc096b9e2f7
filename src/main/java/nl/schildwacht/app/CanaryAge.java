package nl.schildwacht.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.source.canary.CanaryAdapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * How long ago the mail server last accepted the canary's mail; from the start of the service when it never did. Without a
 * canary there is no such series; the service says so in its log when it starts.
 */
@Singleton
class CanaryAge {
    void open(@Observes StartupEvent event, AppConfig config, Dossiers dossiers, Clock clock, MeterRegistry registry) {
        if (config.canary().mailbox().isEmpty()) return;
        Instant started = clock.instant();
        Supplier<Optional<Instant>> lastTold = new Glance<>(() -> dossiers.lastTold(CanaryAdapter.PERSON), clock);
        Gauge.builder(
                        "schildwacht_canary_age_seconds",
                        () -> Duration.between(lastTold.get().orElse(started), clock.instant())
                                        .toMillis()
                                / 1000.0)
                .description("Seconds since the mail server last accepted the canary's mail")
                .register(registry);
    }
}
