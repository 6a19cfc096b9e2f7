package nl.schildwacht.console.page.inbox;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.page.accounts.Town;
import nl.schildwacht.dispatch.Outbox;
import nl.schildwacht.dispatch.SampleHits;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.dossier.Stage;
import nl.schildwacht.dossier.Told;
import nl.schildwacht.dossier.triage.Tombstones;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** The inbox as a reader meets it. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
@TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
class InboxPageTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Town town;

    @Inject
    Dossiers dossiers;

    @Inject
    Outbox outbox;

    @Inject
    Tombstones tombstones;

    @Inject
    Clock clock;

    @BeforeEach
    @AfterEach
    void clear() {
        jdbi.useHandle(handle -> {
            for (String table : List.of(
                    "alert_hit",
                    "alert",
                    "told",
                    "outbox",
                    "exhibit",
                    "tombstone",
                    "privacy_notice",
                    "note",
                    "assignment",
                    "unveiled",
                    "on_duty",
                    "hit",
                    "judgement",
                    "dossier")) handle.execute("delete from " + table);
        });
    }

    @Test
    void emptyInboxSaysWhatToDo() {
        Document page = page("/console/inbox");
        assertThat(page.selectFirst("h1").text()).isEqualTo("Postvak");
        assertThat(page.selectFirst(".empty").text()).contains("Niets te beoordelen");
        assertThat(page.select("script:not([src]), [style], [onclick]")).isEmpty();
    }

    @Test
    void hitsStandByUrgency_withoutAnyWordOfThePost() {
        keep("1", Behaviour.SWEARING, Severity.LOW, "GEHEIME WOORDEN");
        UUID worst = keep("2", Behaviour.THREAT, Severity.CRITICAL, "GEHEIME WOORDEN");

        Document page = page("/console/inbox");

        assertThat(page.select("#hits h2").eachText()).containsExactly("Zeer ernstig", "Licht");
        Element first = page.selectFirst("#hits article");
        assertThat(first.id()).isEqualTo("hit-" + worst);
        assertThat(first.text())
                .contains("doodsbedreiging", "Over ", "Mastodon", "Dossier SW-")
                .doesNotContain("zeker over");
        assertThat(page.html()).doesNotContain("GEHEIME");
        assertThat(first.select("[data-key]")).hasSize(7);
        assertThat(first.select("form[method=post] input[name=csrf-token]")).isNotEmpty();
        assertThat(page("/console/inbox?severity=LOW").select("#hits article")).hasSize(1);
        assertThat(page("/console/inbox?person=bert").selectFirst(".empty")).isNotNull();
    }

    @Test
    void wordsAreShownOnAskingOnly_markedAndEscaped_andCountedForTheReader() {
        UUID id = keep("1", Behaviour.INSULT, Severity.MEDIUM, "dief <script>alert(1)</script> \u202Eomgekeerd");

        given().get("/console/hits/" + id + "/text").then().statusCode(405);
        String fragment = form().header("HX-Request", "true")
                .post("/console/hits/" + id + "/text")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString();

        assertThat(fragment).doesNotContain("<script>", "\u202E", "<html").contains("&lt;script&gt;", "[RLO]");
        Element said = Jsoup.parse(fragment).selectFirst("blockquote.said");
        assertThat(said.attr("dir")).isEqualTo("auto");
        assertThat(said.selectFirst("mark").text()).isEqualTo("dief");
        assertThat(said.selectFirst("bdi")).isNotNull();
        assertThat(page("/console/inbox").getElementById("seen-today").text())
                .isEqualTo("U hebt vandaag 1 bericht gezien. Dit ziet u alleen zelf.");
        String whole = form().post("/console/hits/" + id + "/text").asString();
        assertThat(Jsoup.parse(whole).selectFirst("h1").text()).isEqualTo("De tekst van het bericht");
    }

    @Test
    void aMegabyteIsCut_andTheRestComesOnAsking() {
        UUID id = keep("1", Behaviour.INSULT, Severity.MEDIUM, "dief " + "🙂مرحبا".repeat(150_000));
        String cut = form().header("HX-Request", "true")
                .post("/console/hits/" + id + "/text")
                .asString();
        assertThat(cut.length()).isLessThan(20_000);
        assertThat(Jsoup.parse(cut).selectFirst("input[name=all]")).isNotNull();
        String more = form().header("HX-Request", "true")
                .formParam("all", "yes")
                .post("/console/hits/" + id + "/text")
                .asString();
        assertThat(more.length()).isBetween(90_000, 400_000);
        assertThat(more).contains("staan alleen in het bewijs");
    }

    @Test
    void explanationComesOnAsking() {
        UUID id = keep("1", Behaviour.INSULT, Severity.MEDIUM, "Anna is een dief en een leugenaar");
        String why = form().header("HX-Request", "true")
                .post("/console/hits/" + id + "/why")
                .asString();
        assertThat(Jsoup.parse(why).select(".why li")).isNotEmpty();
    }

    @Test
    void withScripts_theCardBecomesAStripThatCanBeUndone() {
        UUID id = keep("1", Behaviour.INSULT, Severity.MEDIUM, "x");
        Document strip = Jsoup.parse(judge(id, "confirmed")
                .header("HX-Request", "true")
                .post("/console/inbox/judge")
                .asString());
        assertThat(strip.selectFirst("#hit-" + id).text()).contains("1 bericht beoordeeld: agressie bevestigd");
        assertThat(page("/console/inbox").select("#hits article")).isEmpty();

        String undo = strip.selectFirst("form").attr("action");
        Document card = Jsoup.parse(form().header("HX-Request", "true")
                .formParam("hit", id)
                .post(undo)
                .asString());
        assertThat(card.selectFirst("article#hit-" + id).text()).contains("weer in het postvak");
        assertThat(page("/console/inbox").select("#hits article")).hasSize(1);
    }

    @Test
    void withoutScripts_itLeadsBackToTheListWithAnUndo() {
        UUID id = keep("1", Behaviour.INSULT, Severity.MEDIUM, "x");
        String back = judge(id, "complaint")
                .post("/console/inbox/judge")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        Document page = page(back);
        assertThat(page.getElementById("bar").text()).contains("klacht om te beantwoorden");
        String undo = page.selectFirst("#bar form").attr("action");
        String after = form().post(undo).then().statusCode(303).extract().header("Location");
        assertThat(page(after).getElementById("bar").text()).contains("Ongedaan gemaakt");
    }

    @Test
    void takingBackWhatPeopleWereTold_showsWhoAndAsksTwice() {
        UUID id = keep("1", Behaviour.INSULT, Severity.MEDIUM, "x");
        tell(id);

        Document asked =
                Jsoup.parse(judge(id, "not_ours").post("/console/inbox/judge").asString());
        assertThat(asked.text())
                .contains(
                        "Weet u het zeker?",
                        "medewerker, op",
                        "leidinggevende, op",
                        "één rechtzetting",
                        "privacyfunctionaris")
                .doesNotContain("@voorbeeldstad");
        assertThat(dossiers.findHit(id).orElseThrow().withdrawnAt()).isEmpty();

        judge(id, "not_ours")
                .formParam("confirmed", "yes")
                .post("/console/inbox/judge")
                .then()
                .statusCode(303);
        assertThat(dossiers.findHit(id).orElseThrow().withdrawnAt()).isPresent();
        String words = form().header("HX-Request", "true")
                .post("/console/hits/" + id + "/text")
                .asString();
        assertThat(words).contains("bewaren we niet meer");
    }

    @Test
    void complaintThatPeopleWereAlarmedAbout_asksTwiceToo_andKeepsTheText() {
        UUID id = keep("1", Behaviour.INSULT, Severity.MEDIUM, "x");
        tell(id);
        Document asked =
                Jsoup.parse(judge(id, "complaint").post("/console/inbox/judge").asString());
        assertThat(asked.text())
                .contains("Weet u het zeker?", "medewerker, op", "een klacht is die een antwoord vraagt")
                .doesNotContain("verwijderd", "privacyfunctionaris");
        assertThat(dossiers.findHit(id).orElseThrow().isNoAggression()).isFalse();

        judge(id, "complaint")
                .formParam("confirmed", "yes")
                .post("/console/inbox/judge")
                .then()
                .statusCode(303);
        assertThat(dossiers.findHit(id).orElseThrow().isNoAggression()).isTrue();
        assertThat(dossiers.said(id)).isPresent();
    }

    @Test
    void whoHeardOfAWorryAboutTheSenderOnly_isListedWhereSheGetsACorrection() {
        UUID id = keep("1", Behaviour.INSULT, Severity.MEDIUM, "x");
        tell(id, RecipientRole.CONTACT, "concern");
        assertThat(judge(id, "not_ours").post("/console/inbox/judge").asString())
                .contains("Weet u het zeker?", "contactpersoon, op");

        judge(id, "complaint").post("/console/inbox/judge").then().statusCode(303);
        assertThat(dossiers.findHit(id).orElseThrow().isNoAggression()).isTrue();
    }

    @Test
    void judgementThatLacksSomething_isAskedAgain_andNothingIsLost() {
        UUID id = keep("1", Behaviour.INSULT, Severity.MEDIUM, "x");
        Response again =
                judge(id, "not_aggression").header("HX-Request", "true").post("/console/inbox/judge");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.header("HX-Retarget")).isEqualTo("#more-" + id);
        assertThat(Jsoup.parse(again.asString())
                        .selectFirst(".invalid-feedback")
                        .text())
                .isEqualTo("Kies een reden.");
        judge(id, "other")
                .formParam("complaint", "yes")
                .post("/console/inbox/judge")
                .then()
                .statusCode(422)
                .body(containsString("Kies een andere soort of een andere ernst."));
        judge(id, "other")
                .formParam("behaviour", "THREAT/DEATH")
                .formParam("severity", "CRITICAL")
                .post("/console/inbox/judge")
                .then()
                .statusCode(303);
        assertThat(dossiers.findHit(id).orElseThrow().kind()).contains(Kind.DEATH);
        form().formParam("call", "confirmed")
                .post("/console/inbox/judge")
                .then()
                .statusCode(422)
                .body(containsString("Kies eerst een of meer berichten."));
    }

    @Test
    void aStormIsJudgedInOneGo() {
        for (int i = 0; i < 60; i++) keep("s" + i, Behaviour.SWEARING, Severity.LOW, "x");
        Document page = page("/console/inbox");
        assertThat(page.select("#hits article")).hasSize(50);
        String next = page.select("nav.d-flex a").last().attr("href");
        assertThat(page(next).select("#hits article")).hasSize(10);

        String back = form().formParam("scope", "all")
                .formParam("query", "person=anna")
                .formParam("until", page.selectFirst("#bulk input[name=until]").attr("value"))
                .formParam("call", "confirmed")
                .post("/console/inbox/judge")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(page(back).getElementById("bar").text()).contains("60 berichten beoordeeld");
        assertThat(page("/console/inbox").select("#hits article")).isEmpty();
    }

    @Test
    void newHitsAreAnnouncedByALightFragment() {
        String since = page("/console/inbox").selectFirst("#news [hx-get]").attr("hx-get");
        given().get(since).then().statusCode(204);
        keep("1", Behaviour.INSULT, Severity.MEDIUM, "x");
        assertThat(Jsoup.parse(given().get(since).asString()).selectFirst("a").text())
                .isEqualTo("1 nieuw bericht: toon het");
    }

    @Test
    void dossierIsAssigned_notedAndSplit() {
        UUID one = keep("1", Behaviour.INSULT, Severity.MEDIUM, "x");
        UUID two = keep("2", Behaviour.INSULT, Severity.MEDIUM, "x");
        String hit = "/console/inbox/hits/" + one;
        assertThat(page(hit).selectFirst("h1").text()).isEqualTo("Eén bericht");
        form().formParam("to", "me").post(hit + "/assignment").then().statusCode(303);
        assertThat(page("/console/inbox?mine=yes").select("#hits article")).hasSize(2);
        form().formParam("note", "Anna is gebeld. " + "é".repeat(3_000))
                .post(hit + "/notes")
                .then()
                .statusCode(303);
        form().formParam("note", "  ")
                .post(hit + "/notes")
                .then()
                .statusCode(422)
                .body(containsString("Schrijf een notitie"));
        form().formParam("dossier", "new").post(hit + "/move").then().statusCode(303);
        assertThat(dossiers.findHit(one).orElseThrow().dossierId())
                .isNotEqualTo(dossiers.findHit(two).orElseThrow().dossierId());
        form().formParam("dossier", "new")
                .post(hit + "/move")
                .then()
                .statusCode(422)
                .body(containsString("enige bericht"));
        long other = dossiers.findHit(two).orElseThrow().dossierId();
        form().formParam("into", other).post(hit + "/merge").then().statusCode(303);
        assertThat(dossiers.findHit(one).orElseThrow().dossierId()).isEqualTo(other);
    }

    @Test
    void whoHasARole_canBeGivenADossier_andNobodyElse() {
        UUID one = keep("1", Behaviour.INSULT, Severity.MEDIUM, "x");
        String hit = "/console/inbox/hits/" + one;
        town.reset();
        var wim = town.account("wim@voorbeeldstad.example", "Wim", Role.SECURITY);
        var noor = town.account("noor@voorbeeldstad.example", "Noor", Role.PRIVACY);
        assertThat(page(hit).select("#to-" + one + " option").eachText())
                .contains("Wim")
                .doesNotContain("Noor");
        form().formParam("to", "account:" + noor.id())
                .post(hit + "/assignment")
                .then()
                .statusCode(404);
        form().formParam("to", "account:" + wim.id())
                .post(hit + "/assignment")
                .then()
                .statusCode(303);
        assertThat(page("/console/inbox").text()).contains("Wim");
    }

    @Test
    void dutyIsTakenAndHandedBack() {
        town.reset();
        assertThat(page("/console/inbox").text()).contains("niemand dienst");
        form().post("/console/inbox/duty/take").then().statusCode(303);
        assertThat(page("/console/inbox").text()).contains("U hebt dienst");
        form().post("/console/inbox/duty/end").then().statusCode(303);
        assertThat(page("/console/inbox").text()).contains("niemand dienst");
    }

    @Test
    void inEnglishToo_andWithoutKeysWhereTheyAreOff() {
        keep("1", Behaviour.INSULT, Severity.MEDIUM, "x");
        Document page = Jsoup.parse(
                given().cookie("look", "en.dark.nokeys").get("/console/inbox").asString());
        assertThat(page.selectFirst("h1").text()).isEqualTo("Inbox");
        assertThat(page.text()).contains("1 new message", "Not our person", "Nobody is on duty now.");
        assertThat(page.getElementById("hits").attr("data-keys")).isEqualTo("off");
        assertThat(page.getElementById("keys")).isNull();
    }

    @Test
    @TestSecurity(user = "erik", roles = "EMPLOYEE")
    void employeesHaveNoInbox_andSeeNoWordsOfOthers() {
        UUID id = keep("1", Behaviour.INSULT, Severity.MEDIUM, "GEHEIM");
        given().get("/console/inbox").then().statusCode(403);
        var token = Jsoup.parse(given().get("/look").asString());
        Response look = given().get("/look");
        String csrf = Jsoup.parse(look.asString())
                .selectFirst("input[name=csrf-token]")
                .attr("value");
        given().cookie("csrf-token", look.cookie("csrf-token"))
                .formParam("csrf-token", csrf)
                .post("/console/hits/" + id + "/text")
                .then()
                .statusCode(404)
                .body(not(containsString("GEHEIM")));
        assertThat(token).isNotNull();
    }

    private Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }

    private RequestSpecification form() {
        Response page = given().get("/look");
        String token = Jsoup.parse(page.asString())
                .selectFirst("input[name=csrf-token]")
                .attr("value");
        return given().redirects()
                .follow(false)
                .cookie("csrf-token", page.cookie("csrf-token"))
                .formParam("csrf-token", token);
    }

    private RequestSpecification judge(UUID hit, String call) {
        return form().formParam("hit", hit).formParam("call", call);
    }

    private UUID keep(String post, Behaviour behaviour, Severity severity, String text) {
        Optional<Kind> kind = behaviour == Behaviour.THREAT ? Optional.of(Kind.DEATH) : Optional.empty();
        Hit hit = SampleHits.hit(post, "anna", behaviour, kind, severity, false);
        SampleHits.keep(jdbi, dossiers, outbox, hit, clock.instant(), text);
        return hit.id();
    }

    private void tell(UUID hit) {
        tell(hit, RecipientRole.EMPLOYEE, "aggression");
        tell(hit, RecipientRole.MANAGER, "aggression");
    }

    private void tell(UUID hit, RecipientRole role, String matter) {
        long dossier = dossiers.findHit(hit).orElseThrow().dossierId();
        String email = role.id() + "@voorbeeldstad.example";
        Instant now = clock.instant();
        jdbi.useTransaction(tx -> {
            dossiers.recordTold(
                    tx, new Told(dossier, role, email, Stage.FIRST, 1, Told.Fullness.FULL, List.of(hit), now));
            long alert = tx.createQuery("""
                            insert into alert (dossier_id, email, role, stage, number, matter, severity, state, due_at,
                                               message_id, planned_at, sent_at)
                            values (:dossier, :email, :role, 'first', 1, :matter, 'medium', 'sent', :now, :email, :now, :now)
                            returning id""")
                    .bind("dossier", dossier)
                    .bind("email", email)
                    .bind("role", role.id())
                    .bind("matter", matter)
                    .bind("now", now)
                    .mapTo(Long.class)
                    .one();
            tx.execute("insert into alert_hit values (?, ?, 1, false, ?)", email, hit, alert);
        });
    }
}
