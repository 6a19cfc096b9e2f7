package nl.schildwacht.console.api;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Tokens;
import nl.schildwacht.dispatch.Outbox;
import nl.schildwacht.dispatch.SampleHits;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.source.Sources;
import nl.schildwacht.source.canary.CanaryAdapter;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** Where to look and what was found, over the API. Shares the service with {@link ApiTest}. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
class SourcesAndDossiersTest {
    @Inject
    Tokens tokens;

    @Inject
    Jdbi jdbi;

    @Inject
    Sources sources;

    @Inject
    Dossiers dossiers;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @BeforeEach
    void town() {
        clear();
        as(Role.ADMINISTRATOR)
                .body(Map.of("name", "Gemeente Voorbeeldstad", "contact_email", "c@voorbeeldstad.example"))
                .put("/api/v1/organisations/town")
                .then()
                .statusCode(201);
    }

    /** So that nothing is polled or told on behalf of the other tests. */
    @AfterEach
    void clear() {
        jdbi.useHandle(handle -> {
            handle.execute("delete from source");
            handle.execute("delete from alert_hit");
            handle.execute("delete from alert");
            handle.execute("delete from told");
            handle.execute("delete from outbox");
            handle.execute("delete from exhibit");
            handle.execute("delete from hit");
            handle.execute("delete from dossier");
            handle.execute("delete from person_organisation");
            handle.execute("delete from subject");
            handle.execute("update watch_version set version = version + 1");
        });
    }

