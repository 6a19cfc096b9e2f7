package nl.schildwacht.threat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Reads the rule files, whose notation the first of them explains. Used once, by one thread. */
final class RuleReader {
    private static final java.util.regex.Pattern HEAD = java.util.regex.Pattern.compile(
            "([a-z]+(?:\\.[a-z-]+)*) : ([a-z]+)(?:/([a-z]+))?(?: ([a-z]+))?(?: (0\\.\\d+))?");
    private static final java.util.regex.Pattern GUARD =
            java.util.regex.Pattern.compile("([a-z-]+) = (.+) in ([a-z]+)(?: not (.+))?");
    private static final java.util.regex.Pattern RAISE =
            java.util.regex.Pattern.compile("([a-z-]+)(?: ([a-z]+) ([a-z]+))? = (.+) in ([a-z]+)");

    private record GuardDraft(Set<String> names, Rule.Scope scope, Set<String> excuse) {}

    private record RaiseDraft(
            String reason, Optional<Behaviour> behaviour, Severity to, Set<String> names, Rule.Scope scope) {}

    private record DerivationDraft(String concept, PatternReader.Draft pattern) {}

    private static final class RuleDraft {
        final DataFile.Line line;
        final String id;
        Optional<Behaviour> behaviour = Optional.empty();
        Optional<Kind> kind = Optional.empty();
        Severity severity = Severity.NONE;
        double confidence = 0.9;
        boolean isAimless;
        final List<PatternReader.Draft> patterns = new ArrayList<>();
        final Set<String> guards = new LinkedHashSet<>();
        final List<Rule.Example> examples = new ArrayList<>();

        RuleDraft(DataFile.Line line, String id) {
            this.line = line;
            this.id = id;
        }
    }

    private final PatternReader patterns;
    private final Concepts concepts;
    private final Map<String, GuardDraft> guards = new LinkedHashMap<>();
    private final Map<String, List<String>> defaults = new HashMap<>();
    private final List<RaiseDraft> raises = new ArrayList<>();
    private final List<DerivationDraft> derivations = new ArrayList<>();
    private final List<RuleDraft> rules = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    RuleReader(Concepts concepts) {
        this.concepts = concepts;
        this.patterns = new PatternReader(concepts);
    }

    List<Entry> literals() {
        return patterns.literals();
    }

    void read(DataFile file) {
        for (DataFile.Line line : file.lines()) {
            if (line.isIndented()) body(line);
            else statement(line);
        }
    }

    private void statement(DataFile.Line line) {
        String[] parts = line.text().split("\\s+", 2);
        if (parts.length < 2) throw new DataMistake(line, "a statement has a word and a body");
        String rest = parts[1];
        switch (parts[0]) {
            case "let" -> {
                String[] sides = sides(rest, line);
                patterns.define(sides[0], sides[1], line);
            }
            case "common" -> Stream.of(rest.split("\\s+")).forEach(name -> patterns.common(name, 9));
            case "tag" -> {
                String[] sides = sides(rest, line);
                concepts.number(sides[0]);
                // A derived concept comes too late to be what a rule is tried at.
                patterns.common(sides[0], 9);
                derivations.add(new DerivationDraft(sides[0], patterns.draft(sides[1], line)));
            }
            case "guard" -> guard(rest, line);
            case "default" -> {
                String[] sides = rest.split(" unless ", 2);
                if (sides.length < 2) throw new DataMistake(line, "default BEHAVIOUR unless GUARDS");
                for (String behaviour : sides[0].strip().split("\\s+"))
                    defaults.put(behaviour, guardNames(sides[1], line));
            }
            case "raise" -> raise(rest, line);
            case "rule" -> rule(rest, line);
            default -> throw new DataMistake(line, "unknown statement " + parts[0]);
        }
    }

    private static String[] sides(String text, DataFile.Line line) {
        String[] sides = text.split("\\s+=\\s+", 2);
        if (sides.length < 2 || !sides[0].matches("[A-Z_]+")) throw new DataMistake(line, "NAME = … expected");
        return sides;
    }

    private void guard(String text, DataFile.Line line) {
        Matcher guard = GUARD.matcher(text);
        if (!guard.matches()) throw new DataMistake(line, "guard NAME = CONCEPTS in SCOPE [not CONCEPTS]");
        Set<String> excuse = guard.group(4) == null ? Set.of() : patterns.names(guard.group(4), line);
        guards.put(
                guard.group(1),
                new GuardDraft(patterns.names(guard.group(2), line), scope(guard.group(3), line), excuse));
    }

