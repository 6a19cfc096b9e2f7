package nl.schildwacht.match;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OwnHandlesTest {
    @ParameterizedTest(name = "{0} on {1} at {2}: {3}")
    @CsvSource({
        "anna_vdb, mastodon, toot.example, true",
        "@Anna_VDB, feed, '', true",
        "anna_vdb@toot.example, mastodon, toot.example, true",
        "anna@toot.example, mastodon, elders.example, true",
        "anna, mastodon, toot.example, true",
        "anna, mastodon, Toot.Example, true",
        "annab.bsky.social, bluesky, bsky.social, true",
        "anna_vdb.bsky.social, bluesky, bsky.social, true",
        "gemeente@toot.example, mastodon, elders.example, true",
        "voorbeeldstad, mastodon, toot.example, true",
        "famrani, x, '', true",
    })
    void ownAccount_isRecognised(String handle, String platform, String host, boolean own) {
        assertThat(Voorbeeldstad.INDEX.isOwnHandle(handle, platform, host)).isEqualTo(own);
    }

    @ParameterizedTest(name = "{0} on {1} at {2}")
    @CsvSource({
        "anna, mastodon, elders.example",
        "anna@elders.example, mastodon, toot.example",
        "anna@elders.example, mastodon, elders.example",
        "anna_vdb@elders.example, mastodon, toot.example",
        "anna.bsky.social, bluesky, bsky.social",
        "annab.bsky.social, mastodon, toot.example",
        "famrani, mastodon, toot.example",
        "famrani.bsky.social, bluesky, bsky.social",
        "'', mastodon, toot.example",
        "@, mastodon, toot.example",
        "@@, feed, ''",
    })
    void strangerOfTheSameName_isNotSilenced(String handle, String platform, String host) {
        assertThat(Voorbeeldstad.INDEX.isOwnHandle(handle, platform, host)).isFalse();
    }
}
