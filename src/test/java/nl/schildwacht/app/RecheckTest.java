package nl.schildwacht.app;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import nl.schildwacht.dispatch.Outbox;
import nl.schildwacht.dispatch.SampleHits;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.LookUps;
import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.ScriptedAdapter;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.screening.Recheck;
import nl.schildwacht.screening.ScreeningMetrics;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Poll;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.Sighting;
import nl.schildwacht.source.SourceAdapter;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Sources;
import nl.schildwacht.source.Trouble;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Do the posts still stand? On a real database, with a platform that says what the story needs. */
class RecheckTest {
    private static final Duration WEEK = Duration.ofDays(7);

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Square square = new Square();
    private Jdbi jdbi;
    private Sources sources;
    private Dossiers dossiers;

    @BeforeEach
    void empty() {
        jdbi = database.jdbi();
        jdbi.useHandle(handle -> handle.execute("truncate dossier, dossier_counter, outbox, source cascade"));
        sources = new Sources(jdbi);
        dossiers = new Dossiers(jdbi, clock, Duration.ofDays(30), Duration.ofDays(730));
        sources.save(source("feed-1"), false, clock.instant()); // the source of the sample hits
    }

    @Test
    void postThatIsGone_isMarkedInAllItsHits_andTheEvidenceStays() {
        var anna = keep("1", "anna");
        var karim = keep("1", "karim");
        var evidence = evidence();
        clock.advance(WEEK);
        square.gone("1");

        recheck(50).round();

        assertThat(view(anna).goneAt()).contains(Posts.NINE); // the moment of the answer
        assertThat(view(karim).goneAt()).contains(Posts.NINE);
        assertThat(square.asked).containsExactly("1");
        assertThat(evidence()).isEqualTo(evidence);
        assertThat(counted("absent")).isEqualTo(1);
        clock.advance(WEEK);
        recheck(50).round();
        assertThat(square.asked).hasSize(1);
    }

    @Test
    void postThatStands_isAskedForWeekly_andNoSooner() {
        var hit = keep("1", "anna");
        clock.advance(WEEK.minusSeconds(1));
        recheck(50).round();
        assertThat(square.asked).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        recheck(50).round();
        recheck(50).round();
        assertThat(square.asked).hasSize(1);

        clock.advance(WEEK);
        recheck(50).round();
        assertThat(square.asked).hasSize(2);
        assertThat(view(hit).goneAt()).isEmpty();
        assertThat(counted("present")).isEqualTo(2);
    }

    @Test
    void failure_provesNothing_andEndsTheSourcesRound() {
        var hits = IntStream.range(0, 3)
                .mapToObj(i -> keep(Integer.toString(i), "anna"))
                .toList();
        clock.advance(WEEK);
        square.failing = true;
        recheck(50).round();
        assertThat(square.asked).hasSize(1);

        square.failing = false;
        recheck(50).round();
        assertThat(square.asked).hasSize(3).doesNotHaveDuplicates();

        clock.advance(WEEK);
        recheck(50).round();
        assertThat(square.asked).hasSize(6); // the one that failed too
        assertThat(hits).allMatch(hit -> view(hit).goneAt().isEmpty());
        assertThat(counted("failed")).isEqualTo(1);
    }