    private void raise(String text, DataFile.Line line) {
        Matcher raise = RAISE.matcher(text);
        if (!raise.matches()) throw new DataMistake(line, "raise REASON [BEHAVIOUR SEVERITY] = CONCEPTS in SCOPE");
        raises.add(new RaiseDraft(
                raise.group(1),
                Optional.ofNullable(raise.group(2)).map(name -> value(Behaviour.class, name, line)),
                raise.group(3) == null ? Severity.NONE : value(Severity.class, raise.group(3), line),
                patterns.names(raise.group(4), line),
                scope(raise.group(5), line)));
    }

    private void rule(String text, DataFile.Line line) {
        Matcher head = HEAD.matcher(text);
        if (!head.matches()) throw new DataMistake(line, "rule ID : BEHAVIOUR[/KIND] [SEVERITY] [CONFIDENCE]");
        if (!ids.add(head.group(1))) throw new DataMistake(line, "a second rule of this name");
        RuleDraft rule = new RuleDraft(line, head.group(1));
        if (!head.group(2).equals("concern")) {
            rule.behaviour = Optional.of(value(Behaviour.class, head.group(2), line));
            rule.kind = Optional.ofNullable(head.group(3)).map(kind -> value(Kind.class, kind, line));
            if ((rule.behaviour.get() == Behaviour.THREAT) != rule.kind.isPresent()) {
                throw new DataMistake(line, "a threat, and only a threat, has a kind");
            }
            rule.severity = head.group(4) == null
                    ? Severities.usual(rule.behaviour.get(), rule.kind)
                    : value(Severity.class, head.group(4), line);
        }
        if (head.group(5) != null) rule.confidence = Double.parseDouble(head.group(5));
        rule.guards.addAll(defaults.getOrDefault(head.group(2), List.of()));
        rules.add(rule);
    }

    private void body(DataFile.Line line) {
        if (rules.isEmpty()) throw new DataMistake(line, "an indented line belongs to a rule");
        RuleDraft rule = rules.getLast();
        String text = line.text();
        if (text.startsWith("+ ") || text.startsWith("- ")) {
            rule.examples.add(new Rule.Example(text.substring(2).strip(), text.startsWith("-"), line));
        } else if (text.startsWith("unless ")) rule.guards.addAll(guardNames(text.substring(7), line));
        else if (text.startsWith("despite "))
            guardNames(text.substring(8), line).forEach(rule.guards::remove);
        else if (text.equals("aimless")) rule.isAimless = true;
        else rule.patterns.add(patterns.draft(text, line));
    }

    private List<String> guardNames(String text, DataFile.Line line) {
        List<String> names = List.of(text.strip().split("\\s+"));
        for (String name : names)
            if (!guards.containsKey(name)) throw new DataMistake(line, "no guard is called " + name);
        return names;
    }

    private static Rule.Scope scope(String name, DataFile.Line line) {
        return value(Rule.Scope.class, name, line);
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name, DataFile.Line line) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new DataMistake(
                        line, "\"" + name + "\" is none of " + Arrays.toString(type.getEnumConstants())));
    }

    /** All that was read, to be called when every file has been read and every concept is known. */
    RuleBook finish() {
        Map<String, Rule.Guard> finished = new HashMap<>();
        guards.forEach((name, guard) -> finished.put(
                name,
                new Rule.Guard(name, patterns.mask(guard.names()), guard.scope(), patterns.mask(guard.excuse()))));
        return new RuleBook(
                rules.stream().map(rule -> finish(rule, finished)).toList(),
                derivations.stream()
                        .map(one -> new Rule.Derivation(
                                concepts.number(one.concept()), List.of(patterns.finish(one.pattern()))))
                        .toList(),
                raises.stream()
                        .map(one -> new Rule.Raise(
                                one.reason(), one.behaviour(), one.to(), patterns.mask(one.names()), one.scope()))
                        .toList(),
                concepts);
    }

    private Rule finish(RuleDraft rule, Map<String, Rule.Guard> guards) {
        if (rule.patterns.isEmpty()) throw new DataMistake(rule.line, "a rule without a pattern");
        if (rule.examples.isEmpty()) throw new DataMistake(rule.line, "a rule without an example");
        return new Rule(
                rule.id,
                rule.behaviour,
                rule.kind,
                rule.severity,
                rule.confidence,
                rule.patterns.stream().map(patterns::finish).toList(),
                rule.guards.stream().map(guards::get).toList(),
                rule.isAimless,
                List.copyOf(rule.examples));
    }
}
