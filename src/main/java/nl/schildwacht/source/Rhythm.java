package nl.schildwacht.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a source is asked again: sooner while it brings something new, later while it does not, between its floor and its
 * ceiling; never sooner than the platform asks; ever later while it fails. A little randomness keeps sources apart.
 */
final class Rhythm {
    private static final Duration LONGEST_BACKOFF = Duration.ofHours(1);

    private final RandomGenerator random;

    Rhythm(RandomGenerator random) {
        this.random = random;
    }

    /**
     * After an answer: half the interval when something new came, half as long again when not; the shortest there may be
     * while somebody is watched closely.
     */
    Ending good(
            Lease lease,
            Outcome outcome,
            boolean anythingNew,
            boolean isClose,
            Optional<Duration> notSooner,
            Optional<URI> movedTo,
            Instant now) {
        Duration interval = isClose
                ? lease.settings().floor()
                : clamp(lease, anythingNew ? lease.interval() / 2 : lease.interval() * 3 / 2 + 1);
        Duration wait = notSooner.filter(asked -> asked.compareTo(interval) > 0).orElse(interval);
        return new Ending(outcome, Optional.empty(), 0, interval, now.plus(jittered(wait)), movedTo);
    }

    /** After being asked to wait: exactly so long, and at half the rate from then on. */
    Ending throttled(Lease lease, Instant until, Instant now) {
        Duration interval = clamp(lease, lease.interval() * 2);
        Instant earliest = until.isAfter(now) ? until : now;
        return new Ending(
                Outcome.THROTTLED,
                Optional.empty(),
                lease.failures() + 1,
                interval,
                earliest.plus(jittered(Duration.ofSeconds(1))),
                Optional.empty());
    }

    /** After a failure that may pass: 1, 2, 4 … 60 minutes, but no longer than the ceiling while that is a minute or more. */
    Ending broken(Lease lease, Trouble trouble, Instant now) {
        int failures = lease.failures() + 1;
        Duration wait = Duration.ofMinutes(1L << Math.min(failures - 1, 6));
        if (wait.compareTo(LONGEST_BACKOFF) > 0) wait = LONGEST_BACKOFF;
        Duration ceiling = lease.settings().ceiling();
        if (wait.compareTo(ceiling) > 0) wait = ceiling;
        return new Ending(
                Outcome.BROKEN,
                Optional.of(trouble),
                failures,
                clamp(lease, lease.interval()),
                now.plus(jittered(wait)),
                Optional.empty());
    }

    /** After a refusal that only a person can mend. */
    Ending rejected(Lease lease, Trouble trouble, Instant now) {
        return new Ending(
                Outcome.REJECTED,
                Optional.of(trouble),
                lease.failures() + 1,
                clamp(lease, lease.interval()),
                now,
                Optional.empty());
    }

    private static Duration clamp(Lease lease, long seconds) {
        long floor = lease.settings().floor().toSeconds();
        long ceiling = lease.settings().ceiling().toSeconds();
        return Duration.ofSeconds(Math.clamp(seconds, floor, ceiling));
    }

    private Duration jittered(Duration wait) {
        return wait.plusMillis((long) (wait.toMillis() * 0.1 * random.nextDouble()));
    }
}
