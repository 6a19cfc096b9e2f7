package nl.schildwacht.console.page.setup;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import nl.schildwacht.dispatch.Announcements;
import nl.schildwacht.dispatch.Announcer;
import nl.schildwacht.fixture.Clicks;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import nl.schildwacht.fixture.ScriptedSmtp;
import nl.schildwacht.fixture.ScriptedSmtp.Mood;
import nl.schildwacht.source.Sources;
import nl.schildwacht.watch.Watchlists;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** From an empty installation to one that watches, as a communications officer walks it. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
@TestSecurity(
        user = "fatima",
        roles = "COMMUNICATIONS",
        attributes = {
            @SecurityAttribute(key = "schildwacht.name", value = "Fatima Jansen"),
            @SecurityAttribute(key = "schildwacht.email", value = "fatima.jansen@voorbeeldstad.example")
        })
class SetUpWalkTest {
    private static final String HEADER =
            "id,given_name,prefix,family_name,function,organisation,department,email,manager_email,handles,aliases,language\n";
    private static final String ANNA =
            "anna,Anna,van der,Berg,baliemedewerker,gemeente-voorbeeldstad,Publiekszaken,anna@voorbeeldstad.example,karim@voorbeeldstad.example,,,nl\n";
    private static final String KARIM =
            "karim,Karim,,Bakker,teamleider,gemeente-voorbeeldstad,Publiekszaken,karim@voorbeeldstad.example,,,,nl\n";

    private final Clicks reader = new Clicks();

    @Inject
    Jdbi jdbi;

    @Inject
    Sources sources;

    @Inject
    Watchlists watchlists;

    @Inject
    Announcements announcements;

    @Inject
    Announcer announcer;

    @BeforeEach
    @AfterEach
    void empty() {
        jdbi.useHandle(handle -> {
            for (String table : List.of(
                    "person_organisation",
                    "term",
                    "subject",
                    "source",
                    "mail_server",
                    "mail_test",
                    "announcing",
                    "announced",
                    "upload",
                    "set_up_skipped",
                    "trial_poll",
                    "went_live")) handle.execute("delete from " + table);
            handle.execute("update watch_version set version = version + 1");
        });
    }

    @Test
    void fromEmptyToLive() throws Exception {
        reader.open("/console/set-up");
        assertThat(reader.heading()).isEqualTo("Schildwacht inrichten");
        assertThat(reader.page().text()).contains("0 van 6 stappen klaar", "staat nog niet aan");

        organisation();
        people();
        source();
        mail();
        trial();
        goLive();
        announce();
    }

    private void organisation() {
        reader.open("/console/set-up/organisation");
        reader.submit(
                "/console/set-up/organisation",
                Map.of("name", "Gemeente Voorbeeldstad", "contact_email", "nergens", "house_rules", "geen adres"));
        assertThat(reader.status()).isEqualTo(422);
        assertThat(problem("contact_email")).contains("e-mailadres");
        assertThat(problem("house_rules")).isNotEmpty();
        assertThat(value("name")).isEqualTo("Gemeente Voorbeeldstad");
        assertThat(value("contact_email")).isEqualTo("nergens");
        reader.submit(
                "/console/set-up/organisation",
                Map.of(
                        "contact_name", "Fatima Jansen, team communicatie",
                        "contact_email", "fatima.jansen@voorbeeldstad.example",
                        "house_rules", "",
                        "mastodon", "https://mastodon.example/@voorbeeldstad",
                        "handles", "x:voorbeeldstad"));
        assertThat(reader.heading()).isEqualTo("Medewerkers");
        assertThat(watchlists.current().organisations().getFirst().handles())
                .extracting(handle -> handle.written())
                .containsExactly("mastodon:voorbeeldstad@mastodon.example", "x:voorbeeldstad");
        reader.open("/console/set-up/organisation");
        assertThat(value("mastodon")).isEqualTo("voorbeeldstad@mastodon.example");
        assertThat(reader.page().selectFirst("#announce").hasAttr("checked")).isTrue();
    }

