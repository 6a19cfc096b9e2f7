package nl.schildwacht.threat;

import java.util.List;
import java.util.Optional;

/**
 * One rule: if any of its patterns stands in a sentence and none of its guards speaks against it, the text shows its
 * behaviour.
 *
 * @param behaviour absent for the rules that see a sender about to harm himself.
 * @param guards what cancels it.
 * @param isAimless whether it is aimed at nobody, whoever is named.
 * @param examples texts in which it must be found, and texts in which its behaviour must not.
 */
record Rule(
        String id,
        Optional<Behaviour> behaviour,
        Optional<Kind> kind,
        Severity severity,
        double confidence,
        List<Pattern> patterns,
        List<Guard> guards,
        boolean isAimless,
        List<Example> examples) {

    /** How far around a match something is looked for. */
    enum Scope {
        ANCHOR,
        SPAN,
        BEFORE,
        CLAUSE,
        SENTENCE,
        POST
    }

    /** What cancels a rule: one of the concepts in its scope, unless one of the excusing ones is in the post. */
    record Guard(String name, long[] mask, Scope scope, long[] excuse) {
        boolean speaks(Tagged tagged, Pattern.Match match, long[] clauses) {
            return found(tagged, match, mask, scope, clauses) && !tagged.anyAtAll(excuse);
        }

        /** Whether it looks for any of these concepts. */
        boolean isAbout(long[] concepts) {
            for (int k = 0; k < mask.length; k++) if ((mask[k] & concepts[k]) != 0) return true;
            return false;
        }
    }

    /** What makes a finding worse: a reason, and for one behaviour perhaps a higher severity. */
    record Raise(String reason, Optional<Behaviour> behaviour, Severity to, long[] mask, Scope scope) {
        boolean concerns(Behaviour one) {
            return behaviour.isEmpty() || behaviour.get() == one;
        }

        boolean applies(Tagged tagged, Pattern.Match match, long[] clauses) {
            return found(tagged, match, mask, scope, clauses);
        }
    }

    /** Gives a concept to the aimed-at word of a pattern, or to its anchor: grammar before rules. */
    record Derivation(int concept, List<Pattern> patterns) {}

    record Example(String text, boolean isCounter, DataFile.Line line) {}

    static boolean found(Tagged tagged, Pattern.Match match, long[] mask, Scope scope, long[] clauses) {
        int anchor = match.anchor();
        return switch (scope) {
            case ANCHOR -> tagged.isAny(anchor, mask);
            case SPAN -> tagged.anyBetween(match.from(), match.past(), mask);
            case BEFORE -> tagged.anyBetween(Math.max(tagged.sentenceStart(anchor), anchor - 3), anchor, mask);
            case CLAUSE -> inClause(tagged, anchor, mask, clauses) >= 0;
            case SENTENCE -> tagged.anyBetween(tagged.sentenceStart(anchor), tagged.sentencePast(anchor), mask);
            case POST -> tagged.anyAtAll(mask);
        };
    }

    /** The word by which something is {@link #found}; -1 for none, or when a name or phrase took its meaning away. */
    static int place(Tagged tagged, Pattern.Match match, long[] mask, Scope scope, long[] clauses) {
        int anchor = match.anchor();
        return switch (scope) {
            case ANCHOR -> tagged.isAny(anchor, mask) ? anchor : -1;
            case SPAN -> tagged.firstBetween(match.from(), match.past(), mask);
            case BEFORE -> tagged.firstBetween(Math.max(tagged.sentenceStart(anchor), anchor - 3), anchor, mask);
            case CLAUSE -> inClause(tagged, anchor, mask, clauses);
            case SENTENCE -> tagged.firstBetween(tagged.sentenceStart(anchor), tagged.sentencePast(anchor), mask);
            case POST -> tagged.firstBetween(0, tagged.count(), mask);
        };
    }

    private static final int REACH = 7;

    /** From the anchor outwards until a comma or a word that opens a clause: the word that is any of these, or -1. */
    private static int inClause(Tagged tagged, int anchor, long[] mask, long[] clauses) {
        int lowest = Math.max(tagged.sentenceStart(anchor), anchor - REACH);
        for (int word = anchor; word >= lowest; word--) {
            if (tagged.isAny(word, mask)) return word;
            if (tagged.isAny(word, clauses) || tagged.words.is(word, Words.CLAUSE)) break;
        }
        int past = Math.min(tagged.sentencePast(anchor), anchor + REACH);
        for (int word = anchor + 1; word < past; word++) {
            if (tagged.isAny(word, clauses) || tagged.words.is(word, Words.CLAUSE)) return -1;
            if (tagged.isAny(word, mask)) return word;
        }
        return -1;
    }
}
