package nl.schildwacht.threat;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Messages as citizens word them. A third is held apart: no rule is ever tuned on it, so its figures tell how the recogniser
 * does on what it has not seen. They are printed; the floors only keep them from falling unnoticed.
 */
class FreelyWordedTest {
    private static final Recogniser RECOGNISER = Recogniser.load();

    /** How many of the grave messages are found, and how many of the harmless ones are flagged. */
    private record Figures(String name, double threatsFound, double aggressionFound, double falseAlarms) {
        static Figures of(String name) throws IOException {
            List<CSVRecord> rows = rows(name);
            return new Figures(
                    name,
                    share(rows, "threat", Behaviour.THREAT),
                    rate(rows.stream()
                            .filter(row -> isAggression(row.get("label")))
                            .toList()),
                    rate(rows.stream()
                            .filter(row -> row.get("label").equals("none"))
                            .toList()));
        }

        private static double share(List<CSVRecord> rows, String label, Behaviour behaviour) {
            var such =
                    rows.stream().filter(row -> row.get("label").equals(label)).toList();
            return such.stream()
                            .filter(row -> findings(row).stream().anyMatch(finding -> finding.behaviour() == behaviour))
                            .count()
                    / (double) such.size();
        }

        private static double rate(List<CSVRecord> rows) {
            return rows.stream().filter(FreelyWordedTest::isFlagged).count() / (double) rows.size();
        }
    }

    @Test
    void whatWasNeverTunedOn_isReportedApart() throws IOException {
        var tuned = Figures.of("free.csv");
        var heldOut = Figures.of("free-heldout.csv");
        System.out.println(tuned);
        System.out.println(heldOut);

        assertThat(heldOut.threatsFound()).isGreaterThan(0.6);
        assertThat(heldOut.aggressionFound()).isGreaterThan(0.6);
        assertThat(heldOut.falseAlarms()).isLessThan(0.2);
    }

    private static boolean isAggression(String label) {
        return !label.equals("none") && !label.equals("complaint");
    }

    private static boolean isFlagged(CSVRecord row) {
        return findings(row).stream().anyMatch(finding -> finding.behaviour() != Behaviour.COMPLAINT);
    }

    private static List<Finding> findings(CSVRecord row) {
        Optional<String> parent = Optional.of(row.get("parent")).filter(text -> !text.isBlank());
        return RECOGNISER
                .assess(row.get("text"), parent, List.of(), LocalWords.NONE)
                .findings();
    }

    private static List<CSVRecord> rows(String name) throws IOException {
        try (Reader reader = new InputStreamReader(
                FreelyWordedTest.class.getResourceAsStream("/corpus/" + name), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }
}
