package nl.schildwacht.console.page.insight;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** Figures as a page, a file and a report. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
class InsightPagesTest {
    @Inject
    Jdbi jdbi;

    @BeforeEach
    void hits() {
        jdbi.useTransaction(tx -> {
            tx.execute("""
                    insert into dossier (number, subject_id, organisations, severity, opened_at, last_hit_at, closed_at, retain_until)
                    values ('SW-2026-4712', 'insight-anna', '{stad}', 'HIGH', now(), now(), now(), now() + interval '1 year')
                    on conflict do nothing""");
            tx.execute("""
                    insert into hit (id, dossier_id, source_id, platform, host, native_id, subject_id, surety, behaviour, severity,
                        alerting, complaint, concern, findings, reasons, lexicon, first_seen_at, kept_at)
                    select cast(lpad(cast(4712000 + n as text), 32, '0') as uuid), id, 'bron', 'MASTODON', 'mastodon.example',
                        'i' || n, 'insight-anna', 'CERTAIN', 'INSULT', 'MEDIUM', true, false, false, '[]', '{}', 'test', now(),
                        now() - interval '1 day' * (n % 60)
                    from dossier, generate_series(1, 120) n where number = 'SW-2026-4712'
                    on conflict do nothing""");
        });
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void eachChartHasItsTable() {
        Document page = open("/console/insight?" + ownPeriod());

        assertThat(page.select("[data-chart]")).hasSizeGreaterThanOrEqualTo(4);
        page.select("[data-chart]")
                .forEach(chart -> assertThat(page.select("table#" + chart.attr("data-table") + " tbody tr"))
                        .as(chart.attr("data-table"))
                        .isNotEmpty());
        assertThat(page.select("table#behaviours").text()).contains("belediging");
        assertThat(page.select("[style], script:not([src])")).isEmpty();
        given().get("/webjars/chart.js/dist/chart.umd.min.js").then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "noor", roles = "PRIVACY")
    void thePrivacyOfficerSeesNumbers_notWhomTheyAreAbout() {
        assertThat(open("/console/insight").text())
                .doesNotContain("insight-anna")
                .doesNotContain("SW-2026-4712");
    }

    @Test
    @TestSecurity(user = "karim", roles = "MANAGER")
    void aManagerDoesNotSeeThem() {
        given().get("/console/insight").then().statusCode(403);
        given().get("/console/insight/report/2020-1").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void aPeriodThatIsNone_isSaidSo_andKept() {
        for (String query : new String[] {
            "from=2026-02-30&until=2026-03-01", "from=2026-03-02&until=2026-03-01", "from=2000-01-01&until=2026-01-01"
        }) {
            var answer = given().get("/console/insight?" + query);
            answer.then().statusCode(422);
            assertThat(Jsoup.parse(answer.asString()).getElementById("from").attr("value"))
                    .isEqualTo(query.substring(5, 15));
        }
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void theFiguresAreTakenAlongAsCsv() {
        given().get("/console/insight/csv?" + ownPeriod())
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body(containsString("\"belediging\",\"matig\""));
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void theReportOfAQuarterIsMadeOnce_andNotBeforeItIsOver() {
        Document quiet = open("/console/insight/report/2020-1");
        assertThat(quiet.text()).contains("minder dan vijf").doesNotContain("fatima kijkt");
        assertThat(open("/console/insight/report/2098-4").text()).contains("nog niet voorbij");
        assertThat(Jsoup.parse(given().cookie("look", "en.light")
                                .get("/console/insight/report/2020-1")
                                .asString())
                        .selectFirst("h1")
                        .text())
                .contains("quarter 1");
        given().get("/console/insight/report/2020-5").then().statusCode(404);
    }

    /** A period that no other test asks for: figures are remembered for a minute. */
    private static String ownPeriod() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        return "from=" + today.minusDays(61) + "&until=" + today;
    }

    private static Document open(String page) {
        var answer = given().get(page);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }
}
