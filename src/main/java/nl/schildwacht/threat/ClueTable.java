package nl.schildwacht.threat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The clues of a model's data file with their weights, a row each, found by their {@linkplain Clues#key keys}. There are hundreds
 * of thousands: what can be read out of the file's bytes again, which are kept anyway, is not held twice. Immutable; safe for
 * many threads.
 */
final class ClueTable {
    private final DataFile file;
    private final byte[] bytes;
    private List<String> head = List.of();
    private int count;
    /** Of each row where its name starts in the file. */
    private int[] starts;
    /** Of each row the first letter of its name: asked for so often that it stands apart. */
    private byte[] kinds;
    /** Of each row where its weights start, and after the last row where those end. */
    private int[] firsts;
    /** An outcome's number and its weight in hundredths, in turn. */
    private short[] weights = new short[1 << 16];

    private final long[] keys;
    private final int[] rows;

    /** @throws DataMistake naming the line that is no clue with its weights, or stands twice. */
    ClueTable(DataFile file) {
        this.file = file;
        bytes = file.bytes();
        int lines = 1;
        for (byte one : bytes) if (one == '\n') lines++;
        starts = new int[lines];
        kinds = new byte[lines];
        firsts = new int[lines + 1];
        keys = new long[Integer.highestOneBit(lines) * 4];
        rows = new int[keys.length];
        int line = 1;
        for (int at = 0, end; at < bytes.length; at = end + 1, line++) {
            end = at;
            while (end < bytes.length && bytes[end] != '\n') end++;
            if (end == at || bytes[at] == '#') continue;
            if (head.isEmpty()) head = List.of(text(at, end).split(" "));
            else row(at, end, line);
        }
        if (count == 0) throw new IllegalStateException("no model in data file " + file.name());
        starts = Arrays.copyOf(starts, count);
        kinds = Arrays.copyOf(kinds, count);
        firsts = Arrays.copyOf(firsts, count + 1);
        weights = Arrays.copyOf(weights, firsts[count]);
    }

    private void row(int at, int end, int line) {
        int past = at;
        while (past < end && bytes[past] != '\t') past++;
        int weight = firsts[count];
        for (int cell = past; cell < end; ) {
            int next = cell + 1;
            while (next < end && bytes[next] != '\t') next++;
            if (weight == weights.length) weights = Arrays.copyOf(weights, 2 * weight);
            weights[weight++] = number(cell + 1, next, at, end, line);
            cell = next;
        }
        int found = weight - firsts[count];
        if (found == 0 || found % 2 == 1) throw mistake(at, end, line, "is not a clue with its weights");
        long key = Clues.key(text(at, past));
        int place = place(key);
        if (keys[place] != 0) throw mistake(at, end, line, "is a clue that stands twice");
        keys[place] = key;
        rows[place] = count;
        kinds[count] = bytes[at];
        starts[count++] = at;
        firsts[count] = weight;
    }

    private short number(int from, int past, int at, int end, int line) {
        try {
            return Short.parseShort(text(from, past));
        } catch (NumberFormatException e) {
            throw mistake(at, end, line, "is not a clue with its weights");
        }
    }

    private DataMistake mistake(int at, int end, int line, String what) {
        return new DataMistake(new DataFile.Line(file.name(), line, text(at, end), false), what);
    }

    private String text(int from, int past) {
        return new String(bytes, from, past - from, StandardCharsets.UTF_8);
    }

    private int place(long key) {
        int at = (int) (key ^ key >>> 32) & keys.length - 1;
        while (keys[at] != 0 && keys[at] != key) at = at + 1 & keys.length - 1;
        return at;
    }

    /** The first line's words: {@code model} and the ids of the outcomes in the order of their numbers. */
    List<String> head() {
        return head;
    }

    int count() {
        return count;
    }

    /** The row of the clue with this key, or -1. */
    int row(long key) {
        int at = place(key);
        return keys[at] == key ? rows[at] : -1;
    }

    String name(int row) {
        int past = starts[row];
        while (bytes[past] != '\t') past++;
        return text(starts[row], past);
    }

    /** The first letter of its name, ASCII. */
    char kind(int row) {
        return (char) kinds[row];
    }

    /** Adds a row's weights, so many times what they are worth, to the scores of the outcomes. */
    void add(int row, double worth, double[] scores) {
        for (int k = firsts[row]; k < firsts[row + 1]; k += 2) scores[weights[k]] += weights[k + 1] * worth;
    }

    /** In hundredths; 0 where it says nothing of that outcome. */
    int weight(int row, int outcome) {
        for (int k = firsts[row]; k < firsts[row + 1]; k += 2) if (weights[k] == outcome) return weights[k + 1];
        return 0;
    }
}