    private RequestSpecification as(Role role) {
        var token = tokens.issue("test", Set.of(role), Optional.empty()).token();
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    /** On an address that nobody may ask, so that no test reaches out. */
    private static Map<String, Object> square() {
        return new HashMap<>(Map.of(
                "name", "Het plein",
                "platform", "mastodon",
                "mode", "hashtag",
                "base", "https://127.0.0.1:9/",
                "query", "plein",
                "organisation", "town"));
    }

    @Test
    void sourceIsCreated_shown_replaced_paused_resumed_andRemoved() {
        var communications = Role.COMMUNICATIONS;
        as(communications)
                .body(square())
                .put("/api/v1/sources/plein")
                .then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("floor", equalTo("PT2M"))
                .body("managed_by_file", equalTo(false));
        var changed = square();
        changed.put("name", "Het marktplein");
        as(communications).body(changed).put("/api/v1/sources/plein").then().statusCode(200);
        as(communications)
                .body(Map.of("because", "vakantie"))
                .post("/api/v1/sources/plein/pause")
                .then()
                .statusCode(200)
                .body("paused_because", equalTo("vakantie"));
        as(Role.SECURITY)
                .get("/api/v1/sources/plein")
                .then()
                .statusCode(200)
                .body("name", equalTo("Het marktplein"))
                .body("paused_because", equalTo("vakantie"));
        as(communications)
                .post("/api/v1/sources/plein/resume")
                .then()
                .statusCode(200)
                .body("paused_because", nullValue());
        as(communications).delete("/api/v1/sources/plein").then().statusCode(204);
        as(communications).get("/api/v1/sources/plein").then().statusCode(404);
        as(communications).delete("/api/v1/sources/plein").then().statusCode(404);
    }

    @Test
    void whatIsWrongWithASource_isSaidFieldByField_andNothingIsSaved() {
        var wrong = square();
        wrong.put("organisation", "village");
        wrong.put("secret", "Q7xgeheim");
        as(Role.COMMUNICATIONS)
                .header("Accept-Language", "en")
                .body(wrong)
                .put("/api/v1/sources/plein")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", contains("organisation", "secret"))
                .body("errors[0].message", equalTo("We do not know this organisation."))
                .body(not(containsString("Q7xgeheim")));
        wrong.put("secrte", "Q7xgeheim");
        as(Role.COMMUNICATIONS)
                .body(wrong)
                .put("/api/v1/sources/plein")
                .then()
                .statusCode(422)
                .body("errors.field", contains("secrte"));
        as(Role.COMMUNICATIONS)
                .body(Map.of("because", " "))
                .post("/api/v1/sources/plein/pause")
                .then()
                .statusCode(422)
                .body("errors.field", contains("because"));
        as(Role.COMMUNICATIONS).get("/api/v1/sources").then().body("total", equalTo(0));
    }

    @Test
    void addressOfAFeed_isShownWithoutWhatMayBeASecret() {
        var feed = square();
        feed.putAll(Map.of("platform", "feed", "mode", "feed", "base", "https://127.0.0.1:9/feed?key=Q7xgeheim"));
        as(Role.COMMUNICATIONS)
                .body(feed)
                .put("/api/v1/sources/krant")
                .then()
                .statusCode(201)
                .body("base", equalTo("https://127.0.0.1:9/feed?…"));
        assertThat(as(Role.COMMUNICATIONS).get("/api/v1/sources").asString()).doesNotContain("Q7xgeheim");
    }

    @Test
    void whatTheFileManages_andTheCanary_cannotBeChangedHere() {
        as(Role.COMMUNICATIONS)
                .body(square())
                .put("/api/v1/sources/plein")
                .then()
                .statusCode(201);
        jdbi.useHandle(handle -> handle.execute("update source set managed_by_file = true"));
        sources.save(CanaryAdapter.settings(Duration.ofDays(1)), true, clock.instant());
        var canary = "/api/v1/sources/" + CanaryAdapter.ID;

        as(Role.COMMUNICATIONS)
                .body(square())
                .put("/api/v1/sources/plein")
                .then()
                .statusCode(409);
        as(Role.COMMUNICATIONS).delete("/api/v1/sources/plein").then().statusCode(409);
        as(Role.COMMUNICATIONS).body(square()).put(canary).then().statusCode(409);
        as(Role.COMMUNICATIONS).delete(canary).then().statusCode(404);
        as(Role.COMMUNICATIONS).get(canary).then().statusCode(404);
        as(Role.COMMUNICATIONS).get("/api/v1/sources").then().body("items.id", contains("plein"));
    }

    @Test
    void thousandSources_comeInParts() {
        as(Role.COMMUNICATIONS).body(square()).put("/api/v1/sources/s").then().statusCode(201);
        jdbi.useHandle(handle -> handle.execute("""
                insert into source (id, name, platform, mode, base, organisation_id, floor_seconds, ceiling_seconds,
                    created_at, interval_seconds, next_due)
                select 's' || lpad(i::text, 4, '0'), name, platform, mode, base, organisation_id, floor_seconds,
                    ceiling_seconds, created_at, interval_seconds, now() + interval '1 day'
                from source, generate_series(1, 999) i"""));
        as(Role.SECURITY)
                .get("/api/v1/sources?limit=10&after=s0100")
                .then()
                .body("total", equalTo(1000))
                .body("items", hasSize(10))
                .body("items[0].id", equalTo("s0101"))
                .body("next", equalTo("s0110"));
        as(Role.SECURITY)
                .get("/api/v1/sources?limit=1000")
                .then()
                .statusCode(200)
                .body("items", hasSize(1000))
                .body("$", not(hasItem("next")));
    }

    @Test
    void dossierIsListedAndShown_withoutAnyWordOfAPost() {
        var hit = keep("1");
        jdbi.useHandle(handle -> handle.createUpdate("update hit set gone_at = :at")
                .bind("at", Instant.parse("2026-05-11T09:00:00Z"))
                .execute());
        String number = as(Role.SECURITY)
                .get("/api/v1/dossiers")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .extract()
                .path("[0].number");
        assertThat(number).startsWith("SW-");

        var shown = as(Role.SECURITY)
                .get("/api/v1/dossiers/" + number)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("subject", equalTo("town"))
                .body("hits.id", contains(hit.id().toString()))
                .body("hits[0].platform", equalTo("mastodon"))
                .body("hits[0].severity", equalTo("low"))
                .body("hits[0].gone_at", startsWith("2026-05-11T09:00:00"))
                .body("hits[0].withdrawn_at", nullValue())
                .extract()
                .asString();
        assertThat(shown).doesNotContain("SECRET WORDS").doesNotContain("iemand");
        as(Role.SECURITY).get("/api/v1/dossiers/SW-1999-0001").then().statusCode(404);
    }

    @Test
    void hitIsTakenBack_once_forAReason() {
        var path = "/api/v1/hits/" + keep("2").id() + "/withdrawal";
        as(Role.COMMUNICATIONS)
                .body(Map.of("because", ""))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.field", contains("because"));
        as(Role.COMMUNICATIONS)
                .body(Map.of("because", "x".repeat(1001)))
                .post(path)
                .then()
                .statusCode(422);
        as(Role.COMMUNICATIONS)
                .body(Map.of("because", "een naamgenoot"))
                .post(path)
                .then()
                .statusCode(200)
                .body("withdrawn_at", notNullValue());
        as(Role.COMMUNICATIONS)
                .body(Map.of("because", "nog eens"))
                .post(path)
                .then()
                .statusCode(404);
        as(Role.COMMUNICATIONS)
                .body(Map.of("because", "x"))
                .post("/api/v1/hits/not-a-uuid/withdrawal")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        // role            sources put pause dossiers withdrawal explanation
        "ADMINISTRATOR, 200, 201, 404, 200, 404, 404",
        "COMMUNICATIONS,200, 201, 404, 200, 404, 404",
        "SECURITY,      200, 403, 403, 200, 403, 404",
        "PRIVACY,       200, 403, 403, 403, 403, 403",
        "MANAGER,       403, 403, 403, 403, 403, 403",
        "EMPLOYEE,      403, 403, 403, 403, 403, 403"
    })
    void eachRole_mayDoWhatTheTableSays(
            Role role, int list, int put, int pause, int dossiers, int withdrawal, int explanation) {
        as(role).get("/api/v1/sources").then().statusCode(list);
        as(role).body(square()).put("/api/v1/sources/plein").then().statusCode(put);
        as(role).body(Map.of("because", "x"))
                .post("/api/v1/sources/nowhere/pause")
                .then()
                .statusCode(pause);
        as(role).get("/api/v1/dossiers").then().statusCode(dossiers);
        as(role).body(Map.of("because", "x"))
                .post("/api/v1/hits/00000000-0000-0000-0000-000000000000/withdrawal")
                .then()
                .statusCode(withdrawal);
        as(role).get("/api/v1/hits/00000000-0000-0000-0000-000000000000/explanation")
                .then()
                .statusCode(explanation);
    }

