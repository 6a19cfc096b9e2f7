package nl.schildwacht.screening;

import nl.schildwacht.http.Pause;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
    /** How long somebody who needs the outcome waits for it; proxies give up after a minute. */
    private static final Duration WAITED_FOR = Duration.ofSeconds(55);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Jdbi jdbi;
    private final DryRun dryRun;
    private final Supplier<Screen.Watched> watched;
    private final Clock clock;
    private final Executor threads;
    private final Pause pause;
    /** Those that this replica is at. */
    private final Set<UUID> ours = ConcurrentHashMap.newKeySet();

    /** @param threads runs each; may block for a minute. @param pause how whoever needs an outcome waits for it. */
    public DryRuns(
            Jdbi jdbi, DryRun dryRun, Supplier<Screen.Watched> watched, Clock clock, Executor threads, Pause pause) {
        this.jdbi = jdbi;
        this.dryRun = dryRun;
        this.watched = watched;
        this.clock = clock;
        this.threads = threads;
        this.pause = pause;
    }

    /** How a dry run stands. */
    public sealed interface State {
        record Running(int done, int of) implements State {}

        record Done(Outcome outcome) implements State {}

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

    /** A dry run as it stands at one moment. @param proposal the first of its names. */
    public record Seen(UUID id, Proposal proposal, State state, Instant startedAt) {
        public boolean isRunning() {
            return state instanceof State.Running;
        }

        public boolean isCancelled() {
            return state instanceof State.Cancelled;
        }

        /** What came of it; nothing when it goes on or was broken off. */
        public Outcome outcome() {
            return state instanceof State.Done(Outcome outcome) ? outcome : Outcome.NOTHING;
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
     * Starts one, unless it goes on already, or ended within the hour with an answer of some source.
     *
     * @param id whoever gives the same gets the same dry run.
     * @param names at least one.
     * @param askedBy id of who asks; only she sees it.
     * @return false when as many go on, over all replicas, as may.
     */
    public boolean start(UUID id, List<NewName> names, String askedBy) {
        Instant now = clock.instant();
        boolean isOurs = jdbi.inTransaction(tx -> {
            var rows = new DryRunRows(tx);
            int alive = rows.lockedCountAlive(now.minus(STALE));
            if (stands(find(rows, id, askedBy, now)) || alive >= AT_ONCE) return false;
            rows.begin(id, names.getFirst().proposal(), askedBy, now);
            return true;
        });
        if (isOurs) {
            ours.add(id);
            threads.execute(() -> run(id, names));
        }
        return isOurs || stands(find(id, askedBy));
    }

    private static boolean stands(Optional<Seen> seen) {
        return seen.filter(one -> one.isRunning() || one.outcome().wasAnswered())
                .isPresent();
    }

    /**
     * Tries names and waits for what comes of it, a minute at most; what was tried within the hour is not tried again. Where
     * there is no outcome nothing is known of them but what is measured without asking.
     */
    public Outcome outcome(List<NewName> names, String askedBy) {
        UUID id = idOf(names, askedBy);
        Instant until = clock.instant().plus(WAITED_FOR);
        try {
            while (!start(id, names, askedBy)) if (!waited(until)) return Outcome.NOTHING;
            while (find(id, askedBy).filter(Seen::isRunning).isPresent()) if (!waited(until)) return Outcome.NOTHING;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.NOTHING;
        }
        return find(id, askedBy).map(Seen::outcome).orElse(Outcome.NOTHING);
    }

    private boolean waited(Instant until) throws InterruptedException {
        if (!clock.instant().isBefore(until)) return false;
        pause.pause(BETWEEN_LOOKS);
        return true;
    }

    private static UUID idOf(List<NewName> names, String askedBy) {
        String all = names.stream()
                .map(NewName::proposal)
                .map(one -> String.join(
                        "\0", one.kind().name(), one.subjectId(), one.text(), String.valueOf(one.distinctive())))
                .collect(Collectors.joining("\n", askedBy + "\n", ""));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    private void run(UUID id, List<NewName> names) {
        try {
            Outcome outcome = dryRun.run(names, watched.get(), (done, of) -> moved(id, done, of));
            end(id, new State.Done(outcome));
            say(outcome);
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

    private static void say(Outcome outcome) {
        if (outcome.wasAnswered())
            LOG.infof(
                    "%d new names were tried on what %d sources offer; %d terms were not searched for, to spare the sources",
                    outcome.names().size(), outcome.sources().size(), outcome.notSearched());
        else
            LOG.infof(
                    "No source answered: %d new names are measured over kept posts and the sample only",
                    outcome.names().size());
    }

    private boolean moved(UUID id, int done, int of) {
        return jdbi.withHandle(handle -> new DryRunRows(handle).move(id, done, of, clock.instant()));
    }

    private void end(UUID id, State last) {
        jdbi.useHandle(handle -> new DryRunRows(handle).end(id, last, clock.instant()));
    }

    public Optional<Seen> find(UUID id, String askedBy) {
        return jdbi.withHandle(handle -> find(new DryRunRows(handle), id, askedBy, clock.instant()));
    }

    private static Optional<Seen> find(DryRunRows rows, UUID id, String askedBy, Instant now) {
        return rows.find(id, askedBy, now.minus(KEPT), now.minus(STALE));
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
