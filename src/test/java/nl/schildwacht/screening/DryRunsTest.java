package nl.schildwacht.screening;

import nl.schildwacht.fixture.DryRunning;
import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.ScriptedAdapter;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.post.Platform;
import nl.schildwacht.screening.DryRuns.State;
import nl.schildwacht.screening.DryRuns.Why;
import nl.schildwacht.screening.Proposal.Kind;
import nl.schildwacht.source.HostCost.Spent;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.Sources;
import nl.schildwacht.source.Trouble;
import nl.schildwacht.threat.Recogniser;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Two replicas on one database: whoever asks which of them sees the same dry run. */
class DryRunsTest {
    private static final Recogniser RECOGNISER = Recogniser.load();
    private static final String SAID = "Vlinderbrug, jullie zijn klootzakken, ik sla jullie in elkaar";
    private static TestDatabase database;

    private final SettableClock clock = SettableClock.atNine();
    private final ScriptedAdapter platform = new ScriptedAdapter();
    private final List<Runnable> waiting = new ArrayList<>();
    private Runnable halfway = () -> {};
    private Runnable pausing = this::work;
    private Jdbi jdbi;
    private DryRuns here;
    private DryRuns there;

    @BeforeAll
    static void createDatabase() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @BeforeEach
    void twoReplicas() {
        jdbi = database.jdbi();
        jdbi.useHandle(handle -> {
            handle.execute("truncate source cascade");
            handle.execute("truncate dry_run");
        });
        Sources sources = new Sources(jdbi);
        sources.save(DryRunning.source("zoek", Mode.SEARCH), false, clock.instant());
        here = replica(sources);
        there = replica(sources);
    }

    @Test
    void theOtherReplicaShowsHowFarItIs_andWhatCameOfIt() {
        UUID id = start(here, "vlinderbrug");
        assertThat(seen(there, id)).isEqualTo(new State.Running(0, 1));

        platform.thenPage(false, Posts.saying("1", SAID));
        halfway = () -> assertThat(seen(there, id)).isEqualTo(new State.Running(1, 3));
        waiting.getFirst().run();

        var done = (State.Done) seen(there, id);
        assertThat(done.outcome().names().getFirst().prediction().hits()).isEqualTo(1);
        assertThat(done.outcome().sources())
                .singleElement()
                .satisfies(at -> assertThat(at.read()).isEqualTo(1));
        assertThat(seen(here, id)).isEqualTo(done);
    }

    @Test
    void nothingThatASourceSaid_isKept() {
        UUID id = start(here, "vlinderbrug");
        platform.thenPage(false, Posts.saying("1", SAID));
        waiting.getFirst().run();

        String row =
                jdbi.withHandle(handle -> handle.select("select row_to_json(d)::text from dry_run d where id = ?", id)
                        .mapTo(String.class)
                        .one());
        assertThat(row).contains("\"hits\": 1.0").doesNotContain("klootzakken", "elkaar");
    }

    @Test
    void whoseReplicaDied_isToldToTryAgain_andMakesRoom() {
        UUID id = start(here, "vlinderbrug");
        start(here, "twee");
        start(here, "drie");
        clock.advance(Duration.ofSeconds(50));
        assertThat(there.start(UUID.randomUUID(), names("vier"), "fatima"))
                .as("over both replicas")
                .isFalse();
        assertThat(seen(there, id)).isInstanceOf(State.Running.class);

        clock.advance(Duration.ofSeconds(11));

        assertThat(seen(there, id)).isEqualTo(new State.Failed(Why.LEFT));
        assertThat(there.start(UUID.randomUUID(), names("vier"), "fatima")).isTrue();
    }

    @Test
    void aSlowSource_isNoDeadReplica() {
        UUID id = start(here, "vlinderbrug");
        for (int i = 0; i < 10; i++) {
            clock.advance(Duration.ofSeconds(30));
            here.beat();
        }
        assertThat(seen(there, id)).isInstanceOf(State.Running.class);
    }

