package nl.schildwacht.dossier.retention;

import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.fixture.TestDatabase;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Severity;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes when, what stops it, and what is told about it. */
class RetentionStoryTest {
    @AutoClose
    private static final TestDatabase database = TestDatabase.create();

    private Shelf shelf;

    @BeforeEach
    void fill() {
        shelf = new Shelf(database.jdbi(), SettableClock.atNine());
        shelf.empty();
    }

    @Test
    void aLowHitNobodyConfirmed_goesAfterThirtyDays_aConfirmedOneStays() {
        shelf.keep("1", "anna", Severity.LOW, Behaviour.SWEARING);
        shelf.keep("2", "anna", Severity.LOW, Behaviour.SWEARING);
        shelf.keep("3", "anna", Severity.HIGH, Behaviour.THREAT);
        shelf.judge(Shelf.id("2", "anna"), "confirmed");
        shelf.after(29);
        assertThat(shelf.purge.run().hits()).isZero();

        shelf.after(2);

        assertThat(shelf.purge.run()).isEqualTo(new Purge.Purged(1, 1, 0));
        assertThat(shelf.count("hit")).isEqualTo(2);
        assertThat(shelf.purge.run()).isEqualTo(new Purge.Purged(0, 0, 0));
    }

    @Test
    void aComplaintStaysNinetyDays_aMistakeThirty() {
        shelf.keep("1", "anna", Severity.NONE, Behaviour.COMPLAINT);
        shelf.keep("2", "anna", Severity.HIGH, Behaviour.THREAT);
        shelf.judge(Shelf.id("2", "anna"), "not_ours");
        shelf.after(31);
        assertThat(shelf.purge.run().hits()).isEqualTo(1);
        assertThat(shelf.about.aimedAt("anna"))
                .extracting(AboutPerson.Entry::behaviour)
                .containsExactly("COMPLAINT");

        shelf.after(60);

        assertThat(shelf.purge.run().hits()).isEqualTo(1);
    }

    @Test
    void aDossierGoesTwoYearsAfterClosing_withAllThatIsInIt_withAnAangifteAfterFive() {
        String ordinary = shelf.keep("1", "anna", Severity.HIGH, Behaviour.THREAT);
        String reported = shelf.keep("1", "karim", Severity.HIGH, Behaviour.THREAT);
        shelf.aangifte(reported);
        shelf.close(ordinary);
        shelf.close(reported);
        shelf.after(731);

        assertThat(shelf.purge.run()).isEqualTo(new Purge.Purged(1, 1, 1));
        assertThat(shelf.dossiers.find(ordinary)).isEmpty();
        assertThat(shelf.dossiers.find(reported)).isPresent();

        shelf.after(1100);

        assertThat(shelf.purge.run().dossiers()).isEqualTo(1);
        assertThat(shelf.count("dossier") + shelf.count("hit") + shelf.count("exhibit") + shelf.count("task"))
                .isZero();
    }

    @Test
    void aDossierNobodyClosed_countsFromWhenANewHitWouldOpenAnother_unlessATaskIsOpen() {
        shelf.keep("1", "anna", Severity.HIGH, Behaviour.THREAT);
        String busy = shelf.keep("1", "karim", Severity.HIGH, Behaviour.THREAT);
        shelf.jdbi.useHandle(handle -> handle.execute("""
                insert into task (dossier_id, kind, rule, created_at)
                select id, 'aftercare', 'test', opened_at from dossier where number = ?""", busy));
        shelf.after(759);
        assertThat(shelf.purge.run().dossiers()).isZero();
        shelf.after(2);

        assertThat(shelf.purge.run().dossiers()).isEqualTo(1);
        assertThat(shelf.dossiers.find(busy)).isPresent();
        assertThat(shelf.forecast.outlook(4).waiting()).isEqualTo(1);
    }

