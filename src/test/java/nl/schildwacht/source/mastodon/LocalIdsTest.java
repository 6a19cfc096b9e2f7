package nl.schildwacht.source.mastodon;

import nl.schildwacht.post.Platform;
import nl.schildwacht.post.PostRef;
import org.junit.jupiter.api.Test;

import java.net.URI;

import static org.assertj.core.api.Assertions.assertThat;

/** By which id a server is asked for a post. */
class LocalIdsTest {
    private static final URI HOME = URI.create("https://plein.example/");
    private static final PostRef FROM_ELSEWHERE =
            new PostRef(Platform.MASTODON, "dorp.example", "https://dorp.example/users/jan/statuses/77");

    private final LocalIds ids = new LocalIds();

    @Test
    void postFromElsewhere_isKnown_onceItWasPolled() {
        assertThat(ids.find(HOME, FROM_ELSEWHERE)).isEmpty();
        ids.remember(HOME, FROM_ELSEWHERE, "1165");
        assertThat(ids.find(HOME, FROM_ELSEWHERE)).contains("1165");
        assertThat(ids.find(URI.create("https://ander.example/"), FROM_ELSEWHERE))
                .isEmpty();
    }

    @Test
    void afterARestart_theAddressOfTheEvidence_saysTheId() {
        ids.recall(HOME, FROM_ELSEWHERE, URI.create("https://plein.example/api/v1/statuses/1165"));
        assertThat(ids.find(HOME, FROM_ELSEWHERE)).contains("1165");
    }

    @Test
    void addressOfAnotherServer_orOfAList_saysNothing() {
        ids.recall(HOME, FROM_ELSEWHERE, URI.create("https://ander.example/api/v1/statuses/1165"));
        ids.recall(HOME, FROM_ELSEWHERE, URI.create("https://plein.example/api/v1/timelines/tag/plein"));
        ids.recall(HOME, FROM_ELSEWHERE, URI.create("urn:nergens"));
        assertThat(ids.find(HOME, FROM_ELSEWHERE)).isEmpty();
    }

    @Test
    void ownPost_needsNoMemory() {
        var own = new PostRef(Platform.MASTODON, "plein.example", "https://plein.example/users/jan/statuses/42");
        assertThat(ids.find(HOME, own)).contains("42");
        assertThat(ids.find(HOME, new PostRef(Platform.MASTODON, "plein.example", "43")))
                .contains("43");
    }
}
