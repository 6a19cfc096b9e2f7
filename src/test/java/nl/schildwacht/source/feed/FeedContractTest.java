package nl.schildwacht.source.feed;

import nl.schildwacht.http.PoliteClient;
import nl.schildwacht.post.Platform;
import nl.schildwacht.source.Loopback;
import nl.schildwacht.source.Mode;
import nl.schildwacht.source.SourceAdapter;
import nl.schildwacht.source.SourceContract;
import nl.schildwacht.source.SourceSettings;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Nested;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import static java.util.stream.Collectors.joining;

/** Each of the three shapes of feed keeps to the contract. */
class FeedContractTest {
    private abstract static class Feeds extends SourceContract {
        @Override
        protected SourceAdapter newAdapter() {
            return new FeedAdapter(new PoliteClient(Loopback.manners()), reference -> Optional.of(SECRET));
        }

        @Override
        protected SourceSettings settings() {
            return new SourceSettings(
                    "krant",
                    "De krant",
                    Platform.FEED,
                    Mode.FEED,
                    URI.create(server.baseUrl() + "/feed?token=" + SECRET),
                    "",
                    "voorbeeldstad",
                    Optional.empty(),
                    Optional.of("lezer"),
                    Optional.of("env:KRANT"),
                    Duration.ofMinutes(5),
                    Duration.ofHours(1));
        }

        protected abstract String around(String items);

        protected abstract String item(Said said);

        protected String glue() {
            return "\n";
        }

        @Override
        protected String page(List<Said> posts) {
            return around(posts.stream().map(this::item).collect(joining(glue())));
        }

        @Override
        protected byte[] pageAround(byte[] slice) {
            return around(new String(slice, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }
    }

    @Nested
    class Rss extends Feeds {
        @Override
        protected String contentType() {
            return "application/rss+xml";
        }

        @Override
        protected String around(String items) {
            return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Krant</title><language>nl</language>"
                    + items + "</channel></rss>";
        }

        @Override
        protected String item(Said said) {
            var html = Entities.escape(Entities.escape(said.text()));
            return "<item><guid>" + said.id() + "</guid><description>" + html + "</description><pubDate>"
                    + DateTimeFormatter.RFC_1123_DATE_TIME.format(said.at().atZone(ZoneOffset.UTC))
                    + "</pubDate></item>";
        }
    }

    @Nested
    class Atom extends Feeds {
        @Override
        protected String contentType() {
            return "application/atom+xml";
        }

        @Override
        protected String around(String items) {
            return "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\" xml:lang=\"nl\"><a:id>x</a:id>" + items
                    + "</a:feed>";
        }

        @Override
        protected String item(Said said) {
            return "<a:entry><a:id>" + said.id() + "</a:id><a:content type=\"text\">" + Entities.escape(said.text())
                    + "</a:content><a:published>" + said.at() + "</a:published></a:entry>";
        }
    }

    @Nested
    class Json extends Feeds {
        @Override
        protected String contentType() {
            return "application/feed+json";
        }

        @Override
        protected String around(String items) {
            return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + items + "],\"language\":\"nl\"}";
        }

        @Override
        protected String item(Said said) {
            return "{\"id\":" + said.id() + ",\"content_text\":\"" + said.text().replace("\"", "\\\"")
                    + "\",\"date_published\":\"" + said.at() + "\"}";
        }

        @Override
        protected String glue() {
            return ", ";
        }
    }
}
