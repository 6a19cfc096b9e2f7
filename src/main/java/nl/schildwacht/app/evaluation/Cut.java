package nl.schildwacht.app.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A way to divide a run into parts that are measured apart. */
enum Cut {
    ALL(all -> Optional.of("all")),
    FILE(expected -> Optional.of(expected.file())),
    LANGUAGE(expected -> Optional.of(language(expected))),
    /** Per language: what works in one need not in the other. */
    PHENOMENON(expected -> expected.phenomenon().map(what -> language(expected) + ": " + what)),
    /** Harmless texts by what they look like, per language. */
    LOOK_ALIKE(expected ->
            expected.contrast().filter(what -> !expected.isAggression()).map(what -> language(expected) + ": " + what)),
    CHANNEL(expected -> expected.ownChannel().map(own -> own ? "own channel" : "found elsewhere")),
    PARENT(expected -> expected.reply().map(reply -> reply ? "a reply" : "no reply"));

    private final Function<Expected, Optional<String>> part;

    Cut(Function<Expected, Optional<String>> part) {
        this.part = part;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The parts by name; texts that belong to none are left out. */
    List<Slice> of(List<Outcome> outcomes) {
        Map<String, List<Outcome>> parts = new TreeMap<>();
        for (Outcome outcome : outcomes)
            part.apply(outcome.expected())
                    .ifPresent(name ->
                            parts.computeIfAbsent(name, n -> new ArrayList<>()).add(outcome));
        return parts.entrySet().stream()
                .map(one -> new Slice(this, one.getKey(), one.getValue()))
                .toList();
    }

    private static String language(Expected expected) {
        return expected.lang().isEmpty() ? "?" : expected.lang();
    }
}
