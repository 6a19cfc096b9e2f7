package nl.schildwacht.screening;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The dry runs that go on or ended within the hour. They stand in the database, so that any replica can show them; few go on
 * at a time, because they spend the same budget as the polls. Thread-safe.
 */
public final class DryRuns {
    private static final Logger LOG = Logger.getLogger(DryRuns.class);
    private static final int AT_ONCE = 3;
    private static final Duration KEPT = Duration.ofHours(1);
    /** After so long without a sign of life, the replica that was at it has died. */
    private static final Duration STALE = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final DryRun dryRun;
    private final Supplier<Screen.Watched> watched;
    private final Clock clock;
    private final Executor threads;
    /** Those that this replica is at. */
    private final Set<UUID> ours = ConcurrentHashMap.newKeySet();

    /** @param threads runs each; may block for minutes. */
    public DryRuns(Jdbi jdbi, DryRun dryRun, Supplier<Screen.Watched> watched, Clock clock, Executor threads) {
        this.jdbi = jdbi;
        this.dryRun = dryRun;
        this.watched = watched;
        this.clock = clock;
        this.threads = threads;
    }

    /** How a dry run stands. */
    public sealed interface State {
        record Running(int done, int of) implements State {}

        record Done(Prediction prediction) implements State {}

        record Cancelled() implements State {}

        record Failed(Why why) implements State {}
    }

    /** Why there is no outcome; to try again is the remedy for each. */
    public enum Why {
        /** Something of ours went wrong. */
        BROKE,
        /** The replica that was at it stopped or died. */
        LEFT
    }

    /** A dry run as it stands at one moment. */
    public record Seen(UUID id, Proposal proposal, State state, Instant startedAt) {
        public boolean isRunning() {
            return state instanceof State.Running;
        }

        public boolean isCancelled() {
            return state instanceof State.Cancelled;
        }

        public Optional<Why> failure() {
            return state instanceof State.Failed(Why why) ? Optional.of(why) : Optional.empty();
        }

        /** Steps done; all of them once it is over. */
        public int done() {
            return state instanceof State.Running running ? running.done() : of();
        }

        /** How many steps there are. */
        public int of() {
            return state instanceof State.Running running ? running.of() : 1;
        }
    }

    /**
     * Starts one.
     *
     * @param askedBy id of who asks; only she sees it.
     * @return empty when as many go on, over all replicas, as may.
     */
    public Optional<UUID> start(Proposal proposal, String askedBy) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        boolean fits = jdbi.inTransaction(tx -> {
            var rows = new DryRunRows(tx);
            if (rows.lockedCountAlive(now.minus(STALE)) >= AT_ONCE) return false;
            rows.insert(id, proposal, askedBy, now);
            return true;
        });
        if (!fits) return Optional.empty();
        ours.add(id);
        threads.execute(() -> run(id, proposal));
        return Optional.of(id);
    }

    private void run(UUID id, Proposal proposal) {
        try {
            Prediction prediction = dryRun.run(proposal, watched.get(), (done, of) -> moved(id, done, of));
            end(id, new State.Done(prediction));
        } catch (RuntimeException e) {
            // Its words may be a stranger's.
            LOG.errorf(
                    "A dry run failed (%s); it can be started again",
                    e.getClass().getName());
            end(id, new State.Failed(Why.BROKE));
        } finally {
            ours.remove(id);
        }
    }

    private boolean moved(UUID id, int done, int of) {
        return jdbi.withHandle(handle -> new DryRunRows(handle).move(id, done, of, clock.instant()));
    }

    private void end(UUID id, State last) {
        jdbi.useHandle(handle -> new DryRunRows(handle).end(id, last, clock.instant()));
    }

    public Optional<Seen> find(UUID id, String askedBy) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> new DryRunRows(handle).find(id, askedBy, now.minus(KEPT), now.minus(STALE)));
    }

    /** Ends it; what was fetched is forgotten. */
    public void cancel(UUID id, String askedBy) {
        if (find(id, askedBy).isPresent()) end(id, new State.Cancelled());
    }

    /** Says of those that this replica is at that it is alive; to be called well within each minute. */
    public void beat() {
        if (!ours.isEmpty()) jdbi.useHandle(handle -> new DryRunRows(handle).beat(ours, clock.instant()));
    }

    /** Forgets those whose hour is over; gives how many. */
    public int forget() {
        return jdbi.withHandle(
                handle -> new DryRunRows(handle).forget(clock.instant().minus(KEPT)));
    }
}
