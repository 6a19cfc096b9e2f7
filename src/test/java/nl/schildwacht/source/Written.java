package nl.schildwacht.source;

import java.util.HashMap;
import java.util.Map;

/** A source as somebody wrote it, right in everything but what the test says. */
final class Written {
    private final Map<String, String> fields = new HashMap<>(Map.of(
            "id", "bron",
            "name", "Hashtag op mastodon.example",
            "platform", "mastodon",
            "mode", "hashtag",
            "base", "https://mastodon.example/",
            "query", "voorbeeldstad",
            "organisation", "stad"));

    static Written source() {
        return new Written();
    }

    Written but(String field, String value) {
        fields.put(field, value);
        return this;
    }

    WrittenSource done() {
        return new WrittenSource(
                fields.get("id"),
                fields.get("name"),
                fields.get("platform"),
                fields.get("mode"),
                fields.get("base"),
                fields.get("query"),
                fields.get("organisation"),
                fields.get("channel"),
                fields.get("account"),
                fields.get("secret"),
                fields.get("floor"),
                fields.get("ceiling"));
    }
}
