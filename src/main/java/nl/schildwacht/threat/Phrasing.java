package nl.schildwacht.threat;

import nl.schildwacht.threat.Explanation.ByModel;
import nl.schildwacht.threat.Explanation.ByRule;
import nl.schildwacht.threat.Explanation.Clue;
import nl.schildwacht.threat.Explanation.Held;
import nl.schildwacht.threat.Explanation.NearMiss;
import nl.schildwacht.threat.Explanation.Part;
import nl.schildwacht.threat.Explanation.Role;
import nl.schildwacht.threat.Explanation.Sign;
import nl.schildwacht.threat.Explanation.Standing;
import nl.schildwacht.watch.Language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts explanations into words of one language. Immutable; safe for many threads. */
public final class Phrasing {
    private final Language language;
    private final Sentences sentences;
    private final ClueWords clues;

    private Phrasing(Language language) {
        this.language = language;
        this.sentences = Sentences.in(language);
        this.clues = new ClueWords(sentences);
    }

    public static Phrasing in(Language language) {
        return new Phrasing(language);
    }

    /** @param text the one that was explained, as given then. */
    public InWords of(Explanation explanation, String text) {
        return new InWords(
                language.locale().getLanguage(),
                lines(explanation, text),
                findings(explanation),
                explanation.concern().map(this::found),
                explanation.nearly().stream()
                        .map(near -> new InWords.Nearly(
                                near.rule(), rule(near.rule()), spans(near.parts()), sayings("guard.", near.guards())))
                        .toList(),
                explanation.model().map(this::opinion),
                explanation.spared().stream()
                        .map(one ->
                                new InWords.Spared(one.subject(), one.because().id(), spared(one)))
                        .toList());
    }

