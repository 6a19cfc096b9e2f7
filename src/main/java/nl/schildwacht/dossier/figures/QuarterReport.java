package nl.schildwacht.dossier.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What management and works council read about one quarter: nobody can be found in it. What is blank is blank here already,
 * so that no copy of it holds a small number.
 *
 * @param parts tables; none when there were too few hits to say anything.
 * @param toAlert minutes within which half of the messages went out; absent when it rests on fewer than five.
 * @param toContact hours within which half of the employees were spoken to; likewise.
 */
public record QuarterReport(
        int year,
        int quarter,
        List<Part> parts,
        Optional<Long> toAlert,
        Optional<Long> toContact,
        String madeBy,
        Instant madeAt) {
    /** Stands where a number is left out. */
    public static final long BLANK = -1;

    /** Stands for the total of a line. */
    public static final String TOTAL = "*";

    /** Stands for what was merged because it is too small, and for what is not known any more. */
    public static final String OTHERS = "~";

    /** Stands for hits at an organisation itself. */
    public static final String ORGANISATION = "=";

    public QuarterReport {
        parts = List.copyOf(parts);
    }

    /**
     * A table.
     *
     * @param id {@code severity}, {@code behaviour}, {@code platform}, {@code department}, {@code care}.
     * @param columns their keys; the last is the total where there are several.
     */
    public record Part(String id, List<String> columns, List<Row> rows) {
        public Part {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** @param numbers one for each column; {@link #BLANK} where it is left out. */
    public record Row(String key, List<Long> numbers) {
        public Row {
            numbers = List.copyOf(numbers);
        }

        public boolean isTotal() {
            return key.equals(TOTAL);
        }
    }
}
