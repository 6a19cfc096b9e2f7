package nl.schildwacht.dossier.figures;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Small numbers can neither be read nor be worked out. The attacker here tries every table that fits what is published. */
class SuppressionTest {
    @Test
    void oneSmallNumber_takesTheSmallestOtherAlong() {
        assertThat(Suppression.column(new long[] {3, 20, 40, 9})).containsExactly(true, false, false, true, false);
    }

    @Test
    void twoBlanksThatCouldOnlyBeFours_takeAThirdAlong() {
        assertThat(Suppression.column(new long[] {4, 4, 20, 40})).containsExactly(true, true, true, false, false);
    }

    @Test
    void largeNumbersAreAllShown() {
        assertThat(Suppression.column(new long[] {5, 6, 7})).containsOnly(false);
    }

    @Test
    void aZeroIsASmallNumber() {
        assertThat(Suppression.column(new long[] {0, 30, 40})[0]).isTrue();
    }

    @Test
    void aTotalBelowFive_isBlankWithAllThatIsInIt() {
        assertThat(Suppression.column(new long[] {1, 2})).containsOnly(true);
    }

    @Test
    void inATable_aRectangleIsBlank_andTheTotalsStand() {
        boolean[][] blank = Suppression.table(new long[][] {{2, 10, 30}, {12, 40, 50}, {20, 60, 70}});

        assertThat(blank[0][0]).isTrue();
        assertThat(count(blank)).isEqualTo(4);
        for (int i = 0; i < 4; i++) assertThat(blank[3][i] || blank[i][3]).isFalse();
    }

    @Test
    void nobodyWorksOutASmallNumber_inAnyOfAThousandColumns() {
        var random = new Random(20261121);
        for (int round = 0; round < 1000; round++) {
            long[] numbers = LongStream.generate(() -> number(random))
                    .limit(1 + random.nextInt(6))
                    .toArray();
            boolean[] blank = Suppression.column(numbers);
            attackColumn(numbers, blank);
        }
    }

    @Test
    void nobodyWorksOutASmallNumber_inAnyOfAThousandTables() {
        var random = new Random(5);
        for (int round = 0; round < 1000; round++) {
            long[][] numbers = new long[2 + random.nextInt(2)][2 + random.nextInt(2)];
            for (long[] row : numbers) for (int i = 0; i < row.length; i++) row[i] = number(random);
            boolean[][] blank = Suppression.table(numbers);
            attackTable(numbers, blank);
        }
    }

    @Test
    void oftenNoMoreThanAHandfulIsBlank() {
        var random = new Random(7);
        int blank = 0;
        for (int round = 0; round < 100; round++) {
            long[][] numbers = new long[3][4];
            for (long[] row : numbers) for (int i = 0; i < row.length; i++) row[i] = 10 + random.nextInt(90);
            numbers[random.nextInt(3)][random.nextInt(4)] = random.nextInt(5);
            blank += count(Suppression.table(numbers));
        }
        assertThat(blank).isLessThanOrEqualTo(450);
    }

    /** Mostly small, as in life. */
    private static long number(Random random) {
        return random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(14);
    }

    private static int count(boolean[][] blank) {
        int count = 0;
        for (boolean[] row : blank) for (boolean cell : row) if (cell) count++;
        return count;
    }

