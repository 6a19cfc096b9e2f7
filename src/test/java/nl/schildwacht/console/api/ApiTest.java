package nl.schildwacht.console.api;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Tokens;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import nl.schildwacht.source.SecretStore;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
class ApiTest {
    private static final String HEADER =
            "id,given_name,prefix,family_name,function,organisation,department,email,manager_email,handles,aliases,language\n";

    @Inject
    Tokens tokens;

    @Inject
    Jdbi jdbi;

    @Inject
    SecretStore secrets;

    @BeforeEach
    void emptyTown() {
        jdbi.useHandle(handle -> {
            handle.execute("delete from person_organisation");
            handle.execute("delete from subject");
            handle.execute("update watch_version set version = version + 1");
        });
        as(Role.ADMINISTRATOR)
                .body(Map.of("name", "Gemeente Voorbeeldstad", "contact_email", "c@voorbeeldstad.example"))
                .put("/api/v1/organisations/town")
                .then()
                .statusCode(201);
    }

    private RequestSpecification as(Role role) {
        var token = tokens.issue("test", Set.of(role), Optional.empty()).token();
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    private static Map<String, Object> anna() {
        return Map.of(
                "given_name", "Anna",
                "prefix", "van der",
                "family_name", "Berg",
                "organisation", List.of("town"),
                "email", "anna@voorbeeldstad.example",
                "manager_email", "chef@voorbeeldstad.example",
                "handles", List.of("mastodon:anna@mastodon.example"));
    }

    @Test
    void personIsCreated_shown_replaced_andRemoved() {
        var communications = Role.COMMUNICATIONS;
        as(communications).body(anna()).put("/api/v1/people/anna").then().statusCode(201);
        var shown = as(communications)
                .get("/api/v1/people/anna")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("family_name", equalTo("Berg"))
                .body("managed_by_file", equalTo(false))
                .body("language", equalTo("nl"))
                .extract()
                .asString();
        // what is shown can be sent back as it is
        as(communications).body(shown).put("/api/v1/people/anna").then().statusCode(200);
        as(communications).delete("/api/v1/people/anna").then().statusCode(204);
        as(communications).get("/api/v1/people/anna").then().statusCode(404);
    }

    @Test
    void whatIsWatchedAboutHer_isShown() {
        as(Role.COMMUNICATIONS).body(anna()).put("/api/v1/people/anna").then().statusCode(201);
        as(Role.COMMUNICATIONS)
                .body(Map.of("owner", "anna", "text", "#annavdberg"))
                .put("/api/v1/terms/t1")
                .then()
                .statusCode(201)
                .body("frequency", equalTo("daily"));
        as(Role.PRIVACY)
                .get("/api/v1/people/anna/watch")
                .then()
                .statusCode(200)
                .body("name", equalTo("Anna van der Berg"))
                .body("since", notNullValue())
                .body("terms", contains("#annavdberg"))
                .body("own_accounts", contains("mastodon:anna@mastodon.example"))
                .body("organisations", contains("Gemeente Voorbeeldstad"))
                .body("told.manager", equalTo("chef@voorbeeldstad.example"));
    }

    @Test
    void whatIsWrong_isSaidFieldByField_inDutchOrEnglish() {
        var body = Map.of("family_name", "Berg\r\nBcc: x@y.example", "organisation", List.of("nowhere"));
        as(Role.COMMUNICATIONS)
                .body(body)
                .put("/api/v1/people/anna")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("status", equalTo(422))
                .body("title", startsWith("Er klopt iets niet"))
                .body("errors.field", contains("organisation", "family_name"))
                .body("errors[0].message", equalTo("Deze organisatie is niet bekend."));
        as(Role.COMMUNICATIONS)
                .header("Accept-Language", "en-GB,en;q=0.9")
                .body(body)
                .put("/api/v1/people/anna")
                .then()
                .statusCode(422)
                .body("errors[0].message", equalTo("This organisation is not known."));
    }

    @Test
    void aTermOrAliasThatIsTooBroad_isRefused_asInTheConsole() {
        as(Role.COMMUNICATIONS)
                .body(Map.of("owner", "town", "text", "wethouder", "distinctive", true))
                .put("/api/v1/terms/t1")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", contains("text"))
                .body("errors[0].message", equalTo("Dit staat in meer dan 2 % van gewone teksten."))
                .body("errors[0].remedy", equalTo("Zet de naam van de organisatie erbij."));
        var known = new HashMap<>(anna());
        known.put("aliases", List.of("Anna"));
        as(Role.COMMUNICATIONS)
                .body(known)
                .put("/api/v1/people/anna")
                .then()
                .statusCode(422)
                .body("errors.field", contains("aliases"));
        as(Role.COMMUNICATIONS)
                .contentType("text/csv")
                .body(HEADER + "anna,Anna,van der,Berg,,town,,,,,wethouder,nl\n")
                .post("/api/v1/imports/people")
                .then()
                .statusCode(200)
                .body("errors.line", contains(2))
                .body("errors.field", contains("aliases"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"family_name\":\"Q7xBerg\",\"manager_mail\":\"Q7x@y.example\"}|422|manager_mail",
                "{\"family_name\":[\"Q7x\"]}|422|family_name",
                "{\"family_name\":\"Q7x\",\"family_name\":\"Q7x\"}|400|",
                "{\"family_name\":\"Q7x|400|",
                "[]|4|",
                "null|4|",
                "|4|"
            })
    void bodyThatCannotBeRead_isAProblem_andNothingOfItIsRepeated(String body, String status, String field) {
        var answer = as(Role.COMMUNICATIONS).body(body == null ? "" : body).put("/api/v1/people/anna");
        assertThat(Integer.toString(answer.statusCode())).startsWith(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.asString()).doesNotContain("Q7x");
        if (field != null) answer.then().body("errors.field", contains(field));
    }

    @Test
    void listsComeInParts() {
        var rows = new StringBuilder(HEADER);
        for (int i = 10; i < 35; i++) rows.append("p").append(i).append(",,,Boer,,town,,,c@x.example,,,nl\n");
        as(Role.COMMUNICATIONS)
                .contentType("text/csv")
                .body(rows.toString())
                .post("/api/v1/imports/people?confirm=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(25));
        var first = as(Role.SECURITY).get("/api/v1/people?limit=10").then().statusCode(200);
        first.body("items", hasSize(10)).body("total", equalTo(25)).body("next", equalTo("p19"));
        as(Role.SECURITY)
                .get("/api/v1/people?limit=10&after=p29&organisation=town")
                .then()
                .body("items.id", contains("p30", "p31", "p32", "p33", "p34"))
                .body("$", not(hasItem("next")));
    }

    @Test
    void importIsFirstLookedAt_andKeptOnConfirmation() {
        var csv = HEADER + "jan,,,Boer,,town,,,c@x.example,,,\npiet,,,,,town,,nonsense,c@x.example,,,\n";
        as(Role.COMMUNICATIONS)
                .contentType("text/csv")
                .header("Accept-Language", "en")
                .body(csv)
                .post("/api/v1/imports/people")
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(false))
                .body("good", equalTo(1))
                .body("created", equalTo(0))
                .body("errors.line", contains(3, 3))
                .body("errors.field", contains("family_name", "email"));
        as(Role.COMMUNICATIONS).get("/api/v1/people/jan").then().statusCode(404);

        as(Role.COMMUNICATIONS)
                .contentType("text/csv")
                .body(csv)
                .post("/api/v1/imports/people?confirm=true")
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(true))
                .body("created", equalTo(1))
                .body("error_count", equalTo(2));
        as(Role.COMMUNICATIONS).get("/api/v1/people/jan").then().statusCode(200);
        as(Role.COMMUNICATIONS).get("/api/v1/people/piet").then().statusCode(404);
    }

    @Test
    void importOfWhichNothingCanBeKept_isRefused() {
        as(Role.COMMUNICATIONS)
                .contentType("text/csv")
                .body(new byte[] {'i', 'd', '\n', (byte) 0xE9, '\n'})
                .post("/api/v1/imports/organisations?confirm=true")
                .then()
                .statusCode(422)
                .body("errors[0].line", equalTo(2))
                .body("errors[0].message", containsString("UTF-8"));
    }

    @Test
    void organisationWithPeople_isNotRemoved() {
        as(Role.COMMUNICATIONS).body(anna()).put("/api/v1/people/anna").then().statusCode(201);
        as(Role.COMMUNICATIONS)
                .delete("/api/v1/organisations/town")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("personen"));
    }

