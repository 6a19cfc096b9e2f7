package nl.schildwacht.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import nl.schildwacht.fixture.Guest;
import nl.schildwacht.fixture.Names;
import nl.schildwacht.fixture.RawServer;
import nl.schildwacht.http.FetchProblem.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The door for typed APIs keeps what the feed door keeps. Quarkus runs here only because its REST clients need it. */
@QuarkusTest
@Tag("quarkus")
class RestGateTest {
    private static final int CAP = 64 * 1024;
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private final Names names = new Names().with("town.example", "127.0.0.1");
    private final Guest guest = Guest.asking(names)
            .allowing("town.example")
            .setting("contact", "webredactie@voorbeeldstad.example")
            .setting("max-bytes", String.valueOf(CAP));
    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private RestGate gate;

    @AfterEach
    void close() {
        testIsOver.countDown();
        if (gate != null) gate.close();
    }

    @Test
    void call_givesStatusHeadersAndBytes_andSaysWhoWeAre() throws FetchProblem {
        try (var server =
                        RawServer.answering("{\"id\":\"1\"}", "HTTP/1.1 200 OK", "Content-Length: 10", "ETag: \"7\"");
                var door = door("town.example", server)) {
            var called = door.call(api -> api.search("Bearer hush1", "voorbeeld stad"));
            assertThat(called.answer().status()).isEqualTo(200);
            assertThat(called.answer().header("etag")).contains("\"7\"");
            assertThat(new String(called.answer().body(), UTF_8)).isEqualTo("{\"id\":\"1\"}");
            assertThat(called.answer().requestedAt()).isEqualTo(Instant.parse("2026-05-04T09:00:00Z"));
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .startsWith("GET /api/v1/search?q=voorbeeld")
                    .containsIgnoringCase("user-agent: Schildwacht/0.1 (+webredactie@voorbeeldstad.example)")
                    .containsIgnoringCase("authorization: Bearer hush1")
                    .containsIgnoringCase("host: town.example:" + server.port());
        }
    }

