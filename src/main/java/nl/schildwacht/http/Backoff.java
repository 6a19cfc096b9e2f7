package nl.schildwacht.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to leave a failing server alone: 1, 2, 4 … 60 minutes, each up to a quarter longer by chance, so that sources
 * that failed together do not come back together.
 */
public final class Backoff {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(60);

    private Backoff() {}

    /**
     * @param failures how many times in a row it failed, at least 1.
     * @return between the step and 1.25 times the step.
     */
    public static Duration after(int failures, RandomGenerator random) {
        if (failures < 1) throw new IllegalArgumentException("back-off starts with the first failure");
        var step = failures > 6 ? LONGEST : FIRST.multipliedBy(1L << (failures - 1));
        return step.plusMillis(random.nextLong(step.toMillis() / 4 + 1));
    }
}
