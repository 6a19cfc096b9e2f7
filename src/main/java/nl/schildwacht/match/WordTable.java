package nl.schildwacht.match;

import org.jspecify.annotations.Nullable;

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
    private int[] hashes = new int[0];
    private @Nullable Word[] words = new Word[0];
    private int size;

    WordTable(int expected) {
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
        int mask = words.length - 1;
        for (int at = (int) hash & mask; ; at = at + 1 & mask) {
            Word word = words[at];
            if (word == null) return null;
            if (hashes[at] == (int) hash && word.isWritten(letters, length)) return word;
        }
    }

    /** The word of these letters, or null. */
    @Nullable
    Word find(String letters) {
        int hash = (int) hash(letters);
        int mask = words.length - 1;
        for (int at = hash & mask; ; at = at + 1 & mask) {
            Word word = words[at];
            if (word == null || hashes[at] == hash && word.text().equals(letters)) return word;
        }
    }

    /** Adds a word that is not there yet. */
    void add(Word word) {
        if (2 * ++size > words.length) grow();
        place(word, hash(word.text()));
    }

    void forEach(Consumer<Word> each) {
        for (Word word : words) if (word != null) each.accept(word);
    }

    private void place(Word word, long hash) {
        int bit = (int) (hash >>> 36) & filter.length * Long.SIZE - 1;
        filter[bit >>> 6] |= 1L << bit;
        int mask = words.length - 1;
        int at = (int) hash & mask;
        while (words[at] != null) at = at + 1 & mask;
        words[at] = word;
        hashes[at] = (int) hash;
    }

    private void grow() {
        @Nullable Word[] old = words;
        allocate(old.length * 2);
        for (Word word : old) {
            if (word != null) place(word, hash(word.text()));
        }
    }

    private void allocate(int places) {
        words = new Word[places];
        hashes = new int[places];
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
