package nl.schildwacht.source.mastodon;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** What happens between us and a Mastodon server, from one poll to the next. */
@QuarkusTest
@Tag("quarkus")
class MastodonStoriesTest {
    private static final String TOKEN = "geheim-7d1a";
    private static final String TAG = "/api/v1/timelines/tag/voorbeeldstad";

    @RegisterExtension
    static final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private final Guest guest = Neighbour.guest();
    private final SettableClock clock = guest.clock;
    private final RestGate gate = new RestGate(guest.manners());
    private final MastodonAdapter adapter =
            new MastodonAdapter(gate, clock, reference -> Optional.of(TOKEN), () -> Duration.ofHours(2));
    private String cursor = "";

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void hashtag_isClimbedPageByPage_andTheMarkMovesOnceItIsDone() {
        answer(get(urlPathEqualTo(TAG)).withQueryParam("min_id", absent()), statusesAt(now(), 1));
        all(Mode.HASHTAG);
        var start = Snowflake.at(now().minus(Duration.ofHours(2)));
        clock.advance(Duration.ofMinutes(5));
        var lower = IntStream.range(0, 40)
                .mapToObj(i -> now().minusSeconds(200 - i))
                .toList();
        answer(tagAbove(start), statuses(lower));
        answer(tagAbove(Snowflake.at(lower.getLast())), statusesAt(now(), 2));

        var first = page(Mode.HASHTAG);
        var second = page(Mode.HASHTAG);

        assertThat(first.items()).hasSize(40);
        assertThat(first.more()).isTrue();
        assertThat(second.items()).hasSize(2);
        assertThat(second.more()).isFalse();
        assertThat(second.coverage().from()).contains(clock.instant().minus(Duration.ofMinutes(125)));
        assertThat(second.coverage().cutShort()).isFalse();
    }

    @Test
    void postThatFederatedLate_isFoundBelowTheMark_andAnEditWithIt() {
        answer(get(urlPathEqualTo(TAG)).withQueryParam("min_id", absent()), statusesAt(now(), 1));
        var before = all(Mode.HASHTAG).getFirst().items().getFirst();
        clock.advance(Duration.ofMinutes(5));
        var edited = Statuses.map(Snowflake.at(now().minusSeconds(300)), "Toch open", now().minusSeconds(300));
        edited.put("edited_at", now().toString());
        var late = Statuses.at(now().minus(Duration.ofMinutes(100)), "Laat aangekomen");
        answer(
                tagAbove(Snowflake.at(now().minus(Duration.ofMinutes(125)))),
                "[" + Statuses.json(edited) + "," + late + "]");

        var items = page(Mode.HASHTAG).items();

        assertThat(items).extracting(item -> item.post().text()).containsExactly("Toch open", "Laat aangekomen");
        assertThat(items.getFirst().post().ref()).isEqualTo(before.post().ref());
        assertThat(items.getFirst().post().version()).isNotEqualTo(before.post().version());
    }

    @Test
    void tornPageInTheMiddle_isAskedForAgain() {
        answer(get(urlPathEqualTo(TAG)), statusesAt(now(), 40));
        var first = page(Mode.HASHTAG);
        answer(get(urlPathEqualTo(TAG)), "[{\"id\":");
        assertThat(poll(Mode.HASHTAG)).isEqualTo(new Polled.Broken(Trouble.UNREADABLE));
        answer(get(urlPathEqualTo(TAG)), "[]");

        page(Mode.HASHTAG);

        var lowest = first.items().getLast().post().ref().nativeId();
        server.verify(
                2,
                getRequestedFor(urlPathEqualTo(TAG)).withQueryParam("max_id", equalTo(lowest.replaceFirst(".*/", ""))));
    }

    @Test
    void eachTerm_isSearchedByItself() {
        for (var word : List.of("wethouder", "zwembad"))
            answer(
                    get(urlPathEqualTo("/api/v2/search")).withQueryParam("q", equalTo(word)),
                    "{\"accounts\":[],\"statuses\":[" + Statuses.at(now(), word) + "],\"hashtags\":[]}");

        var pages = all(Mode.SEARCH, "wethouder", "zwembad");

        assertThat(pages)
                .extracting(page -> page.items().getFirst().post().text())
                .containsExactly("wethouder", "zwembad");
        assertThat(pages.getFirst().more()).isTrue();
        clock.advance(Duration.ofMinutes(5));
        page(Mode.SEARCH, "wethouder", "zwembad");
        server.verify(getRequestedFor(urlPathEqualTo("/api/v2/search"))
                .withQueryParam("type", equalTo("statuses"))
                .withQueryParam("min_id", equalTo(Snowflake.at(now().minus(Duration.ofMinutes(125))))));
    }