    @Test
    void theTermThatThePrivacyOfficerSets_holdsForWhatWasKeptBefore_withinBounds() {
        shelf.keep("1", "anna", Severity.LOW, Behaviour.SWEARING);
        shelf.keep("2", "anna", Severity.HIGH, Behaviour.THREAT);
        shelf.after(10);

        assertThat(shelf.terms.set(Keep.UNCONFIRMED_LOW, 3, "Noor", "korter is beter"))
                .isEqualTo(new Terms.Outcome.OutOfBounds(7, 90));
        assertThat(shelf.purge.run().hits()).isZero();
        assertThat(shelf.terms.set(Keep.UNCONFIRMED_LOW, 7, "Noor", "advies FG"))
                .isInstanceOf(Terms.Outcome.Holds.class);

        assertThat(shelf.purge.run().hits()).isEqualTo(1);
        assertThat(shelf.terms.history()).singleElement().satisfies(change -> {
            assertThat(change.by()).isEqualTo("Noor");
            assertThat(change.days()).isEqualTo(7);
        });
    }

    @Test
    void whatIsAnnounced_isWhatHappens_andIsCounted() {
        for (int i = 0; i < 3; i++) shelf.keep("l" + i, "anna", Severity.LOW, Behaviour.SWEARING);
        String dossier = shelf.keep("h", "anna", Severity.HIGH, Behaviour.THREAT);
        shelf.close(dossier);
        var announced = shelf.forecast.outlook(120);
        long low = announced.weeks().stream()
                .mapToLong(week -> week.of(Keep.UNCONFIRMED_LOW))
                .sum();
        assertThat(low).isEqualTo(3);
        assertThat(announced.weeks().stream()
                        .mapToLong(week -> week.of(Keep.DOSSIER))
                        .sum())
                .isEqualTo(1);
        assertThat(announced.soonest()).extracting(Forecast.Soon::dossier).containsExactly(dossier);
        assertThat(announced.weeks().getFirst().monday()).isEqualTo(LocalDate.of(2026, 5, 4));

        shelf.after(31);
        shelf.purge.run();

        assertThat(shelf.forecast.outlook(4).gone())
                .containsExactly(new Forecast.Gone(LocalDate.of(2026, 6, 4), Keep.UNCONFIRMED_LOW, 3));
        assertThat(shelf.count("figure_gone")).isEqualTo(1);
    }

    @Test
    void aHoldStopsEveryClock_howeverItIsTried() {
        String dossier = shelf.keep("1", "anna", Severity.LOW, Behaviour.SWEARING);
        shelf.keep("2", "anna", Severity.HIGH, Behaviour.THREAT);
        shelf.close(dossier);
        var hold = shelf.holds.place(dossier, "Noor", "civiele procedure").orElseThrow();
        shelf.after(4000);

        assertThat(shelf.purge.run()).isEqualTo(new Purge.Purged(0, 0, 0));
        assertThat(shelf.forecast.outlook(600).soonest()).isEmpty();
        shelf.jdbi.useHandle(handle -> {
            assertThat(handle.execute("delete from exhibit")).isZero();
            assertThat(handle.execute("delete from hit")).isZero();
            assertThat(handle.execute("delete from told")).isZero();
            assertThat(handle.execute("delete from dossier")).isZero();
        });
        assertThat(shelf.count("hit")).isEqualTo(2);
        assertThat(shelf.count("exhibit")).isEqualTo(2);

        assertThat(shelf.holds.end(hold.id(), "Noor")).isTrue();
        assertThat(shelf.holds.end(hold.id(), "Noor")).isFalse();
        assertThat(shelf.purge.run().dossiers()).isEqualTo(1);
    }

    @Test
    void hitsMovedOutOfAHeldDossier_takeTheHoldAlong() {
        String held = shelf.keep("1", "anna", Severity.HIGH, Behaviour.THREAT);
        String other = shelf.keep("2", "karim", Severity.HIGH, Behaviour.THREAT);
        shelf.holds.place(held, "Noor", "procedure");

        shelf.jdbi.useHandle(handle -> handle.execute(
                "update hit set dossier_id = (select id from dossier where number = ?) where id = ?",
                other,
                Shelf.id("1", "anna")));

        assertThat(shelf.holds.list()).extracting(Holds.Hold::dossier).containsExactlyInAnyOrder(held, other);
    }

    @Test
    void aHoldOnTheSameDossierTwice_isOne_andOnNoDossierNone() {
        String dossier = shelf.keep("1", "anna", Severity.HIGH, Behaviour.THREAT);

        assertThat(shelf.holds.place(dossier, "Noor", "eerst")).isPresent();
        assertThat(shelf.holds.place(dossier, "Noor", "nog eens"))
                .hasValueSatisfying(hold -> assertThat(hold.reason()).isEqualTo("eerst"));
        assertThat(shelf.holds.place("SW-2026-9999", "Noor", "niets")).isEmpty();
    }

