package nl.schildwacht.threat;

/**
 * The lexicon's phrases as a tree over word numbers: which node follows which at which word. A hash table of plain numbers,
 * for it is asked once or more for each word of a text. Filled by one thread, then read by any number.
 */
final class Steps {
    /** There is no such step; also the root, to which none leads. */
    static final int NONE = 0;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1 << 12];
    private int[] nodes = new int[keys.length];
    private int size;

    /** The node after this one at the word of this number, or {@link #NONE}. */
    int from(int node, int number) {
        return nodes[place(key(node, number))];
    }

    /** Adds a step that is not there yet. */
    void add(int node, int number, int next) {
        if (2 * ++size > keys.length) grow();
        put(key(node, number), next);
    }

    private void put(long key, int next) {
        int at = place(key);
        keys[at] = key;
        nodes[at] = next;
    }

    /** Where this key stands, or would. */
    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) (key * MIX >>> 32) & mask;
        while (nodes[at] != NONE && keys[at] != key) at = at + 1 & mask;
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNodes = nodes;
        keys = new long[oldKeys.length * 2];
        nodes = new int[keys.length];
        for (int k = 0; k < oldKeys.length; k++) if (oldNodes[k] != NONE) put(oldKeys[k], oldNodes[k]);
    }

    private static long key(int node, int number) {
        return (long) node << Integer.SIZE | number;
    }
}
