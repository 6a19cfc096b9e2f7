package nl.schildwacht.dossier.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Leaves cells of a table blank so that no small number can be read, nor worked out from the totals. First every cell below
 * five ("primary"), zero included. Then, as long as one of those can be narrowed down too far, the
 * cheapest ring of cells through it ("complementary"): of one row and column another row and column, as small as can be. How far it can be narrowed down is worked out exactly, against
 * somebody who knows this rule and knows which blanks are the small ones; see {@link Circulation}. The same idea as in the
 * handbook on statistical disclosure control of Eurostat (Hundepool et al., 2010, chapter 4).
 */
public final class Suppression {
    /** Cells below this are blank. */
    public static final int LEAST = 5;

    /** What is blank may be at least so many different numbers. */
    static final int DOUBT = 3;

    private Suppression() {}

    /**
     * A column of numbers with their total.
     *
     * @return for each number, and at the end for the total, whether it is blank.
     */
    public static boolean[] column(long[] numbers) {
        var cells = new Circulation(2);
        for (long number : numbers) cells.add(0, 1, number);
        cells.add(
                1,
                0,
                IntStream.range(0, numbers.length).mapToLong(i -> numbers[i]).sum());
        protect(cells);
        return cells.blanks();
    }

    /**
     * Rows and columns with their totals.
     *
     * @param numbers at least one row; all rows equally long.
     * @return one row and one column more: the totals.
     */
    public static boolean[][] table(long[][] numbers) {
        int rows = numbers.length;
        int columns = numbers[0].length;
        // Each row and column is a node, as are the two lines of totals; each cell flows from its row to its column.
        int totalOfRows = rows + columns; // where the row totals come from
        int totalOfColumns = totalOfRows + 1; // where the column totals go to
        var cells = new Circulation(totalOfColumns + 1);
        for (int row = 0; row <= rows; row++)
            for (int column = 0; column <= columns; column++) {
                int from = row < rows ? row : totalOfColumns;
                int to = column < columns ? rows + column : totalOfRows;
                long number = sum(numbers, row, column);
                if (row == rows ^ column == columns) cells.add(to, from, number);
                else cells.add(from, to, number);
            }
        protect(cells);
        boolean[][] blanks = new boolean[rows + 1][columns + 1];
        for (int row = 0; row <= rows; row++)
            for (int column = 0; column <= columns; column++)
                blanks[row][column] = cells.isBlank(row * (columns + 1) + column);
        return blanks;
    }

    private static long sum(long[][] numbers, int row, int column) {
        long sum = 0;
        for (int i = 0; i < numbers.length; i++)
            for (int j = 0; j < numbers[i].length; j++)
                if ((row == numbers.length || row == i) && (column == numbers[0].length || column == j))
                    sum += numbers[i][j];
        return sum;
    }

    private static void protect(Circulation cells) {
        for (int cell = 0; cell < cells.size(); cell++) if (cells.number(cell) < LEAST) cells.blank(cell);
        Optional<Integer> exposed = exposed(cells);
        while (exposed.isPresent()) {
            List<Integer> more = cells.cheapestRing(exposed.get());
            if (more.isEmpty()) more = complement(cells, exposed.get()).stream().toList();
            if (more.isEmpty()) return; // all is blank
            more.forEach(cells::blank);
            exposed = exposed(cells);
        }
    }

    private static Optional<Integer> exposed(Circulation cells) {
        return IntStream.range(0, cells.size())
                .filter(cell -> cells.isBlank(cell) && cells.number(cell) < LEAST)
                .filter(cell -> cells.most(cell) - cells.least(cell) + 1 < DOUBT)
                .boxed()
                .findFirst();
    }

    /** Where a ring is blank already: the smallest cell in the same row or column; failing that, anywhere. */
    private static Optional<Integer> complement(Circulation cells, int exposed) {
        return IntStream.range(0, cells.size())
                .filter(cell -> !cells.isBlank(cell))
                .boxed()
                .min(Comparator.comparing((Integer cell) -> !cells.touch(cell, exposed))
                        .thenComparing(cells::number)
                        .thenComparing(cell -> cell));
    }
}
