package nl.schildwacht.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the items of a JSON answer as exact slices of its bytes, so that each can be read, kept and digested by itself
 * and one broken item does not take its neighbours along. Every method throws {@link IOException}, without a word of the
 * body in it, when the bytes are not one whole UTF-8 JSON document.
 */
public final class JsonItems {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final JsonFactory FACTORY = MAPPER.getFactory();

    private JsonItems() {}

    /**
     * The elements of one array, in order.
     *
     * @param path names that lead from the outermost object to the array; none when the document is the array.
     */
    public static List<Slice> elements(byte[] body, String... path) throws IOException {
        return scan(body, whole(body), parser -> {
            for (var name : path) if (!enter(parser, name)) throw unreadable();
            if (!parser.hasToken(JsonToken.START_ARRAY)) throw unreadable();
            var found = new ArrayList<Slice>();
            while (parser.nextToken() != JsonToken.END_ARRAY) found.add(value(parser, 0));
            while (parser.nextToken() != null) parser.skipChildren(); // a torn end must not go unnoticed
            return found;
        });
    }

    /** Every object that stands under this name, at any depth but not within another such object. */
    public static List<Slice> objects(byte[] body, String name) throws IOException {
        return scan(body, whole(body), parser -> {
            var found = new ArrayList<Slice>();
            do {
                if (parser.hasToken(JsonToken.START_OBJECT) && name.equals(parser.currentName()))
                    found.add(value(parser, 0));
            } while (parser.nextToken() != null);
            return found;
        });
    }

    /** The object that stands under this name directly within that one; empty when there is none. */
    public static Optional<Slice> member(byte[] body, Slice object, String name) throws IOException {
        return scan(
                body,
                object,
                parser -> enter(parser, name) && parser.hasToken(JsonToken.START_OBJECT)
                        ? Optional.of(value(parser, object.offset()))
                        : Optional.empty());
    }

    /** Reads one item; unknown fields are ignored and missing ones null. */
    public static <T> T read(byte[] body, Slice slice, Class<T> type) throws IOException {
        try {
            var read = MAPPER.readValue(body, slice.offset(), slice.length(), type);
            if (read == null) throw unreadable();
            return read;
        } catch (IOException detailed) {
            throw unreadable(); // the detail quotes what a stranger wrote
        }
    }

    /** Reads a whole document; unknown fields are ignored and missing ones null. */
    public static <T> T read(byte[] body, Class<T> type) throws IOException {
        return read(body, whole(body), type);
    }

    /** Writes state of an adapter's own, such as a cursor; {@link #read} takes it back. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new IllegalArgumentException("not to be written as JSON: " + value.getClass());
        }
    }

    /** What to look for, from the first token on. */
    private interface Search<T> {
        T in(JsonParser parser) throws IOException;
    }

    private static <T> T scan(byte[] body, Slice within, Search<T> search) throws IOException {
        try (var parser = FACTORY.createParser(body, within.offset(), within.length())) {
            parser.nextToken();
            return search.in(parser);
        } catch (IOException detailed) {
            throw unreadable(); // the detail quotes what a stranger wrote
        }
    }

    private static Slice whole(byte[] body) throws IOException {
        if (body.length == 0) throw unreadable();
        return new Slice(0, body.length);
    }

    /** From the start of an object to the value of one of its members; false when it has no such member. */
    private static boolean enter(JsonParser parser, String name) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) return false;
        for (var field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            if (field.equals(name)) return true;
            parser.skipChildren();
        }
        return false;
    }

    private static Slice value(JsonParser parser, int base) throws IOException {
        var start = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        var end = parser.currentLocation().getByteOffset();
        // Other encodings than UTF-8 are read through characters and have no byte offsets (RFC 8259 §8.1 forbids them).
        if (start < 0 || end <= start) throw unreadable();
        return new Slice(Math.toIntExact(base + start), Math.toIntExact(end - start));
    }

    private static IOException unreadable() {
        return new IOException("not the JSON that was expected");
    }
}
