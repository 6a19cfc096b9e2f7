package nl.schildwacht.source.mastodon;

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

import static java.util.stream.Collectors.joining;

/** Mastodon keeps to the contract. A QuarkusTest, because REST clients only exist within one. */
@QuarkusTest
@Tag("quarkus")
class MastodonContractTest extends SourceContract {
    @Override
    protected SourceAdapter newAdapter() {
        var guest = Neighbour.guest();
        guest.clock.set(now);
        return new MastodonAdapter(
                new RestGate(guest.manners()),
                guest.clock,
                reference -> Optional.of(SECRET),
                () -> Duration.ofHours(2));
    }

    @Override
    protected SourceSettings settings() {
        return new SourceSettings(
                "mastodon-1",
                "Hashtag",
                Platform.MASTODON,
                Mode.HASHTAG,
                URI.create(server.baseUrl()),
                "voorbeeldstad",
                "voorbeeldstad",
                Optional.empty(),
                Optional.empty(),
                Optional.of("env:MASTODON"),
                Duration.ofMinutes(5),
                Duration.ofHours(1));
    }

    @Override
    protected String page(List<Said> posts) {
        return posts.stream().map(Statuses::of).collect(joining(",\n ", "[", "]"));
    }

    @Override
    protected byte[] pageAround(byte[] slice) {
        return ("[" + new String(slice, StandardCharsets.UTF_8) + "]").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected String contentType() {
        return "application/json";
    }

    @Override
    protected List<Patience> patience() {
        var until = now.plusSeconds(180);
        var own = Map.of("X-RateLimit-Limit", "300", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", until + "");
        return Stream.concat(retryAfter().stream(), Stream.of(new Patience("X-RateLimit-Reset", own, until)))
                .toList();
    }

    /** The API knows no validators. */
    @Override
    protected boolean knowsUnchanged() {
        return false;
    }
}
