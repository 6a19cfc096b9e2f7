package nl.schildwacht.dispatch;

import java.time.Duration;
import java.time.Instant;

/**
 * How often one person hears of one dossier, and how hard we try.
 *
 * @param update the least time between two messages about further hits.
 * @param concern the least time between two messages about a sender in danger; short, for each may be another life.
 * @param firstRetry how long to wait after the first failure; doubles each time.
 * @param lastRetry the longest wait.
 * @param giveUp after how long a message that is not critical counts as refused.
 * @param lease how long one sender may hold a message; longer than any attempt takes.
 */
public record Pacing(
        Duration update, Duration concern, Duration firstRetry, Duration lastRetry, Duration giveUp, Duration lease) {
    public static final Pacing FIXED = new Pacing(
            Duration.ofHours(1),
            Duration.ofMinutes(10),
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            Duration.ofDays(3),
            Duration.ofMinutes(2));

    /** When to try again after this many attempts. */
    Instant retry(int attempts, Instant now) {
        int doublings = Math.clamp(attempts - 1, 0, 20);
        Duration wait = firstRetry.multipliedBy(1L << doublings);
        return now.plus(wait.compareTo(lastRetry) < 0 ? wait : lastRetry);
    }
}
