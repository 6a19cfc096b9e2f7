package nl.schildwacht.source.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import nl.schildwacht.post.Author;
import nl.schildwacht.source.PlainText;
import nl.schildwacht.source.Slice;
import nl.schildwacht.source.feed.Reading.Feed;
import nl.schildwacht.source.feed.Reading.Gibberish;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static nl.schildwacht.source.feed.Reading.MOST_ELEMENTS;
import static nl.schildwacht.source.feed.Reading.MOST_ENTRIES;

/** Finds the items of a JSON Feed (1.0 and 1.1, jsonfeed.org) and reads each on its own from its own bytes. */
final class JsonFeed {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private static final ObjectMapper JSON = new JsonMapper(FACTORY);
    private static final URI NOWHERE = URI.create("about://none");

    private record Range(int from, int to, int tokens) {}

    private final FeedBody body;
    private final List<Range> items = new ArrayList<>();
    private int strays;
    private boolean listed;
    private String language = "";
    private Author author = Author.UNKNOWN;
    private boolean goesOn;

    private JsonFeed(FeedBody body) {
        this.body = body;
    }

    static Reading read(FeedBody body) {
        var feed = new JsonFeed(body);
        // The parser runs over units, so that its places are ours; only what is read from them is decoded.
        try (var parser = FACTORY.createParser(body.units())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return new Gibberish();
            while (parser.nextToken() == JsonToken.FIELD_NAME) feed.field(parser);
        } catch (IOException torn) {
            return new Gibberish();
        }
        return feed.listed ? feed.readItems() : new Gibberish();
    }

    private void field(JsonParser parser) throws IOException {
        var name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
            listItems(parser);
            return;
        }
        var value = pass(parser);
        if (value.tokens() > MOST_ELEMENTS) return;
        switch (name) {
            case "language" -> language = value(value).asText("");
            case "author", "authors" -> author = person(value(value));
            case "next_url" -> goesOn = !value(value).asText("").isBlank();
            default -> {}
        }
    }

    private void listItems(JsonParser parser) throws IOException {
        listed = true;
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            var item = pass(parser);
            if (items.size() + strays == MOST_ENTRIES) goesOn = true;
            else if (token == JsonToken.START_OBJECT && item.tokens() <= MOST_ELEMENTS) items.add(item);
            else strays++;
        }
    }

    /** Moves over the value whose first token is the current one. */
    private static Range pass(JsonParser parser) throws IOException {
        int from = place(parser.currentTokenLocation().getCharOffset());
        int depth = 0;
        int tokens = 0;
        for (var token = parser.currentToken(); token != null; token = parser.nextToken()) {
            tokens++;
            if (token.isStructStart()) depth++;
            if (token.isStructEnd()) depth--;
            if (depth == 0) {
                parser.finishToken();
                return new Range(from, place(parser.currentLocation().getCharOffset()), tokens);
            }
        }
        throw new IOException("torn");
    }

    private JsonNode value(Range range) throws IOException {
        return JSON.readTree(body.text(range.from(), range.to()));
    }

    private static int place(long offset) {
        return Math.toIntExact(offset);
    }

    private Feed readItems() {
        var entries = items.stream().map(this::read).flatMap(Optional::stream).toList();
        return new Feed(entries, strays + items.size() - entries.size(), Optional.empty(), goesOn);
    }

    private Optional<Entry> read(Range range) {
        try {
            return Optional.of(entry(value(range), body.slice(range.from(), range.to())))
                    .filter(entry -> !entry.isEmpty());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Entry entry(JsonNode item, Slice slice) {
        var own = item.has("authors") ? person(item.get("authors")) : person(item.path("author"));
        return new Entry(
                text(item, "id"),
                first(text(item, "url"), text(item, "external_url")),
                text(item, "title").strip().replaceAll("\\s+", " "),
                first(
                        PlainText.ofHtml(text(item, "content_html")),
                        text(item, "content_text").strip(),
                        text(item, "summary").strip()),
                own.equals(Author.UNKNOWN) ? author : own,
                text(item, "date_published"),
                text(item, "date_modified"),
                first(text(item, "language"), language),
                "",
                slice);
    }

    /** A list of people, one of them, or just a name. */
    private static Author person(JsonNode node) {
        var people = node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
        return people.map(person -> new Author(
                        "",
                        PlainText.clean(
                                        person.isTextual()
                                                ? person.asText()
                                                : person.path("name").asText(""))
                                .strip(),
                        Links.web(person.path("url").asText(""), NOWHERE)))
                .filter(person -> !person.name().isEmpty() || person.profile().isPresent())
                .findFirst()
                .orElse(Author.UNKNOWN);
    }

    /** A scalar as text: some feeds number their items. Escapes can hold what cleaning took from the bytes. */
    private static String text(JsonNode item, String field) {
        return PlainText.clean(item.path(field).asText(""));
    }

    private static String first(String... candidates) {
        return Stream.of(candidates)
                .filter(candidate -> !candidate.isBlank())
                .findFirst()
                .orElse("");
    }
}
