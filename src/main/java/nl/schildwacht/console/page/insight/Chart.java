package nl.schildwacht.console.page.insight;

import java.util.List;

/**
 * A table that is drawn as a chart, too.
 *
 * @param id of the table in the page.
 * @param kind {@code bar}, {@code row} for bars that lie, or {@code line}.
 * @param columns their headings, without that of the row.
 */
public record Chart(String id, String title, String kind, String heading, List<String> columns, List<Row> rows) {
    public Chart {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @param numbers one for each column. */
    public record Row(String label, List<Long> numbers, long total) {
        public Row {
            numbers = List.copyOf(numbers);
        }
    }
}