    @Test
    void anAuthorAsksForErasure_evidenceStaysAndSheIsToldWhy() {
        shelf.keep(Posts.saying("1", "eerste"), "anna", Severity.HIGH, Behaviour.THREAT);
        shelf.keep(Posts.saying("2", "klacht"), "anna", Severity.NONE, Behaviour.COMPLAINT);
        String reported = shelf.keep(Posts.saying("3", "derde"), "karim", Severity.HIGH, Behaviour.THREAT);
        shelf.aangifte(reported);
        shelf.close(reported);
        long id = shelf.requests.open(
                Article.ERASURE, Request.Who.AUTHOR, "B. Buur", "buur@example.org", LocalDate.of(2026, 5, 4), "Noor");
        assertThat(shelf.requests.decide(id, Request.Decision.PARTLY, "te vroeg", "Noor"))
                .isFalse();
        shelf.requests.identify(
                id, "reactie vanaf het account", Optional.empty(), Optional.of("@Buur@mastodon.example"));
        Request request = shelf.requests.find(id).orElseThrow();
        assertThat(request.dueOn()).isEqualTo("2026-06-04");
        List<AboutPerson.Entry> entries = shelf.erasure.entries(request);
        assertThat(entries).hasSize(3);
        shelf.requests.found(id, java.util.Map.of("hits", 3L));
        shelf.requests.decide(id, Request.Decision.PARTLY, "bewijs blijft", "Noor");

        var outcome = shelf.erasure.carryOut(shelf.requests.find(id).orElseThrow());

        assertThat(outcome).contains(java.util.Map.of("ERASED", 1L, "KEPT_OPEN", 1L, "KEPT_REPORTED", 1L));
        assertThat(shelf.count("hit")).isEqualTo(2);
        assertThat(shelf.erasure.carryOut(shelf.requests.find(id).orElseThrow()))
                .isEmpty();
        assertThat(shelf.requests.answered(id, LocalDate.of(2026, 5, 20))).isTrue();
        assertThat(shelf.requests.find(id).orElseThrow().now()).isEmpty();
    }

    @Test
    void erasureOfAHeldDossier_isRefusedByTheDatabaseToo() {
        String dossier = shelf.keep("1", "anna", Severity.LOW, Behaviour.SWEARING);
        long id = shelf.requests.open(
                Article.ERASURE, Request.Who.WATCHED, "Anna", "balie", LocalDate.of(2026, 5, 4), "Noor");
        shelf.requests.identify(id, "personeelspas", Optional.of("anna"), Optional.empty());
        shelf.requests.found(id, java.util.Map.of());
        shelf.requests.decide(id, Request.Decision.GRANTED, "mag weg", "Noor");
        shelf.holds.place(dossier, "Noor", "procedure");

        assertThat(shelf.erasure.carryOut(shelf.requests.find(id).orElseThrow()))
                .contains(java.util.Map.of("ERASED", 0L, "KEPT_HELD", 1L));
        assertThat(shelf.count("exhibit")).isEqualTo(1);
    }

    @Test
    void aRequestIsProlongedOnce_byTwoMonths() {
        long id = shelf.requests.open(
                Article.ACCESS, Request.Who.WATCHED, "Anna", "balie", LocalDate.of(2026, 1, 31), "Noor");

        assertThat(shelf.requests.prolong(id, "veel")).isTrue();
        assertThat(shelf.requests.prolong(id, "nog meer")).isFalse();
        assertThat(shelf.requests.find(id).orElseThrow().dueOn()).isEqualTo("2026-04-30");
    }

    @Test
    void everythingThatPointsToAHitOrADossier_goesWithIt() {
        List<String> left = shelf.jdbi.withHandle(
                handle -> handle.createQuery("""
                        select r.relname from pg_constraint c
                        join pg_class r on r.oid = c.conrelid join pg_class t on t.oid = c.confrelid
                        where c.contype = 'f' and t.relname in ('hit', 'dossier') and c.confdeltype not in ('c', 'n')""").mapTo(String.class).list());
        assertThat(left)
                .as("what the purge deletes by name")
                .containsExactlyInAnyOrder("hit", "exhibit", "told", "hold");
    }
}
