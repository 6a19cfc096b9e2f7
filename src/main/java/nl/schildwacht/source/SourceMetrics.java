package nl.schildwacht.source;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import nl.schildwacht.post.Platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What operators see of polling. Every series exists from the start. */
public final class SourceMetrics {
    private final Map<Platform, Map<Outcome, Counter>> polls = new EnumMap<>(Platform.class);
    private final Counter seenBefore;
    private final Counter unreadable;

    /** @param health the sources as they are now; asked at each scrape. */
    public SourceMetrics(MeterRegistry registry, Supplier<List<Sources.Health>> health, Clock clock) {
        for (Platform platform : Platform.values()) {
            var byOutcome = new EnumMap<Outcome, Counter>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                byOutcome.put(
                        outcome,
                        Counter.builder("schildwacht_source_polls")
                                .description("Polls by platform and how they ended")
                                .tag("platform", platform.id())
                                .tag("outcome", outcome.id())
                                .register(registry));
            }
            polls.put(platform, byOutcome);
            gauge(
                    registry,
                    platform,
                    health,
                    "schildwacht_source_last_good_age_seconds",
                    "Seconds since the last good poll of the active source that has waited longest",
                    all -> all.stream()
                            .filter(Sources.Health::isActive)
                            .mapToDouble(one -> seconds(one.quietSince(), clock))
                            .max()
                            .orElse(0));
            gauge(
                    registry,
                    platform,
                    health,
                    "schildwacht_source_suspended",
                    "Sources that wait for an operator",
                    all -> all.stream()
                            .filter(one -> one.suspendedAt().isPresent())
                            .count());
            gauge(
                    registry,
                    platform,
                    health,
                    "schildwacht_source_silent",
                    "Active sources without a good poll for longer than twice their ceiling",
                    all -> all.stream()
                            .filter(Sources.Health::isActive)
                            .filter(one -> seconds(one.quietSince(), clock)
                                    > 2 * one.settings().ceiling().toSeconds() + 60)
                            .count());
        }
        seenBefore = Counter.builder("schildwacht_source_seen_before")
                .description("Posts that came again unchanged")
                .register(registry);
        unreadable = Counter.builder("schildwacht_source_unreadable")
                .description("Items of a page that could not be understood")
                .register(registry);
    }

    void polled(Platform platform, Outcome outcome) {
        polls.get(platform).get(outcome).increment();
    }

    void page(int before, int notUnderstood) {
        seenBefore.increment(before);
        unreadable.increment(notUnderstood);
    }

    private static double seconds(Instant since, Clock clock) {
        return Duration.between(since, clock.instant()).toSeconds();
    }

    private static void gauge(
            MeterRegistry registry,
            Platform platform,
            Supplier<List<Sources.Health>> health,
            String name,
            String description,
            ToDoubleFunction<List<Sources.Health>> reading) {
        Gauge.builder(
                        name,
                        health,
                        all -> reading.applyAsDouble(all.get().stream()
                                .filter(one -> one.settings().platform() == platform)
                                .toList()))
                .description(description)
                .tag("platform", platform.id())
                .strongReference(true)
                .register(registry);
    }
}
