package nl.schildwacht.console.api;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Tokens;
import nl.schildwacht.dispatch.SampleHits;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.Exhibit;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.ScriptedAdapter;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.post.Post;
import nl.schildwacht.screening.Screen;
import nl.schildwacht.screening.Screened;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** Own words and repeated verdicts, over the API. Shares the service with {@link ApiTest}. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
class OwnWordsTest {
    private static final String WORDS = "/api/v1/organisations/town/words";

    @Inject
    Tokens tokens;

    @Inject
    Jdbi jdbi;

    @Inject
    Dossiers dossiers;

    @Inject
    Recogniser recogniser;

    @Inject
    Supplier<Screen.Watched> watched;

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
        as(Role.ADMINISTRATOR)
                .body(Map.of(
                        "given_name",
                        "Anna",
                        "prefix",
                        "van der",
                        "family_name",
                        "Berg",
                        "organisation",
                        List.of("town")))
                .put("/api/v1/people/anna")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void clear() {
        jdbi.useHandle(handle -> {
            handle.execute("delete from own_word");
            handle.execute("delete from own_word_version");
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

    private static Map<String, Object> word(String use, String text, String... behaviourAndKind) {
        Map<String, Object> word = new HashMap<>(Map.of("use", use, "text", text));
        if (behaviourAndKind.length > 0) word.put("behaviour", behaviourAndKind[0]);
        if (behaviourAndKind.length > 1) word.put("kind", behaviourAndKind[1]);
        return word;
    }

    @Test
    void wordIsAdded_countsAtOnce_isListed_andRemoved() {
        assertThat(hitOf("1", "Vandaag opent Anna van der Berg de school. Kuierknurft."))
                .isEmpty();
        String id = as(Role.COMMUNICATIONS)
                .body(word("add", "Kuierknurft"))
                .post(WORDS)
                .then()
                .statusCode(201)
                .body("behaviour", equalTo("insult"))
                .body("added_by", notNullValue())
                .body("added_at", notNullValue())
                .extract()
                .path("id");
        as(Role.COMMUNICATIONS)
                .body(word("add", "kuierknurft!"))
                .post(WORDS)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        as(Role.PRIVACY)
                .get(WORDS)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("version", equalTo(1))
                .body("items.text", contains("Kuierknurft"));
        assertThat(hitOf("1", "Vandaag opent Anna van der Berg de school. Kuierknurft."))
                .map(Hit::lexicon)
                .contains(recogniser.version() + "+town:1");

        as(Role.COMMUNICATIONS).delete(WORDS + "/" + id).then().statusCode(204);
        as(Role.COMMUNICATIONS).delete(WORDS + "/" + id).then().statusCode(404);
        as(Role.PRIVACY).get(WORDS).then().body("version", equalTo(2)).body("items", empty());
        assertThat(hitOf("1", "Vandaag opent Anna van der Berg de school. Kuierknurft."))
                .isEmpty();
    }

    @Test
    void previewSavesNothing_andShowsIdsOfStoredHits_neverTheirWords() {
        var hit = keep(
                hitOf("1", "Anna van der Berg is een klootzak.").orElseThrow(), "Anna van der Berg is een klootzak.");

        String shown = as(Role.COMMUNICATIONS)
                .body(word("example", "Anna van der Berg is een klootzak", "none"))
                .post(WORDS + "?preview=true")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(true))
                .body("errors", empty())
                .body("stored.looked_at", equalTo(1))
                .body("stored.lost.count", equalTo(1))
                .body("stored.lost.ids", contains(hit.id().toString()))
                .body("stored.gained.count", equalTo(0))
                .body("sample.harmless", notNullValue())
                .extract()
                .asString();

        assertThat(shown).doesNotContain("Anna").doesNotContain("klootzak");
        as(Role.COMMUNICATIONS).get(WORDS).then().body("version", equalTo(0)).body("items", empty());
    }

    @Test
    void whatIsTooBroad_isRefusedWithAReasonAndAWayOut() {
        as(Role.COMMUNICATIONS)
                .header("Accept-Language", "en")
                .body(word("add", "you are"))
                .post(WORDS)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", contains("text"))
                .body("errors[0].remedy", containsString("phrase"));
        as(Role.COMMUNICATIONS)
                .header("Accept-Language", "en")
                .body(word("mute", "ik"))
                .post(WORDS + "?preview=true")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(false))
                .body("errors[0].message", containsString("three letters"));
        as(Role.COMMUNICATIONS).get(WORDS).then().body("items", empty());
    }

    @Test
    void whatContradictsWhatStands_isAConflict() {
        as(Role.COMMUNICATIONS)
                .body(word("mute", "kuierknurft"))
                .post(WORDS)
                .then()
                .statusCode(201);
        as(Role.COMMUNICATIONS)
                .body(word("add", "kuierknurft", "threat", "violence"))
                .post(WORDS)
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "shout, hallo daar, , ", // no such use
        "add, '', , ", // no text
        "add, kuierknurft, threat, ", // a threat has a kind
        "add, kuierknurft, insult, death", // an insult has none
        "add, kuierknurft, none, ", // counts as nothing: mute it
        "mute, kuierknurft, insult, ", // muted counts as nothing
        "example, dit is een zin, , ", // what should it be?
        "example, dit is een zin, nonsense, "
    })
    void whatIsNotRight_isSaidByField(String use, String text, String behaviour, String kind) {
        Map<String, Object> body = new HashMap<>(Map.of("use", use, "text", text));
        if (behaviour != null) body.put("behaviour", behaviour);
        if (kind != null) body.put("kind", kind);
        as(Role.COMMUNICATIONS)
                .body(body)
                .post(WORDS)
                .then()
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].remedy", notNullValue());
    }

    @Test
    void examplesSayWhetherTheyHold() {
        as(Role.COMMUNICATIONS)
                .body(word("example", "jij klootzak", "insult"))
                .post(WORDS)
                .then()
                .statusCode(201)
                .body("holds_by_itself", equalTo(true));
        as(Role.COMMUNICATIONS)
                .body(word("example", "jij klootzak van een fiets", "none"))
                .post(WORDS)
                .then()
                .statusCode(201)
                .body("holds", equalTo(true))
                .body("holds_by_itself", equalTo(false));
        as(Role.SECURITY).get(WORDS).then().body("items.holds", contains(true, true));
    }

    @ParameterizedTest
    @CsvSource({
        // role           list add delete verdict
        "ADMINISTRATOR,  200, 201, 404, 404",
        "COMMUNICATIONS, 200, 201, 404, 404",
        "SECURITY,       200, 403, 403, 404",
        "PRIVACY,        200, 403, 403, 403",
        "MANAGER,        403, 403, 403, 403",
        "EMPLOYEE,       403, 403, 403, 403"
    })
    void eachRole_mayDoWhatTheTableSays(Role role, int list, int add, int delete, int verdict) {
        var nothing = "00000000-0000-0000-0000-000000000000";
        as(role).get(WORDS).then().statusCode(list);
        as(role).body(word("add", "kuierknurft")).post(WORDS).then().statusCode(add);
        as(role).delete(WORDS + "/" + nothing).then().statusCode(delete);
        as(role).get("/api/v1/hits/" + nothing + "/verdict").then().statusCode(verdict);
    }

    @Test
    void ofAnOrganisationThatIsNotThere_thereAreNoWords() {
        var nowhere = "/api/v1/organisations/nowhere/words";
        as(Role.COMMUNICATIONS).get(nowhere).then().statusCode(404);
        as(Role.COMMUNICATIONS)
                .body(word("add", "kuierknurft"))
                .post(nowhere)
                .then()
                .statusCode(404);
        as(Role.COMMUNICATIONS)
                .delete(nowhere + "/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(404);
    }

    @Test
    void verdictIsRepeated_byItsOwnVersionAndByTodays_inIdsOnly() {
        var text = "Anna van der Berg is een klootzak.";
        var hit = keep(hitOf("1", text).orElseThrow(), text);
        var path = "/api/v1/hits/" + hit.id() + "/verdict";

        as(Role.SECURITY)
                .get(path)
                .then()
                .statusCode(200)
                .body("stored.lexicon", equalTo(recogniser.version()))
                .body("stored.rules", not(empty()))
                .body("own.agrees", equalTo(true))
                .body("own.changed", empty())
                .body("own.stored_by", notNullValue())
                .body("own.stored_at", notNullValue())
                .body("today.agrees", equalTo(true));

        as(Role.COMMUNICATIONS)
                .body(word("example", text, "none"))
                .post(WORDS)
                .then()
                .statusCode(201);
        String shown = as(Role.SECURITY)
                .get(path)
                .then()
                .body("own.agrees", equalTo(true))
                .body("today.agrees", equalTo(false))
                .body("today.changed", hasItem("hit"))
                .body("today.verdict.lexicon", equalTo(recogniser.version() + "+town:1"))
                .body("today.verdict.behaviour", equalTo("none"))
                .extract()
                .asString();
        assertThat(shown).doesNotContain("Anna", "klootzak");
    }

    @Test
    void verdictThatCannotBeRepeated_saysWhy() {
        var hit = SampleHits.hit("9", "town", Behaviour.INSULT, Optional.empty(), Severity.LOW, false);
        keep(hit, "SECRET WORDS");

        as(Role.SECURITY)
                .get("/api/v1/hits/" + hit.id() + "/verdict")
                .then()
                .statusCode(200)
                .body("stored.lexicon", startsWith("2026.1"))
                .body("own.agrees", nullValue())
                .body("own.obstacle", equalTo("data_not_kept"))
                .body("today.agrees", equalTo(false));
    }

    private Optional<Hit> hitOf(String id, String text) {
        return switch (new Screen(recogniser).judge(Posts.saying(id, text), watched.get(), post -> Optional.empty())) {
            case Screened.Flagged flagged -> flagged.hits().stream().findFirst();
            case Screened.Dropped _ -> Optional.empty();
        };
    }

    private Hit keep(Hit hit, String text) {
        Post post = Posts.saying(hit.post().nativeId(), text, hit.postVersion());
        var exchange = ScriptedAdapter.exchange(text);
        var exhibit = new Exhibit(
                Exhibit.Role.POST,
                post,
                "bron",
                exchange,
                Exhibit.Manner.LOOKUP,
                exchange.body(),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                false,
                clock.instant().plus(Duration.ofDays(30)));
        jdbi.useTransaction(tx -> dossiers.keep(tx, hit, "bron", clock.instant(), List.of(exhibit)));
        return hit;
    }
}
