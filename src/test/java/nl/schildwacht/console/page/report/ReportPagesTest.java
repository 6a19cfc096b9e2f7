package nl.schildwacht.console.page.report;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.dossier.report.Pictures;
import nl.schildwacht.dossier.report.Report;
import nl.schildwacht.dossier.report.ReportLinks;
import nl.schildwacht.dossier.report.Reports;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.Watchlists;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Reporting by hand, page by page and without scripts. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
class ReportPagesTest {
    private static final String HERS = "anna@voorbeeldstad.example";

    @Inject
    Watchlists watchlists;

    @Inject
    Reports reports;

    @Inject
    ReportLinks links;

    @Inject
    Jdbi jdbi;

    @Inject
    Turnstile turnstile;

    @BeforeEach
    void town() {
        turnstile.forget();
        clear();
        watchlists.save(Subjects.STAD, Origin.BY_HAND);
        watchlists.save(Subjects.ANNA, Origin.BY_HAND);
        watchlists.save(Subjects.KARIM, Origin.BY_HAND);
    }

    @AfterEach
    void clear() {
        jdbi.useHandle(handle -> {
            handle.execute("delete from report");
            handle.execute("delete from report_link");
            handle.execute("delete from report_term");
            for (String table : List.of(
                    "hold", "alert_hit", "alert", "told", "outbox", "exhibit", "hit", "dossier", "person_organisation"))
                handle.execute("delete from " + table);
            handle.execute("delete from subject");
            handle.execute("update watch_version set version = version + 1");
        });
    }

    @Test
    @TestSecurity(
            user = "account-anna",
            roles = "EMPLOYEE",
            attributes = @SecurityAttribute(key = Visitors.EMAIL, value = HERS))
    void whatShowsAMinorHasNoFieldForTextOrFiles_andLeavesOnlyAnAddress() {
        assertThat(post("/console/report", "/console/report/first", "shows", "minor")
                        .header("Location"))
                .isEqualTo("/console/report/spare/minor");
        Document page = page("/console/report/spare/minor");
        assertThat(page.select("main textarea, main input[type=file]")).isEmpty();
        assertThat(page.select("main input:not([type=hidden])").eachAttr("name"))
                .containsExactly("address");
        assertThat(page.text()).contains("112").contains("Helpwanted").contains("Fatima Jansen");

        String received = post(
                        "/console/report/spare/minor",
                        "/console/report/spare/minor",
                        "address",
                        "voorbeeld.example/beeld/1",
                        "said",
                        "iets wat er niet in hoort")
                .header("Location");
        assertThat(page(received).text()).contains("alleen het adres");
        assertThat(one("select to_jsonb(r)::text from report r", String.class))
                .contains("voorbeeld.example/beeld/1")
                .doesNotContain("account-anna")
                .doesNotContain("iets wat");
    }

    @Test
    @TestSecurity(
            user = "account-anna",
            roles = "EMPLOYEE",
            attributes = @SecurityAttribute(key = Visitors.EMAIL, value = HERS))
    void aThreatWithAPhoto_isInADossierAtOnce_andTheReporterSeesSo() {
        Response sent = send(
                "/console/report/new/text",
                List.of(
                        "whom",
                        "self",
                        "place",
                        "whatsapp",
                        "said",
                        "Ik steek je neer als je morgen wéér aan de balie zit."),
                Pictures.photo(40, 30, 6));
        assertThat(sent.statusCode()).isEqualTo(303);
        Document state = page(sent.header("Location"));
        assertThat(state.text()).contains("Staat in een dossier");
        Report report = reports.by("account-anna").getFirst();
        assertThat(report.subjectId()).contains("anna");
        assertThat(report.testimony().orElseThrow().said()).contains("wéér");
        assertThat(report.hits()).hasSize(1);
        assertThat(page("/console/report/mine").text()).contains(report.reference());
    }

