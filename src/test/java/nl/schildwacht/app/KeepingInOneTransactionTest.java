package nl.schildwacht.app;

import nl.schildwacht.dispatch.Outbox;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.ScriptedAdapter;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.match.Surety;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.screening.Keeping;
import nl.schildwacht.source.Lease;
import nl.schildwacht.source.LeaseLost;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.SeenSet;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Sources;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Finding;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** All of a page or none of it, on a real database. */
class KeepingInOneTransactionTest {
    private static final List<String> ALL_KEPT = List.of("dossier", "hit", "exhibit", "seen", "outbox");

    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private final AtomicInteger rung = new AtomicInteger();
    private Jdbi jdbi;
    private Sources sources;
    private Keeping keeping;

    @BeforeEach
    void twoSources() {
        jdbi = database.jdbi();
        jdbi.useHandle(handle -> handle.execute("truncate source, dossier, dossier_counter, outbox cascade"));
        sources = new Sources(jdbi);
        sources.save(settings("een"), false, clock.instant());
        sources.save(settings("twee"), false, clock.instant());
        keeping = new KeepingInOneTransaction(
                jdbi,
                sources,
                SeenSet.open(jdbi),
                new Dossiers(jdbi, clock, Duration.ofDays(30), Duration.ofDays(730)),
                new Outbox(clock),
                Duration.ofSeconds(60),
                rung::incrementAndGet);
    }

    @Test
    void aPageIsKept_withCursor_seenMarks_dossier_evidenceAndEvent() {
        Post calm = Posts.saying("1", "Mooi weer.");
        Post aimed = Posts.saying("2", "Iets over iemand.");

        keeping.keep(page("een", "c1", List.of(calm, aimed), Map.of(aimed, List.of(hit(aimed, "anna")))));

        assertThat(cursor("een")).isEqualTo("c1");
        assertThat(counts()).isEqualTo(Map.of("dossier", 1, "hit", 1, "exhibit", 1, "seen", 2, "outbox", 1));
        assertThat(rung).as("the relay is told that something waits").hasValue(1);
    }

    @Test
    void aPageWithNothingForAnybody_movesOnlyTheCursorAndTheSeenMarks() {
        keeping.keep(page("een", "c1", List.of(Posts.saying("1", "Mooi weer.")), Map.of()));

        assertThat(cursor("een")).isEqualTo("c1");
        assertThat(counts()).isEqualTo(Map.of("dossier", 0, "hit", 0, "exhibit", 0, "seen", 1, "outbox", 0));
        assertThat(rung).hasValue(0);
    }

    @Test
    void whenTheEventCannotBeWritten_nothingOfThePageStays() {
        Post post = Posts.saying("1", "Iets over iemand.");
        var page = page("een", "c1", List.of(post), Map.of(post, List.of(hit(post, "anna"))));
        jdbi.useHandle(handle -> handle.execute("alter table outbox add constraint away check (false) not valid"));
        try {
            assertThatThrownBy(() -> keeping.keep(page)).hasMessageNotContaining("Iets over");
        } finally {
            jdbi.useHandle(handle -> handle.execute("alter table outbox drop constraint away"));
        }

        assertThat(cursor("een")).isEmpty();
        assertThat(counts())
                .containsOnlyKeys(ALL_KEPT)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        assertThat(rung).hasValue(0);

        keeping.keep(page);
        assertThat(counts()).containsEntry("hit", 1).containsEntry("outbox", 1);
    }

    @Test
    void whoLostTheLease_keepsNothing() {
        Post post = Posts.saying("1", "Iets over iemand.");
        jdbi.useHandle(handle -> handle.execute("update source set lease_token = 7 where id = 'een'"));

        assertThatThrownBy(() ->
                        keeping.keep(page("een", "c1", List.of(post), Map.of(post, List.of(hit(post, "anna"))))))
                .isInstanceOf(LeaseLost.class);

        assertThat(cursor("een")).isEmpty();
        assertThat(counts())
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }

    @Test
    void theSamePostThroughTwoSources_isKeptOnce() {
        Post post = Posts.saying("1", "Iets over iemand.");
        var hits = Map.of(post, List.of(hit(post, "anna")));

        keeping.keep(page("een", "c1", List.of(post), hits));
        keeping.keep(page("twee", "c1", List.of(post), hits));

        assertThat(counts()).isEqualTo(Map.of("dossier", 1, "hit", 1, "exhibit", 1, "seen", 2, "outbox", 1));
    }

    @Test
    void anEditThatMakesItWorse_isASecondEvent_andAMilderOneIsNone() {
        Post first = Posts.saying("1", "Iets over iemand.");
        Post worse = Posts.saying("1", "Iets ergers over iemand.", "v2");
        Post milder = Posts.saying("1", "Sorry.", "v3");

        keeping.keep(page("een", "c1", List.of(first), Map.of(first, List.of(hit(first, "anna")))));
        keeping.keep(page("een", "c2", List.of(worse), Map.of(worse, List.of(hit(worse, "anna", Severity.CRITICAL)))));
        keeping.keep(page("een", "c3", List.of(milder), Map.of(milder, List.of(hit(milder, "anna", Severity.LOW)))));

        assertThat(counts()).containsEntry("hit", 1).containsEntry("exhibit", 3).containsEntry("outbox", 2);
        assertThat(payloads())
                .extracting(payload -> payload.contains("critical"))
                .containsExactly(false, true);
    }

