package nl.schildwacht.source.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.schildwacht.http.Answer;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/**
 * What a feed's cursor remembers, as JSON.
 *
 * @param host the feed's host when it was first fetched; keeps the posts' references the same when the feed moves.
 * @param etag to be returned exactly as given.
 * @param lastModified to be returned exactly as given.
 * @param rhythm how seldom the feed itself wants to be asked; a 304 does not say it again.
 */
record Mark(String host, Optional<String> etag, Optional<String> lastModified, Optional<Duration> rhythm) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Mark {
        etag = etag.filter(Mark::canBeSent);
        lastModified = lastModified.filter(Mark::canBeSent);
    }

    /** A cursor that cannot be read counts as none: the whole feed comes again, and nothing is lost. */
    static Mark read(String cursor, String host) {
        try {
            var json = JSON.readTree(cursor);
            if (json instanceof ObjectNode node)
                return new Mark(
                        text(node, "host").orElse(host),
                        text(node, "etag"),
                        text(node, "lastModified"),
                        text(node, "rhythm").map(Duration::parse));
        } catch (JsonProcessingException | DateTimeException unreadable) {
            // falls through to a fresh mark
        }
        return new Mark(host, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The mark after this answer. */
    Mark after(Answer answer, Optional<Duration> newRhythm) {
        return new Mark(host, answer.header("etag"), answer.header("last-modified"), newRhythm);
    }

    String json() {
        var node = JSON.createObjectNode().put("host", host);
        etag.ifPresent(value -> node.put("etag", value));
        lastModified.ifPresent(value -> node.put("lastModified", value));
        rhythm.ifPresent(value -> node.put("rhythm", value.toString()));
        return node.toString();
    }

    private static boolean canBeSent(String value) {
        return value.length() < 1024 && value.chars().allMatch(c -> c >= ' ' && c <= 0xFF && c != 0x7F);
    }

    private static Optional<String> text(ObjectNode node, String field) {
        return Optional.ofNullable(node.get(field)).map(value -> value.asText());
    }

    @Override
    public String toString() {
        return "Mark[" + host + "]";
    }
}
