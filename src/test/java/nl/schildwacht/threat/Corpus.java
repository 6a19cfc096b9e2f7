package nl.schildwacht.threat;

import nl.schildwacht.match.Mention;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.match.Surety;
import nl.schildwacht.watch.OrganisationsCsv;
import nl.schildwacht.watch.PeopleCsv;
import nl.schildwacht.watch.Watchlist;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The project's own messages, all invented, each with the verdict of a careful reader. What lies in {@code tuned} may be
 * looked at by whoever improves the recogniser; what lies in {@code heldout} was written by others and is only ever counted.
 */
final class Corpus {
    static final Path HOME = Path.of("src", "test", "resources", "corpus");

    /**
     * One message.
     *
     * @param label a behaviour, {@code none}, or {@code concern}.
     * @param targets at whom it is aimed, of those who can be recognised surely.
     * @param also further behaviours in it.
     * @param pattern the idea of its wording; few messages share one.
     */
    record Message(
            String id,
            String language,
            String text,
            Optional<String> parent,
            Optional<String> channel,
            String label,
            String kind,
            String severity,
            Set<String> targets,
            Set<String> also,
            String pattern,
            String phenomenon,
            String file) {
        /** The outcome a model learns of a text that means these. */
        String outcome(List<Mention> mentions) {
            boolean isSomeoneSure = mentions.stream().anyMatch(one -> one.surety() != Surety.WEAK);
            if (isAggression() && isSomeoneSure && targets.isEmpty()) return "elsewhere";
            return label.equals("threat") ? label + "/" + kind : label;
        }

        boolean isAggression() {
            return !Set.of("none", "complaint", "concern").contains(label);
        }

        boolean alerts() {
            return !targets.isEmpty() && !severity.equals("none") && !severity.equals("low");
        }
    }

    private Corpus() {}

    static List<Message> tuned() throws IOException {
        return messages(HOME.resolve("tuned"));
    }

    static List<Message> heldOut() throws IOException {
        return messages(HOME.resolve("heldout"));
    }

    static Watchlist watchlist() throws IOException {
        var organisations =
                new OrganisationsCsv().read(Files.readAllBytes(HOME.resolve("organisations.csv")), Watchlist.EMPTY);
        var employers = new Watchlist(1, organisations.values(), List.of(), List.of());
        var people = new PeopleCsv().read(Files.readAllBytes(HOME.resolve("people.csv")), employers);
        return new Watchlist(1, organisations.values(), people.values(), List.of());
    }

    static List<Mention> mentions(NameIndex names, Message message) {
        return names.meant(message.text(), message.parent(), message.channel(), Optional.empty());
    }

    /** In the order of the files' names and of their lines. */
    static List<Message> messages(Path folder) throws IOException {
        List<Message> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                for (CSVRecord row : rows(file))
                    all.add(message(row, file.getFileName().toString()));
            }
        }
        return all;
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    private static Message message(CSVRecord row, String file) {
        return new Message(
                row.get("id"),
                row.get("lang"),
                row.get("text"),
                some(row.get("parent")),
                some(row.get("channel")),
                row.get("label"),
                row.get("kind"),
                row.get("severity"),
                ids(row.get("targets")),
                ids(row.get("also")),
                row.get("pattern"),
                row.get("phenomenon"),
                file);
    }

    private static Optional<String> some(String cell) {
        return cell.isBlank() ? Optional.empty() : Optional.of(cell);
    }

    private static Set<String> ids(String cell) {
        Set<String> ids = new TreeSet<>(List.of(cell.split(";")));
        ids.remove("");
        return ids;
    }
}
