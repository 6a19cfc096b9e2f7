package nl.schildwacht.app.evaluation;

import nl.schildwacht.threat.Severity;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A CSV file (RFC 4180, UTF-8 with or without a byte order mark) of texts of which a person said what they are. All of it is
 * right or nothing of it is used: figures over the rows that happened to be readable would mislead.
 */
final class LabelledFile {
    private final String name;
    private final Predicate<String> isSubject;
    private final List<LabelledText> texts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Long> lineById = new HashMap<>();
    private Optional<String> missingColumn = Optional.empty();

    private LabelledFile(String name, Predicate<String> isSubject) {
        this.name = name;
        this.isSubject = isSubject;
    }

    /**
     * @param name what it is called in reports.
     * @param isSubject whether an id that stands in {@code targets} or {@code channel} is one we know.
     */
    static LabelledFile read(String name, byte[] content, Predicate<String> isSubject) {
        LabelledFile file = new LabelledFile(name, isSubject);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            file.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            file.problem(1, "the file is not UTF-8");
        }
        return file;
    }

    List<LabelledText> texts() {
        return texts;
    }

    /** What is wrong, each naming file and line; empty when every row can be used. */
    List<String> problems() {
        return problems;
    }

    /** A column without which this is no labelled file at all. */
    Optional<String> missingColumn() {
        return missingColumn;
    }

    private void read(String text) {
        long line = 1;
        try (CSVParser parser = CSVParser.parse(
                text, CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get())) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                problem(1, "the file is empty");
                return;
            }
            Columns columns = Columns.of(records.next());
            missingColumn = columns.missing();
            if (missingColumn.isPresent()) {
                problem(1, "the column '" + missingColumn.get() + "' is missing");
                return;
            }
            // Asking for the next row reads it, so where it begins has to be noted before.
            line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                CSVRecord row = records.next();
                if (row.size() != columns.width()) cells(line, row, columns);
                else add(line, row, columns);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException e) {
            problem(line, "the quotation marks of this row do not match");
        }
    }

    private void cells(long line, CSVRecord row, Columns columns) {
        if (row.size() == 1 && row.get(0).isBlank()) return;
        problem(line, "the row has " + row.size() + " cells, the header " + columns.width());
    }

    private void add(long line, CSVRecord row, Columns columns) {
        String id = columns.cell(row, "id");
        String label = label(row, columns);
        Set<String> also = columns.set(row, "also");
        Optional<Severity> severity = severity(columns.cell(row, "severity"));
        Set<String> targets = columns.set(row, "targets");
        int before = problems.size();
        if (id.isEmpty()) problem(line, "the id is missing");
        else {
            Long first = lineById.putIfAbsent(id, line);
            if (first != null) problem(line, "the id '" + Plain.shown(id) + "' stands already on line " + first);
        }
        if (label.isEmpty()) problem(line, "the label is missing");
        else if (!Labels.isKnown(label)) problem(line, "there is no label '" + Plain.shown(label) + "'");
        for (String other : also)
            if (!Labels.isKnown(other)) problem(line, "there is no label '" + Plain.shown(other) + "' (column also)");
        if (severity.isEmpty())
            problem(line, "there is no severity '" + Plain.shown(columns.cell(row, "severity")) + "'");
        if (!targets.isEmpty()
                && Labels.isAggression(label)
                && columns.cell(row, "severity").isEmpty())
            problem(line, "the severity is missing, so nobody can tell whether people should be told");
        for (String target : targets) subject(line, target, "target");
        columns.filled(row, "channel").ifPresent(channel -> subject(line, channel, "channel"));
        if (problems.size() > before) return;
        Expected expected = new Expected(
                name,
                id,
                columns.cell(row, "lang"),
                label,
                also,
                severity.orElseThrow(),
                columns.has("targets") ? Optional.of(targets) : Optional.empty(),
                phenomenon(row, columns),
                columns.detail(row, "contrast"),
                columns.has("channel")
                        ? Optional.of(columns.filled(row, "channel").isPresent())
                        : Optional.empty(),
                columns.has("parent")
                        ? Optional.of(columns.filled(row, "parent").isPresent())
                        : Optional.empty());
        texts.add(new LabelledText(
                expected, columns.raw(row, "text"), columns.filled(row, "parent"), columns.filled(row, "channel")));
    }

    /** A mistyped id would count as somebody whom nobody ever finds. */
    private void subject(long line, String id, String what) {
        if (!isSubject.test(id))
            problem(
                    line,
                    "the " + what + " '" + Plain.shown(id) + "' is neither among the people nor the organisations");
    }

    /** Some files say {@code none} and put the concern into the severity. */
    private static String label(CSVRecord row, Columns columns) {
        String label = columns.cell(row, "label");
        boolean isConcern = columns.cell(row, "severity").equals(Labels.CONCERN);
        return isConcern && label.equals(Labels.NONE) ? Labels.CONCERN : label;
    }

    private static Optional<Severity> severity(String id) {
        if (id.isEmpty() || id.equals(Labels.CONCERN)) return Optional.of(Severity.NONE);
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.id().equals(id))
                .findFirst();
    }

    private static Optional<String> phenomenon(CSVRecord row, Columns columns) {
        return columns.filled(row, "phenomenon")
                .or(() -> columns.detail(row, "func"))
                .or(() -> columns.detail(row, "contrast").map(what -> "like " + what))
                .or(() -> columns.detail(row, "hardneg").map(what -> "harmless with " + what));
    }

    private void problem(long line, String what) {
        problems.add(name + " line " + line + ": " + what);
    }
}
