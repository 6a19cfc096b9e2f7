package nl.schildwacht.source.mastodon;

import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.source.Item;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.mastodon.Listing.Found;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class StatusReaderTest {
    private static final URI BASE = URI.create("https://mastodon.voorbeeldstad.example");
    private static final Instant NOW = Instant.parse("2026-05-04T09:30:00Z");

    private final byte[] body = resource("hashtag.json");

    @Test
    void status_becomesAPostWithAllThatIsKnown() throws IOException {
        var post = posts().getFirst();

        assertThat(post.ref())
                .isEqualTo(new PostRef(
                        Platform.MASTODON,
                        "mastodon.voorbeeldstad.example",
                        "https://mastodon.voorbeeldstad.example/users/jan/statuses/116515533874860596"));
        assertThat(post.permalink())
                .contains(URI.create("https://mastodon.voorbeeldstad.example/@jan/116515533874860596"));
        assertThat(post.author().handle()).isEqualTo("jan@mastodon.voorbeeldstad.example");
        assertThat(post.author().name()).isEqualTo("Jan V.");
        assertThat(post.language()).contains("nl");
        assertThat(post.publishedAt()).isEqualTo("2026-05-04T09:12:33.901Z");
        assertThat(post.editedAt()).isEmpty();
        assertThat(post.firstSeenAt()).isEqualTo(NOW);
        assertThat(post.replyTo()).isEmpty();
        assertThat(post.channel()).contains("gemeente");
    }

    @Test
    void text_hasNoMarkUp_andShortenedLinksInFull() throws IOException {
        assertThat(posts().getFirst().text()).isEqualTo("""
                Weer lang gewacht bij het loket van #voorbeeldstad ☕️

                Lees https://nieuws.voorbeeldstad.example/een/heel/lang/adres?van=loket
                Groet""");
    }

    @Test
    void contentWarning_standsAboveTheText() throws IOException {
        var post = posts().get(1);

        assertThat(post.text()).isEqualTo("Over de gemeente\n\nDat kan beter & sneller");
        assertThat(post.editedAt()).contains(Instant.parse("2026-05-04T09:08:00Z"));
        assertThat(post.author().handle()).isEqualTo("mies@elders.example");
        assertThat(post.author().profile()).isEmpty();
        assertThat(post.permalink()).contains(URI.create("https://elders.example/objects/8d0f"));
        assertThat(post.replyTo()).contains(new PostRef(Platform.MASTODON, BASE.getHost(), "116515400000000000"));
    }

    @Test
    void followersOnlyPost_isDropped_brokenOneCounted_boostReplacedByItsPost() throws IOException {
        var listing = listing();

        assertThat(listing.listed()).isEqualTo(5);
        assertThat(listing.unreadable()).isEqualTo(1);
        assertThat(posts()).hasSize(3).noneMatch(post -> post.text().contains("volgers"));
        var boosted = listing.found().get(2);
        assertThat(boosted.item().post().text()).isEqualTo("Zebrapad af!");
        assertThat(boosted.item().post().channel()).isEmpty();
        assertThat(slice(boosted.item()))
                .startsWith("{\"id\":\"116515470000000000\"")
                .endsWith("\"An\"}}");
    }

    @Test
    void editedText_isAnotherVersion_alsoWithoutADateOfEditing() throws IOException {
        var reader = new StatusReader(BASE, NOW);
        var before = reader.read(status("het loket"), Optional.empty());
        var after = reader.read(status("Het loket"), Optional.empty());

        assertThat(after.ref()).isEqualTo(before.ref());
        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(reader.read(status("het loket"), Optional.empty()).version()).isEqualTo(before.version());
    }

    @Test
    void controlCharactersAndHalvesOfCharacters_reachNobody() {
        assertThat(StatusReader.text("<p>a\u0000b&#0;c\ud800d</p>")).doesNotContain("\u0000", "\ud800");
    }

    private static Wire.Status status(String content) {
        return new Wire.Status(
                "7", "https://elders.example/7", null, null, null, null, null, content, "public", null, 0, null);
    }

    private Listing listing() throws IOException {
        return Listing.of(body, Mode.HASHTAG, new StatusReader(BASE, NOW), Optional.of("gemeente"));
    }

    private List<Post> posts() throws IOException {
        return listing().found().stream().map(Found::item).map(Item::post).toList();
    }

    private String slice(Item item) {
        return new String(body, item.slice().offset(), item.slice().length(), StandardCharsets.UTF_8);
    }

    static byte[] resource(String name) {
        try (var in = StatusReaderTest.class.getResourceAsStream("/source/mastodon/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
