package nl.schildwacht.source.feed;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.sun.net.httpserver.HttpServer;
import nl.schildwacht.http.PoliteClient;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.source.Loopback;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Poll;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.Polled.Broken;
import nl.schildwacht.source.Polled.Page;
import nl.schildwacht.source.Polled.Rejected;
import nl.schildwacht.source.Polled.Throttled;
import nl.schildwacht.source.Polled.Unchanged;
import nl.schildwacht.source.Secrets;
import nl.schildwacht.source.Sighting;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Trouble;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static nl.schildwacht.source.feed.Samples.SEEN;
import static org.assertj.core.api.Assertions.assertThat;

class FeedAdapterTest {
    private static final String FEED = "/alerts/feeds/04175468913983670001/4428013283581840001";

    @RegisterExtension
    static final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private final Secrets secrets =
            reference -> reference.equals("env:FEED") ? Optional.of("pw-geheim") : Optional.empty();
    private final FeedAdapter adapter = new FeedAdapter(new PoliteClient(Loopback.manners()), secrets);

    @Test
    void validators_goBackExactlyAsTheyCame() {
        serve(
                FEED,
                sample("rss20.xml")
                        .withHeader("ETag", "W/\"a b\"")
                        .withHeader("Last-Modified", "Mon, 4 May 2026 10:00:00 GMT"));
        var mark = ((Page) poll(FEED, "")).cursor();
        serve(FEED, aResponse().withStatus(304).withHeader("Cache-Control", "private, max-age=60"));

        var outcome = poll(FEED, mark);

        assertThat(outcome)
                .as("the ttl of the feed, which the 304 does not repeat")
                .isEqualTo(new Unchanged(mark, Optional.of(Duration.ofMinutes(15))));
        server.verify(
                getRequestedFor(urlEqualTo(FEED))
                        .withHeader("If-None-Match", equalTo("W/\"a b\""))
                        .withHeader("If-Modified-Since", equalTo("Mon, 4 May 2026 10:00:00 GMT"))
                        .withHeader(
                                "Accept",
                                equalTo(
                                        "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.1")));
    }

    @Test
    void slowestWish_ofFeedAndServerCounts() {
        serve(FEED, sample("rss20.xml").withHeader("Cache-Control", "max-age=3600"));
        assertThat(((Page) poll(FEED, "")).notSooner()).contains(Duration.ofHours(1));

        serve(FEED, sample("rss20.xml").withHeader("Cache-Control", "max-age=999999999"));
        assertThat(((Page) poll(FEED, "")).notSooner())
                .as("nobody silences a source")
                .contains(Duration.ofDays(1));
    }

    @Test
    void permanentMove_isReportedAndKeepsTheReferences() {
        serve(
                "/old",
                aResponse()
                        .withStatus(301)
                        .withHeader("Location", server.baseUrl().replace("127.0.0.1", "localhost") + "/new"));
        serve("/new", sample("rss20.xml"));

        var page = (Page) poll("/old", "");
        var later = (Page) adapter.poll(new Poll(
                settings(page.movedTo().orElseThrow(), Optional.empty()),
                List.of(),
                page.cursor(),
                SEEN,
                Duration.ZERO));

        assertThat(page.movedTo().orElseThrow().getPath()).isEqualTo("/new");
        assertThat(later.items().getFirst().post().ref())
                .isEqualTo(page.items().getFirst().post().ref());
    }

    @Test
    void passingRedirect_isOnlyFollowed() {
        serve("/old", aResponse().withStatus(302).withHeader("Location", "/new"));
        serve("/new", sample("atom.xml"));

        assertThat((Page) poll("/old", "")).satisfies(page -> {
            assertThat(page.movedTo()).isEmpty();
            assertThat(page.items()).hasSize(2);
            assertThat(page.coverage().cutShort())
                    .as("the feed goes on at another address")
                    .isTrue();
        });
    }

