package nl.schildwacht.source.bluesky;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.quarkus.test.junit.QuarkusTest;
import nl.schildwacht.http.RestGate;
import nl.schildwacht.post.Platform;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.Neighbour;
import nl.schildwacht.source.SourceAdapter;
import nl.schildwacht.source.SourceContract;
import nl.schildwacht.source.SourceSettings;
import org.junit.jupiter.api.Tag;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.util.stream.Collectors.joining;

/** Bluesky keeps to the contract. A QuarkusTest, because REST clients only exist within one. */
@QuarkusTest
@Tag("quarkus")
class BlueskyContractTest extends SourceContract {
    @Override
    protected SourceAdapter newAdapter() {
        var guest = Neighbour.guest();
        guest.clock.set(now);
        return new BlueskyAdapter(
                new RestGate(guest.manners()), guest.clock, reference -> Optional.of(SECRET), new RememberedSessions());
    }

    @Override
    protected SourceSettings settings() {
        return new SourceSettings(
                "bluesky-1",
                "Zoeken",
                Platform.BLUESKY,
                Mode.SEARCH,
                URI.create(server.baseUrl()),
                "",
                "voorbeeldstad",
                Optional.empty(),
                Optional.of("voorbeeldstad.example"),
                Optional.of("env:BLUESKY"),
                Duration.ofMinutes(5),
                Duration.ofHours(1));
    }

    @Override
    protected void arrange() {
        var tokens = okJson("{\"accessJwt\":\"toegang-" + SECRET + "\",\"refreshJwt\":\"ververs-" + SECRET + "\"}");
        server.stubFor(
                post(urlPathEqualTo("/xrpc/com.atproto.server.createSession")).willReturn(tokens));
        server.stubFor(
                post(urlPathEqualTo("/xrpc/com.atproto.server.refreshSession")).willReturn(tokens));
    }

    @Override
    protected MappingBuilder pageRequest() {
        return get(urlPathEqualTo("/xrpc/app.bsky.feed.searchPosts"));
    }

    @Override
    protected String page(List<Said> posts) {
        return posts.stream().map(Views::of).collect(joining(",\n ", "{\"hitsTotal\":3,\"posts\":[", "]}"));
    }

    @Override
    protected byte[] pageAround(byte[] slice) {
        return ("{\"posts\":[" + new String(slice, StandardCharsets.UTF_8) + "]}").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected String contentType() {
        return "application/json; charset=utf-8";
    }

    @Override
    protected List<Patience> patience() {
        var until = now.plusSeconds(180);
        var own = Map.of("RateLimit-Remaining", "0", "RateLimit-Reset", until.getEpochSecond() + "");
        return Stream.concat(retryAfter().stream(), Stream.of(new Patience("RateLimit-Reset", own, until)))
                .toList();
    }

    /** The API knows no validators. */
    @Override
    protected boolean knowsUnchanged() {
        return false;
    }
}
