package nl.schildwacht.source;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.ScriptedAdapter;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** The poll loop on a real database, with a platform that says what the story needs. */
class PollerTest {
    private static final Duration LEASE = Duration.ofSeconds(60);

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private final ScriptedAdapter platform = new ScriptedAdapter();
    private final List<String> taken = new ArrayList<>();
    private Jdbi jdbi;
    private Sources sources;
    private SeenSet seen;
    private Runnable beforeKeeping = () -> {};
    private boolean isClose;

    @BeforeEach
    void oneSource() {
        jdbi = database.jdbi();
        jdbi.useHandle(handle -> handle.execute("truncate source cascade"));
        sources = new Sources(jdbi);
        seen = SeenSet.open(jdbi);
        sources.save(settings("stad"), false, clock.instant());
    }

    @Test
    void aPageIsTakenOnce_andTheCursorStandsBehindIt() {
        platform.thenPage(false, Posts.saying("1", "een"), Posts.saying("2", "twee"));

        poller("a").pollNext();

        assertThat(taken).containsExactly("1@v1", "2@v1");
        assertThat(cursor()).isEqualTo("page 1");
    }

    @Test
    void everyPageIsWalkedInOnePoll() {
        platform.thenPage(true, Posts.saying("1", "een")).thenPage(false, Posts.saying("2", "twee"));

        poller("a").pollNext();

        assertThat(taken).containsExactly("1@v1", "2@v1");
        assertThat(platform.polls().get(1).cursor()).isEqualTo("page 1");
    }

    @Test
    void aRepeatIsNotTakenAgain_butAnEditIs() {
        platform.thenPage(false, Posts.saying("1", "een"))
                .thenPage(false, Posts.saying("1", "een"), Posts.saying("1", "anders", "v2"));
        Poller poller = poller("a");

        poller.pollNext();
        clock.advance(Duration.ofHours(1));
        poller.pollNext();

        assertThat(taken).containsExactly("1@v1", "1@v2");
    }

