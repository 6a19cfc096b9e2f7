package nl.schildwacht.dossier.triage;

import nl.schildwacht.dispatch.Corrections;
import nl.schildwacht.dispatch.Letter;
import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.dossier.Stage;
import nl.schildwacht.dossier.Told;
import nl.schildwacht.dossier.retention.Purge;
import nl.schildwacht.dossier.retention.Terms;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people make of a hit, from desk to mailbox, on a real database. */
class TriageStoryTest {
    private static final String ANNA = "anna@voorbeeldstad.example";
    private static final String CONTACT = "fatima@voorbeeldstad.example";
    private static final String SECURITY = "veiligheid@voorbeeldstad.example";

    private Desk desk;

    @BeforeEach
    void aDesk() {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void confirmedHitStays_andTellsNobodyTwice() {
        Hit hit = desk.incident.intimidated("anna");
        desk.incident.settle();

        Done done = desk.judge(hit, Judgement.of(Call.CONFIRMED));
        desk.incident.settleAfter(Duration.ofHours(2));

        assertThat(done.hits()).containsExactly(hit.id());
        assertThat(desk.find(hit).severity()).isEqualTo(Severity.HIGH);
        assertThat(desk.incident.postman.to(ANNA)).hasSize(1);
    }

    @Test
    void hitRaisedToCritical_tellsPeopleAtOnce_andKeepsWhatTheRecogniserSaid() {
        Hit hit = low();
        desk.incident.settle();
        assertThat(desk.incident.postman.letters).isEmpty();

        desk.judge(
                hit,
                Judgement.other(
                        Optional.of(Behaviour.THREAT), Optional.of(Kind.DEATH), Optional.of(Severity.CRITICAL)));
        desk.incident.settle();

        assertThat(desk.incident.postman.letters).extracting(Letter::to).contains(ANNA, SECURITY);
        assertThat(desk.incident.postman.to(ANNA).getFirst().text()).contains("te doden");
        assertThat(desk.find(hit).behaviour()).isEqualTo(Behaviour.THREAT);
        assertThat(desk.incident.dossiers.judged(hit.id()).orElseThrow().gist().severity())
                .isEqualTo(Severity.LOW);
        assertThat(desk.incident
                        .dossiers
                        .find(desk.find(hit).dossierId())
                        .orElseThrow()
                        .severity())
                .isEqualTo(Severity.CRITICAL);
    }

    @Test
    void loweredHitUnsendsNothing_andTheDossierFollows() {
        Hit hit = desk.incident.threatened("anna");
        desk.incident.settle();
        int before = desk.incident.postman.letters.size();

        desk.judge(hit, Judgement.other(Optional.of(Behaviour.SWEARING), Optional.empty(), Optional.of(Severity.LOW)));
        desk.incident.settleAfter(Duration.ofHours(2));

        assertThat(desk.incident.postman.letters).hasSize(before);
        assertThat(desk.find(hit).alerting()).isFalse();
        assertThat(desk.incident
                        .dossiers
                        .find(desk.find(hit).dossierId())
                        .orElseThrow()
                        .severity())
                .isEqualTo(Severity.LOW);
    }

    @Test
    void confirmedLowHit_isKeptAsEvidence_anUnjudgedOneGoes() {
        Hit confirmed = low();
        low();
        desk.judge(confirmed, Judgement.of(Call.CONFIRMED));
        desk.incident.clock.advance(Duration.ofDays(31));

        purge();

        assertThat(desk.count("hit")).isEqualTo(1);
        assertThat(desk.incident.dossiers.said(confirmed.id())).isPresent();
    }

    @Test
    void noAggression_isCorrectedOnceForEachWhoWasTold_andTheTextGoes() {
        Hit hit = desk.incident.threatened("anna");
        desk.incident.settle();
        assertThat(desk.incident.dossiers.toldOf(List.of(hit.id())))
                .extracting(Told::role)
                .contains(RecipientRole.EMPLOYEE, RecipientRole.MANAGER, RecipientRole.SECURITY);

        desk.judge(hit, Judgement.notAggression(Reason.FIGURATIVE));
        desk.judge(hit, Judgement.notAggression(Reason.NEWS));
        desk.incident.settle();
        desk.incident.settleAfter(Duration.ofHours(2));

        assertThat(desk.incident.postman.to(ANNA)).hasSize(2);
        assertThat(desk.incident.postman.to(ANNA).getLast().text()).contains("Sorry");
        assertThat(desk.incident.dossiers.said(hit.id()))
                .as("hidden before it is deleted")
                .isEmpty();
        assertThat(desk.count("exhibit")).isEqualTo(1);
        assertThat(desk.tombstones.bury()).isEqualTo(1);
        assertThat(desk.count("exhibit")).isZero();
        assertThat(desk.count("privacy_notice")).isZero();
        assertThat(desk.incident
                        .registry
                        .get("schildwacht.triage.judgements")
                        .tag("reason", "figurative")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void textIsDeletedOnlyWhenItCannotBeUndoneAnyMore() {
        Hit hit = low();
        desk.judge(hit, Judgement.of(Call.NOT_OURS));
        desk.incident.clock.advance(Desk.UNDO.minusSeconds(1));
        assertThat(desk.tombstones.bury()).isZero();
        desk.incident.clock.advance(Duration.ofSeconds(1));
        assertThat(desk.tombstones.bury()).isEqualTo(1);
        assertThat(desk.tombstones.bury()).isZero();
    }

    @Test
    void inADossierThatIsHeld_theTextStaysHidden() {
        Hit hit = low();
        desk.judge(hit, Judgement.of(Call.NOT_OURS));
        desk.incident.jdbi.useHandle(
                handle -> handle.execute(
                        "insert into hold (dossier_id, by_who, reason, at) select dossier_id, 'Noor', 'bezwaar loopt', now() from hit"));
        desk.incident.clock.advance(Duration.ofDays(40));

        assertThat(desk.tombstones.bury()).isZero();
        assertThat(desk.incident.dossiers.said(hit.id())).isEmpty();

        desk.incident.jdbi.useHandle(handle -> handle.execute("update hold set ended_at = now(), ended_by = 'Noor'"));
        assertThat(desk.tombstones.bury()).isEqualTo(1);
    }

    @Test
    void tombstoneKeepsTheSamePostOut_forThirtyDays() {
        Hit hit = low();
        desk.judge(hit, Judgement.of(Call.NOT_OURS));
        desk.incident.clock.advance(Desk.UNDO);
        desk.tombstones.bury();
        purge();

        desk.incident.keep(hit);
        assertThat(desk.count("exhibit")).isZero();
        assertThat(desk.count("hit where judgement_id is null and withdrawn_at is null"))
                .isZero();

        desk.incident.clock.advance(Duration.ofDays(30));
        desk.tombstones.bury();
        purge();
        assertThat(desk.count("hit") + desk.count("tombstone")).isZero();
        assertThat(desk.count("judgement")).as("figures outlive it").isEqualTo(1);
    }

    @Test
    void privacyOfficerHearsOfWhomItWasNot_onceAndOnlyWhenItStands() {
        Hit undone = low();
        Hit standing = low();
        Done mistake = desk.judge(undone, Judgement.of(Call.NOT_OURS));
        desk.judge(standing, Judgement.of(Call.NOT_OURS));
        assertThat(desk.count("privacy_notice where seen_at is null")).isEqualTo(2);
        desk.undo(mistake);
        desk.incident.clock.advance(Desk.UNDO);

        assertThat(desk.notices.claim(Desk.UNDO, desk.incident.clock.instant().plusSeconds(60)))
                .hasSize(1);
        assertThat(desk.notices.claim(Desk.UNDO, desk.incident.clock.instant().plusSeconds(60)))
                .as("somebody is busy with it")
                .isEmpty();
        assertThat(desk.count("privacy_notice")).isEqualTo(1);
    }

    @Test
    void undoneBeforeTheCorrectionWentOut_nobodyHearsAnything() {
        Hit hit = desk.incident.intimidated("anna");
        desk.incident.settle();

        Done done = desk.judge(hit, Judgement.of(Call.NOT_OURS));
        desk.incident.relay.tick();
        Undone undone = desk.undo(done);
        desk.incident.settleAfter(Duration.ofHours(2));

        assertThat(undone).isEqualTo(new Undone.Restored(List.of(hit.id()), List.of()));
        assertThat(desk.incident.postman.to(ANNA)).hasSize(1);
        assertThat(desk.incident.dossiers.said(hit.id())).isPresent();
        assertThat(desk.find(hit).withdrawnAt()).isEmpty();
    }

    @Test
    void undoneAfterTheCorrection_saysWhoHadIt_andTellsThemAgain() {
        Hit hit = desk.incident.intimidated("anna");
        desk.incident.settle();
        Done done = desk.judge(hit, Judgement.of(Call.NOT_OURS));
        desk.incident.settle();

        Undone undone = desk.undo(done);
        desk.incident.settleAfter(Duration.ofHours(1));

        assertThat(undone)
                .isInstanceOfSatisfying(
                        Undone.Restored.class,
                        restored -> assertThat(restored.corrected())
                                .extracting(Told::role)
                                .containsExactlyInAnyOrder(RecipientRole.EMPLOYEE, RecipientRole.MANAGER));
        assertThat(desk.incident.postman.to(ANNA)).hasSize(3);
        assertThat(desk.incident.postman.to(ANNA).getLast().text()).doesNotContain("Sorry");
    }

    @Test
    void takenBackOnceMoreAfterUndoing_isCorrectedOnceMore() {
        Hit hit = desk.incident.intimidated("anna");
        desk.incident.settle();
        desk.undo(desk.judge(hit, Judgement.of(Call.NOT_OURS)));
        desk.incident.settleAfter(Duration.ofHours(1));

        desk.judge(hit, Judgement.notAggression(Reason.CRITICISM));
        desk.incident.settle();

        assertThat(desk.incident.postman.to(ANNA)).hasSize(2);
        assertThat(desk.incident.postman.to(ANNA).getLast().text()).contains("Sorry");
    }

    @Test
    void undoingBringsBackWhatAColleagueJudgedBefore() {
        Hit hit = low();
        desk.judge(hit, Judgement.other(Optional.empty(), Optional.empty(), Optional.of(Severity.MEDIUM)));
        Done second = desk.judge(hit, Judgement.of(Call.COMPLAINT));
        assertThat(desk.find(hit).behaviour()).isEqualTo(Behaviour.COMPLAINT);

        desk.undo(second);

        assertThat(desk.find(hit).severity()).isEqualTo(Severity.MEDIUM);
        assertThat(desk.find(hit).complaint()).isFalse();
    }

    @Test
    void afterTenMinutesItIsTooLate_andTwiceIsUnknown() {
        Hit hit = low();
        Done late = desk.judge(hit, Judgement.of(Call.CONFIRMED));
        desk.incident.clock.advance(Desk.UNDO);
        assertThat(desk.undo(late)).isEqualTo(new Undone.TooLate());

        Done soon = desk.judge(hit, Judgement.of(Call.WRONG_FACT));
        desk.undo(soon);
        assertThat(desk.undo(soon)).isEqualTo(new Undone.Unknown());
    }

    @Test
    void worryAboutTheSender_reachesTheContactAtOnce_andNobodyElseAgain() {
        Hit hit = desk.incident.intimidated("anna");
        desk.incident.settle();

        desk.judge(hit, Judgement.of(Call.WORRY));
        desk.incident.settle();
        desk.incident.settleAfter(Duration.ofHours(2));

        assertThat(desk.incident.postman.to(CONTACT))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("113"));
        assertThat(desk.incident.postman.to(ANNA)).hasSize(1);
        assertThat(desk.find(hit).severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void complaint_isCorrectedOnceForEachWhoWasAlarmed_andTheTextStays() {
        Hit hit = desk.incident.intimidated("anna");
        desk.incident.settle();

        desk.judge(hit, Judgement.of(Call.COMPLAINT));
        desk.judge(hit, Judgement.of(Call.COMPLAINT));
        desk.incident.settle();
        desk.incident.settleAfter(Duration.ofHours(2));

        assertThat(desk.incident.postman.to(ANNA)).hasSize(2);
        assertThat(desk.incident.postman.to(ANNA).getLast().text())
                .contains("Sorry", "een klacht die een antwoord verdient, geen agressie", "niet zelf te antwoorden")
                .doesNotContain("ging niet over jou");
        assertThat(desk.incident.dossiers.toldOf(List.of(hit.id())))
                .filteredOn(told -> told.stage() == Stage.CORRECTION)
                .extracting(Told::role)
                .containsExactlyInAnyOrder(RecipientRole.EMPLOYEE, RecipientRole.MANAGER);
        assertThat(desk.incident.dossiers.said(hit.id())).isPresent();
        assertThat(desk.count("tombstone")).isZero();
    }

    @Test
    void whoHeardOfAWorryAboutTheSenderOnly_isCorrectedWhenNothingOfItHolds_notWhenItIsAComplaint() {
        Hit hit = desk.incident.keep(
                desk.incident.hit("anna", Behaviour.INTIMIDATION, Optional.empty(), Severity.HIGH, true));
        desk.incident.settle();
        assertThat(desk.incident.postman.to(CONTACT)).hasSize(1);

        assertThat(announcedAndSent(hit, Judgement.of(Call.COMPLAINT)))
                .containsExactlyInAnyOrder(RecipientRole.EMPLOYEE, RecipientRole.MANAGER);
        assertThat(desk.incident.postman.to(CONTACT)).hasSize(1);

        assertThat(announcedAndSent(hit, Judgement.of(Call.NOT_OURS))).containsExactly(RecipientRole.CONTACT);
        assertThat(desk.incident.postman.to(CONTACT).getLast().text()).contains("Sorry");
        assertThat(desk.incident.postman.to(ANNA)).hasSize(2);
    }

    @Test
    void whoHasHadHerCorrection_isNotAnnouncedToGetAnother_untilSheIsToldAgain() {
        Hit hit = desk.incident.threatened("anna");
        desk.incident.settle();
        Done done = desk.judge(hit, Judgement.notAggression(Reason.FIGURATIVE));
        desk.incident.settle();
        assertThat(desk.corrections.due(List.of(hit.id()), true)).isEmpty();

        desk.undo(done);
        desk.incident.settleAfter(Duration.ofHours(1));

        assertThat(announcedAndSent(hit, Judgement.notAggression(Reason.FIGURATIVE)))
                .contains(RecipientRole.EMPLOYEE, RecipientRole.MANAGER, RecipientRole.SECURITY);
    }

    @Test
    void complaintUndoneAfterTheCorrection_tellsThemAgain_andTakenBackAfterAll_correctsOnceMore() {
        Hit hit = desk.incident.intimidated("anna");
        desk.incident.settle();
        Done done = desk.judge(hit, Judgement.of(Call.COMPLAINT));
        desk.incident.settle();
        assertThat(desk.undo(done))
                .isInstanceOfSatisfying(
                        Undone.Restored.class,
                        restored -> assertThat(restored.corrected()).hasSize(2));
        desk.incident.settleAfter(Duration.ofHours(1));
        assertThat(desk.incident.postman.to(ANNA)).hasSize(3);

        desk.judge(hit, Judgement.notAggression(Reason.CRITICISM));
        desk.incident.settle();

        assertThat(desk.incident.postman.to(ANNA)).hasSize(4);
        assertThat(desk.incident.postman.to(ANNA).getLast().text()).contains("Sorry");
    }

    @Test
    void complaintThenNoAggressionAtAll_isStillOneCorrection() {
        Hit hit = desk.incident.intimidated("anna");
        desk.incident.settle();
        desk.judge(hit, Judgement.of(Call.COMPLAINT));
        desk.incident.settle();
        desk.judge(hit, Judgement.notAggression(Reason.NEWS));
        desk.incident.settleAfter(Duration.ofHours(2));

        assertThat(desk.incident.postman.to(ANNA)).hasSize(2);
    }

    @Test
    void complaintBeforeAnybodyHeard_tellsNobody_andAWorryAboutTheSenderStands() {
        Hit hit = desk.incident.intimidated("anna");
        desk.judge(hit, Judgement.of(Call.COMPLAINT));
        desk.incident.settleAfter(Duration.ofHours(2));
        assertThat(desk.incident.postman.letters).isEmpty();

        Hit worrying = desk.incident.intimidated("anna");
        desk.judge(worrying, Judgement.of(Call.WORRY));
        desk.incident.settle();
        desk.judge(worrying, Judgement.of(Call.COMPLAINT));
        desk.incident.settleAfter(Duration.ofHours(2));
        assertThat(desk.incident.postman.to(CONTACT)).hasSize(1);
        assertThat(desk.incident.postman.to(ANNA)).hasSize(2);
    }

    @Test
    void wrongFact_correctsNobody_forItIsNoLessAggressive() {
        Hit hit = desk.incident.intimidated("anna");
        desk.incident.settle();
        desk.judge(hit, Judgement.of(Call.WRONG_FACT));
        desk.incident.settleAfter(Duration.ofHours(2));
        assertThat(desk.incident.postman.to(ANNA)).hasSize(1);
        assertThat(desk.find(hit).alerting()).isTrue();
    }

    @Test
    void wrongFactAndComplaint_areMarkedForWhoAnswers() {
        Hit wrong = low();
        Hit complaint = low();
        Hit both = desk.incident.insulted("anna");
        desk.judge(wrong, Judgement.of(Call.WRONG_FACT));
        desk.judge(complaint, Judgement.of(Call.COMPLAINT));
        desk.judge(both, Judgement.of(Call.CONFIRMED).withComplaint());

        assertThat(desk.count("hit_now where wrong_fact")).isEqualTo(1);
        assertThat(desk.count("hit_now where complaint")).isEqualTo(2);
        assertThat(desk.find(both).behaviour()).isEqualTo(Behaviour.INSULT);
    }

    @Test
    void editThatMakesItWorse_isNewAgain_unlessPeopleThoughtItAsBad() {
        Hit hit = keep("p", Severity.LOW);
        desk.judge(hit, Judgement.of(Call.CONFIRMED));
        keep("p", Severity.HIGH);
        assertThat(desk.find(hit).severity()).isEqualTo(Severity.HIGH);
        assertThat(desk.count("hit where judgement_id is null")).isEqualTo(1);

        Hit raised = keep("q", Severity.LOW);
        desk.judge(raised, Judgement.other(Optional.empty(), Optional.empty(), Optional.of(Severity.CRITICAL)));
        keep("q", Severity.HIGH);
        assertThat(desk.find(raised).severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void thousandHitsAreJudgedInOneGo_andUndoneInOneGo() {
        List<UUID> storm = new ArrayList<>();
        for (int i = 0; i < 1000; i++) storm.add(desk.incident.insulted("anna").id());
        desk.incident.settle();
        int letters = desk.incident.postman.to(ANNA).size();

        long started = System.nanoTime();
        Done done = desk.judge(storm, Judgement.notAggression(Reason.CRITICISM));
        long took = Duration.ofNanos(System.nanoTime() - started).toMillis();
        desk.incident.settle();

        assertThat(done.hits()).hasSize(1000);
        assertThat(took).isLessThan(20_000);
        assertThat(desk.incident.postman.to(ANNA)).as("one correction for all").hasSize(letters + 1);
        assertThat(desk.undo(done)).isInstanceOf(Undone.Restored.class);
        assertThat(desk.count("hit where withdrawn_at is null and judgement_id is null"))
                .isEqualTo(1000);
    }

    @Test
    void whatAColleagueJudgedMeanwhile_andWhatIsOutOfSight_isPassedOver() {
        Hit hit = low();
        Hit other = low();
        desk.judge(hit, Judgement.of(Call.CONFIRMED));

        Done done = desk.triage.judgeNew(
                List.of(hit.id(), other.id()), Judgement.of(Call.COMPLAINT), Sight.EVERYTHING, "Bas");
        assertThat(done.hits()).containsExactly(other.id());
        assertThat(done.passedOver()).isEqualTo(1);

        Sight school = new Sight(false, Set.of("school"), Set.of(), Map.of(), Optional.empty());
        assertThat(desk.triage
                        .judge(List.of(hit.id()), Judgement.of(Call.COMPLAINT), school, "Bas")
                        .hits())
                .isEmpty();
        assertThat(desk.triage.undo(done.batch(), school, "Bas")).isEqualTo(new Undone.Unknown());
    }

    @Test
    void judgementThatSaysTwoThings_isRefused() {
        assertThatThrownBy(() -> Judgement.of(Call.OTHER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Judgement.of(Call.NOT_AGGRESSION)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Judgement.of(Call.NOT_OURS).withComplaint())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Judgement.other(Optional.of(Behaviour.THREAT), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Judges it so, and gives whom it was announced to correct: exactly those must be corrected. */
    private List<RecipientRole> announcedAndSent(Hit hit, Judgement judgement) {
        List<RecipientRole> announced = desk
                .corrections
                .due(List.of(hit.id()), judgement.call().takesBack())
                .stream()
                .map(Corrections.Due::role)
                .toList();
        Instant before = desk.incident.clock.instant();
        desk.incident.clock.advance(Duration.ofMinutes(1));
        desk.judge(hit, judgement);
        desk.incident.settle();
        assertThat(desk.incident.dossiers.toldOf(List.of(hit.id())))
                .filteredOn(
                        told -> told.stage() == Stage.CORRECTION && told.at().isAfter(before))
                .extracting(Told::role)
                .containsExactlyInAnyOrderElementsOf(announced);
        return announced;
    }

    private Hit low() {
        return desk.incident.keep(desk.incident.hit("anna", Behaviour.SWEARING, Optional.empty(), Severity.LOW, false));
    }

    private Hit keep(String post, Severity severity) {
        return desk.incident.keep(desk.incident.hit(post, "anna", Behaviour.INSULT, Optional.empty(), severity, false));
    }

    private void purge() {
        new Purge(
                        desk.incident.jdbi,
                        desk.incident.clock,
                        new Terms(desk.incident.jdbi, desk.incident.clock, java.util.Map.of()),
                        Duration.ofDays(30))
                .run();
    }
}
