package nl.schildwacht.threat;

import nl.schildwacht.match.Leet;

/** Finds the lexicon's word behind a spelling: as it stands, with figures and signs read as letters, with stretched letters shortened. */
final class Spelling {
    final Vocabulary.Walk walk;
    private final char[] scratch = new char[64];

    Spelling(Vocabulary.Walk walk) {
        this.walk = walk;
    }

    /** The word's number, or {@link Vocabulary#UNKNOWN}; then the walk's stops are those of the spelling as it stands. */
    int number(char[] letters, int from, int past) {
        int number = walk.find(letters, from, past);
        int length = past - from;
        if (number != Vocabulary.UNKNOWN || length < 3 || length > scratch.length) return number;
        boolean isCoded = isCoded(letters, from, past);
        boolean isStretched = isStretched(letters, from, past);
        if (!isCoded && !isStretched) return number;
        if (isCoded) {
            for (int way = 0; way < Leet.ways() && number == Vocabulary.UNKNOWN; way++)
                number = walk.find(scratch, 0, decode(letters, from, past, way));
        }
        for (int most = 2; most > 0 && isStretched && number == Vocabulary.UNKNOWN; most--) {
            number = walk.find(scratch, 0, shorten(letters, from, past, most));
        }
        if (number == Vocabulary.UNKNOWN) walk.find(letters, from, past);
        return number;
    }

    private static boolean isCoded(char[] letters, int from, int past) {
        boolean isLetter = false;
        boolean isSign = false;
        for (int k = from; k < past; k++) {
            if (Character.isLetter(letters[k])) isLetter = true;
            else if (letters[k] != '\'') isSign = true;
        }
        return isLetter && isSign;
    }

    private static boolean isStretched(char[] letters, int from, int past) {
        for (int k = from + 2; k < past; k++)
            if (letters[k] == letters[k - 1] && letters[k] == letters[k - 2]) return true;
        return false;
    }

    private int decode(char[] letters, int from, int past, int way) {
        for (int k = from; k < past; k++) scratch[k - from] = Leet.letter(letters[k], way);
        return past - from;
    }

    private int shorten(char[] letters, int from, int past, int most) {
        int used = 0;
        int run = 0;
        for (int k = from; k < past; k++) {
            run = k > from && letters[k] == letters[k - 1] ? run + 1 : 1;
            if (run <= most) scratch[used++] = letters[k];
        }
        return used;
    }
}
