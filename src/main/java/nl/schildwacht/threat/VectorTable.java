package nl.schildwacht.threat;

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

    private final String file;
    private final byte[] bytes;
    /** Of each vector the place in the file where its numbers stand. */
    private final KeyTable places;

    private List<String> head = List.of();

    /** @throws DataMistake naming the line that is no vector, or stands twice. */
    VectorTable(DataFile file) {
        Lines lines = new Lines(file);
        this.file = file.name();
        bytes = lines.bytes();
        if (bytes.length > KeyTable.MOST)
            throw new IllegalStateException("more than a network can hold in " + this.file);
        places = new KeyTable(lines.count());
        while (lines.next()) {
            if (head.isEmpty()) head = List.of(lines.text().split(" "));
            else vector(lines);
        }
        if (head.isEmpty()) throw new IllegalStateException("no network in data file " + this.file);
    }

    private void vector(Lines lines) {
        int tab = lines.past(lines.at());
        if (lines.end() - tab < 3) throw lines.mistake("is not a vector with its numbers");
        for (int k = tab + 1; k < lines.end(); k++)
            if (Math.abs(bytes[k] - ZERO) > MOST) throw lines.mistake("has a sign that is no number");
        if (!places.add(Clues.key(lines.text(lines.at(), tab)), tab + 1))
            throw lines.mistake("is a vector that stands twice");
    }

    /** The words of the first line. */
    List<String> head() {
        return head;
    }

    /** Where the vector with this key stands; 0 when there is none. */
    int place(long key) {
        return places.number(key);
    }

    /** The same for many keys, looked up together. */
    int[] places(long[] keys) {
        return places.numbers(keys, keys.length);
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
            throw new IllegalStateException("no vector of " + size + " numbers named " + name + " in " + file);
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