    @Test
    void gzipBomb_isTooLarge() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bomb)) {
            zip.write("<rss><channel>".getBytes());
            for (int i = 0; i < 50; i++) zip.write(new byte[1 << 20]);
        }
        serve(FEED, aResponse().withBody(bomb.toByteArray()).withHeader("Content-Encoding", "gzip"));

        assertThat(poll(FEED, "")).isEqualTo(new Broken(Trouble.TOO_LARGE));
    }

    @Test
    void bodyWithoutEnd_isLeftAtTheLimit() throws IOException {
        var endless = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var hungUp = new CountDownLatch(1);
        endless.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                while (true)
                    out.write("<item><title>nog een</title></item>".repeat(100).getBytes(StandardCharsets.UTF_8));
            } catch (IOException gone) {
                hungUp.countDown();
            }
        });
        endless.start();
        try {
            var base = URI.create("http://127.0.0.1:" + endless.getAddress().getPort() + "/feed");
            assertThat(adapter.poll(new Poll(settings(base, Optional.empty()), List.of(), "", SEEN, Duration.ZERO)))
                    .isEqualTo(new Broken(Trouble.TOO_LARGE));
            Awaitility.await().until(() -> hungUp.getCount() == 0);
        } finally {
            endless.stop(0);
        }
    }

    @Test
    void loginPage_isSaidToBeOne() {
        serve(
                FEED,
                aResponse().withBody("<!doctype html><title>Log in</title>").withHeader("Content-Type", "text/html"));

        assertThat(poll(FEED, "")).isEqualTo(new Rejected(Trouble.LOGIN_WALL));
    }

    @Test
    void tooManyRequestsWithoutATime_isAQuarterOfAnHour() {
        serve(FEED, aResponse().withStatus(429));

        assertThat(poll(FEED, "")).isEqualTo(new Throttled(SEEN.plus(Duration.ofMinutes(15))));
    }

    @Test
    void keyInTheAddress_standsNotInTheEvidence() {
        serve(FEED, sample("google-alerts.xml"));

        var page = (Page) poll(FEED, "");

        assertThat(page.exchange().address().toString())
                .contains("/alerts/feeds/")
                .doesNotContain("4175468913983670001");
        assertThat(page.exchange().finalAddress().toString()).doesNotContain("4428013283581840001");
        assertThat(page.toString()).doesNotContain("4175468913983670001");
        assertThat(page.cursor()).doesNotContain("4175468913983670001");
    }

    @Test
    void feedBehindAPassword_isAskedWithIt() {
        serve("/private", sample("rss20.xml"));

        var page = (Page) adapter.poll(new Poll(
                settings(URI.create(server.baseUrl() + "/private"), Optional.of("env:FEED")),
                List.of(),
                "",
                SEEN,
                Duration.ZERO));

        assertThat(page.items()).hasSize(3);
        assertThat(page.exchange().requestHeaders().toString())
                .doesNotContain("cHctZ2VoZWlt")
                .doesNotContain("Basic");
        server.verify(getRequestedFor(urlEqualTo("/private"))
                .withHeader("Authorization", equalTo("Basic bGV6ZXI6cHctZ2VoZWlt")));
    }

    @Test
    void secretThatCannotBeRead_isSaidBeforeAnythingIsAsked() {
        var outcome = adapter.poll(new Poll(
                settings(URI.create(server.baseUrl() + FEED), Optional.of("env:GONE")),
                List.of(),
                "",
                SEEN,
                Duration.ZERO));

        assertThat(outcome).isEqualTo(new Rejected(Trouble.SECRET_MISSING));
        server.verify(0, getRequestedFor(urlEqualTo(FEED)));
    }

    @Test
    void cursorThatCannotBeRead_bringsTheWholeFeed() {
        serve(FEED, sample("rss20.xml"));
        for (var cursor :
                new String[] {"{", "7", "null", "{\"rhythm\":\"x\"}", "{\"etag\":\"a\\nb\"}", "{\"etag\":[]}"})
            assertThat(poll(FEED, cursor)).as(cursor).isInstanceOf(Page.class);
    }

    @Test
    void addressesThatCannotBeAsked_areRefused() {
        for (var address : new String[] {
            "ftp://krant.example/",
            "http:///feed",
            "file:///etc/passwd",
            "mailto:a@b.example",
            "http://10.0.0.1/",
            "feed"
        })
            assertThat(adapter.poll(new Poll(
                            settings(URI.create(address), Optional.empty()), List.of(), "", SEEN, Duration.ZERO)))
                    .as(address)
                    .isEqualTo(new Rejected(Trouble.ADDRESS_REFUSED));
    }

    @Test
    void lookUp_isNothingAFeedOffers() {
        assertThat(adapter.lookUp(
                        settings(URI.create("https://krant.example/"), Optional.empty()),
                        new PostRef(Platform.FEED, "krant.example", "1")))
                .isEqualTo(new Sighting.Unsupported());
    }

    private Polled poll(String path, String cursor) {
        return adapter.poll(new Poll(
                settings(URI.create(server.baseUrl() + path), Optional.empty()),
                List.of(),
                cursor,
                SEEN,
                Duration.ZERO));
    }

    private static void serve(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlEqualTo(path)).willReturn(answer));
    }

    private static ResponseDefinitionBuilder sample(String name) {
        return aResponse().withBody(Samples.bytes(name)).withHeader("Content-Type", "application/xml");
    }

    private static SourceSettings settings(URI base, Optional<String> secret) {
        return new SourceSettings(
                "krant",
                "De krant",
                Platform.FEED,
                Mode.FEED,
                base,
                "",
                "voorbeeldstad",
                Optional.empty(),
                Optional.of("lezer"),
                secret,
                Duration.ofMinutes(5),
                Duration.ofHours(1));
    }
}