    @ParameterizedTest
    @CsvSource({
        // role            organisations people put-person imports watch tokens secrets
        "ADMINISTRATOR, 200, 200, 201, 200, 404, 200, 200",
        "COMMUNICATIONS,200, 200, 201, 200, 404, 403, 200",
        "SECURITY,      200, 200, 403, 403, 403, 403, 403",
        "PRIVACY,       200, 200, 403, 403, 404, 403, 403",
        "MANAGER,       403, 403, 403, 403, 403, 403, 403",
        "EMPLOYEE,      403, 403, 403, 403, 403, 403, 403"
    })
    void eachRole_mayDoWhatTheTableSays(
            Role role, int organisations, int people, int put, int imports, int watch, int tokens, int secrets) {
        as(role).get("/api/v1/organisations").then().statusCode(organisations);
        as(role).get("/api/v1/people").then().statusCode(people);
        as(role).body(anna()).put("/api/v1/people/anna").then().statusCode(put);
        as(role).contentType("text/csv")
                .body(HEADER)
                .post("/api/v1/imports/people")
                .then()
                .statusCode(imports);
        as(role).get("/api/v1/people/nobody/watch").then().statusCode(watch);
        as(role).get("/api/v1/tokens").then().statusCode(tokens);
        as(role).get("/api/v1/secrets").then().statusCode(secrets);
    }

