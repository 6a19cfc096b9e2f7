package nl.schildwacht.console.page.sources;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.source.SecretStore;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Sources;
import nl.schildwacht.source.canary.CanaryAdapter;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.Watchlists;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The sources, page by page and without scripts. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
class SourcePagesTest {
    @Inject
    Watchlists watchlists;

    @Inject
    Sources sources;

    @Inject
    SecretStore secrets;

    @Inject
    Clock clock;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void town() {
        clear();
        watchlists.save(Subjects.STAD, Origin.BY_HAND);
    }

    @AfterEach
    void clear() {
        jdbi.useHandle(handle -> {
            handle.execute("delete from source");
            handle.execute("delete from coverage_hour");
            handle.execute("delete from stored_secret");
            handle.execute("delete from person_organisation");
            handle.execute("delete from subject");
            handle.execute("update watch_version set version = version + 1");
        });
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void withoutSourcesThePageSaysSo_andWhatCannotBeSeenAtAll() {
        Document page = page("/console/sources");
        assertThat(page.text())
                .contains("Er zijn nog geen bronnen")
                .contains("WhatsApp")
                .contains("TikTok")
                .contains("Snapchat");
        assertThat(page.select("main a[href=/console/report]")).isNotEmpty();
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void aSourceIsAdded_withATokenThatNobodySeesAgain_changed_paused_resumed_andRemoved() {
        Response added = mastodon(form("/console/sources/new/mastodon"))
                .formParam("token", "geheim-12345")
                .post("/console/sources/new/mastodon");
        assertThat(added.statusCode()).isEqualTo(303);
        String path = added.header("Location");
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(id).startsWith("plein-");
        SourceSettings settings = sources.find(id).orElseThrow().settings();
        assertThat(settings.secret()).contains("stored:" + id);
        assertThat(settings.floor()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.base().toString()).isEqualTo("https://127.0.0.1:9");
        assertThat(secrets.list()).extracting(SecretStore.Kept::id).containsExactly(id);
        assertThat(given().get(path + "/edit").asString()).doesNotContain("geheim-12345");
        assertThat(page(path).text())
                .contains("Nog niet gevraagd")
                .contains("0 van hoogstens 12 keer volgens het ritme")
                .containsPattern("\\b\\d+ van hoogstens 30 verzoeken\\.");

        var edit = mastodon(form(path + "/edit")).formParam("secret", "stored:" + id);
        assertThat(edit.post(path + "/edit").statusCode()).isEqualTo(303);
        assertThat(sources.find(id).orElseThrow().settings().secret()).contains("stored:" + id);

        assertThat(form(path).formParam("because", " ").post(path + "/pause").statusCode())
                .isEqualTo(422);
        assertThat(form(path)
                        .formParam("because", "<b>storing</b> bij de server")
                        .post(path + "/pause")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(path).text()).contains("Stilgezet").contains("<b>storing</b> bij de server");
        assertThat(form(path).post(path + "/resume").statusCode()).isEqualTo(303);
        assertThat(sources.find(id).orElseThrow().isActive()).isTrue();

        assertThat(page(path + "/remove").text())
                .contains("blijft in de dossiers")
                .contains("wordt gewist");
        assertThat(form(path + "/remove").post(path + "/remove").statusCode()).isEqualTo(303);
        assertThat(sources.find(id)).isEmpty();
        assertThat(secrets.list()).isEmpty();
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void whatAHostIsAskedByAllItsSources_standsBesideWhatOneSourceAsks() {
        for (int polls : List.of(3, 4)) {
            String path = mastodon(form("/console/sources/new/mastodon"))
                    .post("/console/sources/new/mastodon")
                    .header("Location");
            jdbi.useHandle(handle -> handle.execute(
                    "insert into coverage_hour values (?, date_trunc('hour', now()), 'Plein', 'stad', 300, ?, 1, null)",
                    path.replaceFirst(".*/", ""),
                    polls - 1));
        }
        Document list = page("/console/sources");
        assertThat(list.select("tbody tr td:last-child").eachText())
                .containsExactlyInAnyOrder(
                        "3 van hoogstens 12 keer volgens het ritme", "4 van hoogstens 12 keer volgens het ritme");
        assertThat(page(list.selectFirst("tbody th a").attr("href")).text())
                .contains("Alle bronnen bij 127.0.0.1, dit uur 7 keer opgehaald.");
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void badInputKeepsWhatWasTyped_andSaysWhatToDo() {
        Response again = form("/console/sources/new/feed")
                .formParam("name", "")
                .formParam("base", "ftp://x.example/feed")
                .formParam("organisation", "elders")
                .formParam("every", "zo vaak mogelijk")
                .formParam("secret", "mijn wachtwoord")
                .post("/console/sources/new/feed");
        assertThat(again.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(again.asString());
        assertThat(page.select("#base").val()).isEqualTo("ftp://x.example/feed");
        for (String field : new String[] {"name", "base", "organisation", "every", "secret"})
            assertThat(page.select("#" + field + "-problem").text()).as(field).isNotBlank();
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void aTestSaysInPlainWordsWhatCameOfIt_andMovesNothing() {
        String path = mastodon(form("/console/sources/new/mastodon"))
                .post("/console/sources/new/mastodon")
                .header("Location");
        Response tried = form(path).header("HX-Request", "true").post(path + "/try");
        assertThat(Jsoup.parse(tried.asString()).text())
                .contains("besloten netwerk")
                .contains("openbaar adres");
        assertThat(Jsoup.parse(form(path).post(path + "/try").asString()).select("h1"))
                .isNotEmpty();
        assertThat(sources.find(path.replaceFirst(".*/", "")).orElseThrow().lastPolledAt())
                .isEmpty();
    }

    @Test
    @TestSecurity(user = "fatima", roles = "COMMUNICATIONS")
    void theSecretPartOfAnAddressIsNotShown_andSurvivesAChange() {
        String path = form("/console/sources/new/feed")
                .formParam("name", "Alert")
                .formParam("base", "https://127.0.0.1:9/feed?key=abc123")
                .formParam("organisation", "stad")
                .post("/console/sources/new/feed")
                .header("Location");
        Document edit = page(path + "/edit");
        assertThat(edit.outerHtml()).doesNotContain("abc123");
        assertThat(page(path).outerHtml()).doesNotContain("abc123");
        form(path + "/edit")
                .formParam("name", "Alert 2")
                .formParam("base", edit.select("#base").val())
                .formParam("organisation", "stad")
                .post(path + "/edit")
                .then()
                .statusCode(303);
        assertThat(sources.find(path.replaceFirst(".*/", ""))
                        .orElseThrow()
                        .settings()
                        .base()
                        .toString())
                .isEqualTo("https://127.0.0.1:9/feed?key=abc123");
    }

    @Test
    @TestSecurity(user = "ines", roles = "PRIVACY")
    void whoOnlyReads_seesNoButtons_andCannotChangeAnything() {
        sources.save(CanaryAdapter.settings(Duration.ofHours(24)), false, clock.instant());
        sources.save(
                new SourceSettings(
                        "plein",
                        "Plein",
                        nl.schildwacht.post.Platform.MASTODON,
                        nl.schildwacht.source.Mode.HASHTAG,
                        java.net.URI.create("https://127.0.0.1:9"),
                        "plein",
                        "stad",
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(60)),
                false,
                clock.instant());
        Document list = page("/console/sources");
        assertThat(list.select("tbody tr")).hasSize(1); // not the canary
        assertThat(list.select("main a.btn")).isEmpty();
        Document one = page("/console/sources/plein");
        assertThat(one.select("main form")).isEmpty();
        assertThat(one.select("svg rect, svg line")).isNotEmpty();
        given().get("/console/sources/new").then().statusCode(403);
        given().get("/console/sources/plein/edit").then().statusCode(403);
        given().get("/console/sources/nergens").then().statusCode(404);
    }

    private static RequestSpecification mastodon(RequestSpecification form) {
        return form.formParam("name", "Plein")
                .formParam("base", "127.0.0.1:9")
                .formParam("organisation", "stad")
                .formParam("mode", "hashtag")
                .formParam("query", "#plein")
                .formParam("every", "5");
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }

    /** A form as a browser sends it from this page. */
    private static RequestSpecification form(String page) {
        Response shown = given().get(page);
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookie("csrf-token", shown.cookie("csrf-token"))
                .formParam(
                        "csrf-token",
                        Jsoup.parse(shown.asString())
                                .select("input[name=csrf-token]")
                                .attr("value"));
    }
}
