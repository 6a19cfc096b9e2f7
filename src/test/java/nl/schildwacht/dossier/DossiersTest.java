package nl.schildwacht.dossier;

import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.ScriptedAdapter;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.match.Surety;
import nl.schildwacht.post.Post;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Finding;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** Dossiers and evidence on a real database. */
class DossiersTest {
    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private final SettableClock clock = SettableClock.atNine();
    private Jdbi jdbi;
    private Dossiers dossiers;

    @BeforeEach
    void empty() {
        jdbi = database.jdbi();
        jdbi.useHandle(handle -> handle.execute("truncate dossier, dossier_counter cascade"));
        dossiers = new Dossiers(jdbi, clock, Duration.ofDays(30), Duration.ofDays(730));
    }

    @Test
    void theFirstHitOpensADossier_theNextJoinIt() {
        Kept first = keep(hit("1", "anna", Severity.HIGH));
        Kept second = keep(hit("2", "anna", Severity.MEDIUM));

        assertThat(first).isInstanceOfSatisfying(Kept.Entered.class, entered -> {
            assertThat(entered.opened()).isTrue();
            assertThat(entered.dossier().number()).isEqualTo("SW-2026-0001");
        });
        assertThat(second).isInstanceOfSatisfying(Kept.Entered.class, entered -> {
            assertThat(entered.opened()).isFalse();
            assertThat(entered.dossier().severity()).isEqualTo(Severity.HIGH);
        });
    }

    @Test
    void eachSubjectHasItsOwnDossier() {
        keep(hit("1", "anna", Severity.HIGH));
        keep(hit("1", "karim", Severity.HIGH));

        assertThat(dossiers.newest(10, 0))
                .extracting(DossierView::subjectId)
                .containsExactlyInAnyOrder("anna", "karim");
    }

    @Test
    void afterThirtyQuietDays_aNewHitOpensANewDossier() {
        keep(hit("1", "anna", Severity.HIGH));
        clock.advance(Duration.ofDays(31));

        Kept later = keep(hit("2", "anna", Severity.HIGH));

        assertThat(((Kept.Entered) later).dossier().number()).isEqualTo("SW-2026-0002");
        assertThat(dossiers.newest(10, 0).getLast().closedAt()).isPresent();
    }

    @Test
    void theSameHitAgain_isKnown() {
        keep(hit("1", "anna", Severity.HIGH));

        assertThat(keep(hit("1", "anna", Severity.HIGH))).isInstanceOf(Kept.Known.class);
        assertThat(count("exhibit")).isEqualTo(1);
    }

    @Test
    void anEditThatMakesItWorse_isANewRevisionWithBothStatesKept() {
        keep(hit("1", "anna", Severity.MEDIUM), Posts.saying("1", "eerst"));
        Kept worse = keep(hit("1", "anna", Severity.HIGH), Posts.saying("1", "later", "v2"));

        assertThat(worse)
                .isInstanceOfSatisfying(
                        Kept.Worsened.class,
                        worsened -> assertThat(worsened.revision()).isEqualTo(2));
        assertThat(count("exhibit")).isEqualTo(2);
        assertThat(dossiers.findHit(Hit.idOf(Posts.saying("1", "").ref(), "anna"))
                        .orElseThrow()
                        .severity())
                .isEqualTo(Severity.HIGH);
    }

    @Test
    void anEditThatMakesItMilder_keepsTheVerdict() {
        keep(hit("1", "anna", Severity.HIGH), Posts.saying("1", "eerst"));

        assertThat(keep(hit("1", "anna", Severity.LOW), Posts.saying("1", "sorry", "v2")))
                .isInstanceOf(Kept.Known.class);
        assertThat(count("exhibit")).isEqualTo(2);
    }

    @Test
    void whatWasSaid_isTheStateTheVerdictIsOf() {
        var milder = Posts.saying("1", "eerst");
        keep(hit("1", "anna", Severity.HIGH), milder);
        keep(hit("1", "anna", Severity.LOW), Posts.saying("1", "sorry", "v2"));
        var worse = Posts.saying("2", "eerst");
        keep(hit("2", "anna", Severity.MEDIUM), worse);
        keep(hit("2", "anna", Severity.HIGH), Posts.saying("2", "later", "v2"));

        assertThat(dossiers.said(Hit.idOf(milder.ref(), "anna"))).contains(new Said("eerst", Optional.empty()));
        assertThat(dossiers.said(Hit.idOf(worse.ref(), "anna"))).contains(new Said("later", Optional.empty()));
        assertThat(dossiers.said(Hit.idOf(worse.ref(), "bert"))).isEmpty();
    }

