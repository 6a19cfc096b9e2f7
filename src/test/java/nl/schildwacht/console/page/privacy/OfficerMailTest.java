package nl.schildwacht.console.page.privacy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.schildwacht.console.access.Account;
import nl.schildwacht.console.access.Accounts;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.page.accounts.Town;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import nl.schildwacht.fixture.ScriptedSmtp;
import nl.schildwacht.fixture.SmtpResource;
import nl.schildwacht.watch.Language;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody was taken for somebody else, and the privacy officer hears of it. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
@QuarkusTestResource(SmtpResource.class)
class OfficerMailTest {
    private static final String NOOR = "noor@voorbeeldstad.example";
    private static final String ADMIN = "bo@voorbeeldstad.example";

    @Inject
    Town town;

    @Inject
    Accounts accounts;

    @Inject
    Jdbi jdbi;

    @Inject
    OfficerMail mail;

    ScriptedSmtp smtp;

    @BeforeEach
    void start() {
        town.reset();
        smtp.becomes(ScriptedSmtp.Mood.ACCEPT);
        smtp.messages().clear();
        jdbi.useHandle(handle -> handle.execute("delete from privacy_notice"));
        town.account(ADMIN, "Bo", Role.ADMINISTRATOR);
    }

    private void taken(String dossier, String ago) {
        jdbi.useHandle(handle -> handle.execute("""
                with judged as (
                    insert into judgement (hit_id, verdict, by_who, at, alerting, complaint, concern, wrong_fact, batch,
                        recognised, recognised_severity, source_id, platform, organisations)
                    values (gen_random_uuid(), 'not_ours', 'Fatima Jansen', now() - cast(? as interval), true, false, false,
                        false, gen_random_uuid(), 'THREAT', 'HIGH', 'krant', 'FEED', '{stad}')
                    returning *)
                insert into privacy_notice (judgement_id, hit_id, dossier_number, organisations, by_who, at)
                select id, hit_id, ?, organisations, by_who, at from judged""", ago, dossier));
    }

    private void leasesEnd() {
        jdbi.useHandle(handle -> handle.execute("update privacy_notice set leased_until = now()"));
    }

    private MimeMessage received(int index) throws Exception {
        var bytes = smtp.messages().get(index).getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static String text(MimeMessage message) throws Exception {
        return ((Multipart) message.getContent()).getBodyPart(0).getContent().toString();
    }

    @Test
    void everyOfficerGetsOneMail_aboutAllThereIs_withoutNames() throws Exception {
        town.account(NOOR, "Noor", Role.PRIVACY);
        Account priya = town.account("priya@voorbeeldstad.example", "Priya", Role.PRIVACY, Role.SECURITY);
        accounts.settle(priya.id(), "Priya", new Account.Settings(Language.EN, "AUTO", true));
        taken("SW-2026-0001", "1 hour");
        taken("SW-2026-0001", "1 hour");
        taken("SW-2026-0002", "11 minutes");
        taken("SW-2026-0003", "9 minutes"); // can still be undone

        mail.tick();
        mail.tick();

        assertThat(smtp.messages()).hasSize(2);
        MimeMessage dutch = received(0);
        assertThat(dutch.getSubject()).isEqualTo("Schildwacht: melding voor de privacyfunctionaris");
        assertThat(dutch.getAllRecipients()).extracting(Object::toString).containsExactly(NOOR);
        assertThat(text(dutch))
                .contains("Beste Noor", "3 berichten", "over iemand anders", "SW-2026-0001", "SW-2026-0002")
                .contains("/console/privacy")
                .doesNotContain("SW-2026-0003", "Fatima", "Anna");
        assertThat(received(1).getSubject()).isEqualTo("Schildwacht: a notice for the privacy officer");
        assertThat(text(received(1))).contains("3 messages", "about somebody else");

        leasesEnd();
        mail.tick();
        assertThat(smtp.messages()).as("told once").hasSize(2);
    }

    @Test
    void busyServer_isTriedAgainLater_withTheSameMessageId() throws Exception {
        town.account(NOOR, "Noor", Role.PRIVACY);
        taken("SW-2026-0001", "1 hour");
        smtp.becomes(ScriptedSmtp.Mood.BUSY_AFTER_DATA);
        mail.tick();
        String first = received(0).getMessageID();
        assertThat(adminsWaiting()).anyMatch(item -> item.contains("geen privacyfunctionaris bereikten"));

        smtp.becomes(ScriptedSmtp.Mood.ACCEPT);
        mail.tick();
        assertThat(smtp.messages()).as("left in peace").hasSize(1);
        leasesEnd();
        mail.tick();

        assertThat(smtp.messages()).hasSize(2);
        assertThat(received(1).getMessageID()).isEqualTo(first);
        assertThat(adminsWaiting()).noneMatch(item -> item.contains("geen privacyfunctionaris bereikten"));
    }

    @Test
    void withoutAnOfficer_theAdministratorSeesIt_andTheFirstOneIsToldAll() {
        taken("SW-2026-0001", "3 days");
        mail.tick();
        assertThat(smtp.messages()).isEmpty();
        assertThat(adminsWaiting())
                .anyMatch(item -> item.startsWith("1 meldingen “niet onze medewerker” die geen privacyfunctionaris"));

        town.account(NOOR, "Noor", Role.PRIVACY);
        mail.tick();
        assertThat(smtp.messages()).hasSize(1);
        assertThat(Town.signIn(NOOR)
                        .open("/console")
                        .page()
                        .select("#waiting li")
                        .eachText())
                .anyMatch(item -> item.startsWith("1 meldingen “niet onze medewerker” die niemand heeft gezien"));
    }

    private List<String> adminsWaiting() {
        return Town.signIn(ADMIN).open("/console").page().select("#waiting li").eachText();
    }
}
