package nl.schildwacht.http;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Whose turn it is at which host: one request in flight, a pause after it, at most so many in any minute, and none
 * before the moment the host named. Kept in memory, per process: what must outlive a restart is the
 * {@link Answer#notBefore()} that a source stores. Thread-safe.
 */
final class HostBudget {
    private static final Duration MINUTE = Duration.ofSeconds(60);
    /** Redirects name hosts without end; above this the idle ones are forgotten. */
    private static final int MANY = 1_000;

    private final Clock clock;
    private final Pause pause;
    private final HttpConfig.PerHost rules;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    HostBudget(HttpConfig.PerHost rules, Clock clock, Pause pause) {
        this.rules = rules;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Waits for our turn as long as patience allows.
     *
     * @throws FetchProblem NOT_BEFORE, without waiting, when the host asked us to stay away or the turn is too far off.
     */
    Turn take(URI uri) throws FetchProblem {
        var host = AddressGuard.canonical(uri.getHost());
        if (lanes.size() > MANY) forgetIdle();
        var lane = lanes.compute(host, (_, known) -> (known == null ? new Lane() : known).entered());
        boolean mine = false;
        try {
            lane.refuseWhileHeldOff(host);
            mine = lane.free.tryAcquire(rules.patience().toNanos(), TimeUnit.NANOSECONDS);
            if (!mine) throw FetchProblem.notBefore(clock.instant().plus(rules.spacing()), host);
            lane.waitUntilReady(host);
            return new Turn(lane);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            lane.leave(mine);
            throw FetchProblem.notBefore(clock.instant(), host);
        } catch (FetchProblem | RuntimeException e) {
            lane.leave(mine);
            throw e;
        }
    }

    /** Nobody asks this host before then; never shortens an earlier wish. */
    void holdOff(URI uri, Instant until) {
        var longest = clock.instant().plus(rules.longestWait());
        var wish = until.isAfter(longest) ? longest : until;
        lanes.compute(
                AddressGuard.canonical(uri.getHost()),
                (_, known) -> (known == null ? new Lane() : known).heldOff(wish));
    }

    /** How many requests this host was sent within the last minute. */
    int spent(String host) {
        var lane = lanes.get(AddressGuard.canonical(host));
        return lane == null ? 0 : lane.spent(clock.instant());
    }

    int perMinute() {
        return rules.perMinute();
    }

    int hostsRemembered() {
        return lanes.size();
    }

    private void forgetIdle() {
        lanes.keySet().forEach(host -> lanes.computeIfPresent(host, (_, lane) -> lane.isIdle() ? null : lane));
    }

    /** Our turn at one host; closing it gives it to the next. */
    final class Turn implements AutoCloseable {
        private final Lane lane;

        private Turn(Lane lane) {
            this.lane = lane;
        }

        /** Keeps to the {@code Retry-After} of an answer that is no success (RFC 9110 §10.2.3, RFC 6585 §4). */
        Optional<Instant> heard(URI uri, int status, Optional<String> retryAfter) {
            if (status < 300) return Optional.empty();
            var until = retryAfter.flatMap(value -> RetryAfter.parse(value, clock.instant()));
            until.ifPresent(moment -> holdOff(uri, moment));
            return until;
        }

        @Override
        public void close() {
            lane.leave(true);
        }
    }

    private final class Lane {
        private final Semaphore free = new Semaphore(1, true);
        private final ArrayDeque<Instant> lastMinute = new ArrayDeque<>();
        private Instant heldOffUntil = Instant.MIN;
        private Instant spacedUntil = Instant.MIN;
        private int inside;

        private synchronized Lane entered() {
            inside++;
            return this;
        }

        private synchronized Lane heldOff(Instant until) {
            if (until.isAfter(heldOffUntil)) heldOffUntil = until;
            return this;
        }

        private synchronized void refuseWhileHeldOff(String host) throws FetchProblem {
            if (heldOffUntil.isAfter(clock.instant())) throw FetchProblem.notBefore(heldOffUntil, host);
        }

        private void waitUntilReady(String host) throws FetchProblem, InterruptedException {
            for (var now = clock.instant(); ; now = clock.instant()) {
                refuseWhileHeldOff(host);
                var ready = readyOrStarted(now);
                if (!ready.isAfter(now)) return;
                var wait = Duration.between(now, ready);
                if (wait.compareTo(rules.patience()) > 0) throw FetchProblem.notBefore(ready, host);
                pause.pause(wait);
            }
        }

        private synchronized int spent(Instant now) {
            while (!lastMinute.isEmpty() && !lastMinute.element().plus(MINUTE).isAfter(now)) lastMinute.remove();
            return lastMinute.size();
        }

        private synchronized Instant readyOrStarted(Instant now) {
            var isSpent = spent(now) >= rules.perMinute();
            var refilled = isSpent ? lastMinute.element().plus(MINUTE) : Instant.MIN;
            var ready = refilled.isAfter(spacedUntil) ? refilled : spacedUntil;
            if (!ready.isAfter(now)) lastMinute.add(now);
            return ready;
        }

        private synchronized void leave(boolean mine) {
            inside--;
            if (!mine) return;
            spacedUntil = clock.instant().plus(rules.spacing());
            free.release();
        }

        private synchronized boolean isIdle() {
            var now = clock.instant();
            return inside == 0
                    && !heldOffUntil.isAfter(now)
                    && !spacedUntil.isAfter(now)
                    && (lastMinute.isEmpty()
                            || !lastMinute.getLast().plus(MINUTE).isAfter(now));
        }
    }
}
