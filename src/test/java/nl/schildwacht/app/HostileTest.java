package nl.schildwacht.app;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Tokens;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.LogWatch;
import nl.schildwacht.fixture.ScriptedSmtp;
import nl.schildwacht.fixture.SmtpResource;
import nl.schildwacht.source.Poller;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/**
 * Whatever strangers send, through the whole service on a real database: what can be read is kept, what cannot is said, and
 * nothing of it stands in the log.
 */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(value = DatabaseResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = SmtpResource.class, restrictToAnnotatedClass = true)
@TestProfile(HostileTest.LocalhostByName.class)
class HostileTest {
    private static final String THREAT = "Morgen sla ik Anna van der Berg in elkaar.";
    /** What must not stand in any log: text, name, author, addresses, and what an address asks with. */
    private static final List<String> UNSPEAKABLE = List.of(
            "van der Berg",
            "in elkaar",
            "Boze",
            "boze",
            "anna@voorbeeldstad",
            "chef@voorbeeldstad",
            "sleutel=geheim",
            "geheim123",
            "strikt vertrouwelijk",
            "Bcc");

    /** The town's server has a private address; only by that name may it be asked. */
    public static final class LocalhostByName implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "schildwacht.http.allow-private", "localhost",
                    "schildwacht.http.per-host.spacing", "1ms",
                    "schildwacht.http.per-host.per-minute", "1000");
        }
    }

    @Inject
    Tokens tokens;

    @Inject
    Jdbi jdbi;

    @Inject
    Poller poller;

    ScriptedSmtp mailServer;

    private final LogWatch log = LogWatch.open();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer town;

    @BeforeEach
    void town() throws IOException {
        town = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        town.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        town.start();
        jdbi.useHandle(handle -> handle.execute("truncate dossier, dossier_counter, outbox, source cascade"));
        put("organisations/town", Map.of("name", "Gemeente Voorbeeldstad", "contact_email", "c@voorbeeldstad.example"));
        put(
                "people/anna",
                Map.of(
                        "given_name", "Anna",
                        "prefix", "van der",
                        "family_name", "Berg",
                        "organisation", List.of("town"),
                        "email", "anna@voorbeeldstad.example",
                        "manager_email", "chef@voorbeeldstad.example"));
    }

    @AfterEach
    void nothingOfItStandsInTheLog() {
        town.stop(0);
        log.close();
        assertThat(log.heard()).doesNotContain(UNSPEAKABLE);
    }

    @Test
    void theLogIsHeard() {
        org.jboss.logging.Logger.getLogger(HostileTest.class).warn("heard by the watch");

        assertThat(log.heard()).contains("heard by the watch");
    }

    @Test
    void everyTrickInAPost_isKeptAsEvidence_andMailedDecently() {
        String megabyte = "woord ".repeat(175_000);
        serve("json", "application/feed+json", json("""
                {"version":"https://jsonfeed.org/version/1.1","title":"t","items":[
                 {"id":"nul\\u0000id","language":"n\\u0000l","url":"http://localhost/1","content_text":"%1$s\\u0000",
                  "authors":[{"name":"Boze\\r\\nBcc: boef@elders.example\\u0000"}]},
                 {"id":"half\\ud83d","content_text":"\\ud83d %1$s \\udc00","authors":[{"name":"Boze\\ud83d"}]},
                 {"id":"zero","content_text":"Morgen sla ik A\\u200bnna v\\u200dan d\\u00ader B\\ufefferg in elk\\u200baar."},
                 {"id":"bidi","content_text":"\\u202e\\u2066%1$s\\u2069\\u202c"},
                 {"id":"large","content_text":"%2$s%1$s"},
                 {"id":"dates","content_text":"%1$s","date_published":"99999-13-77T99:99:99Z",
                  "date_modified":"-0001-01-01T00:00:00Z"},
                 {"id":"language","language":"%3$s","content_text":"%1$s"}
                ]}""".formatted(THREAT, megabyte, "x".repeat(100_000))));

        poll("json");

        assertThat(source("json").getString("last_outcome")).isEqualTo("page");
        assertThat(count("hit")).isEqualTo(7);
        assertThat(count("exhibit")).isEqualTo(7);
        assertThat(texts())
                .allSatisfy(text -> assertThat(text).doesNotContain("\0").contains("sla ik"));
        assertThat(texts()).anySatisfy(text -> assertThat(text).hasSizeGreaterThan(1_000_000));
        assertThat(jdbi.<Integer, RuntimeException>withHandle(
                        handle -> handle.createQuery("select count(*) from exhibit where sha256(body) = body_sha256")
                                .mapTo(Integer.class)
                                .one()))
                .isEqualTo(7);

        await().atMost(Duration.ofSeconds(60)).until(() -> mailServer.messages().size() >= 2);
        assertThat(mailServer.messages()).allSatisfy(mail -> {
            String head = mail.substring(0, mail.indexOf("\r\n\r\n"));
            assertThat(head).doesNotContainIgnoringCase("bcc").doesNotContain("boef@", "Boze", "elkaar");
            assertThat(mail).doesNotContain("in elkaar", "Boze", "\0", "\u202e");
        });
    }

    @Test
    void aHostileFeed_givesAwayNoFile_andItsReadablePostsAreKept(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("geheim"), "strikt vertrouwelijk");
        String entities = "<!ENTITY x SYSTEM \"" + file.toUri() + "\"><!ENTITY a \"lol\">";
        for (int i = 0; i < 20; i++)
            entities += "<!ENTITY a" + i + " \"" + "&a;&a;&a;&a;&a;&a;&a;&a;".repeat(8) + "\">";
        byte[] body = ("<?xml version=\"1.0\"?><!DOCTYPE rss [" + entities
                        + "]><rss version=\"2.0\"><channel><title>t</title>"
                        + "<item><guid>1</guid><title>&x; &a19; " + THREAT + " ?? </title><author>Boze</author></item>"
                        + "<item><guid>2</guid><title>Mooi weer</title></item></channel></rss>")
                .getBytes(UTF_8);
        body[new String(body, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("??")] =
                (byte) 0xC3; // broken UTF-8
        serve("xml", "application/rss+xml; charset=utf-8", body);

        poll("xml");

        assertThat(source("xml").getString("last_outcome")).isEqualTo("page");
        assertThat(texts()).singleElement().asString().contains("sla ik").doesNotContain("vertrouwelijk", "lollol");
    }

    @Test
    void aGzipBomb_isCut_andSaid() {
        serve("gzip", exchange -> {
            var zipped = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(zipped)) {
                byte[] million = new byte[1_000_000];
                for (int i = 0; i < 200; i++) out.write(million);
            }
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, zipped.size());
            exchange.getResponseBody().write(zipped.toByteArray());
        });

        poll("gzip");

        assertThat(source("gzip").getString("last_trouble")).isEqualTo("too_large");
    }

    @Test
    void anEndlessBody_isCut_andSaid() {
        serve("endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            byte[] more = THREAT.repeat(1000).getBytes(UTF_8);
            while (true) out.write(more); // until they hang up
        });

        poll("endless");

        assertThat(source("endless").getString("last_trouble")).isEqualTo("too_large");
    }

    @Test
    void whatIsNoFeedAtAll_isSaid() {
        serve("noise", "text/plain", (THREAT + "\0\u0001").getBytes(UTF_8));

        poll("noise");

        assertThat(source("noise").getString("last_trouble")).isEqualTo("unreadable");
        assertThat(count("hit")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://169.254.169.254/"
            })
    void aPrivateAddress_isNeverConnectedTo(String address) {
        town.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        save("private", address.formatted(town.getAddress().getPort()) + "feed?sleutel=geheim123");

        while (poller.pollNext()) {}

        assertThat(source("private").getString("last_trouble")).isEqualTo("address_refused");
        assertThat(asked).hasValue(0);
    }

    @Test
    void aNameThatWouldBreakAHeader_isRefused() {
        for (String name : List.of("Anna\r\nBcc: boef@elders.example", "Anna\u0000", "Anna\u202e", "Anna\ud83d")) {
            api().body(Map.of("family_name", name, "organisation", List.of("town")))
                    .put("/api/v1/people/berg")
                    .then()
                    .statusCode(422);
            api().body(Map.of("name", name, "contact_email", "c@voorbeeldstad.example"))
                    .put("/api/v1/organisations/elders")
                    .then()
                    .statusCode(422);
        }
        api().body(Map.of(
                        "family_name",
                        "Berg",
                        "organisation",
                        List.of("town"),
                        "email",
                        "a@b.example\r\nBcc: c@d.example"))
                .put("/api/v1/people/berg")
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "query", "account", "secret", "base"})
    void aNulInASource_isRefused_ratherThanSentToTheDatabase(String field) {
        var written = new java.util.HashMap<String, Object>(feed("http://localhost/feed"));
        written.put(field, written.getOrDefault(field, "") + "boze\u0000");

        api().body(written).put("/api/v1/sources/nul").then().statusCode(422).body("errors[0].field", equalTo(field));
    }

    @Test
    void aNulInAReason_isLeftOut() {
        save("stil", "http://localhost/feed");

        api().body(Map.of("because", "boze\u0000 bron"))
                .post("/api/v1/sources/stil/pause")
                .then()
                .statusCode(200)
                .body("paused_because", equalTo("boze bron"));
        api().body(Map.of("because", "\u0000"))
                .post("/api/v1/sources/stil/pause")
                .then()
                .statusCode(422);
        api().body(Map.of("because", "boze\u0000"))
                .post("/api/v1/hits/00000000-0000-0000-0000-000000000001/withdrawal")
                .then()
                .statusCode(404);
    }

    @Test
    void anEmptyBody_isSaid() {
        save("stil", "http://localhost/feed");
        api().put("/api/v1/sources/leeg").then().statusCode(400);
        api().post("/api/v1/sources/stil/pause").then().statusCode(400);
        api().post("/api/v1/hits/00000000-0000-0000-0000-000000000001/withdrawal")
                .then()
                .statusCode(400);
    }

    @Test
    void aNulInThePath_isNotFound() {
        for (String path : List.of("people/a%00b", "sources/a%00b", "dossiers/a%00b", "organisations/%ED%A0%80")) {
            int status = api().urlEncodingEnabled(false).get("/api/v1/" + path).statusCode();
            assertThat(status).as(path).isBetween(400, 404);
        }
        api().urlEncodingEnabled(false)
                .body(feed("http://localhost/feed"))
                .put("/api/v1/sources/a%00b")
                .then()
                .statusCode(422);
        api().urlEncodingEnabled(false).delete("/api/v1/secrets/a%00b").then().statusCode(404);
    }

    @Test
    void aFileInAnotherEncoding_isRefusedWhole_andFormulasArePlainData() {
        String header =
                "id,given_name,prefix,family_name,function,organisation,department,email,manager_email,handles,aliases,language\n";
        api().contentType("text/csv")
                .body((header + "rene,Ren\u00e9,,Boze,,town,,,,,,nl\n")
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .post("/api/v1/imports/people?confirm=true")
                .then()
                .statusCode(422);
        api().contentType("text/csv")
                .body((header + "calc,\"=HYPERLINK(\"\"http://elders.example\"\")\",,Boze,+31,town,,,,,,nl\n")
                        .getBytes(UTF_8))
                .post("/api/v1/imports/people?confirm=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        api().get("/api/v1/people/calc").then().statusCode(200).body("function", equalTo("+31"));
        api().delete("/api/v1/people/calc").then().statusCode(204);
    }

    private interface Answer {
        void give(com.sun.net.httpserver.HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Answer answer) {
        town.createContext("/" + path, exchange -> {
            try (exchange) {
                answer.give(exchange);
            }
        });
    }

    private void serve(String path, String type, byte[] body) {
        serve(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
    }

    private static byte[] json(String text) {
        return text.getBytes(UTF_8);
    }

    private void poll(String path) {
        save(path, "http://localhost:" + town.getAddress().getPort() + "/" + path + "?sleutel=geheim123");
        while (poller.pollNext()) {}
    }

    private void save(String id, String address) {
        put("sources/" + id, feed(address));
    }

    private static Map<String, Object> feed(String address) {
        return Map.of("name", "Bron", "platform", "feed", "mode", "feed", "base", address, "organisation", "town");
    }

    private io.restassured.path.json.JsonPath source(String id) {
        return api().get("/api/v1/sources/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void put(String path, Map<String, Object> body) {
        int status = api().body(body).put("/api/v1/" + path).statusCode();
        assertThat(status).as(path).isBetween(200, 201);
    }

    private RequestSpecification api() {
        var token = tokens.issue("test", Set.of(Role.ADMINISTRATOR, Role.COMMUNICATIONS), Optional.empty())
                .token();
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    private List<String> texts() {
        return jdbi.withHandle(handle -> handle.createQuery("select text from exhibit")
                .mapTo(String.class)
                .list());
    }

    private int count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }
}
