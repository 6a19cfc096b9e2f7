package nl.schildwacht.console.api;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import nl.schildwacht.console.Allowance;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Tokens;
import nl.schildwacht.console.page.accounts.Town;
import nl.schildwacht.fixture.DatabaseResource;
import nl.schildwacht.fixture.KeyFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What is too large gets an answer that says how much is not, whether it says its length or comes in pieces. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(KeyFile.class)
class TooLargeTest {
    enum Length {
        SAID {
            @Override
            BodyPublisher body(byte[] body) {
                return BodyPublishers.ofByteArray(body);
            }
        },
        UNSAID {
            @Override
            BodyPublisher body(byte[] body) {
                return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
            }
        };

        abstract BodyPublisher body(byte[] body);
    }

    /** More than what lies on the line while the answer is written. */
    private static final int MUCH = 16 << 20;

    @Inject
    Tokens tokens;

    @Inject
    Town town;

    @Inject
    Allowance allowance;

    @ParameterizedTest
    @EnumSource
    void programIsToldTheLimit_andWhatToDo(Length length) throws Exception {
        for (Version version : Version.values()) {
            var answer = putOrganisation(length, version, (int) allowance.bytes() + MUCH, "en");
            assertThat(answer.statusCode()).as("%s %s", length, version).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .startsWith("application/problem+json");
            assertThat(answer.body()).contains("too much", "at most " + allowance.inAll() + " at once");
        }
        assertThat(putOrganisation(length, Version.HTTP_1_1, (int) allowance.bytes() + 1, "nl")
                        .body())
                .contains("hoogstens " + allowance.inAll());
    }

    @ParameterizedTest
    @EnumSource
    void whoReadsOnlyOnceAllIsSent_isAnsweredToo(Length length) throws Exception {
        int bytes = (int) allowance.bytes() + MUCH;
        String token = tokens.issue("test", Set.of(Role.ADMINISTRATOR), Optional.empty())
                .token();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(30_000);
            var out = new BufferedOutputStream(socket.getOutputStream());
            out.write(
                    ("PUT /api/v1/organisations/large HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Authorization: Bearer " + token + "\r\n"
                                    + (length == Length.SAID
                                            ? "Content-Length: " + bytes
                                            : "Transfer-Encoding: chunked")
                                    + "\r\n\r\n")
                            .getBytes(UTF_8));
            byte[] chunk = new byte[1 << 16];
            Arrays.fill(chunk, (byte) ' ');
            for (int sent = 0; sent < bytes; sent += chunk.length) {
                if (length == Length.UNSAID) out.write("10000\r\n".getBytes(UTF_8));
                out.write(chunk);
                if (length == Length.UNSAID) out.write("\r\n".getBytes(UTF_8));
            }
            if (length == Length.UNSAID) out.write("0\r\n\r\n".getBytes(UTF_8));
            out.flush();
            assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine())
                    .contains("413");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatFitsIsRead(Length length) throws Exception {
        for (Version version : Version.values())
            assertThat(putOrganisation(length, version, (int) allowance.bytes(), "nl")
                            .statusCode())
                    .as("%s %s", length, version)
                    .isIn(200, 201);
    }

    @ParameterizedTest
    @EnumSource
    void readerIsToldTheLimit_onAPage(Length length) throws Exception {
        town.reset();
        town.account("admin@voorbeeldstad.example", "Admin", Role.ADMINISTRATOR);
        String session = Town.signIn("admin@voorbeeldstad.example").cookie("session");
        byte[] body = new byte[(int) allowance.bytes() + MUCH];
        Arrays.fill(body, (byte) 'x');
        byte[] head =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n".getBytes(UTF_8);
        System.arraycopy(head, 0, body, 0, head.length);
        var answer = send(request("/console/set-up/people")
                .header("Cookie", "session=" + session)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(length.body(body)));
        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(page.select("h1").text()).isEqualTo("Dit is te veel in één keer");
        assertThat(page.text()).contains("hoogstens " + allowance.inAll(), "hoogstens " + allowance.inAField());
    }

    /** An organisation after as much white space as it takes to come to this length. */
    private HttpResponse<String> putOrganisation(Length length, Version version, int bytes, String language)
            throws Exception {
        byte[] body = new byte[bytes];
        Arrays.fill(body, (byte) ' ');
        byte[] said = "{\"name\": \"Stad\", \"contact_email\": \"c@voorbeeldstad.example\"}".getBytes(UTF_8);
        System.arraycopy(said, 0, body, bytes - said.length, said.length);
        String token = tokens.issue("test", Set.of(Role.ADMINISTRATOR), Optional.empty())
                .token();
        return send(request("/api/v1/organisations/large")
                .version(version)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .header("Content-Type", "application/json")
                .PUT(length.body(body)));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .version(Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(30));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
