package nl.schildwacht.threat;

/**
 * A number, from 1, for each of many {@linkplain Clues#key keys}, in one slot with as many bits of its key as there is room for:
 * two keys that share those are one. Filled by one thread, then read by any number.
 */
final class KeyTable {
    private static final int NUMBER_BITS = 24;
    /** Of a slot the bits that hold the number, which is this at most. */
    static final long MOST = (1L << NUMBER_BITS) - 1;

    private final long[] slots;

    /** @param most how many keys will be added at most, at least one. */
    KeyTable(int most) {
        slots = new long[Integer.highestOneBit(most) * 4];
    }

    /** @return whether the key is new; otherwise its number stays. */
    boolean add(long key, int number) {
        int slot = slot(key);
        if (slots[slot] != 0) return false;
        slots[slot] = key & ~MOST | number;
        return true;
    }

    private int home(long key) {
        return (int) (key ^ key >>> 32) & slots.length - 1;
    }

    /** Where the key stands, or would. */
    private int slot(long key) {
        int at = home(key);
        while (slots[at] != 0 && ((slots[at] ^ key) & ~MOST) != 0) at = at + 1 & slots.length - 1;
        return at;
    }

    /** The number of this key; 0 when there is none. */
    int number(long key) {
        return (int) (slots[slot(key)] & MOST);
    }

    /**
     * The same for the first so many keys. The slot where each would stand is read first, without a look at any: so the processor
     * waits for many at a time and not for each.
     */
    int[] numbers(long[] keys, int count) {
        long[] found = new long[count];
        for (int k = 0; k < count; k++) found[k] = slots[home(keys[k])];
        int[] numbers = new int[count];
        for (int k = 0; k < count; k++) {
            boolean isClear = found[k] == 0 || ((found[k] ^ keys[k]) & ~MOST) == 0;
            numbers[k] = isClear ? (int) (found[k] & MOST) : number(keys[k]);
        }
        return numbers;
    }
}
