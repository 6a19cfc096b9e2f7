package nl.schildwacht.source.bluesky;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.quarkus.test.junit.QuarkusTest;
import nl.schildwacht.fixture.Guest;
import nl.schildwacht.fixture.SettableClock;
import nl.schildwacht.http.RestGate;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Neighbour;
import nl.schildwacht.source.Poll;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.Polled.Page;
import nl.schildwacht.source.Sighting;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** What happens between us and Bluesky, from one poll to the next. */
@QuarkusTest
@Tag("quarkus")
class BlueskyStoriesTest {
    private static final String PASSWORD = "geheim-app-wacht-woord";
    private static final String SIGN_IN = "/xrpc/com.atproto.server.createSession";
    private static final String RENEW = "/xrpc/com.atproto.server.refreshSession";
    private static final String SEARCH = "/xrpc/app.bsky.feed.searchPosts";

    @RegisterExtension
    static final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private final Guest guest = Neighbour.guest();
    private final SettableClock clock = guest.clock;
    private final RememberedSessions sessions = new RememberedSessions();
    private final RestGate gate = new RestGate(guest.manners());
    private BlueskyAdapter adapter = adapter();
    private String cursor = "";

    @BeforeEach
    void signingInWorks() {
        server.stubFor(post(urlPathEqualTo(SIGN_IN))
                .withRequestBody(
                        equalToJson("{\"identifier\":\"voorbeeldstad.example\",\"password\":\"" + PASSWORD + "\"}"))
                .willReturn(tokens("a1", "r1")));
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void account_signsInOnce_alsoAcrossARestart() {
        answer(searching("a1"), found());
        page(Mode.SEARCH);
        adapter = adapter();
        page(Mode.SEARCH);

        server.verify(1, postRequestedFor(urlPathEqualTo(SIGN_IN)));
        server.verify(2, getRequestedFor(urlPathEqualTo(SEARCH)).withHeader("Authorization", equalTo("Bearer a1")));
    }

    @Test
    void expiredSession_isRenewedOnce_andSavedBeforeItIsUsed() {
        answer(searching("a1"), found());
        page(Mode.SEARCH);
        server.stubFor(searching("a1").willReturn(error(400, "ExpiredToken")));
        server.stubFor(post(urlPathEqualTo(RENEW))
                .withHeader("Authorization", equalTo("Bearer r1"))
                .willReturn(tokens("a2", "r2")));
        // The renewed session is refused, too: what was saved can only have been saved before it was used.
        server.stubFor(searching("a2").willReturn(error(400, "ExpiredToken")));

        assertThat(poll(Mode.SEARCH)).isEqualTo(new Polled.Rejected(Trouble.UNAUTHORISED));
        assertThat(sessions.saved.getLast()).contains("a2").contains("r2").doesNotContain("r1");
        server.verify(1, postRequestedFor(urlPathEqualTo(RENEW)).withRequestBody(absent()));

        answer(searching("a2"), found());
        page(Mode.SEARCH);
        server.verify(1, postRequestedFor(urlPathEqualTo(SIGN_IN)));
    }

    @Test
    void sessionThatCannotBeRenewed_isSignedInAnew() {
        sessions.save("bluesky-1", new Session("voorbeeldstad.example", "a0", "r0", List.of()).text());
        server.stubFor(searching("a0").willReturn(error(400, "ExpiredToken")));
        server.stubFor(post(urlPathEqualTo(RENEW)).willReturn(error(400, "ExpiredToken")));
        answer(searching("a1"), found());

        page(Mode.SEARCH);

        server.verify(1, postRequestedFor(urlPathEqualTo(SIGN_IN)));
    }

    @Test
    void renewalWithoutAnAnswer_keepsTheOldSession() {
        var old = new Session("voorbeeldstad.example", "a0", "r0", List.of()).text();
        sessions.save("bluesky-1", old);
        server.stubFor(searching("a0").willReturn(error(400, "ExpiredToken")));
        server.stubFor(post(urlPathEqualTo(RENEW)).willReturn(status(502)));

        assertThat(poll(Mode.SEARCH)).isEqualTo(new Polled.Broken(Trouble.SERVER_ERROR));
        assertThat(sessions.load("bluesky-1")).contains(old);
    }

    @Test
    void wrongPassword_isSaid_andSigningInIsRationed() {
        for (var error : List.of("AuthenticationRequired", "AuthFactorTokenRequired")) {
            server.stubFor(post(urlPathEqualTo(SIGN_IN)).willReturn(error(401, error)));
            assertThat(poll(Mode.SEARCH)).isEqualTo(new Polled.Rejected(Trouble.UNAUTHORISED));
        }
        server.stubFor(post(urlPathEqualTo(SIGN_IN)).willReturn(error(401, "AccountTakedown")));
        assertThat(poll(Mode.SEARCH)).isEqualTo(new Polled.Rejected(Trouble.FORBIDDEN));

        assertThat(poll(Mode.SEARCH)).isEqualTo(new Polled.Throttled(now().plus(Duration.ofMinutes(15))));
        clock.advance(Duration.ofMinutes(15));
        assertThat(poll(Mode.SEARCH)).isEqualTo(new Polled.Rejected(Trouble.FORBIDDEN));
        server.verify(4, postRequestedFor(urlPathEqualTo(SIGN_IN)));
    }

    @Test
    void missingPassword_isSaid_andNothingSent() {
        adapter = new BlueskyAdapter(gate, clock, reference -> Optional.empty(), sessions);

        assertThat(poll(Mode.SEARCH)).isEqualTo(new Polled.Rejected(Trouble.SECRET_MISSING));
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void search_goesDownToHalfAnHourBeforeTheMark() {
        answer(searching("a1").withQueryParam("since", equalTo("2026-05-04T03:00:00Z")), found("x", 50, "w", 40));
        page(Mode.SEARCH);
        clock.advance(Duration.ofMinutes(5));
        // The newest was indexed forty seconds before nine, plus one.
        var since = equalTo("2026-05-04T08:29:21Z");
        answer(
                searching("a1").withQueryParam("since", since).withQueryParam("cursor", absent()),
                "{\"cursor\":\"25\",\"posts\":[" + view("y", 10) + "]}");
        answer(
                searching("a1").withQueryParam("since", since).withQueryParam("cursor", equalTo("25")),
                found("x", 50, "laat", 600));

        var first = page(Mode.SEARCH);
        var second = page(Mode.SEARCH);

        assertThat(first.more()).isTrue();
        assertThat(second.more()).isFalse();
        assertThat(second.items()).extracting(item -> item.post().text()).containsExactly("bericht x", "bericht laat");
        assertThat(second.coverage().from()).contains(Instant.parse("2026-05-04T08:29:21Z"));
    }

    @Test
    void placeThatThePlatformForgot_isStartedAgainFromTheTop() {
        answer(
                searching("a1").withQueryParam("cursor", absent()),
                "{\"cursor\":\"25\",\"posts\":[" + view("x", 1) + "]}");
        server.stubFor(
                searching("a1").withQueryParam("cursor", equalTo("25")).willReturn(error(400, "InvalidRequest")));
        page(Mode.SEARCH);
        answer(searching("a1").withQueryParam("cursor", absent()), found("x", 1, "y", 2));

        var page = page(Mode.SEARCH);

        assertThat(page.items()).hasSize(2);
        assertThat(page.more()).isFalse();
    }

    @Test
    void queryThatThePlatformDoesNotUnderstand_isSaid() {
        server.stubFor(searching("a1").willReturn(error(400, "BadQueryString")));

        assertThat(poll(Mode.SEARCH)).isEqualTo(new Polled.Rejected(Trouble.BAD_QUERY));
    }

    @Test
    void everyCharacterOfAQuery_arrivesAsItWasWritten() {
        var odd = "\"de loketten\" 100% {dicht} %41 a+b&c=é #1 ?";
        answer(searching("a1"), found());

        assertThat(adapter.poll(new Poll(settings(Mode.SEARCH), List.of(odd), "", now(), Duration.ofHours(6))))
                .isInstanceOf(Page.class);

        server.verify(getRequestedFor(urlPathEqualTo(SEARCH)).withQueryParam("q", equalTo(odd)));
    }

    @Test
    void hashtag_isAskedForAsATag() {
        answer(
                searching("a1")
                        .withQueryParam("tag", equalTo("voorbeeldstad"))
                        .withQueryParam("q", equalTo("#voorbeeldstad")),
                found("x", 1));

        assertThat(page(Mode.HASHTAG).items()).hasSize(1);
    }

    @Test
    void mentions_areAskedForByReason_andNothingIsMarkedAsSeen() {
        answer(
                get(urlPathEqualTo("/xrpc/app.bsky.notification.listNotifications")),
                ListingTest.text("notifications.json"));

        var page = page(Mode.MENTIONS);

        assertThat(page.items())
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.post().channel()).contains("gemeente"));
        var asked = server.getAllServeEvents().getFirst().getRequest();
        assertThat(asked.queryParameter("reasons").values()).containsExactly("mention", "reply", "quote");
        assertThat(asked.queryParameter("seenAt").isPresent()).isFalse();
    }

