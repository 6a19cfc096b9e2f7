package nl.schildwacht.threat;

import java.util.List;

/**
 * The clues of a model's data file with their weights, found by their {@linkplain Clues#key keys} and from there on known by
 * their numbers, from 1 in the file's order. There are hundreds of thousands, in no order that a processor's cache could
 * foresee: so what is needed to find one stands in one place, and all that it says in another; names are not kept. Immutable;
 * safe for many threads.
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

    private List<String> head = List.of();
    private int count;

    private final KeyTable keys;
    /** Each clue's weights, those for the first eight outcomes in the first of its longs, from the lowest byte on. */
    private final long[] weights;

    /** @throws DataMistake naming the line that is no clue with its weights, or stands twice. */
    ClueTable(DataFile file) {
        Lines lines = new Lines(file);
        int most = lines.count();
        if (most > KeyTable.MOST) throw new IllegalStateException("more clues than a model can hold in " + file.name());
        weights = new long[LONGS * (most + 1)];
        for (int k = 0; k < weights.length; k++) weights[k] = NOTHING * 0x0101010101010101L;
        keys = new KeyTable(most);
        while (lines.next()) {
            if (head.isEmpty()) head(lines);
            else clue(lines);
        }
        if (count == 0) throw new IllegalStateException("no model in data file " + file.name());
    }

    private void head(Lines lines) {
        head = List.of(lines.text().split(" "));
        if (head.size() - 1 > MOST_OUTCOMES) throw lines.mistake("are more outcomes than a model can hold");
    }

    private void clue(Lines lines) {
        int past = lines.past(lines.at());
        if (!keys.add(Clues.key(lines.text(lines.at(), past)), count + 1))
            throw lines.mistake("is a clue that stands twice");
        count++;
        if (past == lines.end()) throw lines.mistake("is not a clue with its weights");
        for (int cell = past; cell < lines.end(); ) {
            int weight = lines.past(cell + 1);
            int next = lines.past(weight + 1);
            if (weight == lines.end()) throw lines.mistake("is not a clue with its weights");
            put(number(lines, cell + 1, weight), number(lines, weight + 1, next), lines);
            cell = next;
        }
    }

    private void put(int outcome, int weight, Lines lines) {
        if (outcome < 0 || outcome >= head.size() - 1) throw lines.mistake("speaks of an outcome that is none");
        if (Math.abs(weight) > MOST_WEIGHT) throw lines.mistake("has a weight beyond " + MOST_WEIGHT);
        weights[count * LONGS + outcome / IN_A_LONG] ^= (long) (NOTHING ^ NOTHING + weight) << shift(outcome);
    }

    private static int shift(int outcome) {
        return outcome % IN_A_LONG * Byte.SIZE;
    }

    private static int number(Lines lines, int from, int past) {
        try {
            return Integer.parseInt(lines.text(from, past));
        } catch (NumberFormatException e) {
            throw lines.mistake("is not a clue with its weights");
        }
    }

    /** The first line's words: {@code model} and the ids of the outcomes in the order of their numbers. */
    List<String> head() {
        return head;
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