    @Test
    void theSeenSetHoldsNoReadableTrace() {
        platform.thenPage(false, Posts.saying("leesbaar-id", "tekst"));

        poller("a").pollNext();

        List<byte[]> keys = jdbi.withHandle(handle -> handle.createQuery("select post_key from seen")
                .mapTo(byte[].class)
                .list());
        assertThat(keys).hasSize(1);
        assertThat(new String(keys.getFirst(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .hasSize(32)
                .doesNotContain("leesbaar");
    }

    @Test
    void nothingIsDueBeforeItsTime() {
        Poller poller = poller("a");
        poller.pollNext();

        assertThat(poller.pollNext()).isFalse();
    }

    @Test
    void whenKeepingFails_theSamePageIsAskedForAgain() {
        platform.thenPage(false, Posts.saying("1", "een")).thenPage(false, Posts.saying("1", "een"));
        beforeKeeping = () -> {
            throw new IllegalStateException("the database is away");
        };
        poller("a").pollNext();
        assertThat(cursor()).isEmpty();

        beforeKeeping = () -> {};
        clock.advance(LEASE);
        poller("a").pollNext();

        assertThat(taken).containsExactly("1@v1");
    }

    @Test
    void aDeadPollersSourceIsTakenOverWithinTheLease() {
        Optional<Lease> dead = sources.claim("dead", clock.instant(), LEASE);
        assertThat(dead).isPresent();
        assertThat(poller("alive").pollNext()).as("still leased").isFalse();

        clock.advance(LEASE);

        assertThat(poller("alive").pollNext()).isTrue();
    }

    @Test
    void whoLostItsLease_keepsNothing() {
        platform.thenPage(false, Posts.saying("1", "een"));
        beforeKeeping = () -> {
            clock.advance(LEASE);
            sources.claim("usurper", clock.instant(), LEASE).orElseThrow();
        };

        poller("slow").pollNext();

        assertThat(cursor()).isEmpty();
        assertThat(seen.unseen(
                        "stad",
                        ScriptedAdapter.page(false, "x", Posts.saying("1", "een"))
                                .items()))
                .hasSize(1);
    }

    @Test
    void twoPollersNeverHaveTheSameSourceAtOnce() {
        Optional<Lease> first = sources.claim("a", clock.instant(), LEASE);
        Optional<Lease> second = sources.claim("b", clock.instant(), LEASE);

        assertThat(first).isPresent();
        assertThat(second).isEmpty();
    }

    @Test
    void anAskedWaitIsKeptTo_andTheRateHalved() {
        platform.then(new Polled.Throttled(clock.instant().plusSeconds(1800)));
        Poller poller = poller("a");
        poller.pollNext();

        clock.advance(Duration.ofSeconds(1799));
        assertThat(poller.pollNext()).isFalse();
        clock.advance(Duration.ofSeconds(3));
        assertThat(poller.pollNext()).isTrue();
    }

    @Test
    void aRefusalSuspendsTheSource_untilSomebodyChangesIt() {
        platform.then(new Polled.Rejected(Trouble.UNAUTHORISED));
        Poller poller = poller("a");
        poller.pollNext();

        clock.advance(Duration.ofDays(1));
        assertThat(poller.pollNext()).isFalse();
        var health = sources.find("stad").orElseThrow();
        assertThat(health.suspendedAt()).isPresent();
        assertThat(health.lastTrouble()).contains(Trouble.UNAUTHORISED);

        sources.save(settings("stad"), false, clock.instant());
        assertThat(poller.pollNext()).isTrue();
    }

    @Test
    void aFailureBacksOff_furtherEachTime() {
        Poller poller = poller("a");
        platform.then(new Polled.Broken(Trouble.SERVER_ERROR)).then(new Polled.Broken(Trouble.TIMEOUT));
        poller.pollNext();
        clock.advance(Duration.ofSeconds(59));
        assertThat(poller.pollNext()).isFalse();
        clock.advance(Duration.ofSeconds(8));
        assertThat(poller.pollNext()).isTrue();
        clock.advance(Duration.ofSeconds(119));
        assertThat(poller.pollNext()).isFalse();
        clock.advance(Duration.ofSeconds(14));
        assertThat(poller.pollNext()).isTrue();
        assertThat(sources.find("stad").orElseThrow().failures()).isZero();
    }

    @Test
    void aBusySourceIsPolledSooner_aQuietOneLater_betweenFloorAndCeiling() {
        Poller poller = poller("a");
        for (int i = 0; i < 12; i++) {
            clock.set(sources.find("stad").orElseThrow().nextDue());
            poller.pollNext();
        }
        assertThat(sources.find("stad").orElseThrow().interval()).isEqualTo(Duration.ofSeconds(600));

        for (int i = 0; i < 12; i++) {
            platform.thenPage(false, Posts.saying("n" + i, "nieuw"));
            clock.set(sources.find("stad").orElseThrow().nextDue());
            poller.pollNext();
        }
        assertThat(sources.find("stad").orElseThrow().interval()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aPermanentlyMovedSourceIsAskedAtItsNewAddress() {
        Polled.Page page = ScriptedAdapter.page(false, "c");
        URI moved = URI.create("https://nieuw.example/feed");
        platform.then(new Polled.Page(
                page.items(), 0, "c", false, page.exchange(), page.coverage(), Optional.empty(), Optional.of(moved)));

        poller("a").pollNext();

        assertThat(sources.find("stad").orElseThrow().settings().base()).isEqualTo(moved);
    }

    @Test
    void whileAWindowIsOpen_theSourceIsAskedAsOftenAsItMay_andSlowsDownAgainAfterwards() {
        Poller poller = poller("a");
        poller.pollNext();
        clock.advance(Duration.ofHours(1));
        poller.pollNext();
        assertThat(interval()).isGreaterThan(Duration.ofSeconds(60));

        isClose = true;
        assertThat(sources.hasten(List.of("stad"), clock.instant())).isEqualTo(1);
        clock.advance(Duration.ofSeconds(30));
        assertThat(poller.pollNext()).as("due after its shortest rhythm").isTrue();
        assertThat(interval()).isEqualTo(Duration.ofSeconds(30));

        isClose = false;
        clock.advance(Duration.ofSeconds(60));
        poller.pollNext();
        assertThat(interval()).isEqualTo(Duration.ofSeconds(46));
    }

    @Test
    void aSourceThatItsPlatformAskedToWait_isNotHastened() {
        platform.then(new Polled.Throttled(clock.instant().plus(Duration.ofHours(2))));
        poller("a").pollNext();

        assertThat(sources.hasten(List.of("stad"), clock.instant())).isZero();
    }

    @Test
    void aSourceOfAnotherOrganisation_isNotHastened() {
        poller("a").pollNext();

        assertThat(sources.hasten(List.of("dorp"), clock.instant())).isZero();
    }

    private Duration interval() {
        return sources.find("stad").orElseThrow().interval();
    }

    private Poller poller(String owner) {
        Intake intake = (lease, page, unseen) -> {
            beforeKeeping.run();
            List<Post> posts = unseen.stream().map(Item::post).toList();
            jdbi.useTransaction(tx -> {
                seen.mark(tx, lease.settings().id(), posts, clock.instant());
                sources.advance(tx, lease, page.cursor(), clock.instant(), LEASE);
            });
            posts.forEach(post -> taken.add(post.ref().nativeId() + "@" + post.version()));
        };
        return new Poller(
                sources,
                Map.of(Platform.MASTODON, platform),
                seen,
                intake,
                source -> new Attention(List.of(source.query()), isClose),
                new SourceMetrics(new SimpleMeterRegistry(), List::of, clock),
                clock,
                new Random(1),
                new Poller.Settings(owner, LEASE, 20, Duration.ofDays(1)));
    }

    private String cursor() {
        return jdbi.withHandle(handle -> handle.createQuery("select cursor from source")
                .mapTo(String.class)
                .one());
    }

    private static SourceSettings settings(String id) {
        return new SourceSettings(
                id,
                "Hashtag",
                Platform.MASTODON,
                Mode.HASHTAG,
                URI.create("https://mastodon.example/"),
                "voorbeeldstad",
                "stad",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(30),
                Duration.ofSeconds(600));
    }
}
