package nl.schildwacht.dispatch;

import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** When the manager is kept out of a dossier, others are told in the manager's place, from that moment on. */
class NotThroughManagerStoryTest {
    private static final String ANNA = "anna@voorbeeldstad.example";
    private static final String BAS = "bas@voorbeeldstad.example";
    private static final String CONTACT = "fatima@voorbeeldstad.example";
    private static final String SECURITY = "veiligheid@voorbeeldstad.example";

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
    void whatComesLater_goesToTheContactInstead() {
        incident.intimidated("anna");
        incident.settle();
        assertThat(incident.postman.to(BAS)).hasSize(1);
        notThroughManager();

        incident.threatened("anna");
        incident.settleAfter(Duration.ofHours(2));

        assertThat(incident.postman.to(BAS))
                .as("what she was told before stands")
                .hasSize(1);
        assertThat(incident.postman.to(CONTACT)).hasSize(1);
        assertThat(incident.postman.to(ANNA)).hasSize(2);
    }

    @Test
    void whatWasPlannedAlready_isNotSentToHerEither() {
        incident.intimidated("anna");
        incident.relay.tick();
        notThroughManager();
        incident.sender.tick();

        assertThat(incident.postman.to(BAS)).isEmpty();
        assertThat(incident.postman.to(CONTACT)).hasSize(1);
        assertThat(incident.postman.to(ANNA)).hasSize(1);
    }

    @Test
    void aMistakeIsStillTakenBack() {
        Hit hit = incident.intimidated("anna");
        incident.settle();
        notThroughManager();

        incident.withdraw(hit.id());
        incident.settleAfter(Duration.ofMinutes(1));

        assertThat(incident.postman.to(BAS)).hasSize(2);
    }

    @Test
    void whereTheManagerIsTheContact_securityIsTold() {
        Person managed = People.person(
                "anna", "Anna", Language.NL, List.of("town"), Optional.of(ANNA), Optional.of(CONTACT.toUpperCase()));

        assertThat(Recipients.of(managed, Severity.HIGH, People.watchlist(managed), true)
                        .all())
                .containsExactly(
                        new Recipient(RecipientRole.EMPLOYEE, ANNA), new Recipient(RecipientRole.SECURITY, SECURITY));
        assertThat(Recipients.of(managed, Severity.HIGH, People.watchlist(managed), false)
                        .all())
                .extracting(Recipient::role)
                .containsExactly(RecipientRole.EMPLOYEE, RecipientRole.MANAGER);
    }

    private void notThroughManager() {
        incident.jdbi.useHandle(handle -> handle.execute("update dossier set not_through_manager = true"));
    }
}
