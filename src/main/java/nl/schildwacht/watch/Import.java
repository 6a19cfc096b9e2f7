package nl.schildwacht.watch;

import java.util.List;
import java.util.Set;

/**
 * What a CSV file holds, read and checked but not yet kept. A person looks at it and decides whether the good rows go in.
 *
 * @param rows the good rows in the order of the file.
 * @param problems why other rows, or the whole file, cannot go in; in the order of the file.
 * @param notices worth knowing, no reason to refuse.
 * @param ids every id that stands in the file, also in rows that cannot go in.
 * @param wasReadWhole whether each row was reached; where it was not, who is missing from {@code ids} may still stand in the
 *     file.
 */
public record Import<T>(
        List<Row<T>> rows, List<AtLine> problems, List<AtLine> notices, Set<String> ids, boolean wasReadWhole) {
    public Import {
        ids = Set.copyOf(ids);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }

    /** @param line where the row begins; the header is line 1. */
    public record Row<T>(long line, T value) {}

    /** @param line where it stands; 1 when it concerns the header or the whole file. */
    public record AtLine(long line, Problem problem) {}

    public List<T> values() {
        return rows.stream().map(Row::value).toList();
    }

    @Override
    public String toString() {
        return "Import[" + rows.size() + " rows, " + problems.size() + " problems]";
    }
}
