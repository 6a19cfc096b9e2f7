package nl.schildwacht.match;

/** Figures and signs that stand for letters ("w1nston", "$lager"), as they write who would not be found. */
public final class Leet {
    /** A 1 is either of these, which only the whole word tells. */
    private static final String ONES = "il";

    private Leet() {}

    /** The words that a figure 1 can mean: as many as there are {@linkplain #letter ways to read it}. */
    public static int ways() {
        return ONES.length();
    }

    /**
     * The letter a character stands for; itself when it stands for none.
     *
     * @param way from 0 to {@link #ways()} exclusive: how a 1 is read.
     */
    public static char letter(char c, int way) {
        return switch (c) {
            case '0' -> 'o';
            case '1', '!', '|' -> ONES.charAt(way);
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            case '8' -> 'b';
            default -> c;
        };
    }
}
