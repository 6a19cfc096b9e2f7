package nl.schildwacht.console.page.watching;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.screening.DryRuns;
import nl.schildwacht.screening.NewName;
import nl.schildwacht.screening.Proposal;
import nl.schildwacht.watch.Norms;
import nl.schildwacht.watch.Objections;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.Watchlists;
import nl.schildwacht.watch.Windows;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages about the watch, as their readers meet them. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
class WatchPagesTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Watchlists watchlists;

    @Inject
    Objections objections;

    @Inject
    Windows windows;

    @Inject
    Norms norms;

    @Inject
    DryRuns runs;

    @BeforeEach
    void aTownWithTwoPeople() {
        jdbi.useHandle(handle -> {
            handle.execute("delete from person_organisation");
            handle.execute("delete from subject");
            handle.execute("delete from objection");
            handle.execute("delete from source");
            handle.execute("update watch_version set version = version + 1");
        });
        watchlists.save(Subjects.STAD, Origin.BY_HAND);
        watchlists.save(Subjects.ANNA, Origin.BY_HAND);
        watchlists.save(Subjects.KARIM, Origin.BY_HAND);
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void theOverviewSaysWhatIsMissing() {
        Document page = page("/console/watch");

        assertThat(page.selectFirst("h1").text()).isEqualTo("Wie we beschermen");
        assertThat(page.text()).contains("Gemeente Voorbeeldstad", "Nog niet vastgelegd", "Nog niemand ingevuld");
        assertThat(Jsoup.parse(given().cookie("look", "en.light")
                                .get("/console/watch")
                                .asString())
                        .text())
                .contains("Whom we protect", "Not written down yet");
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void peopleAreFoundByAPartOfTheName_withoutAccents() {
        assertThat(page("/console/watch/people?name=berg").select("tbody th").eachText())
                .containsExactly("Anna van der Berg");
        assertThat(page("/console/watch/people?name=niemand").text()).contains("Niemand gevonden");
        assertThat(page("/console/watch/people?only=objected").select("tbody tr"))
                .isEmpty();
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void whatIsWrongStandsBesideTheField_andNothingTypedIsLost() {
        Response answer = post(
                "/console/watch/people/new",
                Map.of("family_name", "<b>Jansen", "email", "geen adres", "organisation", "stad", "language", "nl"));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.getElementById("family_name").attr("value")).isEqualTo("<b>Jansen");
        assertThat(page.getElementById("email-problem").text()).contains("geen geldig e-mailadres");
        assertThat(page.getElementById("organisation-stad").hasAttr("checked")).isTrue();
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void aPersonIsAdded_changed_andTakenOffTheList() {
        Response added = post(
                "/console/watch/people/new",
                Map.of(
                        "id", "nieuw",
                        "given_name", "Nel",
                        "family_name", "Bos",
                        "organisation", "stad",
                        "language", "nl",
                        "why", "Spreekt in het openbaar."));
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(page("/console/watch/people/nieuw").text()).contains("Nel Bos", "Spreekt in het openbaar.");

        Map<String, String> form = new LinkedHashMap<>();
        form.put("given_name", "Nelleke");
        form.put("family_name", "Bos");
        form.put("organisation", "stad");
        form.put("language", "en");
        assertThat(post("/console/watch/people/nieuw/edit", form).statusCode()).isEqualTo(303);
        assertThat(watchlists.current().findPerson("nieuw").orElseThrow().givenName())
                .isEqualTo("Nelleke");

        assertThat(page("/console/watch/people/nieuw/remove").text()).contains("Dossiers die er al zijn, blijven");
        assertThat(post("/console/watch/people/nieuw/remove", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(watchlists.current().findPerson("nieuw")).isEmpty();
    }

    @Test
    @TestSecurity(user = "sara", roles = "PRIVACY")
    void thePrivacyOfficerReads_andDoesNotChange() {
        assertThat(page("/console/watch/people").select("a[href$=/new]")).isEmpty();
        given().get("/console/watch/people/new").then().statusCode(403);
        assertThat(page("/console/watch/people/anna").text()).contains("Bezwaar vastleggen");
    }

    @Test
    @TestSecurity(user = "emma", roles = "EMPLOYEE")
    void anEmployeeDoesNotSeeTheList() {
        given().get("/console/watch").then().statusCode(403);
        given().get("/console/watch/people/karim").then().statusCode(403);
        assertThat(page("/console/me").text()).contains("Over u wordt niets in het oog gehouden");
    }

    @Test
    @TestSecurity(
            user = "anna",
            roles = "EMPLOYEE",
            attributes = @SecurityAttribute(key = "schildwacht.email", value = "anna@voorbeeldstad.example"))
    void sheSeesWhatIsWatchedAboutHer_objects_andTakesItBack() {
        Document before = page("/console/me");
        assertThat(before.text()).contains("Anna van der Berg", "baliemedewerker", "manager@voorbeeldstad.example");
        assertThat(page("/console/me/anna/objection").text()).contains("Niemand anders kan dat");

        assertThat(post("/console/me/anna/objection", Map.of()).statusCode()).isEqualTo(303);
        assertThat(watchlists.current().hasObjected("anna")).isTrue();
        assertThat(page("/console/me").text()).contains("We kijken niet meer naar berichten over u");

        assertThat(post("/console/me/anna/objection/withdraw", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(watchlists.current().hasObjected("anna")).isFalse();
    }

    @Test
    @TestSecurity(
            user = "anna",
            roles = "EMPLOYEE",
            attributes = @SecurityAttribute(key = "schildwacht.email", value = "anna@voorbeeldstad.example"))
    void sheCannotObjectForSomebodyElse() {
        assertThat(post("/console/me/karim/objection", Map.of()).statusCode()).isEqualTo(404);
        assertThat(watchlists.current().hasObjected("karim")).isFalse();
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void communicationsSeesWhoObjected() {
        objections.raise("anna", "Anna van der Berg");

        assertThat(page("/console/watch/people?only=objected")
                        .select("tbody th")
                        .eachText())
                .containsExactly("Anna van der Berg");
        assertThat(page("/console/watch/people/anna").text()).contains("Alleen zij of hij zelf kan dit intrekken");
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void aTermIsTriedFirst_andPutToUseAfterwards() {
        Response started = post(
                "/console/watch/trials/terms",
                Map.of("text", "vlinderbrug", "owner", "stad", "distinctive", "yes", "frequency", "weekly"));
        assertThat(started.statusCode()).isEqualTo(303);
        assertThat(watchlists.current().terms()).isEmpty();

        String trial = started.header("Location");
        Document outcome = ended(trial);
        assertThat(outcome.text()).contains("Dit kan", "Er is geen bron die nu kijkt");

        String path = trial.substring(0, trial.indexOf('?'));
        assertThat(post(path + "/accept", Map.of("frequency", "weekly")).statusCode())
                .isEqualTo(303);
        assertThat(watchlists.current().terms())
                .singleElement()
                .satisfies(term -> assertThat(term.text()).isEqualTo("vlinderbrug"));
        assertThat(page("/console/watch/terms").text()).contains("vlinderbrug", "kenmerkend", "wekelijks");
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void whatIsTooBroad_isRefusedWithASuggestion_andCannotBeAccepted() {
        String trial = post("/console/watch/trials/aliases/anna", Map.of("text", "Bakker"))
                .header("Location");

        Document outcome = ended(trial);

        assertThat(outcome.text()).contains("Dit is te ruim", "anderen heten ook zo", "Anna Bakker");
        assertThat(post(trial + "/accept", Map.of()).statusCode()).isEqualTo(400);
        assertThat(watchlists.current().findPerson("anna").orElseThrow().aliases())
                .isEmpty();
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void theTrialOfSomebodyElse_isNotThere() {
        UUID other = UUID.randomUUID();
        var plein = new Proposal(Proposal.Kind.TERM, "stad", "plein", true);
        runs.start(other, List.of(NewName.of(plein, Subjects.STAD, Subjects.WATCHLIST)), "karim");

        given().get("/console/watch/trials/" + other).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void theTrialOfAReplicaThatDied_canBeTriedAgain() {
        UUID left = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.execute("""
                insert into dry_run (id, asked_by, kind, subject, text, distinctive, started_at, moved_at)
                values (?, 'fatima', 'TERM', 'stad', 'vlinderbrug', true, now() - interval '5 min', now() - interval '2 min')""", left));

        Document page = page("/console/watch/trials/" + left + "?frequency=weekly");

        assertThat(page.select("[role=alert]").text()).contains("halverwege gestopt", "probeer het opnieuw");
        assertThat(page.select("[hx-get]")).isEmpty();
        assertThat(page.selectFirst("main form[action$=/trials/terms]").select("input"))
                .extracting(field -> field.attr("value"))
                .contains("stad", "vlinderbrug", "weekly", "yes");
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void anOwnWordIsShownFirst_andSavedThen() {
        String path = "/console/watch/organisations/stad/words";
        Map<String, String> form = Map.of("text", "kuierkop", "use", "add", "behaviour", "insult", "do", "preview");

        Document seen =
                Jsoup.parse(post(path, form).then().statusCode(200).extract().asString());
        assertThat(seen.text()).contains("Wat dit zou doen");
        assertThat(watchlists.current().ownWordsOf("stad").words()).isEmpty();

        Map<String, String> saving = new LinkedHashMap<>(form);
        saving.put("do", "save");
        assertThat(post(path, saving).statusCode()).isEqualTo(303);
        assertThat(page(path).text()).contains("kuierkop", "telt mee");

        assertThat(post(path, Map.of("text", "de", "use", "add", "behaviour", "insult", "do", "save"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void aWindowIsPlanned_prepared_andLookedBackOn() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("why", "interview");
        form.put("organisation", "stad");
        form.put("subjects", "anna van der Berg");
        form.put("from", LocalDate.now().toString());
        form.put("until", "3 december");
        form.put("queries", "#interview");
        Response wrong = post("/console/watch/windows/new", form);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.asString()).getElementById("until-problem").text())
                .contains("geen datum");

        form.put("until", LocalDate.now().plusDays(7).toString());
        String window = post("/console/watch/windows/new", form).header("Location");
        post(window + "/prepared", Map.of("prepared", "ON_DUTY"));
        post(window + "/look-back", Map.of("look_back", "Het bleef rustig."));

        Document page = page(window);
        assertThat(page.getElementById("prepared-ON_DUTY").hasAttr("checked")).isTrue();
        assertThat(page.getElementById("look_back").text()).isEqualTo("Het bleef rustig.");
        assertThat(page.select("dl").text()).contains(" tot en met ").doesNotContain("00:00");
        assertThat(page.text()).contains("0 berichten in 0 dossiers");
        assertThat(page("/console/watch/windows").text()).contains("interview", "nu open", "Anna van der Berg");
        assertThat(page("/console/watch/people/anna").text()).contains("Extra aandacht tot en met");
        assertThat(windows.of("stad")).hasSize(1);
    }

    @Test
    @TestSecurity(user = "bas", roles = "ADMINISTRATOR")
    void whoSeesNoMessages_isNotToldThatNoneCameIn() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("why", "interview");
        form.put("organisation", "stad");
        form.put("from", LocalDate.now().toString());
        form.put("until", LocalDate.now().plusDays(7).toString());

        Document page = page(post("/console/watch/windows/new", form).header("Location"));

        assertThat(page.text())
                .contains("Wat er binnenkwam – Hoeveel er binnenkwam, zien alleen communicatie en veiligheid.")
                .doesNotContain("0 berichten");
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void theNormBeginsWithAProposal_andKeepsItsVersions() {
        String path = "/console/watch/organisations/stad/norm";
        assertThat(page(path).text()).contains("Er is nog geen norm vastgelegd");

        Map<String, String> form = filled(page(path + "/edit"));
        assertThat(form).containsEntry("police:threat/death", "yes").containsEntry("police:insult", "consider");
        assertThat(form.get("example:swearing")).contains("Rot toch op");
        assertThat(form.get("told:incitement")).contains("veiligheid");
        form.put("example:swearing", "");
        form.put("example:insult", "Wat een sukkel.");
        assertThat(post(path + "/edit", form).statusCode()).isEqualTo(303);
        form.put("example:insult", "Wat een prutser.");
        post(path + "/edit", form);

        assertThat(page(path).text()).contains("versie 2", "Wat een prutser.", "Rot toch op");
        assertThat(page(path + "?version=1").text()).contains("Wat een sukkel.");
        given().get(path + "?version=9").then().statusCode(404);

        form.put("police:threat/death", "no");
        Response refused = post(path + "/edit", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).text()).contains("zonder uitzondering naar de politie");
        assertThat(norms.versions("stad")).hasSize(2);
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void whoHelps_isEntered_changed_andRemoved() {
        String path = "/console/watch/organisations/stad/help";
        assertThat(post(path + "/new", Map.of("need", "talk", "name", "Sara")).statusCode())
                .isEqualTo(422);
        post(path + "/new", Map.of("need", "talk", "name", "Sara", "phone", "010 555 02 00"));
        Document list = page(path);
        assertThat(list.text()).contains("Sara", "praten");

        String line = list.selectFirst("a[href^=" + path + "/]:contains(Sara)").attr("href");
        post(line, Map.of("need", "legal", "name", "Sara Bakker", "phone", "010 555 02 00"));
        assertThat(page(path).text()).contains("Sara Bakker", "aangifte en recht");

        post(line + "/remove", Map.of());
        assertThat(page(path).text()).contains("Er is nog niemand ingevuld");
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }

    /** What a browser would send of a form that nobody touched. */
    private static Map<String, String> filled(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        page.select("main form [name]").forEach(field -> {
            switch (field.tagName()) {
                case "select" ->
                    fields.put(
                            field.attr("name"),
                            field.selectFirst("option[selected]").attr("value"));
                case "textarea" -> fields.put(field.attr("name"), field.text());
                default -> fields.put(field.attr("name"), field.attr("value"));
            }
        });
        fields.remove("csrf-token");
        return fields;
    }

    private static Response post(String path, Map<String, String> fields) {
        Response look = given().get("/look");
        String token = Jsoup.parse(look.asString())
                .selectFirst("input[name=csrf-token]")
                .attr("value");
        return given().redirects()
                .follow(false)
                .cookie("csrf-token", look.cookie("csrf-token"))
                .formParam("csrf-token", token)
                .formParams(fields)
                .post(path);
    }

    /** The trial's page once it is over. */
    private static Document ended(String trial) {
        long patience = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < patience) {
            Document page = page(trial);
            if (page.select("[hx-get]").isEmpty()) return page;
            Thread.onSpinWait();
        }
        throw new AssertionError("the trial does not end");
    }
}
