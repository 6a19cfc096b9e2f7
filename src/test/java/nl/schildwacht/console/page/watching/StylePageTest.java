package nl.schildwacht.console.page.watching;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import nl.schildwacht.console.access.Account;
import nl.schildwacht.console.access.Accounts;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.page.accounts.Browser;
import nl.schildwacht.console.page.accounts.Town;
import nl.schildwacht.fixture.Clicks;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import nl.schildwacht.fixture.SmtpResource;
import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.Watchlists;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.imageio.ImageIO;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** An organisation's own look, and whom it meets. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
@QuarkusTestResource(SmtpResource.class)
class StylePageTest {
    private static final String STYLE = "/console/watch/organisations/stad/style";
    private static final String SHEET = "link[rel=stylesheet][href=/style/stad.css]";
    private static final Organisation SCHOOL = new Organisation(
            "school",
            "De School",
            List.of(),
            List.of(),
            new Contact("Sam", "sam@school.example", ""),
            Contact.NONE,
            Optional.empty(),
            false,
            Language.NL,
            false);

    @Inject
    Town town;

    @Inject
    Jdbi jdbi;

    @Inject
    Accounts accounts;

    @Inject
    Watchlists watchlists;

    private final Clicks clicks = new Clicks();

    @BeforeEach
    @AfterEach
    void oneOrganisationAsItComes() {
        jdbi.useHandle(handle -> {
            handle.execute("delete from person_organisation");
            handle.execute("delete from subject");
            handle.execute("update watch_version set version = version + 1");
        });
        town.reset();
    }

