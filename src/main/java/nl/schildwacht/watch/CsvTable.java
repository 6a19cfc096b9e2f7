package nl.schildwacht.watch;

import nl.schildwacht.watch.Import.AtLine;
import nl.schildwacht.watch.Import.Row;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A CSV file with a header (RFC 4180, UTF-8 with or without a byte order mark), read row by row. It knows columns, lines and
 * cells; what the cells mean is told by the caller. Used once, by one thread.
 */
final class CsvTable<T> {
    private final List<String> required;
    private final Set<String> optional;
    private final List<Row<T>> rows = new ArrayList<>();
    private final List<AtLine> problems = new ArrayList<>();
    private final List<AtLine> notices = new ArrayList<>();
    private final Map<String, Long> lineById = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final char separator;
    private final UnaryOperator<String> naming;
    private boolean wasReadWhole;

    CsvTable(List<String> required, Set<String> optional) {
        this(required, optional, ',', UnaryOperator.identity());
    }

    /** @param separator what stands between the columns. @param naming gives the column that a name in the file means. */
    CsvTable(List<String> required, Set<String> optional, char separator, UnaryOperator<String> naming) {
        this.required = required;
        this.optional = optional;
        this.separator = separator;
        this.naming = naming;
    }

    /** One row; a column that the file does not have is empty. */
    interface Cells {
        String text(String column);

        /** Whether the file has this column at all. */
        boolean has(String column);

        /** The values in a cell, separated by {@code ;}. */
        default List<String> list(String column) {
            return Arrays.stream(text(column).split(";"))
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .toList();
        }
    }

    /**
     * @param check makes a value of a row.
     * @param idOf of a good value; a second row with the same id is refused.
     */
    Import<T> read(byte[] bytes, Function<Cells, Checked<T>> check, Function<T, String> idOf) {
        return read(CsvText.decode(bytes), check, idOf);
    }

    Import<T> read(CsvText decoded, Function<Cells, Checked<T>> check, Function<T, String> idOf) {
        decoded.problem().ifPresent(problems::add);
        decoded.notice().ifPresent(notices::add);
        if (problems.isEmpty()) readText(decoded.text(), (line, cells) -> keep(line, check.apply(cells), idOf));
        return new Import<>(rows, problems, notices, ids, wasReadWhole);
    }

    private void readText(String text, BiConsumer<Long, Cells> keep) {
        var lines = new LineCounter(text);
        long linesRead = 0;
        try (var parser = CSVParser.parse(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreEmptyLines(true)
                        .get())) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                problems.add(new AtLine(1, CsvProblems.empty()));
                return;
            }
            var header = records.next();
            linesRead = parser.getCurrentLineNumber();
            var columns = columns(header);
            if (!problems.isEmpty()) return;
            while (records.hasNext()) {
                var row = records.next();
                linesRead = parser.getCurrentLineNumber();
                long line = lines.at(row.getCharacterPosition());
                if (row.size() != header.size())
                    problems.add(new AtLine(line, CsvProblems.cells(row.size(), header.size())));
                else keep.accept(line, new RowCells(row, columns));
                // A row with a cell too few still says whom it is about, when it begins well.
                var id = columns.get("id");
                if (id != null && id < row.size()) ids.add(row.get(id).strip());
            }
            wasReadWhole = true;
        } catch (UncheckedIOException | IOException broken) {
            problems.add(new AtLine(linesRead + 1, CsvProblems.brokenQuotes()));
        }
    }

    private Map<String, Integer> columns(CSVRecord header) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            var name = naming.apply(header.get(i).strip().toLowerCase(Locale.ROOT));
            if (!required.contains(name) && !optional.contains(name))
                notices.add(new AtLine(
                        1, CsvProblems.unknownColumn(i + 1, header.get(i).strip())));
            else if (columns.put(name, i) != null) problems.add(new AtLine(1, CsvProblems.columnTwice(name)));
        }
        if (separator == ',' && header.size() == 1 && header.get(0).contains(";"))
            problems.add(new AtLine(1, CsvProblems.semicolons()));
        else {
            var missing =
                    required.stream().filter(name -> !columns.containsKey(name)).toList();
            if (!missing.isEmpty()) problems.add(new AtLine(1, CsvProblems.missingColumns(missing)));
        }
        return columns;
    }

    private record RowCells(CSVRecord row, Map<String, Integer> columns) implements Cells {
        @Override
        public String text(String column) {
            var position = columns.get(column);
            return position == null ? "" : row.get(position);
        }

        @Override
        public boolean has(String column) {
            return columns.containsKey(column);
        }
    }

    private void keep(long line, Checked<T> checked, Function<T, String> idOf) {
        switch (checked) {
            case Checked.Wrong<T>(var wrong) -> wrong.forEach(problem -> problems.add(new AtLine(line, problem)));
            case Checked.Fine<T>(var value, var remarks) -> {
                var first = lineById.putIfAbsent(idOf.apply(value), line);
                if (first != null) problems.add(new AtLine(line, CsvProblems.idTwice(first)));
                else {
                    remarks.forEach(remark -> notices.add(new AtLine(line, remark)));
                    rows.add(new Row<>(line, value));
                }
            }
        }
    }

    /** Turns growing positions in the text into line numbers; each character is looked at once. */
    private static final class LineCounter {
        private final String text;
        private int position;
        private long line = 1;

        LineCounter(String text) {
            this.text = text;
        }

        long at(long start) {
            while (position < start || isLineEnd(position)) { // blank lines before a row count as lines, not as the row
                char c = text.charAt(position++);
                if (c == '\n' || c == '\r' && (position == text.length() || text.charAt(position) != '\n')) line++;
            }
            return line;
        }

        private boolean isLineEnd(int at) {
            return at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
        }
    }
}
