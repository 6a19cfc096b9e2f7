package nl.schildwacht.console.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers who knocked with a wrong token. Guessing 256 bits is hopeless; this keeps a broken program from hammering the
 * database and a patient one from filling the log. Holds some thousands of addresses, in memory, each replica its own.
 * Thread-safe.
 */
public final class FailedTries {
    static final int MOST = 20;
    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> triesByAddress = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    public FailedTries(Clock clock) {
        this.clock = clock;
    }

    public synchronized void add(String address) {
        var tries = triesByAddress.computeIfAbsent(address, _ -> new ArrayDeque<>());
        tries.addLast(clock.instant());
        if (tries.size() > MOST) tries.removeFirst();
    }

    /** How long this address has to wait; empty when it may try. */
    public synchronized Optional<Duration> pause(String address) {
        var tries = triesByAddress.get(address);
        if (tries == null || tries.size() < MOST) return Optional.empty();
        var pause = Duration.between(clock.instant(), tries.getFirst().plus(WINDOW));
        return pause.isPositive() ? Optional.of(pause) : Optional.empty();
    }
}
