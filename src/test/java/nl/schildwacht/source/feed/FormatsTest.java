package nl.schildwacht.source.feed;

import nl.schildwacht.post.Author;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.PostRef;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import static nl.schildwacht.source.feed.Samples.SEEN;
import static nl.schildwacht.source.feed.Samples.posts;
import static nl.schildwacht.source.feed.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

class FormatsTest {
    @Test
    void rss20_givesTheFullTextWithItsLines() {
        var feed = sample("rss20.xml");
        var post = posts(feed).getFirst();

        assertThat(post.text()).isEqualTo("""
                Boa's in het nieuws

                Volledige tekst met een link.

                Tweede alinea
                en een regel. 🔪 is maar tekst""");
        assertThat(post.ref()).isEqualTo(new PostRef(Platform.FEED, "feeds.example", "krant-1"));
        assertThat(post.permalink()).contains(URI.create("https://krant.example/a/1"));
        assertThat(post.author()).isEqualTo(new Author("", "Redactie", Optional.empty()));
        assertThat(post.publishedAt()).isEqualTo(Instant.parse("2026-05-04T07:12:33Z"));
        assertThat(post.language()).contains("nl-NL");
        assertThat(post.channel()).contains("voorbeeldstad");
        assertThat(feed.rhythm()).contains(Duration.ofMinutes(15));
    }

    @Test
    void rss20_readsWhatIsThereWhenMuchIsMissing() {
        var feed = sample("rss20.xml");
        var reply = posts(feed).get(1);
        var bare = posts(feed).get(2);

        assertThat(reply.permalink()).contains(URI.create("https://krant.example/a/1#r2"));
        assertThat(reply.author().name()).isEqualTo("Een Lezer");
        assertThat(reply.replyTo()).contains(new PostRef(Platform.FEED, "feeds.example", "krant-1"));
        assertThat(reply.publishedAt()).as("a date that cannot be read").isEqualTo(SEEN);
        assertThat(bare.ref().nativeId()).hasSize(64);
        assertThat(bare.publishedAt()).isEqualTo(Instant.parse("2026-05-05T08:00:00Z"));
        assertThat(feed.entries()).hasSize(3);
        assertThat(feed.unreadable()).as("the empty item").isEqualTo(1);
    }

    @Test
    void rss091_isReadInWindows1252WithoutItsDocumentType() {
        var posts = posts(sample("rss091.xml"));

        assertThat(posts.getFirst().text()).isEqualTo("Café dicht\n\nHet café is dicht");
        assertThat(posts.getFirst().ref().nativeId()).isEqualTo("http://oud.example/1");
        assertThat(posts.get(1).permalink()).contains(URI.create("https://feeds.example/2"));
    }

    @Test
    void rss10_isReadWithPrefixesOfItsOwn() {
        var feed = sample("rss10.rdf");
        var post = posts(feed).getFirst();

        assertThat(post.text()).isEqualTo("Draadje\n\nIemand hier uit Voorbeeldstad?");
        assertThat(post.author().name()).isEqualTo("pietje");
        assertThat(post.publishedAt()).isEqualTo(Instant.parse("2026-05-04T07:12:33Z"));
        assertThat(post.language()).contains("nl");
        assertThat(post.ref().nativeId()).isEqualTo("https://forum.example/t/1");
        assertThat(feed.rhythm()).contains(Duration.ofHours(2));
    }

    @Test
    void atom_keepsPlainTextPlainAndXhtmlAsText() {
        var feed = sample("atom.xml");
        var post = posts(feed).getFirst();

        assertThat(post.text()).isEqualTo("Twee < drie\n\nOver <het> stadhuis\n\nen meer");
        assertThat(post.permalink()).contains(URI.create("https://wijk.example/1"));
        assertThat(post.author().name()).isEqualTo("Wijkredactie");
        assertThat(post.author().profile()).contains(URI.create("https://wijk.example/redactie"));
        assertThat(post.publishedAt()).isEqualTo(Instant.parse("2026-05-04T07:12:33Z"));
        assertThat(post.editedAt()).contains(Instant.parse("2026-05-04T11:00:00Z"));
        assertThat(feed.goesOn()).isTrue();
    }

    @Test
    void atomReply_namesItsParentAndHidesAScriptLink() {
        var post = posts(sample("atom.xml")).get(1);

        assertThat(post.text()).isEqualTo("Re: stadhuis\n\nFish & chips");
        assertThat(post.permalink()).isEmpty();
        assertThat(post.replyTo()).contains(new PostRef(Platform.FEED, "feeds.example", "tag:wijk.example,2026:1"));
        assertThat(post.language()).contains("en");
        assertThat(post.editedAt()).isEmpty();
    }

    @Test
    void googleAlert_isThePageBehindTheRedirect() {
        var post = posts(sample("google-alerts.xml")).getFirst();

        assertThat(post.text())
                .isEqualTo(
                        "Wethouder Voorbeeldstad reageert op 'kritiek'\n\nDe gemeente Voorbeeldstad zegt dat het loket\u00a0...");
        assertThat(post.ref())
                .isEqualTo(new PostRef(
                        Platform.FEED, "krant.example", "https://krant.example/regio/wethouder-reageert/?id=7"));
        assertThat(post.permalink())
                .contains(URI.create("https://krant.example/regio/wethouder-reageert/?id=7&utm_source=alert"));
        assertThat(post.author()).isEqualTo(Author.UNKNOWN);
    }

    @Test
    void googleNews_saysTheTitleOnceAndNamesThePublisher() {
        var post = posts(sample("google-news.xml")).getFirst();

        assertThat(post.text()).isEqualTo("Loket Voorbeeldstad dicht - De Krant");
        assertThat(post.author().name()).isEqualTo("De Krant");
        assertThat(post.ref().nativeId()).isEqualTo("CBMiVoorbeeld01");
    }

    @Test
    void jsonFeed_isReadWhateverTheOrderOfItsFields() {
        var feed = sample("jsonfeed.json");
        var post = posts(feed).getFirst();
        var bare = posts(feed).get(1);

        assertThat(post.text()).isEqualTo("Over het stadhuis\n\nHet café {is} \"dicht\"");
        assertThat(post.author().name()).isEqualTo("A. Buur");
        assertThat(post.editedAt()).contains(Instant.parse("2026-05-04T08:00:00Z"));
        assertThat(post.language()).contains("nl");
        assertThat(bare.ref().nativeId()).isEqualTo("18");
        assertThat(bare.text()).isEqualTo("Regel één 😀\nregel twee");
        assertThat(bare.author().name()).isEqualTo("Redactie");
        assertThat(bare.permalink()).contains(URI.create("https://elders.example/18"));
        assertThat(feed.unreadable()).as("a string among the items").isEqualTo(1);
        assertThat(feed.goesOn()).isTrue();
    }
}
