package nl.schildwacht.source;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import nl.schildwacht.source.Polled.Broken;
import nl.schildwacht.source.Polled.Page;
import nl.schildwacht.source.Polled.Rejected;
import nl.schildwacht.source.Polled.Throttled;
import nl.schildwacht.source.Polled.Unchanged;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What every adapter keeps to, whatever its platform does. A subclass says what the platform's pages look like; where the
 * platform differs on purpose it overrides {@link #outcomeOf(int)} or the one test, and says why.
 */
public abstract class SourceContract {
    /** Must appear in no outcome's text; {@link #settings()} hides it where the platform has its secret. */
    protected static final String SECRET = "geheim-3f9c1e";

    /** Larger than any adapter under test accepts: give its client a cap of at most 1 MiB. */
    private static final int ENDLESS = 4 << 20;

    /** Longer than any adapter under test waits: give its client at most 1 second. */
    private static final Duration SILENCE = Duration.ofSeconds(4);

    @RegisterExtension
    protected static final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    protected final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** One post as the platform would serve it. */
    public record Said(String id, String text, Instant at) {}

    /** A header form by which the platform asks for patience. */
    public record Patience(String form, Map<String, String> headers, Instant until) {}

    /** A fresh adapter that may reach the loopback address, with a cap of at most 1 MiB and a patience of 1 second. */
    protected abstract SourceAdapter newAdapter();

    /** A source at {@code server.baseUrl()}, {@link #SECRET} in its secret place. */
    protected abstract SourceSettings settings();

    /** A page with these posts in this order; without posts: the platform's own form of empty. */
    protected abstract String page(List<Said> posts);

    /** A page whose only post consists of exactly these bytes. */
    protected abstract byte[] pageAround(byte[] slice);

    protected abstract String contentType();

    /** Stubs for what the platform wants before a page, such as signing in; called anew for every answer that is set. */
    protected void arrange() {}

    /** The request that asks for a page. */
    protected MappingBuilder pageRequest() {
        return any(anyUrl()).atPriority(9);
    }

    protected List<String> queries() {
        return List.of("voorbeeldstad");
    }

    /** What the platform means by this status. */
    protected Polled outcomeOf(int status) {
        return switch (status) {
            case 401 -> new Rejected(Trouble.UNAUTHORISED);
            case 403 -> new Rejected(Trouble.FORBIDDEN);
            case 404 -> new Broken(Trouble.NOT_FOUND);
            case 410 -> new Rejected(Trouble.GONE);
            default -> new Broken(Trouble.SERVER_ERROR);
        };
    }

    /** The forms in which a 429 of this platform says how long to wait. */
    protected List<Patience> patience() {
        return retryAfter();
    }

    /** Both forms of Retry-After (RFC 9110 §10.2.3). */
    protected final List<Patience> retryAfter() {
        var until = now.plusSeconds(120);
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atZone(ZoneOffset.UTC));
        return List.of(
                new Patience("seconds", Map.of("Retry-After", "120"), until),
                new Patience("date", Map.of("Retry-After", date), until));
    }

    /** Whether the platform knows conditional requests; without, 304 is not tried. */
    protected boolean knowsUnchanged() {
        return true;
    }

    @Test
    void emptyPage_isAPageWithoutItems() {
        var page = pageOf(page(List.of()));

        assertThat(page.items()).isEmpty();
        assertThat(page.unreadable()).isZero();
        assertThat(page.more()).isFalse();
    }

    @Test
    void posts_comeInThePlatformsOrderWithTheirTextAndTime() {
        var page = pageOf(page(List.of(first(), second())));

        assertThat(page.items())
                .extracting(item -> item.post().ref().nativeId())
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(texts(page)).element(0).asString().contains(first().text());
        assertThat(texts(page)).element(1).asString().contains(second().text());
        assertThat(page.items().getFirst().post().publishedAt()).isEqualTo(first().at());
        assertThat(page.items().getFirst().post().firstSeenAt()).isEqualTo(now);
        assertThat(page.coverage().to()).isEqualTo(now);
    }

    @Test
    void unchanged_leavesTheMarkWhereItWas() {
        if (!knowsUnchanged()) return;
        var adapter = newAdapter();
        answer(ok(page(List.of(first()))).withHeader("ETag", "\"v1\""));
        var mark = ((Page) poll(adapter, "")).cursor();
        answer(aResponse().withStatus(304));

        var outcome = poll(adapter, mark);

        assertThat(outcome).isInstanceOf(Unchanged.class);
        assertThat(((Unchanged) outcome).cursor()).isEqualTo(mark);
    }

    @TestFactory
    Stream<DynamicTest> refusals_sayWhatIsWrong() {
        return Stream.of(401, 403, 404, 410, 500)
                .map(status -> DynamicTest.dynamicTest("status " + status, () -> {
                    answer(aResponse().withStatus(status).withBody(SECRET));
                    assertThat(poll(newAdapter(), "")).isEqualTo(outcomeOf(status));
                }));
    }

    @TestFactory
    Stream<DynamicTest> tooManyRequests_waitsAsLongAsThePlatformAsks() {
        return patience().stream()
                .map(patience -> DynamicTest.dynamicTest(patience.form(), () -> assertThrottled(429, patience)));
    }

    @TestFactory
    Stream<DynamicTest> serviceUnavailable_waitsForRetryAfter() {
        return retryAfter().stream()
                .map(patience -> DynamicTest.dynamicTest(patience.form(), () -> assertThrottled(503, patience)));
    }

    @Test
    void tooManyRequests_withoutATime_waitsAllTheSame() {
        answer(aResponse().withStatus(429));

        assertThat(poll(newAdapter(), ""))
                .isInstanceOfSatisfying(
                        Throttled.class,
                        throttled -> assertThat(throttled.until()).isAfter(now));
    }

    @Test
    void tornBody_isUnreadableAndMovesNoMark() {
        var whole = page(List.of(first(), second()));
        answer(ok(whole.substring(0, whole.length() * 2 / 3)));

        assertThat(poll(newAdapter(), "")).isEqualTo(new Broken(Trouble.UNREADABLE));
    }

    @TestFactory
    Stream<DynamicTest> cutConnection_isBroken() {
        return Arrays.stream(Fault.values())
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> {
                    answer(ok(page(List.of(first()))).withFault(fault));
                    assertThat(poll(newAdapter(), ""))
                            .isIn(
                                    new Broken(Trouble.NETWORK),
                                    new Broken(Trouble.UNREADABLE),
                                    new Broken(Trouble.TIMEOUT));
                }));
    }

    @Test
    void silentServer_isATimeout() {
        answer(ok(page(List.of(first()))).withFixedDelay((int) SILENCE.toMillis()));

        assertThat(poll(newAdapter(), "")).isEqualTo(new Broken(Trouble.TIMEOUT));
    }

    @Test
    void wrongCharset_isReadAsFarAsItGoesOrSaidToBeUnreadable() {
        var body = page(List.of(new Said("7", "Café Voorbeeld", now))).getBytes(StandardCharsets.ISO_8859_1);
        answer(aResponse().withBody(body).withHeader("Content-Type", contentType() + "; charset=utf-8"));

        switch (poll(newAdapter(), "")) {
            case Page page -> {
                assertThat(page.items().size() + page.unreadable()).isEqualTo(1);
                assertSlicesInside(page);
            }
            case Polled other -> assertThat(other).isEqualTo(new Broken(Trouble.UNREADABLE));
        }
    }

    @Test
    void endlessBody_isTooLarge() {
        answer(ok(page(List.of(first())) + " ".repeat(ENDLESS)));

        assertThat(poll(newAdapter(), "")).isEqualTo(new Broken(Trouble.TOO_LARGE));
    }

    @Test
    void plainText_isUnreadable() {
        answer(ok("Please limit requests to one every 5 seconds."));

        assertThat(poll(newAdapter(), "")).isEqualTo(new Broken(Trouble.UNREADABLE));
    }

    @Test
    void repeatedPost_hasTheSameRefAndVersion() {
        var once = pageOf(page(List.of(first(), second())));
        var again = pageOf(page(List.of(first())));

        var before = once.items().getFirst().post();
        var after = again.items().getFirst().post();
        assertThat(after.ref()).isEqualTo(before.ref());
        assertThat(after.version()).isEqualTo(before.version());
    }

    @Test
    void postsOutOfOrder_areAllTaken() {
        var page = pageOf(page(List.of(second(), first(), third())));

        assertThat(page.items()).hasSize(3);
        assertThat(texts(page)).anyMatch(text -> text.contains(third().text()));
    }

    @Test
    void editedPost_hasTheSameRefAndAnotherVersion() {
        var before = pageOf(page(List.of(first()))).items().getFirst().post();
        var edited = new Said(first().id(), "Het loket sluit toch om vier uur", first().at());

        var after = pageOf(page(List.of(edited))).items().getFirst().post();

        assertThat(after.ref()).isEqualTo(before.ref());
        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(after.text()).contains(edited.text());
    }

    @Test
    void sliceOfAPost_readsBackAsThatPost() {
        var page = pageOf(page(List.of(first(), second(), third())));
        assertSlicesInside(page);

        for (var item : page.items()) {
            answer(ok(pageAround(bytes(page, item))));
            var alone = (Page) poll(newAdapter(), "");
            assertThat(alone.items())
                    .singleElement()
                    .satisfies(same -> assertThat(same.post()).isEqualTo(item.post()));
        }
    }

    @Test
    void secrets_standInNoOutcome() {
        var adapter = newAdapter();
        assertThat(settings().toString()).doesNotContain(SECRET);
        for (int status : new int[] {200, 401, 403, 404, 429, 500}) {
            answer(ok(page(List.of(first()))).withStatus(status));
            assertThat(poll(adapter, "").toString()).doesNotContain(SECRET).doesNotContain(first().text());
        }
        answer(ok(page(List.of(first()))));
        if (poll(newAdapter(), "") instanceof Page page) {
            assertThat(page.exchange().address().toString()).doesNotContain(SECRET);
            assertThat(page.exchange().requestHeaders().toString()).doesNotContain(SECRET);
            assertThat(page.cursor()).doesNotContain(SECRET);
        }
    }

    protected Said first() {
        return new Said("11", "Het loket is vandaag dicht", now.minusSeconds(300));
    }

    protected Said second() {
        return new Said("12", "Mooie dag in Voorbeeldstad — zon & \"wind\" 😀", now.minusSeconds(200));
    }

    protected Said third() {
        return new Said("13", "Twee < drie, zei de wethouder", now.minusSeconds(100));
    }

    /** Lets the server answer so from now on. */
    protected final void answer(ResponseDefinitionBuilder response) {
        server.resetAll();
        arrange();
        server.stubFor(pageRequest().willReturn(response));
    }

    protected final ResponseDefinitionBuilder ok(String body) {
        return ok(body.getBytes(StandardCharsets.UTF_8));
    }

    protected final ResponseDefinitionBuilder ok(byte[] body) {
        return aResponse().withBody(body).withHeader("Content-Type", contentType());
    }

    protected final Polled poll(SourceAdapter adapter, String cursor) {
        return adapter.poll(new Poll(settings(), queries(), cursor, now, Duration.ofHours(6)));
    }

    /** The page that a fresh adapter makes of this body. */
    protected final Page pageOf(String body) {
        answer(ok(body));
        var outcome = poll(newAdapter(), "");
        assertThat(outcome).isInstanceOf(Page.class);
        return (Page) outcome;
    }

    /** The evidence of this item. */
    protected static byte[] bytes(Page page, Item item) {
        var slice = item.slice();
        return Arrays.copyOfRange(page.exchange().body(), slice.offset(), slice.offset() + slice.length());
    }

    protected static void assertSlicesInside(Page page) {
        assertThat(page.items())
                .allSatisfy(item -> assertThat(
                                (long) item.slice().offset() + item.slice().length())
                        .isLessThanOrEqualTo(page.exchange().body().length));
    }

    private void assertThrottled(int status, Patience patience) {
        var answer = aResponse().withStatus(status);
        patience.headers().forEach(answer::withHeader);
        answer(answer);

        assertThat(poll(newAdapter(), ""))
                .isInstanceOfSatisfying(
                        Throttled.class,
                        throttled -> assertThat(throttled.until())
                                .isCloseTo(patience.until(), within(20, ChronoUnit.SECONDS)));
    }

    private static List<String> texts(Page page) {
        return page.items().stream().map(item -> item.post().text()).toList();
    }
}
