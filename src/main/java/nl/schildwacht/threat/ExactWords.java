package nl.schildwacht.threat;

import java.util.Arrays;
import java.util.Map;

/** Words by their letters, each with its number: a hash table over one run of letters. Immutable; safe for many threads. */
final class ExactWords {
    private static final int MIX = 0x9E3779B9;
    private static final int PLACES_PER_WORD = 4;

    /** All words, one behind the other. */
    private final char[] letters;
    /** For each place where its word begins and ends among the letters, and its number; 0 where none is. */
    private final int[] starts;

    private final int[] ends;
    private final int[] numbers;

    /** @param words word to number, none of which is 0. */
    ExactWords(Map<String, Integer> words) {
        int places = Integer.highestOneBit(words.size() + 1) * PLACES_PER_WORD;
        starts = new int[places];
        ends = new int[places];
        numbers = new int[places];
        letters = new char[words.keySet().stream().mapToInt(String::length).sum()];
        int used = 0;
        for (Map.Entry<String, Integer> one : words.entrySet()) {
            String word = one.getKey();
            word.getChars(0, word.length(), letters, used);
            int at = place(letters, used, used + word.length());
            starts[at] = used;
            used += word.length();
            ends[at] = used;
            numbers[at] = one.getValue();
        }
    }

    /** The number of the word between these places of a text, or 0. */
    int number(char[] text, int from, int past) {
        return numbers[place(text, from, past)];
    }

    /** Where the word stands, or would. */
    private int place(char[] text, int from, int past) {
        int hash = past - from;
        for (int k = from; k < past; k++) hash = (hash ^ text[k]) * MIX;
        int at = (hash ^ hash >>> 16) & numbers.length - 1;
        while (numbers[at] != 0 && !Arrays.equals(letters, starts[at], ends[at], text, from, past))
            at = at + 1 & numbers.length - 1;
        return at;
    }
}
