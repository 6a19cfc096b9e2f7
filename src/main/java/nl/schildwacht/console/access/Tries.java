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
 * Remembers who tried something how often, and makes those wait who try too much. Holds some thousands of them, in memory,
 * each replica its own. Thread-safe.
 */
public final class Tries {
    private static final int MOST_REMEMBERED = 10_000;

    private final Clock clock;
    private final int most;
    private final Duration window;
    private final Map<String, Deque<Instant>> triesByWho = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** @param most tries within any {@code window}; whoever reaches it waits until the oldest of them is that long ago. */
    public Tries(Clock clock, int most, Duration window) {
        this.clock = clock;
        this.most = most;
        this.window = window;
    }

    /**
     * Of wrong API tokens, by address. Guessing 256 bits is hopeless; this keeps a broken program from hammering the database
     * and a patient one from filling the log.
     */
    static Tries ofTokens(Clock clock) {
        return new Tries(clock, 20, Duration.ofMinutes(1));
    }

    public synchronized void add(String who) {
        var tries = triesByWho.computeIfAbsent(who, _ -> new ArrayDeque<>());
        tries.addLast(clock.instant());
        if (tries.size() > most) tries.removeFirst();
    }

    /** How long this one has to wait; empty when she may try. */
    public synchronized Optional<Duration> pause(String who) {
        var tries = triesByWho.get(who);
        if (tries == null || tries.size() < most) return Optional.empty();
        var pause = Duration.between(clock.instant(), tries.getFirst().plus(window));
        return pause.isPositive() ? Optional.of(pause) : Optional.empty();
    }

    /** Counts a try, unless there were too many: then it does not and answers false. */
    public synchronized boolean mayTry(String who) {
        if (pause(who).isPresent()) return false;
        add(who);
        return true;
    }

    /** Forgets the tries of one who has proved herself. */
    public synchronized void forget(String who) {
        triesByWho.remove(who);
    }
}