    private static byte[] picture(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    /** With a text in it, as programs leave their makers' names. */
    private static byte[] pngWithAName() throws IOException {
        byte[] png = picture("png");
        byte[] text = "tEXtAuthor\0Jan Geheim".getBytes(StandardCharsets.US_ASCII);
        var crc = new java.util.zip.CRC32();
        crc.update(text);
        var bytes = java.nio.ByteBuffer.allocate(png.length + text.length + 8);
        bytes.put(png, 0, 33)
                .putInt(text.length - 4)
                .put(text)
                .putInt((int) crc.getValue())
                .put(png, 33, png.length - 33);
        return bytes.array();
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void coloursAndLetters_areLaidOverBothThemes_andKeptByBrowsers() {
        assertThat(clicks.open(STYLE).select(SHEET)).isEmpty();
        Document saved =
                clicks.submit(STYLE, Map.of("primary", "#0B6B3A", "link", "154273", "font", "verdana", "words", ""));

        assertThat(clicks.status()).isEqualTo(200);
        assertThat(saved.select(".alert-success").text()).isEqualTo("De huisstijl is bewaard.");
        assertThat(saved.select(SHEET)).hasSize(1);
        assertThat(saved.select("[style], style")).isEmpty();
        assertThat(saved.select("#primary").val()).isEqualTo("#0b6b3a");
        var sheet = given().get("/style/stad.css");
        sheet.then()
                .statusCode(200)
                .contentType("text/css")
                .body(containsString("--utrecht-button-primary-action-background-color: #0b6b3a;"))
                .body(containsString("Verdana"))
                .body(containsString("[data-bs-theme=\"dark\"]"));
        given().header("If-None-Match", sheet.header("ETag"))
                .get("/style/stad.css")
                .then()
                .statusCode(304);
        clicks.submit(STYLE, Map.of("primary", "#154273"));
        given().header("If-None-Match", sheet.header("ETag"))
                .get("/style/stad.css")
                .then()
                .statusCode(200);
        given().get("/style/school.css").then().statusCode(404);
        given().get("/style/stad/logo").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void colourThatNobodyCanRead_isRefusedBesideItsField_andTheNearestThatDoesIsOffered() {
        clicks.open(STYLE);
        clicks.submit(STYLE, Map.of("primary", "#ffcc00", "link", "}body{display:none", "font", "georgia"));
        Document again = clicks.page();
        assertThat(clicks.status()).isEqualTo(422);
        assertThat(again.select("#primary").val()).isEqualTo("#ffcc00");
        assertThat(again.select("#link").val()).isEqualTo("}body{display:none");
        assertThat(again.select("#font option[selected]").val()).isEqualTo("georgia");
        assertThat(again.select("#link-problem").text()).contains("geen kleurcode");
        String problem = again.select("#primary-problem").text();
        assertThat(problem).contains("te licht", "1,4 op 1");
        String offered = problem.replaceFirst(".*(#[0-9a-f]{6}).*", "$1");
        given().get("/style/stad.css").then().statusCode(404);

        clicks.submit(STYLE, Map.of("primary", offered, "link", ""));
        assertThat(clicks.status()).isEqualTo(200);
        given().get("/style/stad.css").then().body(containsString(offered));
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void logoIsPaintedAnew_withWordsForWhoDoesNotSeeIt_untilItIsTakenAway() throws IOException {
        clicks.open(STYLE);
        clicks.upload(STYLE, "logo", pngWithAName());
        assertThat(clicks.page().select("#words-problem").text()).contains("wat er op het logo staat");

        clicks.upload(STYLE, "logo", pngWithAName(), Map.of("words", "Gemeente \"Voorbeeldstad\""));
        assertThat(clicks.page().select("header .house-logo").attr("alt")).isEqualTo("Gemeente \"Voorbeeldstad\"");
        byte[] shown = given().get("/style/stad/logo")
                .then()
                .contentType("image/png")
                .extract()
                .asByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getWidth()).isEqualTo(120);
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("Geheim");

        clicks.submit(STYLE, Map.of("primary", "#154273"));
        assertThat(clicks.page().select("header .house-logo")).as("it stays").hasSize(1);
        clicks.submit(STYLE, Map.of("remove", "yes"));
        assertThat(clicks.page().select("header .house-logo")).isEmpty();
        given().get("/style/stad/logo").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void whatIsNoLogo_isRefusedWithWhatToDo() throws IOException {
        clicks.open(STYLE);
        Map<String, String> words = Map.of("words", "Logo");
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes();
        for (byte[] no : List.of(svg, picture("gif"), Arrays.copyOf(picture("png"), 60))) {
            clicks.upload(STYLE, "logo", no, words);
            assertThat(clicks.status()).isEqualTo(422);
            assertThat(clicks.page().select("#logo-problem").text()).contains("PNG of JPEG");
        }
        clicks.upload(STYLE, "logo", Arrays.copyOf(picture("png"), (200 << 10) + 1), words);
        assertThat(clicks.page().select("#logo-problem").text()).contains("te groot");
        clicks.submit(STYLE, words);
        assertThat(clicks.page().select("#logo-problem").text()).contains("Kies een logo");
        clicks.upload(STYLE, "logo", picture("jpeg"), words);
        assertThat(clicks.status()).isEqualTo(200);
        given().get("/style/stad/logo").then().contentType("image/jpeg");
    }

    @Test
    void signInPageHasIt_whereThereIsOneOrganisation() {
        paint();
        assertThat(Jsoup.parse(given().get("/sign-in").asString()).select(SHEET))
                .hasSize(1);
        watchlists.save(SCHOOL, Origin.BY_HAND);
        assertThat(Jsoup.parse(given().get("/sign-in").asString()).select(SHEET))
                .isEmpty();
    }

    @Test
    void readersOfTheOrganisationMeetIt_othersDoNot() {
        paint();
        watchlists.save(SCHOOL, Origin.BY_HAND);
        town.account("anna@voorbeeldstad.example", "Anna"); // the watchlist knows where she works
        town.account("manager@voorbeeldstad.example", "Bas");
        town.account("alles@voorbeeldstad.example", "Ans", Role.COMMUNICATIONS);
        limited("stad@voorbeeldstad.example", "stad");
        limited("sam@school.example", "school");

        assertThat(sees("anna@voorbeeldstad.example")).isTrue();
        assertThat(sees("manager@voorbeeldstad.example")).isTrue();
        assertThat(sees("stad@voorbeeldstad.example")).isTrue();
        assertThat(sees("sam@school.example")).isFalse();
        assertThat(sees("alles@voorbeeldstad.example")).as("two organisations").isFalse();
        assertThat(Town.signIn("sam@school.example").look(STYLE).status()).isEqualTo(404);
        assertThat(Town.signIn("stad@voorbeeldstad.example").look(STYLE).status())
                .isEqualTo(200);
    }

    private void paint() {
        jdbi.useHandle(handle ->
                handle.execute("insert into house_style (organisation, primary_colour, font, changed_by, changed_at)"
                        + " values ('stad', '#154273', 'arial', 'Fatima', now())"));
    }

    private void limited(String email, String organisation) {
        Account account = accounts.invite(
                        email, email, new Account.Rights(Set.of(Role.COMMUNICATIONS), Set.of(organisation), Set.of()))
                .orElseThrow();
        accounts.choosePassword(account.id(), Town.PASSWORD);
    }

    private static boolean sees(String email) {
        Browser browser = Town.signIn(email).open("/console");
        return !browser.page().select(SHEET).isEmpty();
    }
}