    @Test
    void whatIsStoppedAtOneReplica_spendsNoMoreBudgetAtTheOther() {
        UUID id = start(here, "vlinderbrug");
        there.cancel(id, "fatima");
        waiting.getFirst().run();

        assertThat(seen(here, id)).isEqualTo(new State.Cancelled());
        assertThat(platform.polls()).isEmpty();
    }

    @Test
    void whatGoesWrong_isSaid() {
        UUID id = start(here, "vlinderbrug");
        halfway = () -> {
            throw new IllegalStateException("the database went away");
        };
        waiting.getFirst().run();
        assertThat(seen(there, id)).isEqualTo(new State.Failed(Why.BROKE));
    }

    @Test
    void onlyWhoAskedSeesIt_andOnlyForAnHour() {
        UUID id = start(here, "vlinderbrug");
        there.cancel(id, "karim");
        assertThat(there.find(id, "karim")).isEmpty();
        assertThat(seen(there, id)).isInstanceOf(State.Running.class);
        assertThat(there.forget()).isZero();

        clock.advance(Duration.ofHours(1));

        assertThat(there.find(id, "fatima")).isEmpty();
        assertThat(there.forget()).isEqualTo(1);
    }

    @Test
    void whoNeedsTheOutcome_waitsForIt_andTheSameNamesAreNotTriedTwiceAnHour() {
        platform.thenPage(false, Posts.saying("1", SAID));

        Outcome first = here.outcome(names("vlinderbrug"), "fatima");
        clock.advance(Duration.ofMinutes(50));

        assertThat(first.wasAnswered()).isTrue();
        assertThat(there.outcome(names("vlinderbrug"), "fatima")).isEqualTo(first);
        assertThat(platform.polls()).hasSize(1);
        there.outcome(names("vlinderbrug", "torenklok"), "fatima");
        assertThat(platform.polls()).as("others are").hasSize(3);
    }

    @Test
    void whereNobodyAnswered_itIsAskedAgain() {
        platform.then(new Polled.Broken(Trouble.SERVER_ERROR));

        assertThat(here.outcome(names("vlinderbrug"), "fatima").wasAnswered()).isFalse();
        assertThat(here.outcome(names("vlinderbrug"), "fatima").wasAnswered()).isTrue();
    }

    @Test
    void whenTooManyGoOn_whoNeedsTheOutcomeWaitsAMinute_andIsNotHeldUpLonger() {
        for (String one : List.of("een", "twee", "drie")) start(there, one);
        pausing = () -> there.beat();

        assertThat(here.outcome(names("vlinderbrug"), "fatima")).isEqualTo(Outcome.NOTHING);
        assertThat(platform.polls()).isEmpty();
    }

    private static State seen(DryRuns replica, UUID id) {
        return replica.find(id, "fatima").orElseThrow().state();
    }

    private static UUID start(DryRuns replica, String term) {
        UUID id = UUID.randomUUID();
        assertThat(replica.start(id, names(term), "fatima")).isTrue();
        return id;
    }

    private DryRuns replica(Sources sources) {
        var offers = new Offers(Map.of(Platform.MASTODON, platform), clock, Duration.ofDays(1));
        Trial.Past past = (organisation, most) -> {
            halfway.run();
            return List.of();
        };
        var dryRun = new DryRun(RECOGNISER, sources, offers, _ -> new Spent(0, 30), new MeasuredBreadth(past, clock));
        var watched = new Screen.Watched(Subjects.WATCHLIST, NameIndex.of(Subjects.WATCHLIST));
        return new DryRuns(jdbi, dryRun, () -> watched, clock, waiting::add, time -> {
            clock.advance(time);
            pausing.run();
        });
    }

    /** Whoever waits lets the others work. */
    private void work() {
        while (!waiting.isEmpty()) waiting.removeFirst().run();
    }

    private static List<NewName> names(String... terms) {
        return Stream.of(terms)
                .map(term -> NewName.of(new Proposal(Kind.TERM, "stad", term, true), Subjects.STAD, Subjects.WATCHLIST))
                .toList();
    }
}
