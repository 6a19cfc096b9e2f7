package nl.schildwacht.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** A reading that is shared for a few seconds, so that many gauges in one scrape ask the database once. Thread-safe. */
final class Glance<T> implements Supplier<T> {
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final Supplier<T> look;
    private final Clock clock;
    private T seen;
    private Instant until = Instant.MIN;

    Glance(Supplier<T> look, Clock clock) {
        this.look = look;
        this.clock = clock;
    }

    @Override
    public synchronized T get() {
        Instant now = clock.instant();
        if (now.isAfter(until)) {
            seen = look.get();
            until = now.plus(FRESH);
        }
        return seen;
    }
}
