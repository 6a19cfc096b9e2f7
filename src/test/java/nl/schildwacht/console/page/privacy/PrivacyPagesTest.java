package nl.schildwacht.console.page.privacy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** The privacy officer at her desk. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
class PrivacyPagesTest {
    private static final String NUMBER = "SW-2026-4711";

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void aDossier() {
        jdbi.useTransaction(tx -> {
            tx.execute("""
                    insert into dossier (number, subject_id, organisations, severity, opened_at, last_hit_at, closed_at, retain_until)
                    values ('SW-2026-4711', 'privacy-anna', '{stad}', 'HIGH', now(), now(), now(), now() + interval '1 year')
                    on conflict do nothing""");
            tx.execute("""
                    insert into hit (id, dossier_id, source_id, platform, host, native_id, subject_id, surety, behaviour, severity,
                        alerting, complaint, concern, findings, reasons, lexicon, first_seen_at, kept_at)
                    select ?, id, 'bron', 'MASTODON', 'mastodon.example', '4711', 'privacy-anna', 'CERTAIN', 'INSULT', 'MEDIUM',
                        true, false, false, '[]', '{}', 'test', now(), now() from dossier where number = 'SW-2026-4711'
                    on conflict do nothing""", UUID.fromString("00000000-0000-0000-0000-000000004711"));
            tx.execute("""
                    insert into exhibit (hit_id, version, role, manner, author_handle, author_name, text, published_at,
                        captured_at, request, status, response_headers, body, body_sha256, answer_length, answer_sha256,
                        asked_to, cut_short, retain_until)
                    values (?, 'v1', 'POST', 'LOOKUP', 'buur4711@mastodon.example', 'Buur',
                        '<script>alert(1)</script> @ander zegt: rot op', now(), now(), '{}', 200, '{}', '', '', 0, '', now(), false,
                        now() + interval '20 years')
                    on conflict do nothing""", UUID.fromString("00000000-0000-0000-0000-000000004711"));
        });
    }

    @Test
    @TestSecurity(user = "noor", roles = "PRIVACY")
    void herDeskAndAllItsPages_openInBothLanguages() {
        for (String page : new String[] {
            "/console/privacy",
            "/console/privacy/audit",
            "/console/privacy/retention",
            "/console/privacy/requests",
            "/console/privacy/holdings"
        }) {
            Document dutch = open(page);
            assertThat(dutch.select("h1")).as(page).hasSize(1);
            assertThat(dutch.select("[style], [onclick], script:not([src])"))
                    .as(page)
                    .isEmpty();
            var english = given().cookie("look", "en.light").get(page);
            assertThat(english.statusCode()).as(page).isEqualTo(200);
            assertThat(Jsoup.parse(english.asString()).selectFirst("h1").text())
                    .as(page)
                    .isNotEmpty();
        }
    }

    @Test
    @TestSecurity(
            user = "jan",
            roles = {"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY"})
    void nobodyElseSitsThere() {
        given().get("/console/privacy").then().statusCode(403);
        given().get("/console/privacy/audit").then().statusCode(403);
        given().get("/console/privacy/audit/csv").then().statusCode(403);
        given().get("/console/privacy/requests/1").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "noor", roles = "PRIVACY")
    void herOwnLookingIsRecordedBeforeSheSeesAnything() {
        open("/console/privacy/audit?dossier=SW-2026-4711");

        Document page = open("/console/privacy/audit?who=noor&deed=looked");
        assertThat(page.select("tbody tr").first().text()).contains("noor", "privacyfunctionaris", "Logboek: bekeken");
        assertThat(page.select("tbody").text()).doesNotContain("/console", "GET");
    }

    @Test
    @TestSecurity(user = "noor", roles = "PRIVACY")
    void aWrongFilterKeepsWhatWasTyped_andSaysWhatToDo() {
        Response answer = given().queryParam("who", "<b>").get("/console/privacy/audit?from=gisteren&dossier=12");

        answer.then().statusCode(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.getElementById("from").attr("value")).isEqualTo("gisteren");
        assertThat(page.getElementById("who").attr("value")).isEqualTo("<b>");
        assertThat(page.getElementById("from-problem").text()).contains("2026-11-21");
        assertThat(page.getElementById("dossier-problem").text()).contains("SW-2026-0012");
    }

    @Test
    @TestSecurity(user = "noor", roles = "PRIVACY")
    void theAuditIsTakenAlongAsCsv_andThatIsRecordedToo() {
        open("/console/privacy/audit");

        given().get("/console/privacy/audit/csv?who=noor")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body(containsString("\"looked\""));
        assertThat(open("/console/privacy/audit?deed=exported&who=noor").select("tbody tr"))
                .isNotEmpty();
    }

