package nl.schildwacht.match;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A hash table from folded letters to words, made for the question that is asked thirty times per post and nearly always
 * answered no: a filter of single bits, small enough to stay in the processor's cache however long the list, says most noes
 * without a look at the table itself. Filled by one thread, then read by any number.
 */
final class WordTable {
    private static final long MIX = 0x9E3779B97F4A7C15L;
    /** Bits of filter per place of the table, which is at most half full. */
    private static final int BITS_PER_PLACE = 4;

    private long[] filter = new long[0];
    /** Of each word half of its hash, and in the lower half its number from 1. */
    private long[] slots = new long[0];
    /** In the order in which they came, which is also that in which they lie in memory. */
    private @Nullable Word[] words;

    private int size;

    WordTable(int expected) {
        words = new Word[expected];
        allocate(Math.max(64, Integer.highestOneBit(2 * expected - 1) << 1));
    }

    int size() {
        return size;
    }

    /** The word of the first {@code length} letters, or null. */
    @Nullable
    Word find(char[] letters, int length) {
        long hash = hash(letters, length);
        int bit = (int) (hash >>> 36) & filter.length * Long.SIZE - 1;
        if ((filter[bit >>> 6] & 1L << bit) == 0) return null;
        int mask = slots.length - 1;
        for (int at = (int) hash & mask; slots[at] != 0; at = at + 1 & mask) {
            if (!isOf(hash, slots[at])) continue;
            Word word = word(slots[at]);
            if (word.isWritten(letters, length)) return word;
        }
        return null;
    }

    /** The word of these letters, or null. */
    @Nullable
    Word find(String letters) {
        long hash = hash(letters);
        int mask = slots.length - 1;
        for (int at = (int) hash & mask; slots[at] != 0; at = at + 1 & mask) {
            if (!isOf(hash, slots[at])) continue;
            Word word = word(slots[at]);
            if (word.text().equals(letters)) return word;
        }
        return null;
    }

    private static boolean isOf(long hash, long slot) {
        return (int) hash == (int) (slot >>> Integer.SIZE);
    }

    private Word word(long slot) {
        return Objects.requireNonNull(words[(int) slot - 1]);
    }

    /** Adds a word that is not there yet. */
    void add(Word word) {
        if (size == words.length) words = Arrays.copyOf(words, 2 * size);
        words[size++] = word;
        if (2 * size > slots.length) grow();
        else place(hash(word.text()), size);
    }

    void forEach(Consumer<Word> each) {
        for (int number = 1; number <= size; number++) each.accept(word(number));
    }

    private void place(long hash, int number) {
        int bit = (int) (hash >>> 36) & filter.length * Long.SIZE - 1;
        filter[bit >>> 6] |= 1L << bit;
        int mask = slots.length - 1;
        int at = (int) hash & mask;
        while (slots[at] != 0) at = at + 1 & mask;
        slots[at] = hash << Integer.SIZE | number;
    }

    private void grow() {
        allocate(slots.length * 2);
        for (int number = 1; number <= size; number++) place(hash(word(number).text()), number);
    }

    private void allocate(int places) {
        slots = new long[places];
        filter = new long[places * BITS_PER_PLACE / Long.SIZE];
    }

    private static long hash(String letters) {
        long hash = letters.length();
        for (int i = 0; i < letters.length(); i++) hash = (hash ^ letters.charAt(i)) * MIX;
        return hash ^ hash >>> 32;
    }

    private static long hash(char[] letters, int length) {
        long hash = length;
        for (int i = 0; i < length; i++) hash = (hash ^ letters[i]) * MIX;
        return hash ^ hash >>> 32;
    }
}
