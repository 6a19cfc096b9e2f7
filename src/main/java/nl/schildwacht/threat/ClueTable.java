package nl.schildwacht.threat;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The clues of a model's data file with their weights, found by their {@linkplain Clues#key keys} and from there on known by
 * their numbers, from 1 in the file's order. There are hundreds of thousands, in no order that a processor's cache could
 * foresee: so what is needed to find one stands in one place, and all that it says in another, and names are read out of the
 * file's bytes again, which are kept anyway. Immutable; safe for many threads.
 */
final class ClueTable {
    /** Of so many outcomes a clue has room to speak. */
    static final int MOST_OUTCOMES = 32;
    /** What a weight, in hundredths, is at most, for or against. */
    static final int MOST_WEIGHT = 127;

    /** Each weight is a byte, and 0 is this one, so that none is negative and no sum borrows from its neighbour. */
    private static final int NOTHING = 128;

    private static final int IN_A_LONG = Long.BYTES;
    private static final int LONGS = MOST_OUTCOMES / IN_A_LONG;
    /** Every second byte of a long: added so, each sum has two bytes of room. */
    private static final long EVEN = 0x00FF00FF00FF00FFL;
    /** The sums of so many clues fit into two bytes. */
    private static final int AT_A_TIME = 256;

    private final DataFile file;
    private final byte[] bytes;
    private List<String> head = List.of();
    private int count;
    /** Where each clue's line starts. */
    private final int[] starts;

    private final KeyTable keys;
    /** Each clue's weights, those for the first eight outcomes in the first of its longs, from the lowest byte on. */
    private final long[] weights;

    /** @throws DataMistake naming the line that is no clue with its weights, or stands twice. */
    ClueTable(DataFile file) {
        this.file = file;
        bytes = file.bytes();
        int lines = 1;
        for (byte one : bytes) if (one == '\n') lines++;
        if (lines > KeyTable.MOST)
            throw new IllegalStateException("more clues than a model can hold in " + file.name());
        starts = new int[lines + 1];
        weights = new long[LONGS * (lines + 1)];
        for (int k = 0; k < weights.length; k++) weights[k] = NOTHING * 0x0101010101010101L;
        keys = new KeyTable(lines);
        int line = 1;
        for (int at = 0, end; at < bytes.length; at = end + 1, line++) {
            end = at;
            while (end < bytes.length && bytes[end] != '\n') end++;
            if (end == at || bytes[at] == '#') continue;
            if (head.isEmpty()) head(at, end, line);
            else clue(at, end, line);
        }
        if (count == 0) throw new IllegalStateException("no model in data file " + file.name());
    }

    private void head(int at, int end, int line) {
        head = List.of(text(at, end).split(" "));
        if (head.size() - 1 > MOST_OUTCOMES) throw mistake(at, end, line, "are more outcomes than a model can hold");
    }

    private void clue(int at, int end, int line) {
        int past = past(at, end);
        long key = Clues.key(text(at, past));
        if (!keys.add(key, count + 1)) throw mistake(at, end, line, "is a clue that stands twice");
        starts[++count] = at;
        if (past == end) throw mistake(at, end, line, "is not a clue with its weights");
        for (int cell = past; cell < end; ) {
            int weight = past(cell + 1, end);
            int next = past(weight + 1, end);
            if (weight == end) throw mistake(at, end, line, "is not a clue with its weights");
            put(number(cell + 1, weight, at, end, line), number(weight + 1, next, at, end, line), at, end, line);
            cell = next;
        }
    }

    private void put(int outcome, int weight, int at, int end, int line) {
        if (outcome < 0 || outcome >= head.size() - 1)
            throw mistake(at, end, line, "speaks of an outcome that is none");
        if (Math.abs(weight) > MOST_WEIGHT) throw mistake(at, end, line, "has a weight beyond " + MOST_WEIGHT);
        weights[count * LONGS + outcome / IN_A_LONG] ^= (long) (NOTHING ^ NOTHING + weight) << shift(outcome);
    }

    private static int shift(int outcome) {
        return outcome % IN_A_LONG * Byte.SIZE;
    }

    /** Where the cell ends that begins here. */
    private int past(int at, int end) {
        int past = Math.min(at, end);
        while (past < end && bytes[past] != '\t') past++;
        return past;
    }

    private int number(int from, int past, int at, int end, int line) {
        try {
            return Integer.parseInt(text(from, past));
        } catch (NumberFormatException e) {
            throw mistake(at, end, line, "is not a clue with its weights");
        }
    }

    private DataMistake mistake(int at, int end, int line, String what) {
        return new DataMistake(new DataFile.Line(file.name(), line, text(at, end), false), what);
    }

    private String text(int from, int past) {
        return new String(bytes, from, Math.max(0, past - from), StandardCharsets.UTF_8);
    }

    /** The first line's words: {@code model} and the ids of the outcomes in the order of their numbers. */
    List<String> head() {
        return head;
    }

    int count() {
        return count;
    }

    String name(int clue) {
        return text(starts[clue], past(starts[clue], bytes.length));
    }

    /** The number of the clue with this key; 0 when there is none. */
    int number(long key) {
        return keys.number(key);
    }

    /** The same for many keys, looked up together. */
    int[] numbers(long[] keys, int count) {
        return this.keys.numbers(keys, count);
    }

    /** The sums of what some clues say of each of {@value #MOST_OUTCOMES} outcomes, in hundredths. */
    int[] sums(int[] clues, int count) {
        int[] sums = new int[MOST_OUTCOMES];
        for (int from = 0; from < count; from += AT_A_TIME)
            addFew(clues, from, Math.min(count, from + AT_A_TIME), sums);
        return sums;
    }

    /** Four outcomes at a time in each of eight numbers, which the processor has at hand. */
    private void addFew(int[] clues, int from, int past, int[] sums) {
        long even0 = 0, odd0 = 0, even1 = 0, odd1 = 0, even2 = 0, odd2 = 0, even3 = 0, odd3 = 0;
        for (int k = from; k < past; k++) {
            int at = clues[k] * LONGS;
            long first = weights[at];
            long second = weights[at + 1];
            long third = weights[at + 2];
            long fourth = weights[at + 3];
            even0 += first & EVEN;
            odd0 += first >>> Byte.SIZE & EVEN;
            even1 += second & EVEN;
            odd1 += second >>> Byte.SIZE & EVEN;
            even2 += third & EVEN;
            odd2 += third >>> Byte.SIZE & EVEN;
            even3 += fourth & EVEN;
            odd3 += fourth >>> Byte.SIZE & EVEN;
        }
        long[] added = {even0, odd0, even1, odd1, even2, odd2, even3, odd3};
        for (int outcome = 0; outcome < MOST_OUTCOMES; outcome++) {
            int at = outcome / IN_A_LONG * 2 + outcome % 2;
            int sum = (int) (added[at] >>> outcome % IN_A_LONG / 2 * Short.SIZE) & 0xFFFF;
            sums[outcome] += sum - NOTHING * (past - from);
        }
    }

    /** How much a clue speaks for one outcome rather than for another, in hundredths. */
    int rather(int clue, int outcome, int other) {
        return weight(clue, outcome) - weight(clue, other);
    }

    private int weight(int clue, int outcome) {
        return (int) (weights[clue * LONGS + outcome / IN_A_LONG] >>> shift(outcome) & 0xFF) - NOTHING;
    }
}
