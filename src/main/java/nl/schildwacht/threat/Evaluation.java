package nl.schildwacht.threat;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Measures the recogniser on labelled texts: CSV files (RFC 4180, UTF-8) with the columns {@code
 * id,lang,text,label,severity,source,source_label}; label is the id of a behaviour or {@code none}. In {@code
 * source_label}, {@code func=} names a phenomenon and {@code contrast=} what a harmless row looks like.
 */
public final class Evaluation {
    private static final Set<String> COLUMNS = Set.of("id", "lang", "text", "label", "source_label");

    private final Recogniser recogniser;
    private final Appendable out;
    private final boolean showsMistakes;

    private Evaluation(Recogniser recogniser, Appendable out, boolean showsMistakes) {
        this.recogniser = recogniser;
        this.out = out;
        this.showsMistakes = showsMistakes;
    }

    /**
     * @param args files or folders; {@code --mistakes} also prints the id of each row judged wrongly.
     * @param out takes the tables, as text.
     * @return the exit code: 0, or 2 when there is nothing to measure or a file cannot be read.
     */
    public static int run(List<String> args, Appendable out) {
        List<Path> files = new ArrayList<>();
        try {
            for (String arg : args) if (!arg.startsWith("--")) files.addAll(files(Path.of(arg)));
            if (files.isEmpty()) {
                out.append("usage: evaluate [--mistakes] FILE.csv|FOLDER …\n");
                return 2;
            }
            Evaluation evaluation = new Evaluation(Recogniser.load(), out, args.contains("--mistakes"));
            for (Path file : files) evaluation.measure(file);
            return 0;
        } catch (IOException | IllegalArgumentException mistake) {
            return tell(out, "cannot evaluate: " + mistake.getMessage());
        }
    }

    private static int tell(Appendable out, String what) {
        try {
            out.append(what).append('\n');
        } catch (IOException nowhereToTell) {
            throw new java.io.UncheckedIOException(nowhereToTell);
        }
        return 2;
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) return List.of(path);
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    /** Counts for one class or phenomenon. */
    private static final class Tally {
        int rows;
        int positive;
        int found;
        int missed;
        int wrong;

        void add(boolean expected, boolean given) {
            rows++;
            if (expected) positive++;
            if (expected && given) found++;
            if (expected && !given) missed++;
            if (!expected && given) wrong++;
        }

        String line(String name) {
            double recall = positive == 0 ? Double.NaN : 100.0 * found / positive;
            double precision = found + wrong == 0 ? Double.NaN : 100.0 * found / (found + wrong);
            double f = 2 * precision * recall / (precision + recall);
            double alarms = rows == positive ? Double.NaN : 1000.0 * wrong / (rows - positive);
            return String.format(
                    Locale.ROOT,
                    "  %-28s %6d %6d %8.1f %8.1f %8.1f %10.1f%n",
                    name,
                    rows,
                    positive,
                    recall,
                    precision,
                    f,
                    alarms);
        }
    }

    private void measure(Path file) throws IOException {
        Tally any = new Tally();
        Map<String, Tally> byClass = new TreeMap<>();
        for (Behaviour behaviour : Behaviour.values()) byClass.put(behaviour.id(), new Tally());
        byClass.remove(Behaviour.COMPLAINT.id());
        Map<String, Tally> byPhenomenon = new TreeMap<>();
        List<String> mistakes = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(
                file,
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            if (!rows.getHeaderNames().containsAll(COLUMNS)) {
                out.append(file.getFileName() + ": skipped, not a labelled file\n\n");
                return;
            }
            for (CSVRecord row : rows) {
                Assessment assessment =
                        recogniser.assess(row.get("text"), Optional.empty(), List.of(), LocalWords.NONE);
                count(row, assessment, any, byClass, byPhenomenon);
                mistake(row, assessment).ifPresent(mistakes::add);
            }
        }
        out.append(file.getFileName() + "\n");
        out.append(String.format(
                "  %-28s %6s %6s %8s %8s %8s %10s%n", "", "rows", "such", "recall", "precis.", "F", "false/1000"));
        out.append(any.line("anything"));
        for (Map.Entry<String, Tally> one : byClass.entrySet())
            out.append(one.getValue().line(one.getKey()));
        for (Map.Entry<String, Tally> one : byPhenomenon.entrySet())
            out.append(one.getValue().line(one.getKey()));
        if (showsMistakes)
            for (String mistake : mistakes) out.append("  ").append(mistake).append('\n');
        out.append('\n');
    }

    private static void count(
            CSVRecord row,
            Assessment assessment,
            Tally any,
            Map<String, Tally> byClass,
            Map<String, Tally> byPhenomenon) {
        String label = row.get("label");
        Set<String> given = new HashSet<>();
        for (Finding finding : assessment.findings())
            given.add(finding.behaviour().id());
        given.remove(Behaviour.COMPLAINT.id());
        any.add(!label.equals("none"), !given.isEmpty());
        byClass.forEach((one, tally) -> tally.add(one.equals(label), given.contains(one)));
        String details = row.get("source_label");
        boolean isThreat = label.equals("threat");
        if (isThreat || details.contains("contrast=threat")) {
            detail(details, "func")
                    .ifPresent(func -> byPhenomenon
                            .computeIfAbsent((isThreat ? "threat in " : "like threat in ") + func, f -> new Tally())
                            .add(isThreat, given.contains("threat")));
            byPhenomenon
                    .computeIfAbsent("(threats and look-alikes)", f -> new Tally())
                    .add(isThreat, given.contains("threat"));
        } else if (details.contains("contrast=")) {
            byPhenomenon
                    .computeIfAbsent("like " + detail(details, "contrast").orElse("?"), f -> new Tally())
                    .add(!label.equals("none"), !given.isEmpty());
        }
    }

    private static Optional<String> detail(String details, String key) {
        return Stream.of(details.split(";"))
                .filter(part -> part.startsWith(key + "="))
                .map(part -> part.substring(key.length() + 1))
                .findFirst();
    }

    private static Optional<String> mistake(CSVRecord row, Assessment assessment) {
        String label = row.get("label");
        List<String> rules = assessment.findings().stream()
                .filter(finding -> finding.behaviour() != Behaviour.COMPLAINT)
                .map(Finding::rule)
                .toList();
        boolean isRight = label.equals("none")
                ? rules.isEmpty()
                : assessment.findings().stream()
                        .anyMatch(finding -> finding.behaviour().id().equals(label));
        return isRight ? Optional.empty() : Optional.of(row.get("id") + " is " + label + ", found " + rules);
    }
}