    @Test
    void onePostAimedAtTwo_isTwoHitsWithTheirOwnEvidence() {
        Post post = Posts.saying("1", "Iets over twee mensen.");

        keeping.keep(page("een", "c1", List.of(post), Map.of(post, List.of(hit(post, "karim"), hit(post, "anna")))));

        assertThat(counts()).isEqualTo(Map.of("dossier", 2, "hit", 2, "exhibit", 2, "seen", 1, "outbox", 2));
    }

    @Test
    void theEvent_holdsNoWordOfThePostAndNoName() {
        Post post = Posts.saying("1", "Iets over iemand.");

        keeping.keep(page("een", "c1", List.of(post), Map.of(post, List.of(hit(post, "anna")))));

        assertThat(payloads()).singleElement().asString().doesNotContain("iemand", "Buur", "buur@", "Anna");
    }

    @Test
    void twoPagesThatNameTheSamePeopleInAnotherOrder_doNotStopEachOther() throws Exception {
        for (int round = 0; round < 20; round++) {
            List<String> people = List.of("a" + round, "b" + round, "c" + round, "d" + round);
            atOnce(page("een", round, people), page("twee", round, people.reversed()));
        }
        assertThat(counts())
                .containsEntry("dossier", 80)
                .containsEntry("hit", 160)
                .containsEntry("outbox", 160);
    }

    /** The second needs a case number while it holds the person whom the first, who holds the numbers, comes to next. */
    @Test
    void twoPagesThatOpenDossiersAtOnce_doNotStopEachOther() throws Exception {
        for (int round = 0; round < 40; round++) {
            List<String> many = new ArrayList<>();
            for (int i = 0; i < 8; i++) many.add("n" + round + "." + i);
            atOnce(page("een", round, many), page("twee", round, many.subList(4, 8)));
        }
        assertThat(counts()).containsEntry("dossier", 320).containsEntry("hit", 480);
    }

    private void atOnce(Keeping.Page... pages) throws Exception {
        var start = new CyclicBarrier(pages.length);
        try (var pool = Executors.newFixedThreadPool(pages.length)) {
            List<Future<?>> kept = Arrays.stream(pages)
                    .<Future<?>>map(page -> pool.submit(() -> {
                        start.await();
                        keeping.keep(page);
                        return null;
                    }))
                    .toList();
            for (Future<?> one : kept) one.get();
        }
    }

    /** A page with a post for each of these people, in this order. */
    private Keeping.Page page(String source, int round, List<String> people) {
        List<Post> posts = new ArrayList<>();
        var hits = new LinkedHashMap<Post, List<Hit>>();
        for (String person : people) {
            Post post = Posts.saying(source + "-" + person, "Iets over " + person + ".");
            posts.add(post);
            hits.put(post, List.of(hit(post, person)));
        }
        return page(source, "c" + round, posts, hits);
    }

    private Keeping.Page page(String source, String cursor, List<Post> posts, Map<Post, List<Hit>> hits) {
        Polled.Page polled = ScriptedAdapter.page(false, cursor, posts.toArray(Post[]::new));
        List<Keeping.Entry> entries = polled.items().stream()
                .filter(item -> hits.containsKey(item.post()))
                .map(item -> new Keeping.Entry(
                        hits.get(item.post()),
                        new Keeping.Capture.Sliced(item.post(), item, polled),
                        Optional.empty(),
                        polled.coverage()))
                .toList();
        var lease = new Lease(settings(source), "", 30, 0, 0, clock.instant());
        return new Keeping.Page(lease, cursor, polled.items(), entries, clock.instant());
    }

    private static Hit hit(Post post, String subject) {
        return hit(post, subject, Severity.MEDIUM);
    }

    private static Hit hit(Post post, String subject, Severity severity) {
        var finding = new Finding(
                Behaviour.INSULT, Optional.empty(), severity, 0.9, 0, 4, "nl.insult", Set.of(subject), List.of());
        return new Hit(
                Hit.idOf(post.ref(), subject),
                post.ref(),
                post.version(),
                subject,
                List.of("stad"),
                Surety.CERTAIN,
                Behaviour.INSULT,
                Optional.empty(),
                severity,
                severity.atLeast(Severity.MEDIUM),
                false,
                false,
                List.of(finding),
                List.of(),
                "test",
                List.of());
    }

    private String cursor(String source) {
        return jdbi.withHandle(handle -> handle.createQuery("select cursor from source where id = :id")
                .bind("id", source)
                .mapTo(String.class)
                .one());
    }

    private List<String> payloads() {
        return jdbi.withHandle(handle -> handle.createQuery("select payload::text from outbox order by id")
                .mapTo(String.class)
                .list());
    }

    private Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        jdbi.useHandle(handle -> ALL_KEPT.forEach(table -> counts.put(
                table,
                handle.createQuery("select count(*) from " + table)
                        .mapTo(Integer.class)
                        .one())));
        return counts;
    }

    private static SourceSettings settings(String id) {
        return new SourceSettings(
                id,
                "Bron " + id,
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
