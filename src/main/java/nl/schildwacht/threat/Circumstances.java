package nl.schildwacht.threat;

import nl.schildwacht.match.Mention;
import nl.schildwacht.match.Mention.Sign;
import nl.schildwacht.watch.Person;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** What is so of a text as a whole, which its words do not say: the linear model weighs it beside them. */
final class Circumstances {
    /** Where it stands and whom it names; how long it is; how it ends. What rules found comes after these. */
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
    private static final int FOUND = Circumstance.values().length;
    /** A text of so many words is no longer tiny, short, and so on. */
    private static final int[] LENGTHS = {5, 9, 15, 25, 45};

    private Circumstances() {}

    /** In the order of their numbers. */
    static List<String> names() {
        return Stream.concat(
                        Arrays.stream(Circumstance.values()).map(Enum::name),
                        Arrays.stream(Behaviour.values()).map(behaviour -> "FOUND_" + behaviour.name()))
                .toList();
    }

    /** @return their numbers, rising. */
    static int[] of(Words words, List<Mention> mentions, Findings findings) {
        BitSet so = new BitSet();
        so.set(WHOM * where(mentions) + whom(mentions));
        so.set(Circumstance.LENGTH_TINY.ordinal() + length(words));
        so.set(Circumstance.ASKS.ordinal(), words.asks());
        so.set(Circumstance.ENDS_ASKING.ordinal(), words.endsAsking());
        so.set(Circumstance.EXCLAIMS.ordinal(), words.exclaims());
        so.set(Circumstance.TAKEN_BACK.ordinal(), findings.isTakenBack());
        for (Behaviour behaviour : findings.behaviours()) so.set(FOUND + behaviour.ordinal());
        return so.stream().toArray();
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

    private static int length(Words words) {
        int length = 0;
        while (length < LENGTHS.length && words.count >= LENGTHS[length]) length++;
        return length;
    }
}
