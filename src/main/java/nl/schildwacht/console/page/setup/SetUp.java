package nl.schildwacht.console.page.setup;

import nl.schildwacht.dispatch.mail.MailServers;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far the set-up is. Thread-safe. */
public final class SetUp {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Watchlists watchlists;
    private final MailServers mail;
    private final GoingLive live;

    public SetUp(Jdbi jdbi, Clock clock, Watchlists watchlists, MailServers mail, GoingLive live) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.watchlists = watchlists;
        this.mail = mail;
        this.live = live;
    }

    /** How a step stands. */
    public enum State {
        DONE,
        /** The first that is neither done nor skipped. */
        NEXT,
        SKIPPED,
        OPEN;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One step and how it stands. */
    public record Standing(Step step, State state) {
        public boolean isDone() {
            return state == State.DONE;
        }
    }

    /** @param standings all steps in their order. */
    public record Progress(List<Standing> standings) {
        public Progress {
            standings = List.copyOf(standings);
        }

        public long done() {
            return standings.stream().filter(Standing::isDone).count();
        }

        public int all() {
            return standings.size();
        }

        public Optional<Step> next() {
            return standings.stream()
                    .filter(standing -> standing.state() == State.NEXT)
                    .map(Standing::step)
                    .findFirst();
        }

        public State of(Step step) {
            return standings.get(step.ordinal()).state();
        }

        public boolean isDone(Step step) {
            return of(step) == State.DONE;
        }

        /** What is left open or out before going live. */
        public List<Step> missing() {
            return standings.stream()
                    .filter(standing -> !standing.isDone() && standing.step() != Step.LIVE)
                    .map(Standing::step)
                    .toList();
        }
    }

    /** Whether something of the set-up is still to be done; an installation that is live needs none of it. */
    public boolean isUnfinished() {
        return !live.isLive();
    }

    public Progress progress() {
        Set<String> skipped = jdbi.withHandle(handle -> handle.select("select step from set_up_skipped")
                .mapTo(String.class)
                .set());
        Map<Step, Boolean> done = new EnumMap<>(Step.class);
        for (Step step : Step.values()) done.put(step, isDone(step));
        boolean[] nextIsKnown = {false};
        return new Progress(Arrays.stream(Step.values())
                .map(step -> {
                    if (done.get(step)) return new Standing(step, State.DONE);
                    if (skipped.contains(step.id())) return new Standing(step, State.SKIPPED);
                    State state = nextIsKnown[0] ? State.OPEN : State.NEXT;
                    nextIsKnown[0] = true;
                    return new Standing(step, state);
                })
                .toList());
    }

    private boolean isDone(Step step) {
        Watchlist watched = watchlists.current();
        return switch (step) {
            case ORGANISATION ->
                watched.organisations().stream()
                        .anyMatch(
                                organisation -> !organisation.contact().email().isBlank());
            case PEOPLE -> !watched.people().isEmpty();
            case SOURCE -> !live.made().isEmpty();
            case MAIL -> mail.tested().isPresent();
            case TRIAL -> wasTried();
            case LIVE -> live.isLive();
        };
    }

    void skip(Step step, String by) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into set_up_skipped (step, skipped_by, skipped_at) values (?, ?, ?) on conflict do nothing",
                step.id(),
                by,
                clock.instant()));
    }

    /** Takes a step up again that was left out. */
    void takeUp(Step step) {
        jdbi.useHandle(handle -> handle.execute("delete from set_up_skipped where step = ?", step.id()));
    }

    /** A trial poll brought an answer. What it brought is forgotten. */
    void noteTrial(String by) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into trial_poll (done_by, done_at) values (?, ?)
                on conflict (only_row) do update set done_by = excluded.done_by, done_at = excluded.done_at""", by, clock.instant()));
    }

    private boolean wasTried() {
        return jdbi.withHandle(handle -> handle.select("select exists (select 1 from trial_poll)")
                .mapTo(Boolean.class)
                .one());
    }
}