    @Test
    void oneFailingSource_doesNotStopTheOthers() {
        keep("1", "anna");
        jdbi.useHandle(handle -> handle.execute("update hit set source_id = 'ander'"));
        sources.save(source("ander"), false, clock.instant());
        keep("2", "anna");
        keep("3", "anna");
        clock.advance(WEEK);
        square.failingSource = "ander";

        recheck(50).round();

        assertThat(square.asked).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void roundIsSmall_andTheNextGoesOn() {
        for (int i = 0; i < 7; i++) keep(Integer.toString(i), "anna");
        clock.advance(WEEK);

        recheck(5).round();
        assertThat(square.asked).hasSize(5);
        recheck(5).round();
        assertThat(square.asked).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void whereNothingIsKept_orNobodyMayAsk_nothingIsAsked() {
        keep("1", "anna");
        clock.advance(WEEK);
        sources.pause("feed-1", Optional.of("vakantie"), clock.instant());
        recheck(50).round();
        sources.pause("feed-1", Optional.empty(), clock.instant());
        square.looksUp = false;
        recheck(50).round();
        square.looksUp = true;
        jdbi.useHandle(handle -> handle.execute("delete from exhibit"));
        recheck(50).round();

        assertThat(square.asked).isEmpty();
    }

    @Test
    void manyReplicas_lookEachPostUpOnce() throws Exception {
        for (int i = 0; i < 40; i++) {
            keep(Integer.toString(i), "anna");
            keep(Integer.toString(i), "karim");
        }
        clock.advance(WEEK);
        var start = new CountDownLatch(1);
        try (var replicas = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++)
                replicas.submit(() -> {
                    start.await();
                    recheck(50).round();
                    return null;
                });
            start.countDown();
            replicas.shutdown();
            assertThat(replicas.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(square.asked).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void theAddressOfTheFirstLookUp_isHandedOn_forThoseWhoForgot() {
        keep("1", "anna");
        clock.advance(WEEK);

        recheck(50).round();

        assertThat(square.addresses).containsExactly(URI.create("https://plein.example/api/v1/statuses/1"));
    }

    @Test
    void everyOutcome_isCountedFromTheStart() {
        recheck(50);

        for (String outcome : List.of("present", "absent", "failed", "unsupported"))
            assertThat(counted(outcome)).isZero();
    }

    private Recheck recheck(int batch) {
        return new Recheck(
                new StandingInDossiers(new LookUps(jdbi, dossiers)),
                sources,
                Map.of(Platform.MASTODON, square),
                new ScreeningMetrics(registry),
                clock,
                new Random(4),
                new Recheck.Settings(WEEK, batch));
    }

    private Hit keep(String post, String subject) {
        var hit = SampleHits.intimidation(post, subject);
        SampleHits.keep(jdbi, dossiers, new Outbox(clock), hit, clock.instant());
        return hit;
    }

    private HitView view(Hit hit) {
        return dossiers.findHit(hit.id()).orElseThrow();
    }

    private List<String> evidence() {
        return jdbi.withHandle(handle -> handle.createQuery("select exhibit::text from exhibit order by id")
                .mapTo(String.class)
                .list());
    }

    private double counted(String outcome) {
        return registry.get("schildwacht_screening_rechecks")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static SourceSettings source(String id) {
        return new SourceSettings(
                id,
                id,
                Platform.MASTODON,
                Mode.HASHTAG,
                URI.create("https://plein.example/"),
                "plein",
                "town",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5));
    }

    /** A platform on which every post stands that is not said to be gone. */
    private static final class Square implements SourceAdapter {
        final List<String> asked = Collections.synchronizedList(new ArrayList<>());
        final List<URI> addresses = Collections.synchronizedList(new ArrayList<>());
        private final Map<String, Sighting> otherwise = new HashMap<>();
        boolean failing;
        String failingSource = "";
        boolean looksUp = true;

        void gone(String post) {
            otherwise.put(post, new Sighting.Absent(ScriptedAdapter.exchange("")));
        }

        @Override
        public Platform platform() {
            return Platform.MASTODON;
        }

        @Override
        public Set<Mode> modes() {
            return Set.of(Mode.HASHTAG);
        }

        @Override
        public boolean looksUp() {
            return looksUp;
        }

        @Override
        public Polled poll(Poll poll) {
            throw new AssertionError("nobody asked for a page");
        }

        @Override
        public Sighting lookUpAgain(SourceSettings settings, PostRef ref, Optional<URI> capturedAt) {
            capturedAt.ifPresent(addresses::add);
            return lookUp(settings, ref);
        }

        @Override
        public Sighting lookUp(SourceSettings settings, PostRef ref) {
            asked.add(ref.nativeId());
            if (failing || settings.id().equals(failingSource)) return new Sighting.Failed(Trouble.SERVER_ERROR);
            return otherwise.getOrDefault(
                    ref.nativeId(),
                    new Sighting.Present(Posts.saying(ref.nativeId(), "tekst"), ScriptedAdapter.exchange("tekst")));
        }
    }
}