    @Test
    void everyCharacterOfAQuery_arrivesAsItWasWritten() {
        var odd = "\"de loketten\" 100% {dicht} %41 a+b&c=é #1 ?";
        var tag = "Málaga%20/..#é{x}";
        answer(get(urlPathEqualTo("/api/v2/search")), "{\"statuses\":[]}");
        page(Mode.SEARCH, odd);
        server.verify(getRequestedFor(urlPathEqualTo("/api/v2/search")).withQueryParam("q", equalTo(odd)));

        cursor = "";
        poll(Mode.HASHTAG, tag);
        assertThat(server.getAllServeEvents().getFirst().getRequest().getUrl())
                .startsWith("/api/v1/timelines/tag/M%C3%A1laga%2520%2F..%23%C3%A9%7Bx%7D?");
    }

    @Test
    void mentions_bringWhatIsPublic_onTheOwnChannel() {
        server.stubFor(get(urlPathEqualTo("/api/v1/notifications"))
                .withQueryParam("types[]", equalTo("mention"))
                .withQueryParam("limit", equalTo("80"))
                .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                .willReturn(okJson(new String(StatusReaderTest.resource("mentions.json")))));

        var page = page(Mode.MENTIONS);

        assertThat(page.items()).singleElement().satisfies(item -> {
            assertThat(item.post().text()).isEqualTo("@gemeente wanneer gaat het zwembad open?");
            assertThat(item.post().channel()).contains("gemeente");
        });
        assertThat(page.unreadable()).isZero();
        assertThat(page.exchange().toString() + page.exchange().requestHeaders() + page.cursor())
                .doesNotContain(TOKEN);
    }