    @Test
    void account_bringsItsPostsAndTheThreadsWhoseRepliesChanged() {
        answer(get(urlPathEqualTo("/xrpc/app.bsky.feed.getAuthorFeed")), ListingTest.text("author-feed.json"));
        answer(get(urlPathEqualTo("/xrpc/app.bsky.feed.getPostThread")), ListingTest.text("thread.json"));

        var first = all(Mode.ACCOUNT);
        var second = all(Mode.ACCOUNT);

        assertThat(first).hasSize(2);
        assertThat(first.get(1).items())
                .extracting(item -> item.post().text())
                .containsExactly("Het zwembad is dicht", "Jammer", "Vind ik ook");
        assertThat(second).hasSize(1);
        server.verify(
                1,
                getRequestedFor(urlPathEqualTo("/xrpc/app.bsky.feed.getPostThread"))
                        .withQueryParam(
                                "uri", equalTo("at://did:plc:gggghhhhiiiijjjjkkkkllll/app.bsky.feed.post/3own1")));
    }

    @Test
    void deletedPost_isMissingFromItsLookUp() {
        var posts = "/xrpc/app.bsky.feed.getPosts";
        var ref = new PostRef(Platform.BLUESKY, "bsky.app", Views.uri("x"));
        answer(get(urlPathEqualTo(posts)).withQueryParam("uris", equalTo(Views.uri("x"))), found("x", 1));
        assertThat(adapter.lookUp(settings(Mode.SEARCH), ref))
                .isInstanceOfSatisfying(Sighting.Present.class, present -> {
                    assertThat(present.post().ref()).isEqualTo(ref);
                    assertThat(present.exchange().requestHeaders().toString()).doesNotContain("a1");
                });

        answer(get(urlPathEqualTo(posts)), "{\"posts\":[]}");
        assertThat(adapter.lookUp(settings(Mode.SEARCH), ref)).isInstanceOf(Sighting.Absent.class);
    }