    @Test
    void theExhibitHoldsTheExactBytes_theirDigests_andNothingElseOfThePage() {
        Post first = Posts.saying("1", "van een ander");
        Post ours = Posts.saying("2", "scheldwoord é");
        var page = ScriptedAdapter.page(false, "c", first, ours);
        var slice = page.items().get(1).slice();
        byte[] body =
                java.util.Arrays.copyOfRange(page.exchange().body(), slice.offset(), slice.offset() + slice.length());
        var exhibit = new Exhibit(
                Exhibit.Role.POST,
                ours,
                "bron",
                page.exchange(),
                Exhibit.Manner.SLICE,
                body,
                Optional.of(slice.offset()),
                page.coverage().from(),
                page.coverage().to(),
                true,
                Posts.NINE.plusSeconds(60));

        jdbi.useTransaction(
                tx -> dossiers.keep(tx, hit("2", "anna", Severity.HIGH), "bron", Posts.NINE, List.of(exhibit)));

        var row =
                jdbi.withHandle(handle -> handle.createQuery("select body, encode(body_sha256, 'hex') d, slice_offset,"
                                + " answer_length, encode(answer_sha256, 'hex') a, cut_short,"
                                + " encode(sha256(body), 'hex') recomputed, exhibit::text as everything from exhibit")
                        .mapToMap()
                        .one());
        assertThat((byte[]) row.get("body")).isEqualTo("scheldwoord é".getBytes(StandardCharsets.UTF_8));
        assertThat(row.get("d")).isEqualTo(row.get("recomputed")).isNotEqualTo(row.get("a"));
        assertThat(row.get("answer_length")).isEqualTo(page.exchange().body().length);
        assertThat(row.get("slice_offset")).isEqualTo(slice.offset());
        assertThat(row.get("cut_short")).isEqualTo(true);
        assertThat((String) row.get("everything")).doesNotContain("van een ander");
    }

    @Test
    void manyAtOnce_openOneDossier_andEnterEachPostOnce() throws Exception {
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 64; i++) {
                String id = Integer.toString(i / 2); // every post twice, as two replicas would find it
                pool.submit(() -> {
                    start.await();
                    return keep(hit(id, "anna", Severity.HIGH));
                });
            }
            start.countDown();
            pool.shutdown();
            assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(count("dossier")).isEqualTo(1);
        assertThat(count("hit")).isEqualTo(32);
    }

    @Test
    void aWithdrawnHitStays_markedOnce() {
        keep(hit("1", "anna", Severity.HIGH));
        var id = Hit.idOf(Posts.saying("1", "").ref(), "anna");

        Optional<HitView> once = jdbi.inTransaction(tx -> dossiers.withdraw(tx, id, "not our person", clock.instant()));
        Optional<HitView> twice = jdbi.inTransaction(tx -> dossiers.withdraw(tx, id, "again", clock.instant()));

        assertThat(once).hasValueSatisfying(hit -> assertThat(hit.withdrawnAt()).isPresent());
        assertThat(twice).isEmpty();
    }

    @Test
    void toldIsRecordedOncePerMessage() {
        var entered = (Kept.Entered) keep(hit("1", "anna", Severity.HIGH));
        var told = new Told(
                entered.dossier().id(),
                RecipientRole.EMPLOYEE,
                "anna@voorbeeldstad.example",
                Stage.FIRST,
                1,
                Told.Fullness.FULL,
                List.of(entered.hit().id()),
                clock.instant());

        jdbi.useTransaction(tx -> dossiers.recordTold(tx, told));
        jdbi.useTransaction(tx -> dossiers.recordTold(tx, told));

        assertThat(dossiers.told(entered.dossier().id())).containsExactly(told);
    }

    private Kept keep(Hit hit) {
        return keep(hit, Posts.saying(hit.post().nativeId(), "tekst"));
    }

    private Kept keep(Hit hit, Post post) {
        var exchange = ScriptedAdapter.exchange(post.text());
        var exhibit = new Exhibit(
                Exhibit.Role.POST,
                post,
                "bron",
                exchange,
                Exhibit.Manner.LOOKUP,
                exchange.body(),
                Optional.empty(),
                Optional.empty(),
                Posts.NINE,
                false,
                PlatformRule.until(post.ref().platform(), Posts.NINE));
        return jdbi.inTransaction(tx -> dossiers.keep(tx, hit, "bron", Posts.NINE, List.of(exhibit)));
    }

    private static Hit hit(String postId, String subject, Severity severity) {
        Post post = Posts.saying(postId, "tekst");
        var finding = new Finding(
                Behaviour.INSULT, Optional.empty(), severity, 0.9, 0, 5, "nl.insult", Set.of(subject), List.of());
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

    private int count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }
}
