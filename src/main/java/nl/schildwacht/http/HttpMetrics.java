package nl.schildwacht.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts what went through each door, from zero. */
final class HttpMetrics {
    /** Which door. */
    enum Door {
        FEED,
        API
    }

    private final Map<Door, Map<Outcome, Counter>> requests = new EnumMap<>(Door.class);
    private final Map<Door, Timer> seconds = new EnumMap<>(Door.class);
    private final Counter refused;

    HttpMetrics(MeterRegistry registry) {
        for (var door : Door.values()) {
            var byOutcome = new EnumMap<Outcome, Counter>(Outcome.class);
            for (var outcome : Outcome.values())
                byOutcome.put(
                        outcome,
                        Counter.builder("schildwacht.http.requests")
                                .description("Requests to other people's servers, by how they ended")
                                .tag("door", label(door))
                                .tag("outcome", label(outcome))
                                .register(registry));
            requests.put(door, byOutcome);
            seconds.put(
                    door,
                    Timer.builder("schildwacht.http.request")
                            .description("Time of one request, waiting for our turn included")
                            .tag("door", label(door))
                            .register(registry));
        }
        refused = Counter.builder("schildwacht.http.addresses.refused")
                .description("Look-ups whose every address was private or otherwise not ours to call")
                .register(registry);
    }

    void ended(Door door, Outcome outcome, Duration took) {
        requests.get(door).get(outcome).increment();
        seconds.get(door).record(took);
    }

    void addressRefused() {
        refused.increment();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
