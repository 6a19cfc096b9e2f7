package nl.schildwacht.threat;

import java.util.List;
import java.util.Optional;

/**
 * An explanation as people read it, and the same in pieces for who lays it out. It quotes single words of the post: it is
 * neither stored nor logged.
 *
 * @param language {@code nl} or {@code en}.
 * @param lines to be read one after the other; never empty.
 * @param findings one for each finding of the verdict, in its order.
 * @param concern why the sender seems about to harm himself.
 * @param nearly what matched and was taken back.
 * @param model what the model makes of the text; absent when it was not asked.
 * @param spared who is named but not aimed at.
 */
public record InWords(
        String language,
        List<String> lines,
        List<Found> findings,
        Optional<Found> concern,
        List<Nearly> nearly,
        Optional<Opinion> model,
        List<Spared> spared) {
    public InWords {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
        nearly = List.copyOf(nearly);
        spared = List.copyOf(spared);
    }

    /** Words of the text: UTF-16 units as given; {@code who}, {@code act} or {@code whom} where it is known. */
    public record Span(int start, int end, Optional<String> role) {}

    /** A reason or guard: its id, what it means, and the word that shows it. */
    public record Saying(String id, String sentence, Optional<Span> span) {}

    /**
     * One finding.
     *
     * @param spans the words that matched; of the model, none.
     * @param raised what makes it worse.
     * @param held what could have taken it back, but did not.
     */
    public record Found(String rule, String sentence, List<Span> spans, List<Saying> raised, List<Saying> held) {}

    /** A rule that matched, and what took it back. */
    public record Nearly(String rule, String sentence, List<Span> spans, List<Saying> guards) {}

    /**
     * What the model makes of the text.
     *
     * @param percent how likely it is aggression at all, 1 to 99: nothing is certain.
     * @param outcome the likeliest behaviour, of threats with its kind after a slash.
     * @param standing {@code added}, {@code known} or {@code unsure}.
     */
    public record Opinion(int percent, String outcome, String standing, List<Weighed> pros, List<Weighed> cons) {}

    /** One clue: what it is, what it added to the score, and the first of its words. */
    public record Weighed(String clue, double weight, Span span) {
        @Override
        public String toString() {
            return "Weighed[" + weight + "]";
        }
    }

    /** Somebody who is named but not aimed at: her id, {@code supported} or {@code speaking}, and what that means. */
    public record Spared(String subject, String because, String sentence) {
        /** Without the name. */
        @Override
        public String toString() {
            return "Spared[" + subject + ", " + because + "]";
        }
    }

    /** Without the words of the post. */
    @Override
    public String toString() {
        return "InWords[" + language + ", " + lines.size() + " lines]";
    }
}