    /** For what somebody we look after wrote, and nobody judged. */
    public InWords ofOwnPost() {
        return new InWords(
                language.locale().getLanguage(),
                List.of(sentences.say("line.own")),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private List<InWords.Found> findings(Explanation explanation) {
        List<InWords.Found> found = new ArrayList<>();
        for (int k = 0; k < explanation.grounds().size(); k++) {
            Finding finding = explanation.assessment().findings().get(k);
            found.add(
                    switch (explanation.grounds().get(k)) {
                        case ByRule ground -> found(ground);
                        case ByModel ground ->
                            new InWords.Found(
                                    finding.rule(),
                                    byModel(ground),
                                    List.of(),
                                    sayings("reason.", ground.raised()),
                                    List.of());
                    });
        }
        return found;
    }

    private InWords.Found found(ByRule ground) {
        return new InWords.Found(
                ground.rule(),
                rule(ground.rule()),
                spans(ground.parts()),
                sayings("reason.", ground.raised()),
                ground.held().stream()
                        .map(held -> new InWords.Saying(
                                held.guard().id(),
                                heldBack(held),
                                held.guard().part().map(Phrasing::span)))
                        .toList());
    }

    // ---- lines to read -------------------------------------------------------------------------------------------

    private List<String> lines(Explanation explanation, String text) {
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < explanation.grounds().size(); k++) {
            Finding finding = explanation.assessment().findings().get(k);
            String head = sentences.say(
                    "line.finding",
                    "behaviour",
                    behaviour(finding.behaviour(), finding.kind()),
                    "severity",
                    sentences.say("severity." + finding.severity().id()));
            switch (explanation.grounds().get(k)) {
                case ByRule ground -> {
                    lines.add(head + " " + rule(ground.rule()));
                    words(ground.parts(), text, lines);
                    raised(ground.raised(), text, lines);
                    ground.held().forEach(held -> lines.add(heldBack(held, text)));
                }
                case ByModel ground -> {
                    lines.add(head + " " + byModel(ground));
                    raised(ground.raised(), text, lines);
                }
            }
        }
        explanation.concern().ifPresent(ground -> {
            lines.add(sentences.say("line.concern") + " " + rule(ground.rule()));
            words(ground.parts(), text, lines);
        });
        if (lines.isEmpty()) lines.add(sentences.say("line.nothing"));
        explanation.nearly().forEach(near -> nearly(near, text, lines));
        explanation.model().ifPresent(opinion -> model(opinion, lines));
        explanation.spared().forEach(one -> lines.add(spared(one)));
        return lines;
    }

    private void words(List<Part> parts, String text, List<String> lines) {
        if (parts.isEmpty()) return;
        Map<Optional<Role>, List<Part>> byRole =
                parts.stream().collect(Collectors.groupingBy(Part::role, LinkedHashMap::new, Collectors.toList()));
        String words = byRole.entrySet().stream()
                .map(one -> said(one.getKey(), one.getValue(), text))
                .collect(Collectors.joining(", "));
        lines.add(sentences.say("line.words", "words", words));
    }

    private String said(Optional<Role> role, List<Part> parts, String text) {
        String words = parts.stream().map(part -> Quote.words(part, text)).collect(Collectors.joining(" … ", "“", "”"));
        return role.map(one -> words + " (" + sentences.say("role." + one.id()) + ")")
                .orElse(words);
    }

    private void raised(List<Sign> raised, String text, List<String> lines) {
        for (Sign sign : raised)
            lines.add(sentences.say("line.raised", "reason", shown(sentences.say("reason." + sign.id()), sign, text)));
    }

    private void nearly(NearMiss near, String text, List<String> lines) {
        String guards = near.guards().stream()
                .map(guard -> shown(sentences.say("guard." + guard.id()), guard, text))
                .collect(Collectors.joining(sentences.say("list.and")));
        lines.add(sentences.say("line.nearly", "rule", rule(near.rule()), "guards", guards));
        words(near.parts(), text, lines);
    }

    private void model(Explanation.Opinion opinion, List<String> lines) {
        lines.add(sentences.say(
                "line.model." + opinion.standing().name().toLowerCase(Locale.ROOT),
                "percent",
                Integer.toString(percent(opinion.aggression())),
                "outcome",
                behaviour(opinion.behaviour(), opinion.kind())));
        // Why it thinks so matters only where somebody might have been told, or was.
        if (opinion.standing() == Standing.UNSURE && opinion.aggression() < 0.1) return;
        if (!opinion.pros().isEmpty()) lines.add(sentences.say("line.pros", "clues", listed(opinion.pros())));
        if (!opinion.cons().isEmpty()) lines.add(sentences.say("line.cons", "clues", listed(opinion.cons())));
    }

    private String listed(List<Clue> weighed) {
        return weighed.stream().map(clues::say).distinct().collect(Collectors.joining("; "));
    }

    // ---- pieces --------------------------------------------------------------------------------------------------

    private String rule(String id) {
        if (id.startsWith("local.example.")) return sentences.say("rule.local.example");
        return sentences.say(id.startsWith("local.") ? "rule.local.word" : "rule." + id);
    }

    private String behaviour(Behaviour behaviour, Optional<Kind> kind) {
        return sentences.say("behaviour." + outcome(behaviour, kind));
    }

    private static String outcome(Behaviour behaviour, Optional<Kind> kind) {
        return behaviour.id() + kind.map(one -> "/" + one.id()).orElse("");
    }

    private String byModel(ByModel ground) {
        return sentences.say(
                ground.opinion().behaviour() == Behaviour.COMPLAINT ? "rule.model.complaint" : "rule.model",
                "percent",
                Integer.toString(percent(ground.opinion().aggression())));
    }

    private String spared(Explanation.Spared one) {
        return sentences.say("spared." + one.because().id(), "name", one.name());
    }

    private String heldBack(Held held) {
        String key = held.isExcused() ? "held.excused" : "held.elsewhere";
        return sentences.say(key, "sign", sentences.say("sign." + held.guard().id()));
    }

    private String heldBack(Held held, String text) {
        String key = held.isExcused() ? "held.excused" : "held.elsewhere";
        return sentences.say(
                key, "sign", shown(sentences.say("sign." + held.guard().id()), held.guard(), text));
    }

    private String shown(String words, Sign sign, String text) {
        return sign.part()
                .map(part -> words + " (" + Quote.of(part, text) + ")")
                .orElse(words);
    }

    /** Nothing it says is certain. */
    private static int percent(double probability) {
        return Math.clamp(Math.round(probability * 100), 1, 99);
    }

    private InWords.Opinion opinion(Explanation.Opinion opinion) {
        return new InWords.Opinion(
                percent(opinion.aggression()),
                outcome(opinion.behaviour(), opinion.kind()),
                opinion.standing().name().toLowerCase(Locale.ROOT),
                opinion.pros().stream().map(this::weighed).toList(),
                opinion.cons().stream().map(this::weighed).toList());
    }

    private InWords.Weighed weighed(Clue clue) {
        return new InWords.Weighed(
                clues.say(clue),
                Math.round(clue.weight() * 100) / 100.0,
                new InWords.Span(clue.start(), clue.end(), Optional.empty()));
    }

    private List<InWords.Saying> sayings(String prefix, List<Sign> signs) {
        return signs.stream()
                .map(sign -> new InWords.Saying(
                        sign.id(),
                        sentences.say(prefix + sign.id()),
                        sign.part().map(Phrasing::span)))
                .toList();
    }

    private static List<InWords.Span> spans(List<Part> parts) {
        return parts.stream().map(Phrasing::span).toList();
    }

    private static InWords.Span span(Part part) {
        return new InWords.Span(part.start(), part.end(), part.role().map(Role::id));
    }
}
