package nl.schildwacht.threat;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Concepts in the order and at the distances a rule asks for, all in one sentence. Tried only where its anchor, the
 * rarest of its concepts, stands.
 *
 * @param phrases parts that may stand in any order; within a part the order counts.
 * @param within how far from the anchor the other parts may begin, in words.
 * @param anchorPhrase which part holds the anchor.
 * @param anchorElement which element of that part it is.
 */
record Pattern(List<Phrase> phrases, int within, int anchorPhrase, int anchorElement) {
    static final int GAP = 6;

    /** @param gaps how many words may stand before each element; that of the first counts for nothing. */
    record Phrase(List<Element> elements, int[] gaps) {}

    /**
     * One word of a pattern.
     *
     * @param mask any of these concepts.
     * @param not none of these; empty for nothing.
     * @param isAim whether this word says whom it is aimed at.
     * @param isFirst whether it must begin the sentence.
     * @param isLast whether it must end the sentence.
     */
    record Element(long[] mask, long[] not, boolean isAim, boolean isFirst, boolean isLast) {
        boolean matches(Tagged tagged, int word) {
            return tagged.isAny(word, mask)
                    && (not.length == 0 || !tagged.isAny(word, not))
                    && (!isFirst || tagged.sentenceStart(word) == word)
                    && (!isLast || tagged.sentencePast(word) == word + 1);
        }
    }

    /** Where a pattern matched: words from, past; the anchor; the word aimed at or -1; and the words that made it match. */
    record Match(
            int from,
            int past,
            int anchor,
            int aim,
            @Nullable Step last) {
        /** A word in its place in the pattern, and what was found before it. */
        record Step(int word, Element element, @Nullable Step before) {}

        /** A match without a pattern. */
        Match(int from, int past, int anchor, int aim) {
            this(from, past, anchor, aim, null);
        }

        Match with(int word, Element element) {
            return new Match(
                    Math.min(from, word),
                    Math.max(past, word + 1),
                    anchor,
                    element.isAim() ? word : aim,
                    new Step(word, element, last));
        }
    }

    Element anchor() {
        return phrases.get(anchorPhrase).elements().get(anchorElement);
    }

    Optional<Match> at(Tagged tagged, int anchor) {
        if (!anchor().matches(tagged, anchor)) return Optional.empty();
        Match match = new Match(anchor, anchor + 1, anchor, -1).with(anchor, anchor());
        match = before(tagged, phrases.get(anchorPhrase), anchorElement - 1, anchor, match);
        if (match == null) return Optional.empty();
        match = after(tagged, phrases.get(anchorPhrase), anchorElement + 1, anchor, match);
        for (int k = 0; k < phrases.size() && match != null; k++) {
            if (k != anchorPhrase) match = nearest(tagged, phrases.get(k), match);
        }
        return Optional.ofNullable(match);
    }

    private @Nullable Match nearest(Tagged tagged, Phrase phrase, Match match) {
        int anchor = match.anchor();
        Element first = phrase.elements().getFirst();
        int lowest = Math.max(tagged.sentenceStart(anchor), anchor - within);
        int past = Math.min(tagged.sentencePast(anchor), anchor + within + 1);
        for (int distance = 0; distance <= within; distance++) {
            for (int side = 0; side < (distance == 0 ? 1 : 2); side++) {
                int word = side == 0 ? anchor + distance : anchor - distance;
                if (word < lowest || word >= past || !first.matches(tagged, word)) continue;
                Match found = after(tagged, phrase, 1, word, match.with(word, first));
                if (found != null) return found;
            }
        }
        return null;
    }

    private static @Nullable Match after(Tagged tagged, Phrase phrase, int element, int previous, Match match) {
        if (element == phrase.elements().size()) return match;
        Element wanted = phrase.elements().get(element);
        int past = Math.min(tagged.sentencePast(previous), previous + 2 + phrase.gaps()[element]);
        for (int word = previous + 1; word < past; word++) {
            if (!wanted.matches(tagged, word)) continue;
            Match found = after(tagged, phrase, element + 1, word, match.with(word, wanted));
            if (found != null) return found;
        }
        return null;
    }

    private static @Nullable Match before(Tagged tagged, Phrase phrase, int element, int next, Match match) {
        if (element < 0) return match;
        Element wanted = phrase.elements().get(element);
        int lowest = Math.max(tagged.sentenceStart(next), next - 1 - phrase.gaps()[element + 1]);
        for (int word = next - 1; word >= lowest; word--) {
            if (!wanted.matches(tagged, word)) continue;
            Match found = before(tagged, phrase, element - 1, word, match.with(word, wanted));
            if (found != null) return found;
        }
        return null;
    }
}
