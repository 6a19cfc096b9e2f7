package nl.schildwacht.app.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.schildwacht.threat.Severity;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** An {@link Outcome} as it stands in the JSON of a run. What is absent there was not told. */
final class OutcomeJson {
    private OutcomeJson() {}

    static ObjectNode write(Outcome outcome) {
        Expected expected = outcome.expected();
        Verdict verdict = outcome.verdict();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("file", expected.file())
                .put("id", expected.id())
                .put("lang", expected.lang())
                .put("label", expected.label());
        list(node, "also", expected.also());
        node.put("severity", expected.severity().id());
        expected.targets().ifPresent(targets -> list(node, "targets", targets));
        expected.phenomenon().ifPresent(what -> node.put("phenomenon", what));
        expected.contrast().ifPresent(what -> node.put("contrast", what));
        expected.ownChannel().ifPresent(own -> node.put("own_channel", own));
        expected.reply().ifPresent(reply -> node.put("reply", reply));
        node.put("first", verdict.first());
        list(node, "found", verdict.found());
        var rules = node.putArray("rules");
        verdict.rules().forEach(rules::add);
        node.put("judged", verdict.severity().id());
        verdict.told().ifPresent(told -> list(node, "told", told));
        return node;
    }

    /** @throws IllegalArgumentException when it is no outcome. */
    static Outcome read(JsonNode node) {
        return new Outcome(
                new Expected(
                        text(node, "file"),
                        text(node, "id"),
                        text(node, "lang"),
                        text(node, "label"),
                        set(node, "also"),
                        severity(node, "severity"),
                        optional(node, "targets", field -> set(node, field)),
                        optional(node, "phenomenon", field -> text(node, field)),
                        optional(node, "contrast", field -> text(node, field)),
                        optional(node, "own_channel", field -> yes(node, field)),
                        optional(node, "reply", field -> yes(node, field))),
                new Verdict(
                        text(node, "first"),
                        set(node, "found"),
                        set(node, "rules").stream().toList(),
                        severity(node, "judged"),
                        optional(node, "told", field -> set(node, field))));
    }

    /** Sets have no order; in the file they have one, so that equal runs are equal files. */
    private static void list(ObjectNode node, String field, Collection<String> values) {
        var list = node.putArray(field);
        values.stream().sorted().forEach(list::add);
    }

    private static <T> Optional<T> optional(JsonNode node, String field, Function<String, T> read) {
        return node.has(field) ? Optional.of(read.apply(field)) : Optional.empty();
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) throw new IllegalArgumentException("a row lacks '" + field + "'");
        return node.get(field).asText();
    }

    private static boolean yes(JsonNode node, String field) {
        return node.path(field).asBoolean();
    }

    private static Set<String> set(JsonNode node, String field) {
        if (!node.path(field).isArray()) throw new IllegalArgumentException("a row lacks '" + field + "'");
        Set<String> values = new LinkedHashSet<>();
        node.get(field).forEach(value -> values.add(value.asText()));
        return values;
    }

    private static Severity severity(JsonNode node, String field) {
        return Severity.valueOf(text(node, field).toUpperCase(Locale.ROOT));
    }
}