    @Test
    void evidenceOfACall_holdsWhatWasSent_withoutTheSecrets() throws FetchProblem {
        try (var server = RawServer.answering("[]", "HTTP/1.1 200 OK", "Content-Length: 2", "Set-Cookie: s=hush1");
                var door = door("town.example", server)) {
            var search = door.call(api -> api.search("Bearer hush1", "stad")).exchange(Set.of());
            assertThat(search.method()).isEqualTo("GET");
            assertThat(search.address()).hasToString("http://town.example:" + server.port() + "/api/v1/search?q=stad");
            assertThat(search.requestHeaders()).containsKey("user-agent").doesNotContainKey("authorization");
            assertThat(search.responseHeaders()).doesNotContainKey("set-cookie");
            var keyed = door.call(api -> api.keyed("hush1"));
            assertThat(keyed.exchange(Set.of()).address().toString()).endsWith("/keyed?access_token=REDACTED");
            assertThat(keyed.toString()).doesNotContain("hush1");
            assertThat(door.call(api -> api.session("{}")).exchange(Set.of()).method())
                    .isEqualTo("POST");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 304, 400, 401, 403, 404, 410, 429, 500, 503})
    void everyStatus_isAnAnswer(int status) throws FetchProblem {
        try (var server = RawServer.answering(
                        "",
                        "HTTP/1.1 " + status + " X",
                        "Content-Length: 0",
                        "Location: http://127.0.0.1/",
                        "ETag: \"7\"");
                var door = door("town.example", server)) {
            var answer = door.call(api -> api.search("t", "stad")).answer();
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("ETag")).contains("\"7\"");
            assertThat(answer.body()).isEmpty();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void retryAfter_keepsBothDoorsAwayFromThatHost() throws FetchProblem {
        var manners = guest.manners();
        gate = new RestGate(manners);
        try (var server = RawServer.answering("", "HTTP/1.1 429 X", "Content-Length: 0", "Retry-After: 120");
                var door = gate.open(TownApi.class, at("town.example", server));
                var client = new PoliteClient(manners)) {
            var until = Instant.parse("2026-05-04T09:02:00Z");
            assertThat(door.call(api -> api.search("t", "stad")).answer().notBefore())
                    .contains(until);
            assertThat(problem(door).until()).contains(until);
            var other = catchThrowableOfType(
                    FetchProblem.class, () -> client.fetch(Request.get(at("town.example", server))));
            assertThat(other.kind()).isEqualTo(Kind.NOT_BEFORE);
            door.holdOff(until.plusSeconds(60));
            guest.clock.set(until);
            assertThat(problem(door).until()).contains(until.plusSeconds(60));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void callsToOneHost_areSpaced() throws FetchProblem {
        try (var server = RawServer.answering("[]", "HTTP/1.1 200 OK", "Content-Length: 2");
                var door = door("town.example", server)) {
            door.call(api -> api.search("t", "a"));
            door.call(api -> api.search("t", "b"));
            assertThat(guest.clock.instant()).isEqualTo(Instant.parse("2026-05-04T09:00:01Z"));
        }
    }

    @Test
    void nameThatTurnsPrivateAfterTheCheck_isConnectedWhereItWasChecked_andRefusedAtTheNextCall() throws FetchProblem {
        guest.allowing("127.0.0.2/32");
        names.with("rebind.example", "127.0.0.2", "127.0.0.1");
        try (var secret = RawServer.answering("hush1", "HTTP/1.1 200 OK", "Content-Length: 5");
                var open = RawServer.on(
                        "127.0.0.2",
                        secret.port(),
                        out -> out.write((OK + "Content-Length: 4\r\n\r\nopen").getBytes(UTF_8)));
                var door = door("rebind.example", secret)) {
            assertThat(door.call(api -> api.search("t", "a")).answer().body())
                    .asString()
                    .isEqualTo("open");
            assertThat(names.asked()).containsExactly("rebind.example");
            assertThat(problem(door).kind()).isEqualTo(Kind.ADDRESS_REFUSED);
            assertThat(open.requests()).hasSize(1);
            assertThat(secret.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "private.example", "[::1]", "[::ffff:127.0.0.1]", "localhost", "nobody.example"})
    void privateOrUnknownHost_isRefused(String host) {
        names.with("private.example", "127.0.0.1").with("localhost", "127.0.0.1");
        try (var secret = RawServer.answering("hush1", "HTTP/1.1 200 OK", "Content-Length: 5");
                var door = door(host, secret)) {
            assertThat(problem(door).kind())
                    .isEqualTo(host.equals("nobody.example") ? Kind.UNKNOWN_HOST : Kind.ADDRESS_REFUSED);
            assertThat(secret.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.1/", "http://a:b@town.example/", "file:///etc/passwd", "http:///"})
    void baseThatIsNoWebAddress_opensNoDoor(String base) {
        gate = new RestGate(guest.manners());
        assertThatThrownBy(() -> gate.open(TownApi.class, URI.create(base)))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("passwd");
    }

    @Test
    void gzipBombAndEndlessBody_areCutAtTheCap() throws IOException {
        var bomb = gzip(50 * 1024 * 1024);
        assertProblem(Kind.TOO_LARGE, out -> {
            out.write((OK + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n").getBytes(UTF_8));
            out.write(bomb);
        });
        var block = new byte[8192];
        assertProblem(Kind.TOO_LARGE, out -> {
            out.write((OK + "\r\n").getBytes(UTF_8));
            while (true) out.write(block);
        });
    }

    @Test
    void bodyBeyondTheCapThatThenDrips_isLetGoAtOnce_notDrained() {
        hurried("60s", "60s");
        long took = assertProblem(Kind.TOO_LARGE, out -> {
            out.write((OK + "Content-Length: 1000000\r\n\r\n").getBytes(UTF_8));
            out.write(new byte[CAP + 1]);
            do out.write('x');
            while (!testIsOver.await(50, TimeUnit.MILLISECONDS));
        });
        assertThat(took).isLessThan(30_000);
    }

    @Test
    void compressedAnswer_isDecoded() throws Exception {
        var body = gzip(1_000);
        RawServer.Script script = out -> {
            out.write((OK + "Content-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(UTF_8));
            out.write(body);
        };
        try (var server = RawServer.answering(script);
                var door = door("town.example", server)) {
            var answer = door.call(api -> api.search("t", "a")).answer();
            assertThat(answer.body()).hasSize(1_000);
            assertThat(answer.header("x-archive-orig-content-encoding")).contains("gzip");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5000\r\n\r\n", "\r\n", "X-Slow: "})
    void slowDrip_isCutAtTheDeadline_andClosingDoesNotDrain(String start) {
        hurried("60s", "1s");
        long took = assertProblem(Kind.TIMEOUT, out -> {
            out.write((OK + start).getBytes(UTF_8));
            do out.write('x');
            while (!testIsOver.await(50, TimeUnit.MILLISECONDS));
        });
        assertThat(took).isLessThan(20_000);
    }

    @Test
    void silence_isATimeout() {
        hurried("0.5s", "60s");
        assertThat(assertProblem(Kind.TIMEOUT, _ -> testIsOver.await())).isLessThan(30_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100\r\n\r\nonly this",
                "Transfer-Encoding: chunked\r\n\r\n64\r\nonly this",
                "Transfer-Encoding: chunked\r\n\r\n9\r\nonly this\r\n",
                "Content-Length: 9\r\nContent-Encoding: gzip\r\n\r\nonly this",
                "Content-Length: 9\r\nContent-Encoding: br\r\n\r\nonly this",
                ""
            })
    void answerThatBreaksOffOrCannotBeRead_isTorn(String rest) {
        assertProblem(Kind.TORN, out -> out.write((OK + rest).getBytes(UTF_8)));
    }

    @Test
    void endlessHead_isCut_byWhicheverLimitSeesItFirst() {
        RawServer.Script script = out -> {
            out.write(OK.getBytes(UTF_8));
            while (true) out.write("X-More: more\r\n".getBytes(UTF_8));
        };
        try (var server = RawServer.answering(script);
                var door = door("town.example", server)) {
            assertThat(problem(door).kind()).isIn(Kind.TORN, Kind.TOO_LARGE);
        }
    }

    @Test
    void noHttpAtAll_isTorn() {
        assertProblem(Kind.TORN, out -> out.write("SSH-2.0-OpenSSH_9.2\r\n\r\n".getBytes(UTF_8)));
    }

    @Test
    void mistakeInTheCall_isNotTakenForTheNetworks() throws FetchProblem {
        try (var server = RawServer.answering("[]", "HTTP/1.1 200 OK", "Content-Length: 2");
                var door = door("town.example", server)) {
            assertThatThrownBy(() -> door.call(_ -> {
                        throw new IllegalArgumentException("ours");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(door.call(api -> api.search("t", "a")).answer().status()).isEqualTo(200);
        }
    }

    @Test
    void compressedBodyThatBreaksOff_isTorn_alsoWithoutALength() throws IOException {
        var whole = gzip(10_000);
        assertProblem(Kind.TORN, out -> {
            out.write((OK + "Content-Encoding: gzip\r\n\r\n").getBytes(UTF_8));
            out.write(whole, 0, whole.length / 2);
        });
    }

    @Test
    void nobodyListening_isAConnectProblem() {
        var server = RawServer.answering("", "");
        server.close();
        try (var door = door("town.example", server)) {
            assertThat(problem(door).kind()).isEqualTo(Kind.CONNECT);
        }
    }

    @Test
    void certificateNobodyVouchesFor_isATlsProblem() {
        var server = new WireMockServer(options().dynamicHttpsPort().bindAddress("127.0.0.1"));
        server.start();
        gate = new RestGate(guest.manners());
        try (var door = gate.open(TownApi.class, URI.create("https://town.example:" + server.httpsPort()))) {
            assertThat(problem(door).kind()).isEqualTo(Kind.TLS);
            assertThat(server.getAllServeEvents()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void strangerWithoutThePassword_isTurnedAwayAtTheGate() throws Exception {
        try (var socks = new SocksGate(guest.manners().names, Duration.ofSeconds(1));
                var socket = new Socket(
                        InetAddress.getLoopbackAddress(), socks.address().getPort())) {
            var pass = socks.admit();
            var out = socket.getOutputStream();
            out.write(new byte[] {5, 1, 2, 1, (byte) pass.user.length()});
            out.write(pass.user.getBytes(UTF_8));
            out.write(new byte[] {5, 'w', 'r', 'o', 'n', 'g'});
            var in = new DataInputStream(socket.getInputStream());
            assertThat(in.readNBytes(4)).containsExactly(5, 2, 1, 1);
            assertThatThrownBy(() -> {
                        if (in.read() < 0) throw new IOException("closed");
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    private long assertProblem(Kind kind, RawServer.Script script) {
        try (var server = RawServer.answering(script);
                var door = door("town.example", server)) {
            long began = System.nanoTime();
            var problem = problem(door);
            long took = Duration.ofNanos(System.nanoTime() - began).toMillis();
            assertThat(problem.kind()).as(problem.getMessage()).isEqualTo(kind);
            return took;
        }
    }

    /** Short deadlines, for the tests of time; everywhere else a busy machine must not matter. */
    private void hurried(String silence, String total) {
        guest.setting("read-timeout", silence).setting("total-timeout", total);
    }

    private static FetchProblem problem(RestDoor<TownApi> door) {
        var problem =
                catchThrowableOfType(FetchProblem.class, () -> door.call(api -> api.search("Bearer hush1", "hush1")));
        assertThat(problem).as("problem").isNotNull();
        assertThat(problem.getMessage())
                .doesNotContain("hush1")
                .doesNotContain("/api")
                .doesNotContain("only this");
        assertThat(problem.getCause()).isNull();
        return problem;
    }

    private RestDoor<TownApi> door(String host, RawServer server) {
        if (gate == null) gate = new RestGate(guest.manners());
        return gate.open(TownApi.class, at(host, server));
    }

    private static URI at(String host, RawServer server) {
        return URI.create("http://" + host + ":" + server.port());
    }

    private static byte[] gzip(int zeros) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[zeros]);
        }
        return out.toByteArray();
    }
}
