package nl.schildwacht.match;

import org.jspecify.annotations.Nullable;

/**
 * What stands right before a name and tells whose it is.
 *
 * @param initials the initials there, lower case: "ab" for "A.B. Jansen".
 * @param isTitle whether it is a role or an honorific.
 * @param isHonorific whether it is an honorific: after it even an ordinary word is a name.
 * @param strangerInitial first letter of somebody else's first name; 0 when there is none.
 */
record Before(String initials, boolean isTitle, boolean isHonorific, char strangerInitial) {
    static final Before NOTHING = new Before("", false, false, (char) 0);

    boolean isStranger() {
        return strangerInitial != 0;
    }

    /** Reads what precedes the word at this place. */
    static Before of(Reading reading, int first) {
        int at = first - 1;
        if (!reading.joins(first)) return NOTHING;
        if (isInitial(reading, at)) return new Before(initials(reading, at), false, false, (char) 0);
        Word word = reading.word(at);
        boolean hyphen = reading.has(first, Reading.HYPHEN);
        if (word != null && word.isTitle() && !hyphen) {
            return new Before("", true, word.is(Word.Trait.HONORIFIC), (char) 0);
        }
        return isStranger(reading, at, word, hyphen) ? new Before("", false, false, reading.first(at)) : NOTHING;
    }

    private static boolean isStranger(Reading reading, int at, @Nullable Word word, boolean hyphen) {
        if (reading.has(at, Reading.HASHTAG | Reading.ACCOUNT)) return false;
        boolean capital = reading.isWrittenAsName(at);
        boolean ordinary = word != null && word.is(Word.Trait.ORDINARY);
        if (word != null && word.is(Word.Trait.GIVEN_NAME) && (capital || !ordinary)) return true;
        if (!capital || ordinary || word != null && word.is(Word.Trait.ORGANISATION)) return false;
        return hyphen || !reading.isSentenceStart(at);
    }

    private static String initials(Reading reading, int last) {
        StringBuilder initials = new StringBuilder();
        for (int at = last; isInitial(reading, at); at--) {
            initials.append(reading.first(at));
            if (!reading.joins(at)) break;
        }
        return initials.reverse().toString();
    }

    /** A single letter with its dot, or a capital that is no word by itself. */
    static boolean isInitial(Reading reading, int at) {
        if (at < 0 || !reading.has(at, Reading.LETTER) || reading.first(at) > 'z') return false;
        if (at + 1 < reading.size() && reading.has(at + 1, Reading.DOT)) return true;
        return reading.isCapital(at) && !reading.isUncased() && "iou".indexOf(reading.first(at)) < 0;
    }
}
