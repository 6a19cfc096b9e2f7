package nl.schildwacht.screening;

import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The dry runs that go on or ended lately, in this process's memory and no longer than half an hour; few at a time, because
 * they spend the same budget as the polls. Thread-safe.
 */
public final class DryRuns {
    private static final Logger LOG = Logger.getLogger(DryRuns.class);
    private static final int AT_ONCE = 3;
    private static final int HELD = 40;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final DryRun dryRun;
    private final Supplier<Screen.Watched> watched;
    private final Clock clock;
    private final Executor threads;
    private final Map<UUID, Job> jobs = new LinkedHashMap<>();

    /** @param threads runs each; may block for minutes. */
    public DryRuns(DryRun dryRun, Supplier<Screen.Watched> watched, Clock clock, Executor threads) {
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

        /** Something of ours went wrong. */
        record Failed() implements State {}
    }

    /** A dry run as it stands at one moment. */
    public record Seen(UUID id, Proposal proposal, State state) {
        public boolean isRunning() {
            return state instanceof State.Running;
        }

        public boolean isCancelled() {
            return state instanceof State.Cancelled;
        }

        public boolean hasFailed() {
            return state instanceof State.Failed;
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

    private static final class Job implements DryRun.Progress {
        final UUID id = UUID.randomUUID();
        final Proposal proposal;
        final String owner;
        final Instant startedAt;
        volatile State state = new State.Running(0, 1);

        Job(Proposal proposal, String owner, Instant startedAt) {
            this.proposal = proposal;
            this.owner = owner;
            this.startedAt = startedAt;
        }

        @Override
        public synchronized void step(int done, int of) {
            if (state instanceof State.Running) state = new State.Running(done, of);
        }

        @Override
        public boolean isCancelled() {
            return !(state instanceof State.Running);
        }

        synchronized void end(State last) {
            if (state instanceof State.Running) state = last;
        }
    }

    /**
     * Starts one.
     *
     * @param owner who asks; only she sees it.
     * @return empty when as many go on as may.
     */
    public Optional<UUID> start(Proposal proposal, String owner) {
        Job job = new Job(proposal, owner, clock.instant());
        synchronized (jobs) {
            tidy();
            if (jobs.values().stream().filter(one -> !one.isCancelled()).count() >= AT_ONCE) return Optional.empty();
            jobs.put(job.id, job);
        }
        threads.execute(() -> {
            try {
                job.end(new State.Done(dryRun.run(proposal, watched.get(), job)));
            } catch (RuntimeException e) {
                LOG.errorf(
                        "A dry run failed (%s); it can be started again",
                        e.getClass().getName());
                job.end(new State.Failed());
            }
        });
        return Optional.of(job.id);
    }

    public Optional<Seen> find(UUID id, String owner) {
        return job(id, owner).map(job -> new Seen(job.id, job.proposal, job.state));
    }

    /** Ends it; what was fetched is forgotten. */
    public void cancel(UUID id, String owner) {
        job(id, owner).ifPresent(job -> job.end(new State.Cancelled()));
    }

    private Optional<Job> job(UUID id, String owner) {
        synchronized (jobs) {
            tidy();
            return Optional.ofNullable(jobs.get(id)).filter(job -> job.owner.equals(owner));
        }
    }

    private void tidy() {
        Instant before = clock.instant().minus(KEPT);
        jobs.values().removeIf(job -> job.isCancelled() && job.startedAt.isBefore(before));
        while (jobs.size() > HELD) jobs.remove(jobs.keySet().iterator().next());
    }
}
