package nl.schildwacht.http;

import nl.schildwacht.fixture.Guest;
import nl.schildwacht.fixture.Names;
import nl.schildwacht.fixture.RawServer;
import nl.schildwacht.http.FetchProblem.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Nobody gets us to call our own network. In these tests 127.0.0.2 plays the public internet and 127.0.0.1, on the same
 * port, the machine that must never be reached.
 */
class PrivateNetworkTest {
    private final Names names = new Names();
    private final Guest guest = Guest.asking(names).allowing("127.0.0.2/32");
    private final PoliteClient client = new PoliteClient(guest.manners());
    private final RawServer secret = RawServer.answering("hush1", "HTTP/1.1 200 OK", "Content-Length: 5");

    @AfterEach
    void close() {
        client.close();
        secret.close();
    }

    @Test
    void nameThatTurnsPrivateAfterTheCheck_isConnectedWhereItWasChecked() throws FetchProblem {
        names.with("rebind.example", "127.0.0.2", "127.0.0.1");
        try (var open = onTheInternet("HTTP/1.1 200 OK", "Content-Length: 4")) {
            assertThat(fetch("http://rebind.example:%d/").body()).asString().isEqualTo("open");
            assertThat(names.asked()).containsExactly("rebind.example");
            assertThat(open.requests()).hasSize(1);
            assertThat(secret.requests()).isEmpty();
        }
    }

    @Test
    void nameThatTurnsPrivateBetweenTwoHops_isRefusedAtTheSecond() {
        names.with("rebind.example", "127.0.0.2", "127.0.0.1");
        try (var open = onTheInternet("HTTP/1.1 302 Found", "Location: /again", "Content-Length: 4")) {
            assertThat(problem("http://rebind.example:%d/").kind()).isEqualTo(Kind.ADDRESS_REFUSED);
            assertThat(open.requests()).hasSize(1);
            assertThat(secret.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://private.example:%d/",
                "//127.0.0.1:%d/",
                "http://[::ffff:127.0.0.1]:%d/"
            })
    void redirectToAPrivateAddress_isRefused(String location) {
        names.with("news.example", "127.0.0.2").with("private.example", "127.0.0.1");
        var target = location.formatted(secret.port());
        try (var open = onTheInternet("HTTP/1.1 301 Moved", "Location: " + target, "Content-Length: 4")) {
            assertThat(problem("http://news.example:%d/").kind()).isEqualTo(Kind.ADDRESS_REFUSED);
            assertThat(open.requests()).hasSize(1);
            assertThat(secret.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://127.1:%d/",
                "http://127.0.0.1.:%d/",
                "http://0x7f.1:%d/",
                "http://0177.0.0.1:%d/",
                "http://2130706433:%d/",
                "http://0:%d/",
                "http://0.0.0.0:%d/",
                "http://[::1]:%d/",
                "http://[::]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://[::ffff:7f00:1]:%d/",
                "http://[64:ff9b::7f00:1]:%d/",
                "http://[fe80::1%%25lo]:%d/",
                "http://127.0.0.1%%2f:%d/",
                "http://１２７.0.0.1:%d/",
                "http://public.example@127.0.0.1:%d/",
                "http://:%d/",
                "file:///etc/passwd",
                "gopher://127.0.0.1:%d/",
                "jar:http://127.0.0.1:%d/!/",
                "mailto:jan@voorbeeldstad.example",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://100.64.0.1/"
            })
    void privateAddressInAnySpelling_isRefused(String spelling) {
        var problem = problem(spelling);
        assertThat(problem.kind()).isIn(Kind.ADDRESS_REFUSED, Kind.UNKNOWN_HOST);
        assertThat(problem.getMessage()).doesNotContain("/latest").doesNotContain("passwd");
        assertThat(secret.requests()).isEmpty();
    }

    @Test
    void nameWithAPrivateAndAPublicAddress_isConnectedToThePublicOne() throws FetchProblem {
        var both = Guest.asking(host -> List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("127.0.0.2")))
                .allowing("127.0.0.2/32");
        try (var open = onTheInternet("HTTP/1.1 200 OK", "Content-Length: 4");
                var client = new PoliteClient(both.manners())) {
            client.fetch(Request.get(URI.create("http://both.example:" + secret.port() + "/")));
            assertThat(open.requests()).hasSize(1);
            assertThat(secret.requests()).isEmpty();
        }
    }

    @Test
    void nameNobodyKnows_isUnknown() {
        assertThat(problem("http://nobody.example/").kind()).isEqualTo(Kind.UNKNOWN_HOST);
    }

    private RawServer onTheInternet(String... head) {
        return RawServer.on(
                "127.0.0.2", secret.port(), out -> out.write((String.join("\r\n", head) + "\r\n\r\nopen").getBytes()));
    }

    private FetchProblem problem(String address) {
        return catchThrowableOfType(FetchProblem.class, () -> fetch(address));
    }

    private Answer fetch(String address) throws FetchProblem {
        return client.fetch(Request.get(URI.create(address.formatted(secret.port()))));
    }
}
