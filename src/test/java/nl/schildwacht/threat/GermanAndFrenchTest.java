package nl.schildwacht.threat;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Invented German and French messages shaped like the functional tests of HateCheck, judged without anybody being watched.
 * Those whose id holds {@code held} were written before the first rule and are only ever counted.
 */
class GermanAndFrenchTest {
    private static final Path MESSAGES = Path.of("src", "test", "resources", "threat", "hatecheck-like-de-fr.csv");

    private static final Recogniser RECOGNISER = Recogniser.load();

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr"})
    void whatRulesWereTunedOn_isToldApart(String language) throws IOException {
        Count count = count(language + "-tuned");

        System.out.println(count.line(language + ", tuned on"));
        assertThat(count.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(count.specificity()).isGreaterThanOrEqualTo(0.95);
    }

    /** Floors under what is reported. */
    @ParameterizedTest
    @ValueSource(strings = {"de", "fr"})
    void whatWasNeverTunedOn_isToldApart(String language) throws IOException {
        Count count = count(language + "-held");

        System.out.println(count.line(language + ", held out"));
        assertThat(count.recall()).isGreaterThanOrEqualTo(0.7);
        assertThat(count.specificity()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void bothLanguagesAndBothSidesAreInIt() throws IOException {
        for (String language : List.of("de", "fr")) {
            List<CSVRecord> rows = rows().stream()
                    .filter(row -> row.get("lang").equals(language))
                    .toList();

            assertThat(rows).hasSize(120);
            assertThat(rows.stream().filter(row -> row.get("label").equals("threat")))
                    .hasSize(60);
            assertThat(rows.stream().map(row -> row.get("id"))).doesNotHaveDuplicates();
        }
    }

    private record Count(int threats, int found, int others, int leftAlone) {
        double recall() {
            return found / (double) threats;
        }

        double specificity() {
            return leftAlone / (double) others;
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%s: %d of %d threats found, %d of %d look-alikes left alone",
                    name,
                    found,
                    threats,
                    leftAlone,
                    others);
        }
    }

    private Count count(String prefix) throws IOException {
        int threats = 0;
        int found = 0;
        int others = 0;
        int leftAlone = 0;
        for (CSVRecord row : rows()) {
            if (!row.get("id").startsWith(prefix)) continue;
            boolean isFound =
                    RECOGNISER.assess(row.get("text"), Optional.empty(), List.of(), LocalWords.NONE).findings().stream()
                            .anyMatch(finding -> finding.behaviour() == Behaviour.THREAT);
            if (row.get("label").equals("threat")) {
                threats++;
                if (isFound) found++;
            } else {
                others++;
                if (!isFound) leftAlone++;
            }
        }
        return new Count(threats, found, others, leftAlone);
    }

    private static List<CSVRecord> rows() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(MESSAGES, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }
}
