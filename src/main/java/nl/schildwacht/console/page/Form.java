package nl.schildwacht.console.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

/**
 * What somebody typed, as she typed it, and what is wrong with it by field. Shown again when something is wrong, so that she
 * loses nothing. Not thread-safe; lives for one request.
 */
public final class Form {
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    /** A form that nobody has filled in. */
    public static Form empty() {
        return new Form();
    }

    /** @param sent the form's fields; line ends are made those of Unix. */
    public static Form of(MultivaluedMap<String, String> sent) {
        Form form = new Form();
        sent.forEach((name, all) -> form.values.put(
                name, all.stream().map(it -> it.replace("\r\n", "\n")).toList()));
        return form;
    }

    /** Fills in a field before the form is first shown. */
    public Form with(String name, String value) {
        values.put(name, List.of(value));
        return this;
    }

    /** The same, for a field with several values. */
    public Form with(String name, List<String> all) {
        values.put(name, List.copyOf(all));
        return this;
    }

    /** The field's value as typed; empty when it was not sent. */
    public String value(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** The field's value without white space around it; absent when nothing is left. */
    public Optional<String> text(String name) {
        return Optional.of(value(name).strip()).filter(text -> !text.isEmpty());
    }

    /** All values of a field that stands there more than once. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The lines of an area without empty ones. */
    public List<String> lines(String name) {
        return Arrays.stream(value(name).split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Whether a box is ticked. */
    public boolean isTicked(String name) {
        return !values(name).isEmpty();
    }

    /** Whether a box with this value is ticked, or this choice is made. */
    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** Says what is wrong with a field and what to do about it; the first problem of a field stands. */
    public Form problem(String name, String what) {
        problems.putIfAbsent(name, what);
        return this;
    }

    /** What is wrong with a field; empty when nothing is. */
    public String problem(String name) {
        return problems.getOrDefault(name, "");
    }

    public boolean isWrong(String name) {
        return problems.containsKey(name);
    }

    public boolean isGood() {
        return problems.isEmpty();
    }

    /** All problems with their fields, in order of finding. */
    public List<Map.Entry<String, String>> problems() {
        return new ArrayList<>(problems.entrySet());
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "Form[" + values.size() + " fields, " + problems.size() + " problems]";
    }
}
