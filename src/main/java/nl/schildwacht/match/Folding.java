package nl.schildwacht.match;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

import java.text.Normalizer;

/**
 * One character as a name is compared: lower case, without diacritics, without the disguises of Unicode. Lucene's folding
 * table knows Latin in all its forms (full width and ligatures too); what it does not know is decomposed (NFKD), so that
 * composed and decomposed writing of any script come out the same.
 */
final class Folding {
    /** More than any single code point folds to. */
    static final int LONGEST = 32;

    private Folding() {}

    /** Whether the code point is one that no reader sees: zero width, soft hyphen, bidi control, filler. */
    static boolean isInvisible(int codePoint) {
        if (isLatin(codePoint)) return false;
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT -> true;
            case Character.CONTROL -> !Character.isWhitespace(codePoint);
            default -> codePoint == 0x115F || codePoint == 0x1160 || codePoint == 0x3164 || codePoint == 0xFFA0;
        };
    }

    /** Whether the code point only changes the look of the one before it. */
    static boolean isMark(int codePoint) {
        if (isLatin(codePoint)) return false;
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** The letters of European languages: the common case, told without a table. */
    private static boolean isLatin(int codePoint) {
        return codePoint >= 0xC0 && codePoint < 0x300;
    }

    /** Folds one code point into {@code folded}, which holds at least {@link #LONGEST}; gives how many chars it became. */
    static int fold(int codePoint, char[] folded) {
        if (Character.isBmpCodePoint(codePoint)) {
            int length = ascii((char) codePoint, folded, 0);
            if (length != 1 || folded[0] != codePoint) return lowered(folded, length);
        }
        String decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        int length = 0;
        for (int i = 0; i < decomposed.length() && length < LONGEST - 4; i++) {
            if (!isMark(decomposed.charAt(i))) length += ascii(decomposed.charAt(i), folded, length);
        }
        return lowered(folded, length);
    }

    private static int ascii(char letter, char[] into, int at) {
        char[] one = {letter};
        return ASCIIFoldingFilter.foldToASCII(one, 0, into, at, 1) - at;
    }

    private static int lowered(char[] folded, int length) {
        for (int i = 0; i < length; i++) folded[i] = Character.toLowerCase(folded[i]);
        return length;
    }
}
