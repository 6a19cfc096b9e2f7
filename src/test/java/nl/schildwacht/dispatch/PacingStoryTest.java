package nl.schildwacht.dispatch;

import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.dossier.Stage;
import nl.schildwacht.dossier.Told;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class PacingStoryTest {
    private static final String ANNA = "anna@voorbeeldstad.example";
    private static final String BAS = "bas@voorbeeldstad.example";
    private static final String SECURITY = "veiligheid@voorbeeldstad.example";
    private static final String CONTACT = "fatima@voorbeeldstad.example";

    private Incident incident;

    @BeforeEach
    void anInnocentMorning() {
        incident = new Incident(People.watchlist(People.ANNA));
    }

    @AfterEach
    void close() {
        incident.close();
    }

    @Test
    void firstHitTellsEmployeeAndManagerAtOnce() {
        Hit hit = incident.intimidated("anna");
        incident.settle();

        assertThat(incident.postman.letters).extracting(Letter::to).containsExactlyInAnyOrder(ANNA, BAS);
        long dossier = incident.dossiers.findHit(hit.id()).orElseThrow().dossierId();
        assertThat(incident.dossiers.told(dossier))
                .extracting(Told::role, Told::stage, Told::number, Told::fullness, Told::hits)
                .containsExactlyInAnyOrder(
                        tuple(RecipientRole.EMPLOYEE, Stage.FIRST, 1, Told.Fullness.FULL, List.of(hit.id())),
                        tuple(RecipientRole.MANAGER, Stage.FIRST, 1, Told.Fullness.FULL, List.of(hit.id())));
    }

    @Test
    void furtherHitsComeInOneUpdateAnHour() {
        incident.intimidated("anna");
        incident.settle();
        incident.insulted("anna");
        incident.settleAfter(Duration.ofMinutes(10));
        incident.insulted("anna");
        incident.settleAfter(Duration.ofMinutes(49));
        assertThat(incident.postman.to(ANNA)).hasSize(1);

        incident.settleAfter(Duration.ofMinutes(1));

        assertThat(incident.postman.to(ANNA)).hasSize(2);
        assertThat(incident.postman.to(ANNA).getLast().text()).contains("matig ernstig: 2");
    }

    @Test
    void riseToCriticalIsAFirstAgainAndTellsSecurity() {
        incident.insulted("anna");
        incident.settle();
        incident.threatened("anna");
        incident.settleAfter(Duration.ofMinutes(1));

        assertThat(incident.postman.to(ANNA)).hasSize(2);
        assertThat(incident.postman.to(SECURITY)).hasSize(1);
        assertThat(incident.postman.to(ANNA).getLast().text()).contains("112").contains("te doden");

        incident.threatened("anna");
        incident.settleAfter(Duration.ofMinutes(1));
        assertThat(incident.postman.to(ANNA)).as("critical is known by now").hasSize(2);
    }

    @Test
    void riseToCriticalBeforeTheFirstWentOutJoinsIt() {
        incident.insulted("anna");
        incident.relay.tick();
        incident.threatened("anna");
        incident.settle();

        assertThat(incident.postman.to(ANNA)).hasSize(1);
        assertThat(incident.postman.to(ANNA).getFirst().text())
                .contains("te doden")
                .contains("beledigd");
    }

    @Test
    void sameEventTwice_isPlannedOnce() {
        Hit hit = incident.intimidated("anna");
        String payload = incident.jdbi.withHandle(handle -> handle.createQuery("select payload::text from outbox")
                .mapTo(String.class)
                .one());
        incident.settle();
        incident.dispatcher.accept(HitMessages.read(payload));
        incident.settleAfter(Duration.ofHours(2));

        assertThat(incident.postman.to(ANNA)).hasSize(1);
        assertThat(hit.alerting()).isTrue();
    }

    @Test
    void editThatMakesItWorse_isToldAgain() {
        incident.keep(incident.hit("p", "anna", Behaviour.INSULT, Optional.empty(), Severity.MEDIUM, false));
        incident.settle();
        incident.keep(incident.hit("p", "anna", Behaviour.THREAT, Optional.of(Kind.DEATH), Severity.CRITICAL, false));
        incident.settle();

        assertThat(incident.postman.to(ANNA)).hasSize(2);
    }

    @Test
    void withdrawnHit_isTakenBackOnceFromEverybodyWhoWasTold() {
        Hit hit = incident.threatened("anna");
        incident.settle();
        incident.withdraw(hit.id());
        incident.withdraw(hit.id());
        incident.settle();
        incident.settleAfter(Duration.ofHours(2));

        for (String reader : List.of(ANNA, BAS, SECURITY)) {
            assertThat(incident.postman.to(reader)).hasSize(2);
            assertThat(incident.postman.to(reader).getLast().text()).contains("Sorry");
        }
        assertThat(incident.postman.to(CONTACT)).isEmpty();
    }

    @Test
    void hitWithdrawnBeforeAnybodyWasTold_isNeverMentioned() {
        Hit hit = incident.threatened("anna");
        incident.relay.tick();
        incident.withdraw(hit.id());
        incident.settle();
        assertThat(incident.postman.letters).isEmpty();

        incident.intimidated("anna");
        incident.settle();
        assertThat(incident.postman.to(ANNA))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.text()).contains("Beste Anna").doesNotContain("doden"));
    }

    @Test
    void hitWithdrawnWhileTheOutcomeWasUnknown_isTakenBack() {
        Hit hit = incident.threatened("anna");
        incident.postman.answers(new Delivery.Again(Trouble.UNKNOWN));
        incident.settle();
        incident.withdraw(hit.id());
        incident.postman.answers(new Delivery.Sent());
        incident.settleAfter(Duration.ofMinutes(1));
        incident.settle();

        assertThat(incident.postman.to(ANNA))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("Sorry"));
    }

    @Test
    void lowHitsAndComplaintsTellNobody() {
        incident.keep(incident.hit("anna", Behaviour.SWEARING, Optional.empty(), Severity.LOW, false));
        incident.keep(incident.hit("anna", Behaviour.COMPLAINT, Optional.empty(), Severity.NONE, false));
        incident.settle();
        assertThat(incident.postman.letters).isEmpty();
    }

    @Test
    void concernForTheSenderGoesToTheContactAtOnce() {
        incident.keep(incident.hit("anna", Behaviour.COMPLAINT, Optional.empty(), Severity.NONE, true));
        incident.settle();

        assertThat(incident.postman.letters).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(CONTACT);
            assertThat(letter.text()).contains("113");
        });
    }

    @Test
    void newDossierStartsWithAFirstAgain() {
        incident.intimidated("anna");
        incident.settle();
        incident.intimidated("anna");
        incident.settleAfter(Duration.ofDays(31));
        incident.intimidated("anna");
        incident.settle();

        assertThat(incident.postman.to(ANNA).getLast().text()).contains("Wat je nu kunt doen");
    }

    @Test
    void stormIsAtMostThreeMailsForEachReader() {
        for (int i = 0; i < 50; i++) incident.insulted("anna");
        incident.settle();
        for (int i = 0; i < 450; i++) incident.threatened("anna");
        incident.settle();
        for (int i = 0; i < 500; i++) incident.insulted("anna");
        incident.settle();
        incident.settleAfter(Duration.ofHours(1));

        assertThat(incident.postman.to(ANNA)).hasSizeLessThanOrEqualTo(3);
        assertThat(incident.postman.to(BAS)).hasSizeLessThanOrEqualTo(3);
        assertThat(incident.postman.to(SECURITY)).hasSizeLessThanOrEqualTo(3);
        long uncovered = incident.jdbi.withHandle(handle ->
                handle.createQuery("""
                        select count(*) from hit h where not exists
                        (select 1 from alert_hit a where a.hit_id = h.id and a.email = :anna)""").bind("anna", ANNA).mapTo(Long.class).one());
        assertThat(uncovered).isZero();
    }
}