    private Instant now() {
        return clock.instant();
    }

    private BlueskyAdapter adapter() {
        return new BlueskyAdapter(gate, clock, reference -> Optional.of(PASSWORD), sessions);
    }

    private static ResponseDefinitionBuilder tokens(String access, String refresh) {
        return okJson("{\"accessJwt\":\"" + access + "\",\"refreshJwt\":\"" + refresh + "\",\"active\":true}");
    }

    private static ResponseDefinitionBuilder error(int status, String error) {
        return jsonResponse("{\"error\":\"" + error + "\",\"message\":\"…\"}", status);
    }

    private static MappingBuilder searching(String access) {
        return get(urlPathEqualTo(SEARCH)).withHeader("Authorization", equalTo("Bearer " + access));
    }

    private static void answer(MappingBuilder request, String body) {
        server.stubFor(request.willReturn(okJson(body)));
    }

    /** @param keysAndAges key, seconds before now, and so on. */
    private String found(Object... keysAndAges) {
        var views = new ArrayList<String>();
        for (var i = 0; i < keysAndAges.length; i += 2)
            views.add(view((String) keysAndAges[i], (Integer) keysAndAges[i + 1]));
        return views.stream().collect(joining(",", "{\"posts\":[", "]}"));
    }

    private String view(String key, int age) {
        return Views.json(Views.map(key, "bericht " + key, now().minusSeconds(age)));
    }

    private List<Page> all(Mode mode) {
        var pages = new ArrayList<Page>();
        do pages.add(page(mode));
        while (pages.getLast().more());
        return pages;
    }

    private Page page(Mode mode) {
        var outcome = poll(mode);
        assertThat(outcome).isInstanceOf(Page.class);
        cursor = ((Page) outcome).cursor();
        return (Page) outcome;
    }

    private Polled poll(Mode mode) {
        return adapter.poll(
                new Poll(settings(mode), List.of("voorbeeldstad"), cursor, clock.instant(), Duration.ofHours(6)));
    }

    private static SourceSettings settings(Mode mode) {
        return new SourceSettings(
                "bluesky-1",
                "Bron",
                Platform.BLUESKY,
                mode,
                URI.create(server.baseUrl()),
                "",
                "voorbeeldstad",
                mode == Mode.MENTIONS || mode == Mode.ACCOUNT ? Optional.of("gemeente") : Optional.empty(),
                Optional.of("voorbeeldstad.example"),
                Optional.of("env:BLUESKY"),
                Duration.ofMinutes(5),
                Duration.ofHours(1));
    }
}