    @Test
    void whyAHitWasFound_isSaidInTheLanguageAskedFor_dutchFirst() {
        var hit = SampleHits.hit("3", "town", Behaviour.THREAT, Optional.of(Kind.ARSON), Severity.CRITICAL, false);
        String text = "Morgen steken wij het kantoor van Gemeente Voorbeeldstad in brand.";
        SampleHits.keep(jdbi, dossiers, outbox, hit, clock.instant(), text);
        var path = "/api/v1/hits/" + hit.id() + "/explanation";

        as(Role.SECURITY)
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("hit", equalTo(hit.id().toString()))
                .body("judged_by", equalTo("2026.1"))
                .body("explained_by", startsWith("2026."))
                .body("explanation.language", equalTo("nl"))
                .body("explanation.findings[0].rule", startsWith("threat.arson"))
                .body("explanation.findings[0].spans.role", hasItem("who"))
                .body("explanation.lines[0]", startsWith("Gevonden: bedreiging met brandstichting, zeer ernstig."))
                .body("explanation.model.percent", notNullValue());
        as(Role.COMMUNICATIONS)
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .body("explanation.lines[0]", startsWith("Found: threat of arson, very serious."));
    }

    /** On whose channel a post stood is not kept, but it was about her whom the hit is about. */
    @Test
    void whoeverWasMeantWithoutAName_isMeantInTheExplanationToo() {
        var hit = SampleHits.hit("4", "town", Behaviour.THREAT, Optional.of(Kind.DEATH), Severity.CRITICAL, false);
        SampleHits.keep(jdbi, dossiers, outbox, hit, clock.instant(), "Ik maak jullie af, allemaal, een voor een.");

        as(Role.COMMUNICATIONS)
                .get("/api/v1/hits/" + hit.id() + "/explanation")
                .then()
                .statusCode(200)
                .body("explanation.findings[0].rule", equalTo("threat.death.self"))
                .body("explanation.model", notNullValue());
    }

    @Test
    void aHitThatIsNotThere_orWhoseTextWasPurged_hasNoExplanation() {
        var hit = keep("5");
        jdbi.useHandle(handle -> handle.execute("delete from exhibit"));

        as(Role.COMMUNICATIONS)
                .get("/api/v1/hits/" + hit.id() + "/explanation")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("title", equalTo("De tekst van dit bericht bewaren we niet meer."));
        as(Role.COMMUNICATIONS)
                .get("/api/v1/hits/00000000-0000-0000-0000-000000000000/explanation")
                .then()
                .statusCode(404)
                .body("title", equalTo("Dit is er niet."));
    }

    /** What PostgreSQL calls the detail of an error, "Key (name)=(…) already exists", must not reach a log. */
    @Test
    void anExceptionOfTheDatabase_holdsNoValue() {
        var failure = catchThrowable(() -> jdbi.useHandle(handle -> {
            for (int i = 0; i < 2; i++)
                handle.execute("insert into shared_key (name, value) values (?, ?)", "Q7xnaam", new byte[0]);
        }));
        jdbi.useHandle(handle -> handle.execute("delete from shared_key where name = 'Q7xnaam'"));

        var all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all));
        assertThat(all.toString()).contains("shared_key_pkey").doesNotContain("Q7xnaam");
    }

    /** A low hit about the town itself, of which nobody is mailed. */
    private Hit keep(String post) {
        var hit = SampleHits.hit(post, "town", Behaviour.INSULT, Optional.empty(), Severity.LOW, false);
        SampleHits.keep(jdbi, dossiers, outbox, hit, clock.instant());
        return hit;
    }
}
