package nl.schildwacht.threat;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** The project's own texts, each with the verdict a careful reader would give. */
class CorpusTest {
    private final Recogniser recogniser = Recogniser.load();

    @ParameterizedTest
    @ValueSource(strings = {"nl.csv", "en.csv"})
    void everyTextIsJudgedAsACarefulReaderWould(String file) throws IOException {
        List<String> mistakes = new ArrayList<>();
        for (CSVRecord row : rows(file)) {
            String text = row.get("text");
            Assessment assessment = recogniser.assess(text, Optional.empty(), Cast.mentionsIn(text), LocalWords.NONE);
            String given = verdict(row.get("label"), assessment);
            if (!given.equals(expected(row)))
                mistakes.add(row.get("id") + " " + text + "\n  expected " + expected(row) + "\n  given    " + given);
        }
        assertThat(mistakes).isEmpty();
    }

    private static String expected(CSVRecord row) {
        String label = row.get("label");
        boolean isConcern = row.get("severity").equals("concern");
        if (label.equals("none")) return isConcern ? "concern" : "nothing";
        Set<String> targets = new TreeSet<>(List.of(row.get("targets").split(";")));
        targets.remove("");
        return label + " " + row.get("kind") + " " + row.get("severity") + " at " + targets;
    }

    /** The leading finding; complaints count only where one is expected, for a complaint beside aggression is no mistake. */
    private static String verdict(String label, Assessment assessment) {
        List<Finding> findings = assessment.findings().stream()
                .filter(finding -> finding.behaviour() != Behaviour.COMPLAINT || label.equals("complaint"))
                .toList();
        if (findings.isEmpty()) return assessment.concern() ? "concern" : "nothing";
        Finding leading = findings.getFirst();
        Set<String> targets = findings.stream()
                .flatMap(finding -> finding.targets().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return leading.behaviour().id() + " " + leading.kind().map(Kind::id).orElse("") + " "
                + leading.severity().id() + " at " + targets;
    }

    static List<CSVRecord> rows(String file) throws IOException {
        try (InputStream in = CorpusTest.class.getResourceAsStream("/corpus/" + file)) {
            return CSVParser.parse(
                            in,
                            StandardCharsets.UTF_8,
                            CSVFormat.RFC4180
                                    .builder()
                                    .setHeader()
                                    .setSkipHeaderRecord(true)
                                    .get())
                    .getRecords();
        }
    }
}
