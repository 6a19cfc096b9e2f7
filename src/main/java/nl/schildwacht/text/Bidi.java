package nl.schildwacht.text;

/**
 * Keeps what somebody else wrote from turning around the words that stand beside it. The signs that steer the direction of
 * text (Unicode Standard Annex 9) go; what is written from right to left is set between FIRST STRONG ISOLATE and POP
 * DIRECTIONAL ISOLATE, which hold in an attribute, a window's title and a mail as well as on a page.
 */
public final class Bidi {
    private static final char OPEN = '\u2068';
    private static final char CLOSE = '\u2069';
    /** Hebrew begins here: what is all below has one direction, and is most of what there is. */
    private static final char FIRST = '\u0590';

    private Bidi() {}

    /** What can stand in a line of ours; a text that was made so before, or holds such, stays as it is. */
    public static String isolated(String text) {
        if (isHarmless(text)) return text;
        String clean = stripped(text);
        return isHarmless(clean) ? clean : OPEN + clean + CLOSE;
    }

    /** Without any sign that steers the direction: for where a text stands by itself, as in the cell of a sheet. */
    public static String stripped(String text) {
        if (text.chars().allMatch(c -> c < FIRST)) return text;
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isSteering(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Whether all that has a direction of its own stands in isolates that are closed. */
    private static boolean isHarmless(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); ) {
            if (text.charAt(at) < FIRST) {
                at++;
                continue;
            }
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (c == OPEN) depth++;
            else if (c == CLOSE && depth > 0) depth--;
            else if (isSteering(c) || depth == 0 && isFromTheRight(c)) return false;
        }
        return depth == 0;
    }

    private static boolean isSteering(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isFromTheRight(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> false;
        };
    }
}
