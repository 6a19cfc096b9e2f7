package nl.schildwacht.console.page;

import io.quarkus.qute.Engine;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** What stands around every page, and the parts that all forms are made of. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
class FrameTest {
    @Inject
    Engine engine;

    @Test
    @TestSecurity(user = "anna", roles = "COMMUNICATIONS")
    void aPageThatIsNotThereSaysSoInTheReadersLanguage() {
        var dutch = Jsoup.parse(given().get("/console/nowhere")
                .then()
                .statusCode(404)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", "no-store")
                .extract()
                .asString());
        assertThat(dutch.selectFirst("h1").text()).isEqualTo("Deze pagina is er niet");
        assertThat(dutch.selectFirst("html").attr("lang")).isEqualTo("nl");
        assertThat(dutch.select("nav a").eachText()).contains("Postvak").doesNotContain("Accounts");

        var english = Jsoup.parse(
                given().cookie("look", "en.dark").get("/console/nowhere").asString());
        assertThat(english.selectFirst("h1").text()).isEqualTo("This page is not here");
        assertThat(english.selectFirst("html").attr("data-bs-theme")).isEqualTo("dark");
    }

    @Test
    @TestSecurity(user = "anna", roles = "COMMUNICATIONS")
    void theLookIsKeptInACookieAndLeadsBackToThePage() {
        var page = given().header("Referer", "http://localhost/console/nowhere?a=b")
                .get("/look");
        assertThat(Jsoup.parse(page.asString()).select("input[name=to]").attr("value"))
                .isEqualTo("/console/nowhere?a=b");
        var token = Jsoup.parse(page.asString()).selectFirst("input[name=csrf-token]");
        given().redirects()
                .follow(false)
                .cookie("csrf-token", page.cookie("csrf-token"))
                .formParam("csrf-token", token.attr("value"))
                .formParam("language", "en")
                .formParam("theme", "light")
                .formParam("to", "/console/nowhere?a=b")
                .post("/look")
                .then()
                .statusCode(303)
                .cookie("look", "en.light.keys")
                .header("Location", "/console/nowhere?a=b");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        given().formParam("language", "en").post("/look").then().statusCode(400);
    }

    @Test
    void whereToGoBackToIsAPlaceOfOurs() {
        assertThat(Pages.local("//elsewhere.example/x").toString()).isEqualTo("/console");
        assertThat(Pages.local("https://elsewhere.example/").toString()).isEqualTo("/console");
        assertThat(Pages.local("/\\elsewhere.example").toString()).isEqualTo("/console");
        assertThat(Pages.local("/console/inbox?x=%20y").toString()).isEqualTo("/console/inbox?x=%20y");
    }

    @Test
    void aWrongFieldKeepsWhatWasTypedAndSaysWhatToDo() {
        Form form = Form.empty().with("email", "<b>anna").problem("email", "Vul een e-mailadres in.");
        var field = Jsoup.parse(engine.parse("{#field form=form name='email' label='E-mail' type='email' /}")
                .data("form", form)
                .data("id", "of-the-page")
                .render());
        var input = field.selectFirst("input");
        assertThat(input.id()).isEqualTo("email");
        assertThat(input.attr("value")).isEqualTo("<b>anna");
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(field.getElementById(input.attr("aria-describedby").strip()).text())
                .isEqualTo("Vul een e-mailadres in.");
        assertThat(field.selectFirst("label").attr("for")).isEqualTo("email");
    }

    @Test
    void everyTextIsThereInEnglish() throws IOException {
        Path messages = Path.of("src/main/resources/messages");
        try (var files = Files.list(messages)) {
            for (Path english :
                    files.filter(it -> it.toString().endsWith("_en.properties")).toList()) {
                String bundle = english.getFileName().toString().replace("_en.properties", "");
                Set<String> wanted = new TreeSet<>();
                Path dutch = messages.resolve(bundle + "_nl.properties");
                if (Files.exists(dutch)) wanted.addAll(read(dutch).stringPropertyNames());
                assertThat(read(english).stringPropertyNames()).as(bundle).containsAll(wanted);
            }
        }
    }

    @Test
    void noTextIsSaidTwice() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path bundle : files.toList()) {
                List<String> keys = Files.readAllLines(bundle).stream()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
                assertThat(keys).as(bundle.getFileName().toString()).doesNotHaveDuplicates();
            }
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