    @Test
    @TestSecurity(
            user = "account-anna",
            roles = "EMPLOYEE",
            attributes = @SecurityAttribute(key = Visitors.EMAIL, value = HERS))
    void badInputKeepsWhatWasTyped_andSaysBesideEachFieldWhatToDo() {
        Response again = send(
                "/console/report/new/address",
                List.of(
                        "whom",
                        "colleague",
                        "about",
                        "",
                        "address",
                        "javascript:alert(1)",
                        "note",
                        "<b>let op</b>",
                        "seen_on",
                        "2999-01-01"),
                "%PDF-1.7 dit is geen plaatje".getBytes());
        assertThat(again.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(again.asString());
        assertThat(page.select("#note").val()).isEqualTo("<b>let op</b>");
        assertThat(page.select("#address").val()).isEqualTo("javascript:alert(1)");
        for (String field : List.of("about", "address", "seen_on", "pictures"))
            assertThat(page.select("#" + field + "-problem").text()).as(field).isNotBlank();
        assertThat(page.select("#pictures-problem").text()).contains("PNG");
    }

    @Test
    @TestSecurity(
            user = "account-anna",
            roles = "EMPLOYEE",
            attributes = @SecurityAttribute(key = Visitors.EMAIL, value = HERS))
    void colleaguesAreFoundByName_andNothingElseIsTold() {
        String names = form("/console/report/new/text")
                .formParam("about", "kar")
                .post("/console/report/names")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(names)
                .contains("Karim Bakker")
                .doesNotContain("@")
                .doesNotContain("teamleider")
                .doesNotContain("\"karim\"");
        assertThat(form("/console/report/new/text")
                        .formParam("about", "k")
                        .post("/console/report/names")
                        .asString())
                .doesNotContain("Karim");
    }

    @Test
    @TestSecurity(
            user = "account-anna",
            roles = "EMPLOYEE",
            attributes = @SecurityAttribute(key = Visitors.EMAIL, value = HERS))
    void theDeskIsNotForEmployees_norIsSomebodyElsesReport() {
        given().get("/console/reports").then().statusCode(403);
        given().get("/console/report/received/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aPrivateLinkTakesAReport_thatNobodyIsToldOf_andOfWhichTheReferenceTells() {
        String base = "/report/"
                + links.issue("stad", "raadsleden", Duration.ofDays(7), "Fatima")
                        .secret();
        assertThat(page(base).text()).contains("Een mens leest uw melding");
        Response sent = send(
                base + "/new/text",
                List.of(
                        "whom",
                        "colleague",
                        "about",
                        "Anna van der Berg",
                        "said",
                        "Ik steek je neer, Anna van der Berg."));
        assertThat(sent.statusCode()).isEqualTo(303);
        String reference =
                page(sent.header("Location")).select("strong.font-monospace").text();
        assertThat(one("select count(*) from hit", Integer.class)).isZero();
        assertThat(one("select count(*) from outbox", Integer.class)).isZero();

        Response asked = form(base + "/ask")
                .formParam("reference", reference.toLowerCase())
                .post(base + "/ask");
        assertThat(Jsoup.parse(asked.asString()).text()).contains("Ontvangen");
        form(base + "/ask")
                .formParam("reference", "M-AAAAA-AAAAA")
                .post(base + "/ask")
                .then()
                .statusCode(422);
        given().get("/report/" + "A".repeat(43)).then().statusCode(404).body(containsString("werkt niet meer"));
    }

    @Test
    void aPrivateLinkTakesOnlySoManyReportsFromOneAddress() {
        String base = "/report/"
                + links.issue("stad", "ouders", Duration.ofDays(7), "Fatima").secret();
        int status = 303;
        for (int i = 0; i < 8 && status == 303; i++)
            status = send(base + "/new/text", List.of("whom", "organisation", "said", "Iets van niks " + i))
                    .statusCode();
        assertThat(status).isEqualTo(429);

        // and whoever is over it is told so before anything is read
        assertThat(announce(base + "/new/text", "multipart/form-data; boundary=b", 4_000_000))
                .startsWith("HTTP/1.1 429")
                .contains("Even wachten");
        assertThat(announce("/report/" + "A".repeat(43) + "/new/text", "multipart/form-data; boundary=b", 4_000_000))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    @TestSecurity(user = "account-anna", roles = "EMPLOYEE")
    void whatIsTooLargeOrNoForm_getsAPageThatSaysWhatToDo() {
        assertThat(announce("/console/report/new/text", "multipart/form-data; boundary=b", 60_000_000))
                .startsWith("HTTP/1.1 413")
                .contains("Dit is te veel in één keer", "54 MB");
        for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=b"))
            assertThat(announce("/console/report/new/text", type, 0))
                    .startsWith("HTTP/1.1 400")
                    .contains("Dit verzoek is niet te verwerken");
        Response torn = given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data; boundary=b", ContentType.BINARY)))
                .contentType("multipart/form-data; boundary=b")
                .body(bytes("--b\r\nContent-Disposition: form-data; name=\"said\"\r\n\r\nhalf"))
                .post("/console/report/new/text");
        assertThat(torn.statusCode()).isEqualTo(400);
        assertThat(torn.asString()).contains("Dit verzoek is niet te verwerken");
    }

    /** Says that so many bytes come, sends none of them, and gives what is answered. */
    private static String announce(String path, String type, int length) {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(bytes(
                            "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: nl\r\nContent-Type: "
                                    + type + "\r\nContent-Length: " + length + "\r\n\r\n"));
            var answer = new StringBuilder();
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null && !line.contains("</html>"); line = reader.readLine())
                answer.append(line).append('\n');
            return answer.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @TestSecurity(user = "account-fatima", roles = "COMMUNICATIONS")
    void anOfficerReads_looksAtPictures_andDecides() {
        String base = "/report/"
                + links.issue("stad", "raadsleden", Duration.ofDays(7), "Fatima")
                        .secret();
        UUID id = reported(base, Pictures.photo(40, 30, 1));
        String page = "/console/reports/" + id;

        assertThat(page("/console/reports").text()).contains("Te bekijken");
        Document shown = page(page);
        assertThat(shown.text()).doesNotContain("balie in de fik");
        assertThat(shown.select("select[name=behaviour] option[selected]")).isNotEmpty();
        assertThat(Jsoup.parse(form(page)
                                .header("HX-Request", "true")
                                .post(page + "/text")
                                .asString())
                        .text())
                .contains("balie in de fik");

        given().get(page + "/pictures/1")
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Disposition", containsString("inline"));
        var original = given().get(page + "/pictures/1/original");
        assertThat(original.contentType()).startsWith("application/octet-stream");
        assertThat(original.header("Content-Disposition")).startsWith("attachment");
        assertThat(original.asByteArray()).isEqualTo(Pictures.photo(40, 30, 1));

        assertThat(form(page)
                        .formParam("whom", "Niemand Bekend")
                        .post(page + "/accept")
                        .statusCode())
                .isEqualTo(422);
        assertThat(form(page)
                        .formParam("whom", "anna van der berg")
                        .formParam("behaviour", "threat/arson")
                        .formParam("severity", "critical")
                        .formParam("answer", "Dank u. Wij nemen contact op.")
                        .post(page + "/accept")
                        .statusCode())
                .isEqualTo(303);
        assertThat(reports.find(id).orElseThrow().state()).isEqualTo(Report.State.IN_DOSSIER);
        assertThat(page(page).text()).contains("Staat in een dossier");
    }

    @Test
    @TestSecurity(user = "account-fatima", roles = "COMMUNICATIONS")
    void anOfficerAnswersWhatIsNoAggression_andItIsErased() {
        String base = "/report/"
                + links.issue("stad", "raadsleden", Duration.ofDays(7), "Fatima")
                        .secret();
        UUID id = reported(base);
        String page = "/console/reports/" + id;
        assertThat(form(page)
                        .formParam("kind_answer", " ")
                        .post(page + "/answer")
                        .statusCode())
                .isEqualTo(422);
        assertThat(form(page)
                        .formParam("kind_answer", "Dank u. Dit is geen agressie.")
                        .post(page + "/answer")
                        .statusCode())
                .isEqualTo(303);
        assertThat(reports.find(id).orElseThrow().testimony()).isEmpty();
        assertThat(page(page).text()).contains("Dank u. Dit is geen agressie.");
    }

    @Test
    @TestSecurity(user = "account-fatima", roles = "COMMUNICATIONS")
    void linksAreMade_shownOnce_andRevoked_andThePromiseIsKeptPerOrganisation() {
        String settings = "/console/reports/settings";
        Response made = form(settings)
                .formParam("label", "raadsleden")
                .formParam("valid", "7")
                .post(settings + "/stad/links");
        String link = Jsoup.parse(made.asString()).select("#link-made").text();
        assertThat(link).contains("/report/");
        given().get(link).then().statusCode(200);
        assertThat(page(settings).text()).contains("raadsleden").doesNotContain(link);
        form(settings)
                .post(settings + "/stad/links/" + links.of("stad").getFirst().id() + "/revoke")
                .then()
                .statusCode(303);
        given().get(link).then().statusCode(404);
        assertThat(form(settings)
                        .formParam("label", "")
                        .formParam("valid", "x")
                        .post(settings + "/stad/links")
                        .statusCode())
                .isEqualTo(422);
        assertThat(form(settings)
                        .formParam("days", "3")
                        .post(settings + "/stad/term")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("/console/report").text()).contains("3 werkdagen");
    }

    private UUID reported(String base, byte[]... pictures) {
        Response sent = send(
                base + "/new/text",
                List.of("whom", "colleague", "about", "Anna van der Berg", "said", "Ik steek die balie in de fik."),
                pictures);
        return UUID.fromString(sent.header("Location").replaceFirst(".*/", ""));
    }

    private <T> T one(String sql, Class<T> type) {
        return jdbi.withHandle(handle -> handle.select(sql).mapTo(type).one());
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }

    private static Response post(String from, String to, String... fields) {
        RequestSpecification form = form(from);
        for (int i = 0; i < fields.length; i += 2) form.formParam(fields[i], fields[i + 1]);
        return form.post(to);
    }

    /** A form as a browser sends it from this page. */
    private static RequestSpecification form(String page) {
        Response shown = given().get(page);
        String token =
                Jsoup.parse(shown.asString()).select("input[name=csrf-token]").attr("value");
        return given().redirects()
                .follow(false)
                .cookie("csrf-token", shown.cookie("csrf-token"))
                .formParam("csrf-token", token);
    }

    /** As a browser sends it: fields without a type, in UTF-8; a field for files in which nothing was chosen, empty. */
    private static Response send(String page, List<String> fields, byte[]... files) {
        Response shown = given().get(page);
        Document document = Jsoup.parse(shown.asString());
        var body = new ByteArrayOutputStream();
        part(
                body,
                "name=\"csrf-token\"",
                bytes(document.select("input[name=csrf-token]").attr("value")));
        part(body, "name=\"id\"", bytes(document.select("input[name=id]").val()));
        for (int i = 0; i < fields.size(); i += 2)
            part(body, "name=\"" + fields.get(i) + "\"", bytes(fields.get(i + 1)));
        if (files.length == 0)
            part(body, "name=\"pictures\"; filename=\"\"\r\nContent-Type: application/octet-stream", new byte[0]);
        for (byte[] file : files)
            part(body, "name=\"pictures\"; filename=\"foto.exe\"\r\nContent-Type: image/png", file);
        body.writeBytes(bytes("--grens--\r\n"));
        return given().redirects()
                .follow(false)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data; boundary=grens", ContentType.BINARY)))
                .cookie("csrf-token", shown.cookie("csrf-token"))
                .contentType("multipart/form-data; boundary=grens")
                .body(body.toByteArray())
                .post(page);
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(bytes("--grens\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(bytes("\r\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