    @Test
    void withoutAToken_orWithAWrongOne_thereIsAProblemAndAChallenge() {
        given().get("/api/v1/people")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json")
                .body("detail", containsString("beheerder"));
        given().header("Authorization", "Bearer swt_" + "A".repeat(43))
                .header("Accept-Language", "en")
                .get("/api/v1/people")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json")
                .body("title", equalTo("A valid token is missing."));
        given().header("Authorization", "Basic eDp5")
                .get("/api/v1/people")
                .then()
                .statusCode(401);
        as(Role.MANAGER).get("/api/v1/people").then().statusCode(403).contentType("application/problem+json");
    }

    /** From another address than the other tests, so that they need not wait. */
    @Test
    void tooManyWrongTokens_haveToWait() throws IOException {
        for (int i = 0; i < 20; i++) assertThat(knockWithAWrongToken()).startsWith("HTTP/1.1 401");
        assertThat(knockWithAWrongToken())
                .startsWith("HTTP/1.1 429")
                .containsIgnoringCase("retry-after: ")
                .contains("\"status\":429");
        as(Role.SECURITY).get("/api/v1/people").then().statusCode(200);
    }

    private static String knockWithAWrongToken() throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port, InetAddress.getByName("127.0.0.2"), 0)) {
            socket.getOutputStream().write("""
                    GET /api/v1/people HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer wrong\r
                    Connection: close\r
                    \r
                    """.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void tokenIsIssuedOnceAndListedWithoutItself() {
        var issued = as(Role.ADMINISTRATOR)
                .body(Map.of("name", "export", "roles", List.of("PRIVACY"), "expires_in_days", 30))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .body("known.roles", contains("PRIVACY"))
                .body("known.expires_at", notNullValue())
                .extract();
        String token = issued.path("token");
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/people")
                .then()
                .statusCode(200);
        assertThat(as(Role.ADMINISTRATOR).get("/api/v1/tokens").asString())
                .contains("export")
                .doesNotContain(token);
        as(Role.ADMINISTRATOR)
                .delete("/api/v1/tokens/" + issued.path("known.id"))
                .then()
                .statusCode(204);
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/people")
                .then()
                .statusCode(401);
        as(Role.ADMINISTRATOR)
                .body(Map.of("name", "", "roles", List.of()))
                .post("/api/v1/tokens")
                .then()
                .statusCode(422)
                .body("errors.field", contains("name", "roles"));
        as(Role.ADMINISTRATOR)
                .body(Map.of("name", "x", "roles", List.of("KING")))
                .post("/api/v1/tokens")
                .then()
                .statusCode(422);
    }

    @Test
    void secretGoesIn_andNeverComesOut() {
        var secret = "an-invented-token";
        as(Role.COMMUNICATIONS)
                .body(Map.of("value", secret))
                .put("/api/v1/secrets/mastodon")
                .then()
                .statusCode(204);
        assertThat(secrets.find("stored:mastodon")).contains(secret);
        assertThat(as(Role.COMMUNICATIONS).get("/api/v1/secrets").asString())
                .contains("stored:mastodon")
                .doesNotContain(secret);
        as(Role.COMMUNICATIONS)
                .body(Map.of("value", secret + "\r\nX-Header: y"))
                .put("/api/v1/secrets/mastodon")
                .then()
                .statusCode(422)
                .body(not(containsString(secret)));
        as(Role.COMMUNICATIONS).delete("/api/v1/secrets/mastodon").then().statusCode(204);
        as(Role.COMMUNICATIONS).delete("/api/v1/secrets/mastodon").then().statusCode(404);
    }

    @Test
    void unknownPathMethodAndKind_areProblems() {
        as(Role.ADMINISTRATOR).get("/api/v1/nothing").then().statusCode(404);
        as(Role.ADMINISTRATOR)
                .body("{}")
                .post("/api/v1/people")
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
        as(Role.ADMINISTRATOR)
                .body("{}")
                .post("/api/v1/imports/people")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        as(Role.ADMINISTRATOR).delete("/api/v1/tokens/not-a-uuid").then().statusCode(404);
        as(Role.ADMINISTRATOR).get("/api/v1/people?limit=many").then().statusCode(404);
    }

    @Test
    void theDescriptionOfTheApi_isServed_andNamesEveryPath() {
        var description = given().header("Accept", "application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200);
        description
                .body("paths.keySet()", hasItem("/api/v1/people/{id}/watch"))
                .body("paths.'/api/v1/people'.get.summary", containsString("Lists people"))
                .body("components.schemas.WrittenPerson.properties.keySet()", hasItem("manager_email"));
    }
}