    @Test
    void account_isLookedUpOnce_andThreadsAreReadWhenTheirRepliesChange() {
        answer(
                get(urlPathEqualTo("/api/v1/accounts/lookup")).withQueryParam("acct", equalTo("gemeente")),
                "{\"id\":\"42\"}");
        var own = Statuses.map("116515400000000000", "Het zwembad is dicht", now());
        own.put("replies_count", 2);
        answer(
                get(urlPathEqualTo("/api/v1/accounts/42/statuses")).withQueryParam("exclude_reblogs", equalTo("true")),
                "[" + Statuses.json(own) + "]");
        answer(
                get(urlPathEqualTo("/api/v1/statuses/116515400000000000/context")),
                "{\"ancestors\":[],\"descendants\":" + statusesAt(now(), 2) + "}");

        var first = all(Mode.ACCOUNT, "gemeente");
        var second = all(Mode.ACCOUNT, "gemeente");

        assertThat(first).hasSize(2);
        assertThat(first.get(1).items())
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.post().channel()).contains("gemeente"));
        assertThat(second).hasSize(1);
        server.verify(1, getRequestedFor(urlPathEqualTo("/api/v1/accounts/lookup")));
    }

    @Test
    void accountThatDoesNotExist_saysSo() {
        server.stubFor(get(urlPathEqualTo("/api/v1/accounts/lookup")).willReturn(status(404)));

        assertThat(poll(Mode.ACCOUNT, "niemand")).isEqualTo(new Polled.Broken(Trouble.NOT_FOUND));
    }

    @Test
    void spentPatience_endsTheRoundEarly_andNobodyAsksUntilItIsBack() {
        var until = now().plusSeconds(120);
        server.stubFor(get(urlPathEqualTo(TAG))
                .willReturn(okJson(statusesAt(now(), 40))
                        .withHeader("X-RateLimit-Remaining", "0")
                        .withHeader("X-RateLimit-Reset", until.toString())));

        var page = page(Mode.HASHTAG);

        assertThat(page.items()).hasSize(40);
        assertThat(page.more()).isFalse();
        assertThat(page.notSooner()).contains(Duration.between(clock.instant(), until));
        assertThat(poll(Mode.HASHTAG)).isEqualTo(new Polled.Throttled(until));
        server.verify(1, getRequestedFor(urlPathEqualTo(TAG)));
    }

    @Test
    void refusedParameter_isABadQuery_andAWebPageAWall() {
        server.stubFor(get(urlPathEqualTo(TAG)).willReturn(status(422)));
        assertThat(poll(Mode.HASHTAG)).isEqualTo(new Polled.Rejected(Trouble.BAD_QUERY));

        server.stubFor(get(urlPathEqualTo(TAG)).willReturn(status(200).withBody(" <!doctype html><p>Even geduld")));
        assertThat(poll(Mode.HASHTAG)).isEqualTo(new Polled.Broken(Trouble.LOGIN_WALL));
    }

    @Test
    void missingSecret_isSaid_andNothingSent() {
        var without = new MastodonAdapter(gate, clock, reference -> Optional.empty(), () -> Duration.ofHours(2));

        var outcome =
                without.poll(new Poll(settings(Mode.MENTIONS), List.of(), "", clock.instant(), Duration.ofHours(6)));

        assertThat(outcome).isEqualTo(new Polled.Rejected(Trouble.SECRET_MISSING));
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void polledPost_isLookedUpByTheIdOfTheServer_untilItIsGone() {
        answer(get(urlPathEqualTo(TAG)), statusesAt(now(), 1));
        var post = page(Mode.HASHTAG).items().getFirst().post();
        var one = urlPathEqualTo("/api/v1/statuses/" + Snowflake.at(now()));
        answer(get(one), Statuses.at(now(), "bericht 0"));

        var there = adapter.lookUp(settings(Mode.HASHTAG), post.ref());
        server.stubFor(get(one).willReturn(status(404).withBody("{\"error\":\"Record not found\"}")));
        var gone = adapter.lookUp(settings(Mode.HASHTAG), post.ref());

        assertThat(there).isInstanceOfSatisfying(Sighting.Present.class, present -> {
            assertThat(present.post().ref()).isEqualTo(post.ref());
            assertThat(present.post().version()).isEqualTo(post.version());
            assertThat(present.exchange().body()).isNotEmpty();
        });
        assertThat(gone).isInstanceOf(Sighting.Absent.class);
    }

    @Test
    void parentOfAReply_isLookedUpByTheServersOwnId_butNotKeptWhenForFollowers() {
        var base = settings(Mode.HASHTAG).base();
        var ref = new PostRef(Platform.MASTODON, base.getHost(), "116515400000000000");
        var parent = Statuses.map(ref.nativeId(), "De ouder", now());
        answer(get(urlPathEqualTo("/api/v1/statuses/" + ref.nativeId())), Statuses.json(parent));
        assertThat(adapter.lookUp(settings(Mode.HASHTAG), ref)).isInstanceOf(Sighting.Present.class);

        parent.put("visibility", "private");
        answer(get(urlPathEqualTo("/api/v1/statuses/" + ref.nativeId())), Statuses.json(parent));
        assertThat(adapter.lookUp(settings(Mode.HASHTAG), ref)).isEqualTo(new Sighting.Failed(Trouble.FORBIDDEN));
    }

    @Test
    void postOfAnotherServerThatWasNotPolled_cannotBeLookedUp() {
        var elsewhere = new PostRef(Platform.MASTODON, "elders.example", "https://elders.example/users/jan/statuses/1");

        assertThat(adapter.lookUp(settings(Mode.HASHTAG), elsewhere)).isInstanceOf(Sighting.Unsupported.class);
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    private Instant now() {
        return clock.instant();
    }

    private static MappingBuilder tagAbove(String minId) {
        return get(urlPathEqualTo(TAG)).withQueryParam("min_id", equalTo(minId));
    }

    private static void answer(MappingBuilder request, String body) {
        server.stubFor(request.willReturn(okJson(body)));
    }

    /** Newest first, as every page of Mastodon is. */
    private static String statusesAt(Instant newest, int count) {
        return statuses(IntStream.range(0, count)
                .mapToObj(i -> newest.minusMillis(count - 1 - i))
                .toList());
    }

    private static String statuses(List<Instant> oldestFirst) {
        return IntStream.range(0, oldestFirst.size())
                .mapToObj(i -> Statuses.at(oldestFirst.reversed().get(i), "bericht " + i))
                .collect(joining(",", "[", "]"));
    }

    private List<Page> all(Mode mode, String... queries) {
        var pages = new ArrayList<Page>();
        do pages.add(page(mode, queries));
        while (pages.getLast().more());
        return pages;
    }

    private Page page(Mode mode, String... queries) {
        var outcome = poll(mode, queries);
        assertThat(outcome).isInstanceOf(Page.class);
        cursor = ((Page) outcome).cursor();
        return (Page) outcome;
    }

    private Polled poll(Mode mode, String... queries) {
        var asked = queries.length == 0 ? List.of("voorbeeldstad") : List.of(queries);
        return adapter.poll(new Poll(settings(mode), asked, cursor, clock.instant(), Duration.ofHours(6)));
    }

    private static SourceSettings settings(Mode mode) {
        return new SourceSettings(
                "mastodon-1",
                "Bron",
                Platform.MASTODON,
                mode,
                URI.create(server.baseUrl()),
                "",
                "voorbeeldstad",
                mode == Mode.MENTIONS || mode == Mode.ACCOUNT ? Optional.of("gemeente") : Optional.empty(),
                Optional.empty(),
                Optional.of("env:MASTODON"),
                Duration.ofMinutes(2),
                Duration.ofHours(1));
    }
}