    /** Knows the totals that are shown, and of each blank whether it is one of the small ones. */
    private static void attackColumn(long[] numbers, boolean[] blank) {
        long total = LongStream.of(numbers).sum();
        List<Set<Long>> possible = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) possible.add(new HashSet<>());
        tryColumn(numbers, blank, total, new long[numbers.length], 0, possible);
        for (int i = 0; i < numbers.length; i++)
            if (numbers[i] < 5) {
                assertThat(blank[i]).isTrue();
                assertThat(possible.get(i))
                        .as("%s", LongStream.of(numbers).boxed().toList())
                        .hasSizeGreaterThan(2);
            }
    }

    private static void tryColumn(
            long[] real, boolean[] blank, long total, long[] guess, int at, List<Set<Long>> possible) {
        if (at == real.length) {
            long sum = LongStream.of(guess).sum();
            boolean fits = blank[real.length] ? total >= 5 == sum >= 5 : sum == total;
            if (fits) for (int i = 0; i < guess.length; i++) possible.get(i).add(guess[i]);
            return;
        }
        for (long value : values(real[at], blank[at])) {
            guess[at] = value;
            tryColumn(real, blank, total, guess, at + 1, possible);
        }
    }

    /** What somebody would try for a cell: few enough to finish, more than enough to be in doubt. */
    private static long[] values(long real, boolean blank) {
        if (!blank) return new long[] {real};
        return real < 5
                ? LongStream.range(0, 5).toArray()
                : LongStream.rangeClosed(Math.max(5, real - 4), real + 4).toArray();
    }

    /**
     * Turns the table's blanks up and down along every ring of blank cells, and along two rings at once: each step keeps all
     * totals that are shown. What can be reached is possible.
     */
    private static void attackTable(long[][] numbers, boolean[][] blank) {
        int rows = numbers.length;
        int columns = numbers[0].length;
        int cells = (rows + 1) * (columns + 1);
        Set<List<Long>> seen = new HashSet<>();
        List<List<Long>> next = new ArrayList<>();
        List<Long> start = new ArrayList<>();
        for (int row = 0; row <= rows; row++)
            for (int column = 0; column <= columns; column++) start.add(sum(numbers, row, column));
        List<int[]> steps = steps(rows, columns, blank);
        seen.add(start);
        next.add(start);
        while (!next.isEmpty() && seen.size() < 4000) {
            List<Long> at = next.removeFirst();
            for (int[] step : steps) {
                List<Long> moved = new ArrayList<>(at);
                boolean fits = true;
                for (int cell = 0; cell < cells; cell++) {
                    long value = at.get(cell) + step[cell];
                    boolean small = start.get(cell) < 5;
                    fits &= small ? value >= 0 && value < 5 : step[cell] == 0 || value >= 5;
                    moved.set(cell, value);
                }
                if (fits && seen.add(moved)) next.add(moved);
            }
        }
        for (int cell = 0; cell < cells; cell++) {
            if (start.get(cell) >= 5) continue;
            int which = cell;
            assertThat(blank[cell / (columns + 1)][cell % (columns + 1)]).isTrue();
            assertThat(seen.stream().map(table -> table.get(which)).distinct().count())
                    .as("cell %d of %s, blank %s", cell, start, java.util.Arrays.deepToString(blank))
                    .isGreaterThan(2);
        }
    }

    /** All ways to change blanks by at most one each such that rows and columns still add up. */
    private static List<int[]> steps(int rows, int columns, boolean[][] blank) {
        int inner = rows * columns;
        List<int[]> steps = new ArrayList<>();
        int all = (int) Math.pow(3, inner);
        for (int code = 1; code < all; code++) {
            int[] step = new int[(rows + 1) * (columns + 1)];
            int rest = code;
            for (int i = 0; i < inner; i++, rest /= 3) {
                int change = rest % 3 - 1;
                int row = i / columns;
                int column = i % columns;
                for (int cell : new int[] {
                    row * (columns + 1) + column,
                    row * (columns + 1) + columns,
                    rows * (columns + 1) + column,
                    rows * (columns + 1) + columns
                }) step[cell] += change;
            }
            boolean fits = true;
            boolean moves = false;
            for (int cell = 0; cell < step.length && fits; cell++) {
                fits = step[cell] == 0
                        || blank[cell / (columns + 1)][cell % (columns + 1)] && Math.abs(step[cell]) <= 2;
                moves |= step[cell] != 0;
            }
            if (fits && moves) steps.add(step);
        }
        return steps;
    }

    private static long sum(long[][] numbers, int row, int column) {
        long sum = 0;
        for (int i = 0; i < numbers.length; i++)
            for (int j = 0; j < numbers[i].length; j++)
                if ((row == numbers.length || row == i) && (column == numbers[0].length || column == j))
                    sum += numbers[i][j];
        return sum;
    }
}
