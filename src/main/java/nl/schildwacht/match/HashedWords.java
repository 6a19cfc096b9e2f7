package nl.schildwacht.match;

/**
 * What can be told of a folded word by its hash alone: a few bits, none for nearly all words. Made for a reader that keeps no
 * letters and asks once per word: a filter of a few bytes for each word held, and so mostly empty, says no without a look at
 * the table. Two words with the same hash would share their bits, so a yes must be checked by other means; a no is sure.
 * Filled by one thread, then read by any number.
 */
final class HashedWords {
    /** The hash of no letters. */
    static final long START = 0;
    /** Bits that a word can have; they take the place of the lowest bits of its hash. */
    static final long ALL = 0x3F;

    /** By so much each letter moves those before it: the small letters differ in as many bits. */
    private static final int LETTER = 5;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private static final int PLACES_PER_WORD = 2;
    private static final int FILTER_PER_PLACE = 4;
    private static final int LEAST_PLACES = 64;

    // In the filter a word has a byte and two bits of it. To take them from these parts of what is mixed, and not
    // from as many bits as the filter has places, costs a third of the time.
    private static final int PLACE_IN_FILTER = 40;
    private static final int BITS_IN_FILTER = 34;
    private static final byte[] TWO_BITS = twoBits();

    private final long[] entries;
    private final byte[] filter;
    private final int shift;

    /** @param most how many words will be added at most. */
    HashedWords(int most) {
        int places = Integer.highestOneBit(Math.max(LEAST_PLACES, most * PLACES_PER_WORD) - 1) << 1;
        entries = new long[places];
        filter = new byte[places * FILTER_PER_PLACE];
        shift = Long.SIZE - Integer.numberOfTrailingZeros(places);
    }

    private static byte[] twoBits() {
        byte[] masks = new byte[64];
        for (int k = 0; k < masks.length; k++) masks[k] = (byte) (1 << k % 8 | 1 << (k % 8 + 1 + k / 8 % 7) % 8);
        return masks;
    }

    /** The hash of a word with one letter more. It waits for the letter before it and so is the least that can be done. */
    static long step(long hash, int letter) {
        return Long.rotateLeft(hash, LETTER) ^ letter;
    }

    /** The hash of a word without its last letter. */
    static long stepBack(long hash, int letter) {
        return Long.rotateRight(hash ^ letter, LETTER);
    }

    /** Spreads a hash over all bits; no two become one. */
    private static long mixed(long hash) {
        return (hash ^ hash >>> 32) * MIX;
    }

    /** The hash of a whole word. */
    static long hash(CharSequence folded) {
        long hash = START;
        for (int i = 0; i < folded.length(); i++) hash = step(hash, folded.charAt(i));
        return hash;
    }

    /** Adds bits, at least one, to what the word has. */
    void add(CharSequence folded, int bits) {
        long hash = hash(folded);
        admit(hash);
        long mixed = mixed(hash);
        int at = (int) (mixed >>> shift);
        while (entries[at] != 0 && (entries[at] & ~ALL) != (mixed & ~ALL)) at = at + 1 & entries.length - 1;
        entries[at] |= mixed & ~ALL | bits;
    }

    /** Lets {@link #mayHold} say yes to this hash, whether or not its word has bits. */
    void admit(long hash) {
        long mixed = mixed(hash);
        filter[place(mixed)] |= bits(mixed);
    }

    /** No is sure; yes is said to what is held or admitted, and to few others. */
    boolean mayHold(long hash) {
        long mixed = mixed(hash);
        int bits = bits(mixed);
        return (filter[place(mixed)] & bits) == bits;
    }

    private int place(long mixed) {
        return (int) (mixed >>> PLACE_IN_FILTER) & filter.length - 1;
    }

    private static int bits(long mixed) {
        return TWO_BITS[(int) (mixed >>> BITS_IN_FILTER) & TWO_BITS.length - 1];
    }

    /** The bits of the word with this hash; 0 when it has none. */
    int of(long hash) {
        return mayHold(hash) ? find(hash) : 0;
    }

    private int find(long hash) {
        long mixed = mixed(hash);
        for (int at = (int) (mixed >>> shift); entries[at] != 0; at = at + 1 & entries.length - 1) {
            if ((entries[at] & ~ALL) == (mixed & ~ALL)) return (int) (entries[at] & ALL);
        }
        return 0;
    }
}