    @Test
    @TestSecurity(user = "noor", roles = "PRIVACY")
    void sheSetsATerm_butNotOutsideItsBounds() {
        Response refused = post(
                "/console/privacy/retention",
                "/console/privacy/retention/terms",
                Map.of("kind", "complaint", "days", "4", "reason", "korter"));
        refused.then().statusCode(422);
        assertThat(Jsoup.parse(refused.asString())
                        .getElementById("days-problem")
                        .text())
                .contains("14", "365");
        assertThat(Jsoup.parse(refused.asString()).getElementById("days").attr("value"))
                .isEqualTo("4");

        post(
                        "/console/privacy/retention",
                        "/console/privacy/retention/terms",
                        Map.of("kind", "complaint", "days", "60", "reason", "advies"))
                .then()
                .statusCode(303);
        assertThat(open("/console/privacy/retention").text())
                .contains("60 dagen", "advies", "14 dagen tot 1 jaar")
                .contains("2 jaar", "5 jaar")
                .doesNotContain("730", "1826");
    }

    @Test
    @TestSecurity(user = "noor", roles = "PRIVACY")
    void sheHoldsADossier_andEndsIt() {
        post(
                        "/console/privacy/retention",
                        "/console/privacy/retention/holds",
                        Map.of("dossier", "SW-2020-0001", "reason", "x"))
                .then()
                .statusCode(422);
        post(
                        "/console/privacy/retention",
                        "/console/privacy/retention/holds",
                        Map.of("dossier", NUMBER, "reason", "procedure"))
                .then()
                .statusCode(303);

        Document page = open("/console/privacy/retention");
        String end = page.select("form[action$=/end]").first().attr("action");
        post("/console/privacy/retention", end, Map.of()).then().statusCode(303);
        assertThat(open("/console/privacy/retention").select("form[action$=/end]"))
                .isEmpty();
    }

    @Test
    @TestSecurity(user = "noor", roles = "PRIVACY")
    void anAuthorAsksForAccess_stepByStep() {
        post("/console/privacy/requests", "/console/privacy/requests", Map.of("article", "ACCESS", "who", "AUTHOR"))
                .then()
                .statusCode(422);
        String request = post(
                        "/console/privacy/requests",
                        "/console/privacy/requests",
                        Map.of(
                                "article",
                                "ACCESS",
                                "who",
                                "AUTHOR",
                                "name",
                                "B. Buur",
                                "reach",
                                "per post",
                                "received",
                                LocalDate.now().minusDays(1).toString()))
                .header("Location");
        assertThat(open(request).select("form[action$=/identify]")).hasSize(1);
        post(request, request + "/identify", Map.of("identified", "antwoordde", "handle", "@Buur4711@mastodon.example"))
                .then()
                .statusCode(303);
        post(request, request + "/search", Map.of()).then().statusCode(303);
        assertThat(open(request).text()).contains("1 berichten in dossiers");

        given().get(request + "/copy.json")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body(containsString("[…] zegt: rot op"))
                .body(org.hamcrest.Matchers.not(containsString("privacy-anna")))
                .body(org.hamcrest.Matchers.not(containsString(NUMBER)));
        assertThat(given().get(request + "/copy.html").asString())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
        post(request, request + "/decide", Map.of("decision", "GRANTED", "reason", "recht op inzage"))
                .then()
                .statusCode(303);
        post(request, request + "/answer", Map.of("answered", "2000-01-01"))
                .then()
                .statusCode(422);
        post(request, request + "/answer", Map.of("answered", LocalDate.now().toString()))
                .then()
                .statusCode(303);
        assertThat(open(request).select("[aria-current=step]")).isEmpty();
    }

    @Test
    @TestSecurity(user = "noor", roles = "PRIVACY")
    void aRequestThatIsNotThere_isNotThere() {
        given().get("/console/privacy/requests/999999999").then().statusCode(404);
    }

    static Document open(String page) {
        Response answer = given().get(page);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    static Response post(String from, String action, Map<String, String> fields) {
        Response page = given().get(from);
        String token = Jsoup.parse(page.asString())
                .selectFirst("input[name=csrf-token]")
                .attr("value");
        return given().redirects()
                .follow(false)
                .cookie("csrf-token", page.cookie("csrf-token"))
                .formParam("csrf-token", token)
                .formParams(fields)
                .post(action);
    }
}
