package nl.schildwacht.source.bluesky;

import nl.schildwacht.post.Platform;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.source.Mode;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

class ListingTest {
    private static final PostReader READER = new PostReader(Instant.parse("2026-05-04T10:00:00Z"));

    @Test
    void foundPost_becomesAPostWithAllThatIsKnown() throws IOException {
        var listing = Listing.of(bytes("search.json"), Mode.SEARCH, READER, Optional.empty());
        var post = listing.found().getFirst().item().post();

        assertThat(post.ref())
                .isEqualTo(new PostRef(
                        Platform.BLUESKY,
                        "bsky.app",
                        "at://did:plc:aaaabbbbccccddddeeeeffff/app.bsky.feed.post/3lqz7abcde22x"));
        assertThat(post.permalink())
                .contains(URI.create("https://bsky.app/profile/did:plc:aaaabbbbccccddddeeeeffff/post/3lqz7abcde22x"));
        assertThat(post.text()).isEqualTo("Goed geholpen bij gemeente Voorbeeldstad! 😀 #voorbeeldstad");
        assertThat(post.author().handle()).isEqualTo("jan.bsky.example");
        assertThat(post.author().profile()).isPresent();
        assertThat(post.language()).contains("nl");
        assertThat(post.publishedAt()).isEqualTo("2026-05-04T09:12:33.120Z");
        assertThat(post.replyTo().orElseThrow().nativeId()).endsWith("/3lqz7");
        assertThat(post.version()).isEqualTo("bafyreiaaaa");
    }

    @Test
    void mark_followsTheMomentOfIndexing_whateverTheWriterSays() throws IOException {
        var listing = Listing.of(bytes("search.json"), Mode.SEARCH, READER, Optional.empty());

        assertThat(listing.oldest()).contains(Instant.parse("2026-05-04T09:10:00Z"));
        assertThat(listing.newest()).contains(Instant.parse("2026-05-04T09:12:34.501Z"));
        assertThat(listing.found().get(1).item().post().publishedAt()).isEqualTo(Instant.EPOCH);
        assertThat(listing.unreadable()).isEqualTo(1);
    }

    @Test
    void notifications_bringMentionsRepliesAndQuotes_andNoLikes() throws IOException {
        var listing = Listing.of(bytes("notifications.json"), Mode.MENTIONS, READER, Optional.of("gemeente"));

        assertThat(listing.found()).hasSize(2);
        assertThat(listing.listed()).isEqualTo(3);
        assertThat(listing.unreadable()).isZero();
    }

    @Test
    void feed_knowsWhatAReplyAnswers_andThatARepostIsNotTheAccounts() throws IOException {
        var found = Listing.of(bytes("author-feed.json"), Mode.ACCOUNT, READER, Optional.of("gemeente"))
                .found();

        assertThat(found.get(0).item().post().parentText()).contains("Wanneer is de markt?");
        assertThat(found.get(0).item().post().channel()).contains("gemeente");
        assertThat(found.get(2).isReposted()).isTrue();
        assertThat(found.get(2).item().post().channel()).isEmpty();
    }

    @Test
    void thread_isReadToItsEnds_butNotWhatItQuotes() throws IOException {
        var found = Listing.thread(bytes("thread.json"), READER, Optional.of("gemeente"))
                .found();

        assertThat(found)
                .extracting(one -> one.item().post().text())
                .containsExactly("Het zwembad is dicht", "Jammer", "Vind ik ook");
    }

    /** However a body is damaged, it is read as far as it goes or said to be unreadable; nothing else is thrown. */
    @Test
    void damagedBody_isReadAsFarAsItGoesOrSaidToBeUnreadable() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 3_000; round++) {
            var mode = Mode.values()[random.nextInt(5)];
            var body = damaged(
                    bytes(
                            switch (mode) {
                                case MENTIONS -> "notifications.json";
                                case ACCOUNT -> "author-feed.json";
                                case SEARCH, HASHTAG -> "search.json";
                                case FEED -> "thread.json";
                            }),
                    random);
            try {
                var listing = mode == Mode.FEED
                        ? Listing.thread(body, READER, Optional.empty())
                        : Listing.of(body, mode, READER, Optional.empty());
                listing.found().forEach(found -> {
                    var slice = found.item().slice();
                    assertThat(slice.offset() + slice.length()).isLessThanOrEqualTo(body.length);
                    assertThat(body[slice.offset()]).isEqualTo((byte) '{');
                    assertThat(body[slice.offset() + slice.length() - 1]).isEqualTo((byte) '}');
                });
            } catch (IOException unreadable) {
                assertThat(unreadable).hasNoCause();
            } catch (RuntimeException | Error e) {
                fail("seed " + seed + ", round " + round, e);
            }
        }
    }

    private static byte[] damaged(byte[] body, Random random) {
        var marks = "{}[]\",:\\nu0\u0000".getBytes(StandardCharsets.US_ASCII);
        for (var blows = 1 + random.nextInt(6); blows > 0; blows--) {
            var at = random.nextInt(body.length);
            body[at] = random.nextBoolean() ? marks[random.nextInt(marks.length)] : (byte) random.nextInt();
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(body, random.nextInt(body.length)) : body;
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String name) {
        try (var in = ListingTest.class.getResourceAsStream("/source/bluesky/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
