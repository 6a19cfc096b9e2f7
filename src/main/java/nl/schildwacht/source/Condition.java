package nl.schildwacht.source;

import java.time.Duration;
import java.time.Instant;

/** How a source is doing, in one word, the worst first. */
public enum Condition {
    /** It refuses us; somebody must act. */
    SUSPENDED,
    /** Nothing good came for longer than its rhythm allows, whatever the reason. */
    SILENT,
    /** The last try failed; it is tried again. */
    FAILING,
    /** It asked us to slow down. */
    THROTTLED,
    /** Somebody stopped it. */
    PAUSED,
    /** It was never asked yet. */
    WAITING,
    GOOD;

    /** A good poll may be late by twice the longest interval and a minute, as the alarm has it. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    public static Condition of(Sources.Health health, Instant now) {
        if (health.pausedBecause().isPresent()) return PAUSED;
        if (health.suspendedAt().isPresent()) return SUSPENDED;
        Duration patience = health.settings().ceiling().multipliedBy(2).plus(GRACE);
        if (Duration.between(health.quietSince(), now).compareTo(patience) > 0) return SILENT;
        if (health.lastPolledAt().isEmpty()) return WAITING;
        if (health.failures() == 0) return GOOD;
        return health.lastOutcome().filter(Outcome.THROTTLED.name()::equals).isPresent() ? THROTTLED : FAILING;
    }

    /** Whether somebody ought to look at it. */
    public boolean isTrouble() {
        return compareTo(THROTTLED) < 0;
    }
}
