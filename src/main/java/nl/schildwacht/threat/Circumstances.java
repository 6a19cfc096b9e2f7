package nl.schildwacht.threat;

import nl.schildwacht.match.Mention;
import nl.schildwacht.match.Mention.Sign;
import nl.schildwacht.watch.Person;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is so of a text as a whole, which its words do not say, how its sentences run among them: the model weighs it too. */
final class Circumstances {
    /** Where it stands and whom it names; how long it is; how it ends. How its sentences run and what rules found comes after these. */
    private enum Circumstance {
        OWN_PERSON,
        OWN_EMPLOYER,
        OWN_NOBODY,
        OURS_PERSON,
        OURS_EMPLOYER,
        OURS_NOBODY,
        ANSWER_PERSON,
        ANSWER_EMPLOYER,
        ANSWER_NOBODY,
        ELSEWHERE_PERSON,
        ELSEWHERE_EMPLOYER,
        ELSEWHERE_NOBODY,
        LENGTH_TINY,
        LENGTH_SHORT,
        LENGTH_USUAL,
        LENGTH_LARGE,
        LENGTH_LONG,
        LENGTH_VERY_LONG,
        ASKS,
        ENDS_ASKING,
        EXCLAIMS,
        TAKEN_BACK
    }

    private static final int WHOM = 3;
    /** A text of so many sentences, and from the last on of more. */
    private static final int MOST_SENTENCES = 6;
    /** A sentence of fewer words than four, than eight, and so on, and from the last on of more. */
    private static final int WORDS_A_CLASS = 4;

    private static final int CLASSES = 6;

    private static final int SENTENCES = Circumstance.values().length;
    private static final int FIRST = SENTENCES + MOST_SENTENCES;
    private static final int MIDDLE = FIRST + CLASSES;
    private static final int LAST = MIDDLE + CLASSES;
    private static final int FOUND = LAST + CLASSES;
    /** A text of so many words is no longer tiny, short, and so on. */
    private static final int[] LENGTHS = {5, 9, 15, 25, 45};

    private Circumstances() {}

    /** In the order of their numbers. */
    static List<String> names() {
        return Stream.of(
                        Arrays.stream(Circumstance.values()).map(Enum::name),
                        numbered("SENTENCES_", MOST_SENTENCES),
                        numbered("FIRST_", CLASSES),
                        numbered("MIDDLE_", CLASSES),
                        numbered("LAST_", CLASSES),
                        Arrays.stream(Behaviour.values()).map(behaviour -> "FOUND_" + behaviour.name()))
                .flatMap(names -> names)
                .toList();
    }

    private static Stream<String> numbered(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> name + number);
    }

    /** @return their numbers, rising. */
    static int[] of(Words words, Names names, List<Mention> mentions, Findings findings) {
        BitSet so = new BitSet();
        so.set(WHOM * where(mentions) + whom(mentions));
        so.set(Circumstance.LENGTH_TINY.ordinal() + length(names.length(0, words.count)));
        so.set(Circumstance.ASKS.ordinal(), words.asks());
        so.set(Circumstance.ENDS_ASKING.ordinal(), words.endsAsking());
        so.set(Circumstance.EXCLAIMS.ordinal(), words.exclaims());
        so.set(Circumstance.TAKEN_BACK.ordinal(), findings.isTakenBack());
        sentences(words, names, so);
        for (Behaviour behaviour : findings.behaviours()) so.set(FOUND + behaviour.ordinal());
        return so.stream().toArray();
    }

    private static void sentences(Words words, Names names, BitSet so) {
        int sentences = 0;
        for (int from = 0, past; from < words.count; from = past, sentences++) {
            past = from + 1;
            while (past < words.count && !words.startsSentence(past)) past++;
            int length = Math.min(CLASSES - 1, names.length(from, past) / WORDS_A_CLASS);
            if (from == 0) so.set(FIRST + length);
            if (past == words.count) so.set(LAST + length);
            if (from > 0 && past < words.count) so.set(MIDDLE + length);
        }
        if (sentences > 0) so.set(SENTENCES + Math.min(MOST_SENTENCES, sentences) - 1);
    }

    /** On somebody's own channel, on that of an organisation, under a post that means somebody, or elsewhere. */
    private static int where(List<Mention> mentions) {
        if (isAny(mentions, Sign.ADDRESSED, true)) return 0;
        if (isAny(mentions, Sign.ADDRESSED, false)) return 1;
        return isAny(mentions, Sign.ANSWERED, true) || isAny(mentions, Sign.ANSWERED, false) ? 2 : 3;
    }

    /** A person is named, only an organisation, or nobody. */
    private static int whom(List<Mention> mentions) {
        return isAny(mentions, Sign.NAMED, true) ? 0 : isAny(mentions, Sign.NAMED, false) ? 1 : 2;
    }

    private static boolean isAny(List<Mention> mentions, Sign sign, boolean isPerson) {
        for (Mention mention : mentions)
            if (mention.sign() == sign && mention.subject() instanceof Person == isPerson) return true;
        return false;
    }

    private static int length(int words) {
        int length = 0;
        while (length < LENGTHS.length && words >= LENGTHS[length]) length++;
        return length;
    }
}
