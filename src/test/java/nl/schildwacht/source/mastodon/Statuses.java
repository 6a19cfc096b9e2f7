package nl.schildwacht.source.mastodon;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.schildwacht.source.SourceContract.Said;
import org.jsoup.nodes.Entities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Statuses as a server writes them, with invented content. */
final class Statuses {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Statuses() {}

    static String of(Said said) {
        return json(map(said.id(), said.text(), said.at()));
    }

    /** A status whose id is the snowflake of its moment. */
    static String at(Instant moment, String text) {
        return json(map(Snowflake.at(moment), text, moment));
    }

    static Map<String, Object> map(String id, String text, Instant at) {
        var status = new LinkedHashMap<String, Object>();
        status.put("id", id);
        status.put("created_at", at.toString());
        status.put("edited_at", null);
        status.put("in_reply_to_id", null);
        status.put("spoiler_text", "");
        status.put("visibility", "public");
        status.put("language", "nl");
        status.put("uri", "https://elders.example/users/jan/statuses/" + id);
        status.put("url", "https://elders.example/@jan/" + id);
        status.put("replies_count", 0);
        status.put("content", "<p>" + Entities.escape(text) + "</p>");
        status.put("reblog", null);
        status.put("account", Map.of("id", "7", "acct", "jan@elders.example", "display_name", "Jan V."));
        status.put("tags", java.util.List.of(Map.of("name", "voorbeeldstad")));
        return status;
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
