package nl.schildwacht.threat;

/**
 * A text as the {@link Network} reads it: its words and the signs between them, in their order.
 *
 * @param tokens words as clues write them ({@code @name} for whom we look after), and behind {@code ~} the signs between two.
 * @param about of each token the numbers of what it is about; of signs none.
 * @param words of each token its word, of signs the one behind them.
 * @param circumstances numbers of what is so of the text as a whole.
 */
record Row(String[] tokens, int[][] about, int[] words, int[] circumstances) {
    static final char SIGN = '~';

    int length() {
        return tokens.length;
    }
}
