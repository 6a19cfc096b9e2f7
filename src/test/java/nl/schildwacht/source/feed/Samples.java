package nl.schildwacht.source.feed;

import nl.schildwacht.post.Post;
import nl.schildwacht.source.Slice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** Recorded pages with invented content, and what is made of them. */
final class Samples {
    static final Instant SEEN = Instant.parse("2026-05-04T12:00:00Z");
    static final List<String> ALL = List.of(
            "rss20.xml",
            "rss091.xml",
            "rss10.rdf",
            "atom.xml",
            "google-alerts.xml",
            "google-news.xml",
            "jsonfeed.json");

    private Samples() {}

    static byte[] bytes(String name) {
        try (var in = Samples.class.getResourceAsStream("/source/feed/" + name)) {
            return in.readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static Reading.Feed feed(byte[] body, String contentType) {
        var reading = Reading.of(body, contentType);
        assertThat(reading).isInstanceOf(Reading.Feed.class);
        return (Reading.Feed) reading;
    }

    static Reading.Feed feed(String text) {
        return feed(text.getBytes(StandardCharsets.UTF_8), "");
    }

    static Reading.Feed sample(String name) {
        return feed(bytes(name), "");
    }

    static List<Post> posts(Reading.Feed feed) {
        var found = new Entry.Found(
                "feeds.example", URI.create("https://feeds.example/geheim/feed"), Optional.of("voorbeeldstad"), SEEN);
        return feed.entries().stream().map(entry -> entry.toPost(found)).toList();
    }

    static String text(byte[] body, Slice slice) {
        return new String(body, slice.offset(), slice.length(), StandardCharsets.UTF_8);
    }

    static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>t</title>" + items + "</channel></rss>";
    }
}
