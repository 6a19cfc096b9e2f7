package nl.schildwacht.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import nl.schildwacht.fixture.Guest;
import nl.schildwacht.fixture.Names;
import nl.schildwacht.fixture.RawServer;
import nl.schildwacht.http.FetchProblem.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Servers that want our memory, our time or our credulity. */
class HostileServerTest {
    private static final int CAP = 64 * 1024;
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private final Names names = new Names().with("feed.example", "127.0.0.1");
    private final Guest guest = Guest.asking(names).allowing("feed.example").setting("max-bytes", String.valueOf(CAP));
    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private PoliteClient client;

    @AfterEach
    void close() {
        testIsOver.countDown();
        if (client != null) client.close();
    }

    @Test
    void gzipBomb_isCutAtTheCapOfTheDecodedSize() throws IOException {
        var bomb = gzip(50 * 1024 * 1024);
        assertThat(bomb.length).isLessThan(CAP);
        assertProblem(Kind.TOO_LARGE, out -> {
            out.write((OK + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n").getBytes());
            out.write(bomb);
        });
    }

    @Test
    void bombOfManySmallMembers_isCutToo() throws IOException {
        var member = gzip(1);
        assertProblem(Kind.TOO_LARGE, out -> {
            out.write((OK + "Content-Encoding: gzip\r\n\r\n").getBytes());
            while (true) out.write(member);
        });
    }

    @Test
    void endlessBody_isCutAtTheCap() {
        var block = new byte[8192];
        assertProblem(Kind.TOO_LARGE, out -> {
            out.write((OK + "\r\n").getBytes());
            while (true) out.write(block);
        });
    }

    @Test
    void bodyBeyondTheCapThatThenDrips_isLetGoAtOnce_notDrained() {
        hurried("60s", "60s");
        long took = assertProblem(Kind.TOO_LARGE, out -> {
            out.write((OK + "Content-Length: 1000000\r\n\r\n").getBytes());
            out.write(new byte[CAP + 1]);
            do out.write('x');
            while (!testIsOver.await(50, TimeUnit.MILLISECONDS));
        });
        assertThat(took).isLessThan(30_000);
    }

    @Test
    void bodyOfExactlyTheCap_isFine_oneByteMoreIsNot() throws FetchProblem {
        for (int size : new int[] {CAP, CAP + 1}) {
            RawServer.Script script = out -> {
                out.write((OK + "Content-Length: " + size + "\r\n\r\n").getBytes());
                out.write(new byte[size]);
            };
            if (size > CAP) assertProblem(Kind.TOO_LARGE, script);
            else
                try (var server = RawServer.answering(script)) {
                    assertThat(fetch(server).body()).hasSize(CAP);
                }
        }
    }

    @Test
    void endlessHead_isCut() {
        assertProblem(Kind.TORN, out -> {
            out.write(OK.getBytes());
            while (true) out.write("X-More: more\r\n".getBytes());
        });
        assertProblem(Kind.TORN, out -> {
            out.write((OK + "X-Long: ").getBytes());
            while (true) out.write(new byte[] {'x'});
        });
    }

    @Test
    void slowDrip_isCutAtTheDeadline_thoughItIsNeverSilent() {
        hurried("10s", "1s");
        long took = assertProblem(Kind.TIMEOUT, out -> {
            out.write((OK + "Content-Length: 5000\r\n\r\n").getBytes());
            do out.write('x');
            while (!testIsOver.await(50, TimeUnit.MILLISECONDS));
        });
        assertThat(took).isBetween(900L, 20_000L);
    }

    @Test
    void slowDripWithoutALength_isCutAtTheDeadline_andNotTakenForAnEnd() {
        hurried("10s", "1s");
        assertProblem(Kind.TIMEOUT, out -> {
            out.write((OK + "\r\n").getBytes());
            do out.write('x');
            while (!testIsOver.await(50, TimeUnit.MILLISECONDS));
        });
    }

    @Test
    void slowDripOfTheHead_isCutAtTheDeadline() {
        hurried("10s", "1s");
        assertProblem(Kind.TIMEOUT, out -> {
            out.write((OK + "X-Slow: ").getBytes());
            do out.write('x');
            while (!testIsOver.await(50, TimeUnit.MILLISECONDS));
        });
    }

    @Test
    void chainOfSlowHops_sharesOneDeadline() {
        hurried("10s", "1s");
        var hops = new AtomicInteger();
        long took = assertProblem(Kind.TIMEOUT, out -> {
            testIsOver.await(300, TimeUnit.MILLISECONDS);
            out.write(("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /" + hops.incrementAndGet() + "\r\n\r\n")
                    .getBytes());
        });
        assertThat(took).isBetween(900L, 20_000L);
    }

    @Test
    void silence_isATimeout() {
        hurried("0.5s", "60s");
        long took = assertProblem(Kind.TIMEOUT, _ -> testIsOver.await());
        assertThat(took).isLessThan(30_000);
    }

    @Test
    void nameServiceThatHangs_isATimeout() {
        var stuck = Guest.asking(_ -> {
                    try {
                        testIsOver.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new UnknownHostException();
                })
                .setting("connect-timeout", "0.3s");
        try (var client = new PoliteClient(stuck.manners())) {
            var problem = catchThrowableOfType(
                    FetchProblem.class, () -> client.fetch(Request.get(URI.create("http://feed.example/"))));
            assertThat(problem.kind()).isEqualTo(Kind.TIMEOUT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100\r\n\r\nonly this",
                "Transfer-Encoding: chunked\r\n\r\n64\r\nonly this",
                "Transfer-Encoding: chunked\r\n\r\n9\r\nonly this\r\n",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\nonly this",
                "Content-Length: 9\r\nContent-Encoding: br\r\n\r\nonly this",
                "Content-Length: 9\r\nContent-Encoding: gzip\r\n\r\nonly this",
                ""
            })
    void answerThatBreaksOffOrCannotBeRead_isTorn(String rest) {
        assertProblem(Kind.TORN, out -> out.write((OK + rest).getBytes()));
    }

    @Test
    void compressedBodyThatBreaksOff_isTorn_alsoWithoutALength() throws IOException {
        var whole = gzip(10_000);
        for (int cut : new int[] {5, whole.length / 2, whole.length - 1})
            assertProblem(Kind.TORN, out -> {
                out.write((OK + "Content-Encoding: gzip\r\n\r\n").getBytes());
                out.write(whole, 0, cut);
            });
    }

    @Test
    void noHttpAtAll_isTorn() {
        assertProblem(Kind.TORN, out -> out.write("SSH-2.0-OpenSSH_9.2\r\n".getBytes()));
        assertProblem(Kind.TORN, _ -> {});
    }

    @Test
    void certificateNobodyVouchesFor_isATlsProblem() {
        var server = new WireMockServer(options().dynamicHttpsPort().bindAddress("127.0.0.1"));
        server.start();
        try {
            var problem = catchThrowableOfType(
                    FetchProblem.class,
                    () -> client().fetch(Request.get(URI.create("https://feed.example:" + server.httpsPort() + "/"))));
            assertThat(problem.kind()).isEqualTo(Kind.TLS);
            assertThat(server.getAllServeEvents()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void nobodyListening_isAConnectProblem() {
        var server = RawServer.answering("", "");
        server.close();
        assertThat(catchThrowableOfType(FetchProblem.class, () -> fetch(server)).kind())
                .isEqualTo(Kind.CONNECT);
    }

    @Test
    void headersOfACompressedAnswer_tellTheTruthAboutTheBody() throws Exception {
        var body = gzip(1_000);
        try (var server = RawServer.answering(out -> {
            out.write((OK + "Content-Encoding: gzip\r\nContent-Length: " + body.length + "\r\nX-A: 1\r\nX-A: 2\r\n\r\n")
                    .getBytes());
            out.write(body);
        })) {
            var answer = fetch(server);
            assertThat(answer.body()).hasSize(1_000);
            assertThat(answer.headers())
                    .doesNotContainKeys("content-encoding", "content-length")
                    .containsEntry("x-archive-orig-content-encoding", "gzip")
                    .containsEntry("x-a", "1, 2");
        }
    }

    private long assertProblem(Kind kind, RawServer.Script script) {
        try (var server = RawServer.answering(script)) {
            long began = System.nanoTime();
            var problem = catchThrowableOfType(FetchProblem.class, () -> fetch(server));
            long took = Duration.ofNanos(System.nanoTime() - began).toMillis();
            assertThat(problem).as("problem").isNotNull();
            assertThat(problem.kind()).as(problem.getMessage()).isEqualTo(kind);
            assertThat(problem.getMessage())
                    .contains("feed.example")
                    .doesNotContain("hush1")
                    .doesNotContain("only this");
            assertThat(problem.getCause()).isNull();
            return took;
        }
    }

    /** Short deadlines, for the tests of time; everywhere else a busy machine must not matter. */
    private void hurried(String silence, String total) {
        guest.setting("read-timeout", silence).setting("total-timeout", total);
    }

    private PoliteClient client() {
        if (client == null) client = new PoliteClient(guest.manners());
        return client;
    }

    private Answer fetch(RawServer server) throws FetchProblem {
        return client().fetch(Request.get(URI.create("http://feed.example:" + server.port() + "/hush1?token=hush1"))
                .with("Authorization", "hush1"));
    }

    private static byte[] gzip(int zeros) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[zeros]);
        }
        return out.toByteArray();
    }
}
