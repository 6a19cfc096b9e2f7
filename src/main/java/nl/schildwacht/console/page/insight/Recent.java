package nl.schildwacht.console.page.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers for a moment what was counted, so that a page with its file, or two readers at once, count once. Holds a few dozen
 * answers at most. Thread-safe; two who ask at the same time may both count.
 */
final class Recent<K, V> {
    private static final int MOST = 32;

    private final Clock clock;
    private final Duration keep;
    private final Map<K, Answer<V>> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Answer<V>> eldest) {
            return size() > MOST;
        }
    };

    private record Answer<V>(V value, Instant until) {}

    Recent(Clock clock, Duration keep) {
        this.clock = clock;
        this.keep = keep;
    }

    V of(K question, Function<K, V> counting) {
        Instant now = clock.instant();
        synchronized (answers) {
            Answer<V> known = answers.get(question);
            if (known != null && now.isBefore(known.until())) return known.value();
        }
        V value = counting.apply(question);
        synchronized (answers) {
            answers.put(question, new Answer<>(value, now.plus(keep)));
        }
        return value;
    }
}
