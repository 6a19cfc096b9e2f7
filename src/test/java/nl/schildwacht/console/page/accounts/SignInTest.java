package nl.schildwacht.console.page.accounts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.schildwacht.console.access.Accounts;
import nl.schildwacht.console.access.FirstAccount;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import nl.schildwacht.fixture.ScriptedSmtp;
import nl.schildwacht.fixture.SmtpResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** In at the door, and what is left of it when something is wrong. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
@QuarkusTestResource(SmtpResource.class)
class SignInTest {
    private static final String BO = "bo@voorbeeldstad.example";
    private static final String ANNA = "anna@voorbeeldstad.example";
    private static final Pattern LINK = Pattern.compile("/password/[A-Za-z0-9_-]{43}");

    @Inject
    Town town;

    @Inject
    Accounts accounts;

    @Inject
    FirstAccount first;

    ScriptedSmtp smtp;

    @BeforeEach
    void start() {
        town.reset();
        smtp.becomes(ScriptedSmtp.Mood.ACCEPT);
        smtp.messages().clear();
    }

    @Test
    void firstAccountIsMadeWithThePrintedToken_andIsSignedIn() throws Exception {
        var browser = new Browser().open("/sign-in");
        assertThat(browser.page().select("a[href=/set-up]")).isNotEmpty();
        browser.open("/set-up")
                .submit(
                        "/set-up",
                        "token",
                        "mis",
                        "name",
                        "Bo <b>",
                        "j_username",
                        "geen adres",
                        "j_password",
                        "kort",
                        "again",
                        "",
                        "role",
                        "PRIVACY");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".invalid-feedback").eachText()).hasSize(3);
        assertThat(browser.page().selectFirst("#name").attr("value")).isEqualTo("Bo <b>");
        assertThat(browser.page().selectFirst("#j_username").attr("value")).isEqualTo("geen adres");
        assertThat(browser.page().selectFirst("#j_password").attr("value")).isEmpty();
        assertThat(browser.page().select("input[name=role][checked]").eachAttr("value"))
                .containsExactly("PRIVACY");

        browser.submit(
                "/set-up",
                "token",
                first.token().orElseThrow(),
                "name",
                "Bo",
                "j_username",
                BO,
                "j_password",
                Town.PASSWORD,
                "again",
                Town.PASSWORD,
                "role",
                "COMMUNICATIONS");
        assertThat(browser.cookie("session"))
                .as(browser.status() + browser.page().text())
                .isNotEmpty();
        assertThat(accounts.findByEmail(BO).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.COMMUNICATIONS);
        assertThat(browser.open("/console/account").page().text()).contains("Beheerder:", "Communicatie:");
        assertThat(new Browser().look("/set-up").answer().header("Location")).isEqualTo("/console");
    }

    @Test
    void wrongPassword_isSaid_andTheAddressStillStandsThere() {
        town.account("mis@voorbeeldstad.example", "Bo");
        var browser = new Browser()
                .open("/sign-in")
                .submit("/j_security_check", "j_username", "mis@voorbeeldstad.example", "j_password", "mis");
        assertThat(browser.page().selectFirst("[role=alert]").text()).contains("klopt niet");
        assertThat(browser.page().selectFirst("#j_username").attr("value")).isEqualTo("mis@voorbeeldstad.example");
        assertThat(browser.page().selectFirst("#j_username").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(browser.cookie("session")).isEmpty();
        assertThat(browser.cookie("typed")).as("for one page only").isEmpty();
        var stranger = new Browser()
                .open("/sign-in")
                .submit("/j_security_check", "j_username", "x@y.example", "j_password", "mis");
        assertThat(stranger.page().selectFirst("[role=alert]").text())
                .isEqualTo(browser.page().selectFirst("[role=alert]").text());
    }

    @Test
    void whoTriesTooOften_isToldHowLongToWait() {
        town.account("vaak@voorbeeldstad.example", "Bo");
        var browser = new Browser();
        for (int i = 0; i < 10; i++)
            browser.open("/sign-in")
                    .submit("/j_security_check", "j_username", "vaak@voorbeeldstad.example", "j_password", "mis " + i);
        browser.open("/sign-in")
                .submit("/j_security_check", "j_username", "vaak@voorbeeldstad.example", "j_password", Town.PASSWORD);
        assertThat(browser.page().selectFirst("[role=alert]").text()).containsPattern("Wacht \\d+ minuten");
    }

    @Test
    void whoFollowsALink_comesThereAfterSigningIn() {
        town.account("lin@voorbeeldstad.example", "Lin");
        var browser = new Browser().open("/console/account");
        assertThat(browser.title()).isEqualTo("Aanmelden");
        browser.submit("/j_security_check", "j_username", "lin@voorbeeldstad.example", "j_password", Town.PASSWORD);
        assertThat(browser.title()).isEqualTo("Mijn account");
    }

    @Test
    void signingOutEndsIt() {
        town.account("uit@voorbeeldstad.example", "Uit");
        var browser = Town.signIn("uit@voorbeeldstad.example").open("/console/account");
        browser.submit("/console/sign-out");
        assertThat(browser.page().text()).contains("U bent afgemeld");
        assertThat(browser.open("/console/account").title()).isEqualTo("Aanmelden");
    }

    @Test
    void changedPassword_endsAStolenSession_andPublicPagesStillOpen() {
        town.account(ANNA, "Anna van der Berg");
        var browser = Town.signIn(ANNA).open("/console/account");
        var thief = browser.copy();
        browser.submit(
                "/console/account/password",
                "current",
                "mis",
                "j_password",
                "vijf koeien grazen buiten",
                "again",
                "vijf koeien grazen buiten");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().selectFirst("#current-problem").text()).contains("niet uw huidige");
        browser.submit(
                "/console/account/password",
                "current",
                Town.PASSWORD,
                "j_password",
                "vijf koeien grazen buiten",
                "again",
                "vijf koeien grazen buiten");
        assertThat(browser.page().text()).contains("Uw wachtwoord is gewijzigd");
        assertThat(thief.copy().open("/console/account").title()).isEqualTo("Aanmelden");
        assertThat(thief.open("/sign-in").title()).as("no endless redirect").isEqualTo("Aanmelden");
    }

    @Test
    void linkByMail_makesAnAccount_forWhomWeLookAfter_once() throws Exception {
        var browser = new Browser().open("/password").submit("/password", "email", ANNA);
        String answer = browser.page().selectFirst("main").text();
        Awaitility.await().until(() -> smtp.messages().size() == 1);
        String link = link(smtp.messages().getFirst());

        browser.open(link).submit(link, "j_password", "kort", "again", "kort");
        assertThat(browser.status()).isEqualTo(422);
        browser.submit(link, "j_password", Town.PASSWORD, "again", Town.PASSWORD + "!");
        assertThat(browser.page().selectFirst("#again-problem").text()).contains("niet gelijk");
        browser.submit(link, "j_password", Town.PASSWORD, "again", Town.PASSWORD);
        assertThat(browser.open("/console/account").page().text())
                .contains("Anna van der Berg", "Medewerker:")
                .doesNotContain("Leidinggevende:");
        assertThat(new Browser().look(link).status()).isEqualTo(410);

        var stranger = new Browser().open("/password").submit("/password", "email", "vreemde@elders.example");
        assertThat(stranger.page().selectFirst("main").text()).isEqualTo(answer);
        assertThat(new Browser()
                        .open("/password")
                        .submit("/password", "email", "geen adres")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void formOnAStrangersPage_signsNobodyIn() {
        town.account("sf@voorbeeldstad.example", "S");
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("j_username", "sf@voorbeeldstad.example")
                .formParam("j_password", Town.PASSWORD)
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", containsString("/sign-in?failed=true"));
    }

    @Test
    void sessionOpensNoApi() {
        town.account("api@voorbeeldstad.example", "Api", Role.ADMINISTRATOR);
        var browser = Town.signIn("api@voorbeeldstad.example");
        given().cookie("session", browser.cookie("session"))
                .get("/api/v1/tokens")
                .then()
                .statusCode(401);
    }

    @Test
    void fragmentOfAnEndedSession_takesTheWholePageToTheDoor() {
        given().header("HX-Request", "true")
                .header("HX-Current-URL", "https://elders.example/console")
                .get("/sign-in")
                .then()
                .statusCode(200)
                .header("HX-Redirect", "/sign-in");
    }

    @Test
    void settings_followHerToAnotherDevice() {
        town.account("set@voorbeeldstad.example", "Set");
        var browser = Town.signIn("set@voorbeeldstad.example").open("/console/account");
        browser.submit("/console/account", "name", " ", "language", "en", "theme", "dark");
        assertThat(browser.status()).isEqualTo(422);
        browser.submit("/console/account", "name", "Setske", "language", "en", "theme", "dark");
        assertThat(browser.title()).isEqualTo("My account");
        var other = Town.signIn("set@voorbeeldstad.example").open("/console/account");
        assertThat(other.title()).isEqualTo("My account");
        assertThat(other.page().selectFirst("html").attr("data-bs-theme")).isEqualTo("dark");
        assertThat(other.page().select("#keys[checked]")).isEmpty();
        assertThat(other.page().selectFirst("#name").attr("value")).isEqualTo("Setske");
    }

    @Test
    void administratorInvites_changesAndBlocks() throws Exception {
        town.account("baas@voorbeeldstad.example", "Baas", Role.ADMINISTRATOR);
        var boss = Town.signIn("baas@voorbeeldstad.example").open("/console/accounts");
        boss.submit(
                "/console/accounts",
                "name",
                "Nieuw",
                "email",
                "baas@voorbeeldstad.example",
                "departments",
                "Bestaat niet",
                "role",
                "EMPLOYEE");
        assertThat(boss.status()).isEqualTo(422);
        assertThat(boss.page().text())
                .contains("Deze afdeling kennen we niet: Bestaat niet", "rol die een beheerder kan geven");
        boss.submit("/console/accounts", "name", "Nieuw", "email", "baas@voorbeeldstad.example");
        assertThat(boss.page().selectFirst("#email-problem").text()).contains("al een account");
        boss.submit(
                "/console/accounts",
                "name",
                "Nieuw",
                "email",
                "nieuw@voorbeeldstad.example",
                "departments",
                "Publiekszaken",
                "role",
                "COMMUNICATIONS",
                "role",
                "PRIVACY",
                "organisation",
                "stad");
        assertThat(boss.page().text()).contains("De uitnodiging is verstuurd", "nieuw@voorbeeldstad.example");
        String link = link(smtp.messages().getFirst());
        var guest = new Browser().open(link).submit(link, "j_password", Town.PASSWORD, "again", Town.PASSWORD);
        assertThat(guest.open("/console/account").page().text()).contains("Communicatie:", "Privacyfunctionaris:");
        assertThat(guest.look("/console/accounts").status()).isEqualTo(403);

        String page = "/console/accounts/"
                + accounts.findByEmail("nieuw@voorbeeldstad.example")
                        .orElseThrow()
                        .id();
        boss.open(page);
        assertThat(boss.page().select("input[name=role][checked]").eachAttr("value"))
                .containsExactly("COMMUNICATIONS", "PRIVACY");
        boss.submit(page, "role", "PRIVACY", "departments", "");
        assertThat(guest.open("/console/account").page().text()).doesNotContain("Communicatie:");
        boss.submit(page + "/disable");
        assertThat(boss.page().text()).contains("geblokkeerd");
        assertThat(guest.open("/console/account").title()).isEqualTo("Aanmelden");

        String own = "/console/accounts/"
                + accounts.findByEmail("baas@voorbeeldstad.example")
                        .orElseThrow()
                        .id();
        boss.open(own).submit(own, "role", "PRIVACY");
        assertThat(boss.page().text()).contains("U kunt uzelf niet buitensluiten");
        boss.open(own).submit(own + "/disable");
        assertThat(boss.page().text()).contains("U kunt uzelf niet buitensluiten");
        assertThat(boss.look("/console/accounts/4711").status()).isEqualTo(404);
    }

    @Test
    void mailThatDoesNotArrive_isSaidToWhoInvites() {
        town.account("baas2@voorbeeldstad.example", "Baas", Role.ADMINISTRATOR);
        smtp.becomes(ScriptedSmtp.Mood.NO_SUCH_RECIPIENT);
        var boss = Town.signIn("baas2@voorbeeldstad.example").open("/console/accounts");
        boss.submit("/console/accounts", "name", "Weg", "email", "weg@voorbeeldstad.example");
        assertThat(boss.page().text()).contains("de mail is niet aangekomen");
    }

    private static String link(String raw) throws Exception {
        var message = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
        String text =
                ((Multipart) message.getContent()).getBodyPart(0).getContent().toString();
        var found = LINK.matcher(text);
        if (!found.find()) throw new AssertionError("no link in the mail");
        return found.group();
    }
}