    private void people() {
        String example = given().get("/console/set-up/people/example.csv").asString();
        assertThat(example).contains("achternaam", "1001;Anna;van der;Berg", "gemeente-voorbeeldstad");
        reader.open("/console/set-up/people");
        reader.submit("/console/set-up/people", Map.of());
        assertThat(reader.status()).isEqualTo(422);
        reader.submit(
                "/console/set-up/people", Map.of("paste", HEADER + ANNA + KARIM + "x,,,,,nergens,,geen mail,,,,\n"));
        assertThat(reader.heading()).isEqualTo("Wat er verandert");
        assertThat(reader.page().select("#comes tbody tr")).hasSize(2);
        assertThat(reader.page().select("#wrong tbody tr").eachText())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row).startsWith("4 ").doesNotContain("manager_email", "family_name"));
        assertThat(watchlists.current().people()).isEmpty();
        confirm();
        assertThat(reader.heading()).isEqualTo("Medewerkers zijn bewaard");
        assertThat(reader.page().text()).contains("2 erbij gekomen", "1 regel met een fout");
        assertThat(watchlists.current().people()).hasSize(2);

        // later: one changes, one is not there and stays unless ticked
        update(HEADER + ANNA.replace("baliemedewerker", "teamleider"));
        assertThat(reader.page().select("#changes td:last-child").eachText()).containsExactly("functie");
        assertThat(reader.page().select("#goes label").eachText()).containsExactly("Karim Bakker, teamleider");
        confirm();
        assertThat(watchlists.current().people()).hasSize(2);
        update(HEADER + ANNA.replace("baliemedewerker", "teamleider"));
        String action = reader.page()
                .selectFirst("main form[action^=/console/watch/import/]")
                .attr("action");
        reader.submit(action, Map.of("leaving", "karim"));
        // a box is sent only when ticked, which is what sending its value does
        assertThat(reader.page().text()).contains("1 weggehaald");
        assertThat(watchlists.current().people())
                .extracting(person -> person.id())
                .containsExactly("anna");
    }

    private void update(String csv) {
        reader.open("/console/watch/import");
        reader.upload("/console/watch/import", "file", csv.getBytes(UTF_8));
        assertThat(reader.heading()).isEqualTo("Wat er verandert");
    }

    private void confirm() {
        reader.submit(
                reader.page()
                        .selectFirst("main form[action*=/console/][method=post]")
                        .attr("action"),
                Map.of());
    }

    private void source() {
        reader.open("/console/set-up/source?kind=mastodon");
        reader.submit("/console/set-up/source", Map.of("hashtag", "twee woorden", "server", "nergens:x:y"));
        assertThat(reader.status()).isEqualTo(422);
        assertThat(problem("hashtag")).isNotEmpty();
        assertThat(problem("server")).contains("https://");
        assertThat(value("hashtag")).isEqualTo("twee woorden");
        reader.open("/console/set-up/source?kind=bluesky");
        reader.submit(
                "/console/set-up/source",
                Map.of("query", "Joost de Wit", "account", "@voorbeeldstad.bsky.example", "password", "abcd-efgh"));
        reader.open("/console/set-up/source");
        reader.submit("/console/set-up/source", Map.of("address", "http://127.0.0.1:9/feed.xml"));
        assertThat(reader.page().select("#sources + ul li").eachText())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each).contains("Staat stil tot Schildwacht aangaat"));
        assertThat(sources.all()).allSatisfy(each -> assertThat(each.isActive()).isFalse());
        assertThat(reader.page().html()).doesNotContain("abcd-efgh");
        reader.submit("/console/set-up/source/bluesky/remove", Map.of());
        assertThat(sources.all()).hasSize(1);
    }

    private void mail() throws Exception {
        reader.open("/console/set-up/mail?own=true");
        try (var server = ScriptedSmtp.start(Mood.SENDER_REFUSED)) {
            reader.submit(
                    "/console/set-up/mail",
                    Map.of("host", "https://x", "port", "veel", "from", "hier", "encryption", "none"));
            assertThat(reader.status()).isEqualTo(422);
            assertThat(List.of(problem("host"), problem("port"), problem("from")))
                    .doesNotContain("");
            assertThat(value("port")).isEqualTo("veel");
            reader.submit(
                    "/console/set-up/mail",
                    Map.of(
                            "host", "127.0.0.1",
                            "port", Integer.toString(server.port()),
                            "from", "schildwacht@voorbeeldstad.example"));
            assertThat(reader.status()).isEqualTo(200);
            reader.submit("/console/set-up/mail/test", Map.of());
            assertThat(reader.status()).isEqualTo(422);
            assertThat(reader.page().select("[role=alert]").text()).contains("namens dit afzenderadres", "Kies een");
            server.becomes(Mood.ACCEPT);
            reader.submit("/console/set-up/mail/test", Map.of());
            assertThat(reader.page().text()).contains("heeft de testmail aangenomen");
            assertThat(server.messages()).hasSize(1);
            assertThat(server.messages().getFirst()).contains("To: fatima.jansen@voorbeeldstad.example");
        }
    }

    private void trial() {
        reader.open("/console/set-up/trial");
        reader.submit("/console/set-up/trial", Map.of());
        assertThat(reader.page().select("[role=alert]").text()).contains("afgesloten netwerk");
        reader.submit("/console/set-up/skip/trial", Map.of());
        assertThat(reader.heading()).isEqualTo("Aanzetten");
        assertThat(reader.page().text()).contains("Nog niet gedaan: Proef");
    }

    private void goLive() {
        reader.submit(
                "/console/set-up/live",
                Map.of("approved_by", "", "approved_function", "gemeentesecretaris", "approved_on", "2999-01-01"));
        assertThat(reader.status()).isEqualTo(422);
        assertThat(problem("approved_by")).isNotEmpty();
        assertThat(problem("approved_on")).contains("toekomst");
        assertThat(value("approved_function")).isEqualTo("gemeentesecretaris");
        assertThat(announcer.tick()).isFalse();
        reader.submit(
                "/console/set-up/live",
                Map.of("approved_by", "Ria Secretaris", "approved_on", "2026-01-05", "dpia", "yes"));
        assertThat(reader.page().text()).contains("Schildwacht staat aan", "5 van 6 stappen klaar");
        assertThat(sources.all()).allSatisfy(each -> assertThat(each.isActive()).isTrue());
        reader.open("/console/set-up/live");
        assertThat(reader.page().select("#approval").text())
                .contains("Ria Secretaris, gemeentesecretaris, op 5 januari 2026", "Vastgelegd door Fatima Jansen");
    }

    private void announce() throws Exception {
        try (var server = ScriptedSmtp.start(Mood.ACCEPT)) {
            reader.open("/console/set-up/mail?own=true");
            reader.submit("/console/set-up/mail", Map.of("port", Integer.toString(server.port())));
            announcements.look(watchlists.current(), watchlists.peopleWatchedSince());
            assertThat(announcer.tick()).isTrue();
            assertThat(server.messages()).hasSize(1);
            assertThat(server.messages().getFirst()).contains("To: anna@voorbeeldstad.example");
        }
    }

    @Test
    void hostileFiles_sayWhatIsWrong_andBreakNothing() {
        organisation();
        reader.open("/console/set-up/people");
        reader.upload(
                "/console/set-up/people",
                "file",
                (HEADER + ANNA.replace("Anna", "René")).getBytes(Charset.forName("windows-1252")));
        assertThat(reader.page().select("#comes").text()).contains("René van der Berg");
        assertThat(reader.page().text()).contains("zoals Windows het opslaat");

        reader.open("/console/set-up/people");
        reader.upload(
                "/console/set-up/people",
                "file",
                (HEADER
                                + "a,,," + "x".repeat(1 << 20) + ",,gemeente-voorbeeldstad,,,,,,\n"
                                + "b,J\0an,,Boer,,gemeente-voorbeeldstad,,,,,,\n"
                                + "c,<script>alert(1)</script>,,\"=HYPERLINK(\"\"x\"\")\",,gemeente-voorbeeldstad,,,,,,\n")
                        .getBytes(UTF_8));
        assertThat(reader.page().select("#wrong tbody tr")).hasSize(2);
        assertThat(reader.page().select("#comes tbody tr").text()).contains("<script>alert(1)</script>");
        assertThat(reader.page().select("main script")).isEmpty();

        reader.open("/console/set-up/people");
        reader.upload("/console/set-up/people", "file", new byte[Uploads.LARGEST + 1]);
        assertThat(reader.status()).isEqualTo(422);
        assertThat(problem("file")).contains("12 MB");
    }

    @Test
    void anUploadIsItsReadersOwn_andTheLatestOnly() {
        organisation();
        reader.open("/console/set-up/people");
        reader.submit("/console/set-up/people", Map.of("paste", HEADER + ANNA));
        String first = reader.page()
                .selectFirst("main form[action*=/people/][method=post]")
                .attr("action");
        jdbi.useHandle(handle -> handle.execute("update upload set visitor = 'somebody else'"));
        reader.open(first);
        assertThat(reader.status()).isEqualTo(404);
    }

    @Test
    void whatIsLeftOut_canBeTakenUpAgain() {
        organisation();
        reader.submit("/console/set-up/organisation", Map.of("announce", ""));
        reader.open("/console/set-up/people");
        assertThat(reader.page().text()).contains("Bij geen van uw organisaties staat de aankondiging aan");
        reader.submit("/console/set-up/skip/people", Map.of());
        assertThat(reader.heading()).isEqualTo("Eerste bron");
        reader.open("/console/set-up");
        assertThat(reader.page().text()).contains("Nu: Eerste bron");
        reader.submit("/console/set-up/take-up/people", Map.of());
        assertThat(reader.heading()).isEqualTo("Medewerkers");
    }

    @Test
    void anInstallationThatIsConfiguredElsewhere_isLiveWithoutBeingAsked() {
        organisation();
        reader.in("en").open("/console/set-up/source?kind=mastodon");
        reader.submit("/console/set-up/source", Map.of("hashtag", "#voorbeeldstad"));
        jdbi.useHandle(handle -> handle.execute("update source set paused_because = null"));
        reader.open("/console/set-up");
        assertThat(reader.heading()).isEqualTo("Setting up Schildwacht");
        assertThat(reader.page().text()).contains("Schildwacht is on", "set up with a file or through the API");
    }

    @Test
    @TestSecurity(user = "karim", roles = "MANAGER")
    void managersHaveNoBusinessHere() {
        for (Step step : Step.values()) given().get(step.path()).then().statusCode(403);
        given().get("/console/set-up").then().statusCode(403);
        given().get("/console/watch/import").then().statusCode(403);
    }

    private String problem(String field) {
        var said = reader.page().getElementById(field + "-problem");
        return said == null ? "" : said.text();
    }

    private String value(String field) {
        return reader.page().getElementById(field).val();
    }
}
