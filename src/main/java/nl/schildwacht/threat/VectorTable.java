package nl.schildwacht.threat;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The vectors of a network's data file, found by their {@linkplain Clues#key keys}. A vector is a line: its name, a tab, and one
 * character for each number behind one for what all are multiplied by. So the file's own bytes, which are kept anyway, are the
 * table, and a vector costs no more memory than its line and a slot. Immutable; safe for many threads.
 */
final class VectorTable {
    /** The character of 0; the printable ones of ASCII reach {@value #MOST} to either side. */
    private static final int ZERO = 80;

    private static final int MOST = 46;
    /** Factors lie so many to a doubling. */
    private static final double STEPS = 4;

    private static final float[] FACTORS = new float[ZERO + MOST + 1];

    static {
        for (int sign = ZERO - MOST; sign <= ZERO + MOST; sign++)
            FACTORS[sign] = (float) (StrictMath.pow(2, (sign - ZERO) / STEPS) / MOST);
    }

    /** Of a slot the bits that tell where in the file the vector stands; the others hold as many of its key. */
    private static final long PLACE = (1L << 24) - 1;

    private final DataFile file;
    private final byte[] bytes;
    private final long[] slots;
    private List<String> head = List.of();

    /** @throws DataMistake naming the line that is no vector, or stands twice. */
    VectorTable(DataFile file) {
        this.file = file;
        bytes = file.bytes();
        if (bytes.length > PLACE) throw new IllegalStateException("more than a network can hold in " + file.name());
        int lines = 1;
        for (byte one : bytes) if (one == '\n') lines++;
        slots = new long[Integer.highestOneBit(lines) * 4];
        int line = 1;
        for (int at = 0, end; at < bytes.length; at = end + 1, line++) {
            end = at;
            while (end < bytes.length && bytes[end] != '\n') end++;
            if (end == at || bytes[at] == '#') continue;
            if (head.isEmpty()) head = List.of(text(at, end).split(" "));
            else vector(at, end, line);
        }
        if (head.isEmpty()) throw new IllegalStateException("no network in data file " + file.name());
    }

    private void vector(int at, int end, int line) {
        int tab = at;
        while (tab < end && bytes[tab] != '\t') tab++;
        if (end - tab < 3) throw mistake(at, end, line, "is not a vector with its numbers");
        for (int k = tab + 1; k < end; k++)
            if (Math.abs(bytes[k] - ZERO) > MOST) throw mistake(at, end, line, "has a sign that is no number");
        long key = Clues.key(text(at, tab));
        int slot = slot(key);
        if (slots[slot] != 0) throw mistake(at, end, line, "is a vector that stands twice");
        slots[slot] = key & ~PLACE | tab + 1;
    }

    private DataMistake mistake(int at, int end, int line, String what) {
        return new DataMistake(new DataFile.Line(file.name(), line, text(at, end), false), what);
    }

    private String text(int from, int past) {
        return new String(bytes, from, past - from, StandardCharsets.UTF_8);
    }

    private int home(long key) {
        return (int) (key ^ key >>> 32) & slots.length - 1;
    }

    /** Where the key stands, or would. */
    private int slot(long key) {
        int at = home(key);
        while (slots[at] != 0 && ((slots[at] ^ key) & ~PLACE) != 0) at = at + 1 & slots.length - 1;
        return at;
    }

    /** The words of the first line. */
    List<String> head() {
        return head;
    }

    /** Where the vector with this key stands; 0 when there is none. */
    int place(long key) {
        return (int) (slots[slot(key)] & PLACE);
    }

    /** The same for many keys, so that the processor waits for many slots at a time. */
    int[] places(long[] keys, int count) {
        long[] found = new long[count];
        for (int k = 0; k < count; k++) found[k] = slots[home(keys[k])];
        int[] places = new int[count];
        for (int k = 0; k < count; k++) {
            boolean isClear = found[k] == 0 || ((found[k] ^ keys[k]) & ~PLACE) == 0;
            places[k] = isClear ? (int) (found[k] & PLACE) : place(keys[k]);
        }
        return places;
    }

    /** Adds a vector; nothing for place 0. @param place of it. @param from where in the sums its first number goes. */
    void add(int place, float times, float[] sums, int from, int size) {
        if (place == 0) return;
        float factor = times * FACTORS[bytes[place]];
        for (int k = 0; k < size; k++) sums[from + k] += factor * (bytes[place + 1 + k] - ZERO);
    }

    /** @throws IllegalStateException when there is no such vector, or it has not so many numbers. */
    float[] vector(String name, int size) {
        int place = place(Clues.key(name));
        int end = place;
        while (end < bytes.length && bytes[end] != '\n') end++;
        if (place == 0 || end - place != size + 1)
            throw new IllegalStateException("no vector of " + size + " numbers named " + name + " in " + file.name());
        float[] vector = new float[size];
        add(place, 1, vector, 0, size);
        return vector;
    }

    /** A line of the file, with numbers as near as its characters come. */
    static String line(String name, float[] vector) {
        float most = 0;
        for (float one : vector) most = Math.max(most, Math.abs(one));
        int factor = ZERO - MOST;
        while (factor < ZERO + MOST && FACTORS[factor] * MOST < most) factor++;
        char[] signs = new char[vector.length + 1];
        signs[0] = (char) factor;
        for (int k = 0; k < vector.length; k++)
            signs[k + 1] = (char) (ZERO + Math.clamp(Math.round(vector[k] / FACTORS[factor]), -MOST, MOST));
        return name + '\t' + new String(signs) + '\n';
    }
}
