package nl.schildwacht.threat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The clues of a model's data file with their weights, found by their {@linkplain Clues#key keys}. There are hundreds of thousands,
 * in no order that a processor's cache could foresee: so what is needed to find one stands in one place, and what it says in
 * another, and names are read out of the file's bytes again, which are kept anyway. Immutable; safe for many threads.
 */
final class ClueTable {
    /** Of a slot the bits that hold the clue's place; the others hold as many of its key. */
    private static final int PLACE_BITS = 24;

    private static final long PLACE = (1L << PLACE_BITS) - 1;

    private final DataFile file;
    private final byte[] bytes;
    private List<String> head = List.of();
    private int count;
    /** Of each clue, in the file's order, where its line starts. */
    private int[] starts;
    /** And its place: where it stands among the weights. */
    private int[] places;
    /** At a clue's place how many outcomes it speaks of; after that each one's number and its weight in hundredths, in turn. */
    private short[] weights = new short[1 << 16];

    private int weighed = 1;
    private final long[] slots;

    /** @throws DataMistake naming the line that is no clue with its weights, or stands twice. */
    ClueTable(DataFile file) {
        this.file = file;
        bytes = file.bytes();
        int lines = 1;
        for (byte one : bytes) if (one == '\n') lines++;
        starts = new int[lines];
        places = new int[lines];
        slots = new long[Integer.highestOneBit(lines) * 4];
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
        places = Arrays.copyOf(places, count);
        weights = Arrays.copyOf(weights, weighed);
    }

    private void row(int at, int end, int line) {
        int past = at;
        while (past < end && bytes[past] != '\t') past++;
        int place = weighed++;
        for (int cell = past; cell < end; ) {
            int next = cell + 1;
            while (next < end && bytes[next] != '\t') next++;
            if (weighed + 1 >= weights.length) weights = Arrays.copyOf(weights, 2 * weighed);
            weights[weighed++] = number(cell + 1, next, at, end, line);
            cell = next;
        }
        int found = weighed - place - 1;
        if (found == 0 || found % 2 == 1) throw mistake(at, end, line, "is not a clue with its weights");
        if (weighed > PLACE) throw mistake(at, end, line, "is more than a model can hold");
        weights[place] = (short) (found / 2);
        long key = Clues.key(text(at, past));
        int slot = slot(key);
        if (slots[slot] != 0) throw mistake(at, end, line, "is a clue that stands twice");
        slots[slot] = key & ~PLACE | place;
        starts[count] = at;
        places[count++] = place;
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

    /** Where the key stands, or would. */
    private int slot(long key) {
        int at = (int) (key ^ key >>> 32) & slots.length - 1;
        while (slots[at] != 0 && ((slots[at] ^ key) & ~PLACE) != 0) at = at + 1 & slots.length - 1;
        return at;
    }

    /** The first line's words: {@code model} and the ids of the outcomes in the order of their numbers. */
    List<String> head() {
        return head;
    }

    int count() {
        return count;
    }

    /** The place of the clue with this key, by which it is known from here on; 0 when there is none. */
    int place(long key) {
        return (int) (slots[slot(key)] & PLACE);
    }

    String name(int place) {
        int start = starts[Arrays.binarySearch(places, place)];
        int past = start;
        while (bytes[past] != '\t') past++;
        return text(start, past);
    }

    /** Adds a clue's weights, so many times what they are worth, to the scores of the outcomes. */
    void add(int place, double worth, double[] scores) {
        int past = place + 2 * weights[place];
        for (int k = place + 1; k <= past; k += 2) scores[weights[k]] += weights[k + 1] * worth;
    }

    /** How much a clue speaks for one outcome rather than for another, in hundredths. */
    int rather(int place, int outcome, int other) {
        int rather = 0;
        int past = place + 2 * weights[place];
        for (int k = place + 1; k <= past; k += 2) {
            if (weights[k] == outcome) rather += weights[k + 1];
            if (weights[k] == other) rather -= weights[k + 1];
        }
        return rather;
    }
}
