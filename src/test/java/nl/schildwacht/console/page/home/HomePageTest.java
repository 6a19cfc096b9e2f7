package nl.schildwacht.console.page.home;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import nl.schildwacht.fixture.Clicks;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.Watchlists;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What each reader finds waiting, and that nobody finds what is not hers. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
class HomePageTest {
    private final Clicks reader = new Clicks();

    @Inject
    Jdbi jdbi;

    @Inject
    Watchlists watchlists;

    @BeforeEach
    @AfterEach
    void empty() {
        jdbi.useHandle(handle -> {
            for (String table : List.of("task", "told", "exhibit", "alert_hit", "alert", "hit", "dossier"))
                handle.execute("delete from " + table);
            for (String table : List.of("source", "person_organisation", "term", "subject", "went_live"))
                handle.execute("delete from " + table);
            handle.execute("update watch_version set version = version + 1");
        });
        watchlists.save(Subjects.STAD, Origin.BY_HAND);
        watchlists.save(Subjects.ANNA, Origin.BY_HAND);
        watchlists.save(Subjects.KARIM, Origin.BY_HAND);
    }

    /** A dossier about a person, with one critical hit and a talk that is overdue. */
    private void dossier(String number, String subject) {
        jdbi.useHandle(handle -> {
            long id = handle.createQuery("""
                            insert into dossier (number, subject_id, organisations, severity, opened_at, last_hit_at, retain_until,
                                ruled_at)
                            values (:number, :subject, '{stad}', 'CRITICAL', now() - interval '9 days',
                                now() - interval '9 days', now() + interval '2 years', now()) returning id""")
                    .bind("number", number)
                    .bind("subject", subject)
                    .mapTo(Long.class)
                    .one();
            handle.execute("""
                    insert into hit (id, dossier_id, source_id, platform, host, native_id, subject_id, surety, behaviour,
                        severity, alerting, complaint, concern, findings, reasons, lexicon, first_seen_at, kept_at)
                    values (gen_random_uuid(), ?, 'krant', 'FEED', 'krant.example', ?, ?, 'CERTAIN', 'THREAT', 'CRITICAL',
                        true, false, false, '[]', '{}', 'test', now(), now())""", id, number, subject);
            handle.execute("""
                    insert into task (dossier_id, kind, ordinal, rule, due_at, created_at)
                    values (?, 'spoken', 1, 'SPEAK_SOON', now() - interval '5 days', now() - interval '9 days')""", id);
        });
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void communicationsSeesWhatPresses() {
        reader.open("/console");
        assertThat(reader.page().select("#waiting li").eachText())
                .singleElement()
                .asString()
                .contains("inrichten");
        dossier("SW-2026-0001", "anna");
        dossier("SW-2026-0002", "karim");
        reader.open("/console");
        assertThat(reader.page().select("#waiting li").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("2 zeer ernstige berichten"),
                        second -> assertThat(second).startsWith("2 dossiers waarin nog niemand"),
                        third -> assertThat(third).contains("inrichten"),
                        fourth -> assertThat(fourth).startsWith("2 nieuwe berichten"),
                        fifth -> assertThat(fifth).startsWith("2 open dossiers"));
        assertThat(reader.page().select("#dossiers")).isEmpty();
        assertThat(reader.page().text()).doesNotContain("Anna");
    }

    @Test
    @TestSecurity(
            user = "anna",
            roles = "EMPLOYEE",
            attributes = @SecurityAttribute(key = "schildwacht.email", value = "anna@voorbeeldstad.example"))
    void anEmployeeSeesHerOwnAndNothingElse() {
        reader.open("/console");
        assertThat(reader.page().text()).contains("Er zijn geen open dossiers", "bij u wordt gelet");
        dossier("SW-2026-0001", "anna");
        dossier("SW-2026-0002", "karim");
        reader.open("/console");
        assertThat(reader.page().select("#hers").text())
                .contains("U hebt niets verkeerd gedaan", "is 1 bericht over u gevonden", "Fatima Jansen")
                .doesNotContain("ernstig", "open");
        assertThat(reader.page().select("#hers a.btn").attr("href")).isEqualTo("/console/dossiers/SW-2026-0001");
        assertThat(reader.page().text()).doesNotContain("SW-2026-0002", "Karim");
        assertThat(reader.page().select("#waiting, #theirs, #health")).isEmpty();

        reader.open("/console/dossiers");
        assertThat(reader.page().select("main").text()).contains("SW-2026-0001").doesNotContain("ernstig", "Ernst");
    }

    @Test
    @TestSecurity(
            user = "manager",
            roles = "MANAGER",
            attributes = @SecurityAttribute(key = "schildwacht.email", value = "manager@voorbeeldstad.example"))
    void aManagerReadsWithWhomToSpeak_andThatItIsNotConfirmed() {
        dossier("SW-2026-0001", "anna");
        // A manager sees what was opened since she is one.
        jdbi.useHandle(handle -> handle.execute("update dossier set opened_at = now()"));
        reader.open("/console");
        assertThat(reader.page().select("#theirs li").eachText())
                .singleElement()
                .asString()
                .startsWith("Spreek met Anna van der Berg te laat Sinds vandaag niet bevestigd.");
        assertThat(reader.page().select("#theirs a").attr("href")).isEqualTo("/console/dossiers/SW-2026-0001");
        assertThat(reader.page().text()).doesNotContain("Wat wacht");
    }

    @Test
    @TestSecurity(user = "chef", roles = "ADMINISTRATOR")
    void anAdministratorSeesNoDossiers() {
        dossier("SW-2026-0001", "anna");
        reader.open("/console");
        assertThat(reader.page().select("#waiting li").eachText())
                .singleElement()
                .asString()
                .contains("inrichten");
        assertThat(reader.page().select("#health").text())
                .contains("Er is nog geen bron", "Alle mail is verstuurd", "2 medewerkers van 1 organisatie");
        assertThat(reader.page().text()).doesNotContain("SW-2026");
    }

    @Test
    @TestSecurity(user = "privacy", roles = "PRIVACY")
    void whoHasNothingToDo_isToldSo() {
        reader.open("/console");
        assertThat(reader.page().text()).contains("Er wacht niets op u");
    }

    @Test
    void nobodyGetsInUnasked() {
        assertThat(given().redirects().follow(false).get("/console").statusCode())
                .isIn(302, 303, 401);
    }
}
