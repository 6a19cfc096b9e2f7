package nl.schildwacht.http;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import nl.schildwacht.fixture.Guest;
import nl.schildwacht.fixture.Names;
import nl.schildwacht.http.FetchProblem.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What a well-behaved server sees of us, and what we make of its answers. */
class PoliteClientTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final Names names = new Names().with("feed.example", "127.0.0.1").with("cdn.example", "127.0.0.1");
    private final Guest guest = Guest.asking(names)
            .allowing("feed.example,cdn.example")
            .setting("contact", "webredactie@voorbeeldstad.example");
    private final PoliteClient client = new PoliteClient(guest.manners());

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void everyRequest_saysWhoWeAre() throws FetchProblem {
        SERVER.stubFor(get("/feed").willReturn(aResponse().withBody("<rss/>")));
        var answer = client.fetch(Request.get(at("feed.example", "/feed"))
                .with("Accept", "application/rss+xml")
                .with("User-Agent", "Mozilla/5.0")
                .with("Accept-Encoding", "br"));
        assertThat(new String(answer.body(), UTF_8)).isEqualTo("<rss/>");
        assertThat(answer.requestedAt()).isEqualTo(Instant.parse("2026-05-04T09:00:00Z"));
        SERVER.verify(
                1,
                getRequestedFor(urlEqualTo("/feed"))
                        .withHeader("User-Agent", equalTo("Schildwacht/0.1 (+webredactie@voorbeeldstad.example)"))
                        .withHeader("Accept", equalTo("application/rss+xml"))
                        .withHeader("Accept-Encoding", equalTo("gzip"))
                        .withHeader("Host", equalTo("feed.example:" + SERVER.getPort())));
    }

    @Test
    void validatorsOfTheLastAnswer_goBackExactly_and304IsAnAnswer() throws FetchProblem {
        var lastModified = "Mon, 4 May 2026 08:00:00 +0000";
        SERVER.stubFor(get("/feed")
                .willReturn(aResponse()
                        .withBody("<rss/>")
                        .withHeader("ETag", "W/\"odd \"")
                        .withHeader("Last-Modified", lastModified)));
        SERVER.stubFor(get("/feed")
                .withHeader("If-None-Match", equalTo("W/\"odd \""))
                .withHeader("If-Modified-Since", equalTo(lastModified))
                .willReturn(aResponse().withStatus(304).withHeader("ETag", "W/\"odd \"")));
        var request = Request.get(at("feed.example", "/feed"));
        var first = client.fetch(request);
        var second = client.fetch(request.unlessUnchanged(first.header("ETag"), first.header("Last-Modified")));
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.isNotModified()).isTrue();
        assertThat(second.body()).isEmpty();
    }

    @Test
    void permanentMove_isNoted_upToTheFirstTemporaryHop() throws FetchProblem {
        SERVER.stubFor(get("/old").willReturn(permanentRedirect("/newer?token=hush1")));
        SERVER.stubFor(get("/newer?token=hush1")
                .willReturn(aResponse()
                        .withStatus(308)
                        .withHeader("Location", at("cdn.example", "/newest#top").toString())));
        SERVER.stubFor(get("/newest").willReturn(temporaryRedirect("/today")));
        SERVER.stubFor(get("/today").willReturn(aResponse().withBody("x")));
        var answer = client.fetch(Request.get(at("feed.example", "/old")));
        assertThat(answer.finalUri()).isEqualTo(at("cdn.example", "/today"));
        assertThat(answer.movedTo()).contains(at("cdn.example", "/newest"));
    }

    @Test
    void moveToAMissingPage_isNotBelieved() throws FetchProblem {
        SERVER.stubFor(get("/old").willReturn(permanentRedirect("/gone")));
        SERVER.stubFor(get("/gone").willReturn(aResponse().withStatus(410)));
        var answer = client.fetch(Request.get(at("feed.example", "/old")));
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.movedTo()).isEmpty();
    }

    @Test
    void redirectToAnotherAuthority_losesEveryHeaderThatMayBeACredential() throws FetchProblem {
        SERVER.stubFor(get("/private").willReturn(temporaryRedirect("/same")));
        SERVER.stubFor(get("/same")
                .willReturn(temporaryRedirect(at("cdn.example", "/other").toString())));
        SERVER.stubFor(get("/other")
                .willReturn(temporaryRedirect(at("feed.example", "/back").toString())));
        SERVER.stubFor(get("/back").willReturn(aResponse()));
        client.fetch(Request.get(at("feed.example", "/private"))
                .with("Authorization", "Basic aHVzaDE=")
                .with("X-Feed-Token", "hush1")
                .with("Accept", "application/rss+xml")
                .unlessUnchanged(Optional.of("\"7\""), Optional.empty()));
        SERVER.verify(getRequestedFor(urlEqualTo("/same")).withHeader("Authorization", equalTo("Basic aHVzaDE=")));
        for (var page : new String[] {"/other", "/back"})
            SERVER.verify(getRequestedFor(urlEqualTo(page))
                    .withHeader("Authorization", absent())
                    .withHeader("X-Feed-Token", absent())
                    .withHeader("Accept", equalTo("application/rss+xml"))
                    .withHeader("If-None-Match", equalTo("\"7\"")));
    }

    @Test
    void redirectLoop_isAProblem_afterOneRound() {
        SERVER.stubFor(get("/a").willReturn(temporaryRedirect("/b")));
        SERVER.stubFor(get("/b").willReturn(temporaryRedirect("/a")));
        assertThat(problem("/a").kind()).isEqualTo(Kind.BAD_REDIRECT);
        SERVER.verify(1, getRequestedFor(urlEqualTo("/a")));
    }

    @Test
    void fiveRedirects_arePossible_sixAreNot() throws FetchProblem {
        for (int hop = 0; hop < 6; hop++)
            SERVER.stubFor(get("/hop" + hop).willReturn(temporaryRedirect("/hop" + (hop + 1))));
        SERVER.stubFor(get("/hop6").willReturn(aResponse()));
        assertThat(client.fetch(Request.get(at("feed.example", "/hop1"))).status())
                .isEqualTo(200);
        assertThat(problem("/hop0").kind()).isEqualTo(Kind.BAD_REDIRECT);
        SERVER.verify(1, getRequestedFor(urlEqualTo("/hop6")));
    }

    @Test
    void redirectToSomethingElseThanAWebPage_isAProblem() {
        for (var location : new String[] {
            "file:///etc/passwd",
            "ftp://cdn.example/",
            "http://user:hush1@cdn.example/",
            "http://%zz/",
            "http://",
            "//",
            "http://2130706433/"
        }) {
            SERVER.stubFor(get("/feed").willReturn(temporaryRedirect(location)));
            var problem = problem("/feed");
            assertThat(problem.kind()).as(location).isEqualTo(Kind.BAD_REDIRECT);
            assertThat(problem.getMessage()).doesNotContain("hush1").doesNotContain("passwd");
        }
    }

    @Test
    void retryAfterInSeconds_keepsEverybodyAwayFromThatHost() throws FetchProblem {
        SERVER.stubFor(get("/feed").willReturn(aResponse().withStatus(429).withHeader("Retry-After", "120")));
        SERVER.stubFor(get("/else").willReturn(aResponse()));
        var until = Instant.parse("2026-05-04T09:02:00Z");
        assertThat(client.fetch(Request.get(at("feed.example", "/feed"))).notBefore())
                .contains(until);
        var problem = problem("/else");
        assertThat(problem.kind()).isEqualTo(Kind.NOT_BEFORE);
        assertThat(problem.until()).contains(until);
        assertThat(client.fetch(Request.get(at("cdn.example", "/else"))).status())
                .isEqualTo(200);
        SERVER.verify(1, getRequestedFor(urlEqualTo("/else")));
        guest.clock.set(until);
        assertThat(client.fetch(Request.get(at("feed.example", "/else"))).status())
                .isEqualTo(200);
    }

    @Test
    void retryAfterAsADate_isKeptTo() throws FetchProblem {
        SERVER.stubFor(get("/feed")
                .willReturn(aResponse().withStatus(503).withHeader("Retry-After", "Mon, 04 May 2026 09:12:33 GMT")));
        assertThat(client.fetch(Request.get(at("feed.example", "/feed"))).notBefore())
                .contains(Instant.parse("2026-05-04T09:12:33Z"));
        assertThat(problem("/feed").until()).contains(Instant.parse("2026-05-04T09:12:33Z"));
    }

    @Test
    void outcomes_areCountedFromZero() throws FetchProblem {
        assertThat(count("success")).isZero();
        SERVER.stubFor(get("/feed").willReturn(aResponse()));
        client.fetch(Request.get(at("feed.example", "/feed")));
        catchThrowableOfType(FetchProblem.class, () -> client.fetch(Request.get(URI.create("http://10.0.0.1/"))));
        assertThat(count("success")).isEqualTo(1);
        assertThat(count("address_refused")).isEqualTo(1);
        assertThat(guest.registry
                        .get("schildwacht.http.addresses.refused")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private double count(String outcome) {
        return guest.registry
                .get("schildwacht.http.requests")
                .tags("door", "feed", "outcome", outcome)
                .counter()
                .count();
    }

    private FetchProblem problem(String path) {
        return catchThrowableOfType(FetchProblem.class, () -> client.fetch(Request.get(at("feed.example", path))));
    }

    private static URI at(String host, String path) {
        return URI.create("http://" + host + ":" + SERVER.getPort() + path);
    }
}
