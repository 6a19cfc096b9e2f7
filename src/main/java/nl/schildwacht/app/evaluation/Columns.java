package nl.schildwacht.app.evaluation;

import org.apache.commons.csv.CSVRecord;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The header of a labelled file. Columns it does not know are left alone. */
record Columns(Map<String, Integer> positions, int width) {
    private static final List<String> REQUIRED = List.of("id", "lang", "text", "label");

    static Columns of(CSVRecord header) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++)
            positions.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        return new Columns(positions, header.size());
    }

    /** The first column that a labelled file needs and this one lacks. */
    Optional<String> missing() {
        return REQUIRED.stream().filter(column -> !has(column)).findFirst();
    }

    boolean has(String column) {
        return positions.containsKey(column);
    }

    /** A cell without blanks around it; empty when the file has no such column. */
    String cell(CSVRecord row, String column) {
        return raw(row, column).strip();
    }

    /** A cell as it was written. */
    String raw(CSVRecord row, String column) {
        Integer position = positions.get(column);
        return position == null ? "" : row.get(position);
    }

    /** A cell that is not empty. */
    Optional<String> filled(CSVRecord row, String column) {
        return Optional.of(cell(row, column)).filter(cell -> !cell.isEmpty());
    }

    /** The values in a cell, separated by {@code ;}. */
    Set<String> set(CSVRecord row, String column) {
        Set<String> values = new LinkedHashSet<>();
        Arrays.stream(cell(row, column).split(";"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .forEach(values::add);
        return values;
    }

    /** In {@code source_label}, the value of one {@code key=value} of those separated by {@code ;}. */
    Optional<String> detail(CSVRecord row, String key) {
        return set(row, "source_label").stream()
                .filter(detail -> detail.startsWith(key + "="))
                .map(detail -> detail.substring(key.length() + 1).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
