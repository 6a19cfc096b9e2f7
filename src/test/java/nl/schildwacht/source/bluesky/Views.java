package nl.schildwacht.source.bluesky;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.schildwacht.source.SourceContract.Said;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Post views as the app view writes them, with invented content. */
final class Views {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Views() {}

    static String uri(String key) {
        return "at://did:plc:aaaabbbbccccddddeeeeffff/app.bsky.feed.post/" + key;
    }

    static String of(Said said) {
        return json(map(said.id(), said.text(), said.at()));
    }

    static Map<String, Object> map(String key, String text, Instant at) {
        var view = new LinkedHashMap<String, Object>();
        view.put("uri", uri(key));
        // As in life, the address of the content follows from the content.
        view.put("cid", "bafyrei" + Integer.toHexString(text.hashCode()));
        view.put(
                "author",
                Map.of(
                        "did", "did:plc:aaaabbbbccccddddeeeeffff",
                        "handle", "jan.bsky.example",
                        "displayName", "Jan V."));
        view.put(
                "record",
                new LinkedHashMap<>(Map.of(
                        "$type",
                        "app.bsky.feed.post",
                        "createdAt",
                        at.toString(),
                        "langs",
                        List.of("nl"),
                        "text",
                        text)));
        view.put("replyCount", 0);
        view.put("indexedAt", at.plusSeconds(1).toString());
        view.put("labels", List.of());
        return view;
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
