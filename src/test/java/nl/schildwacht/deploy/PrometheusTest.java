package nl.schildwacht.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** The alert rules: sound, tried in timelines, asking only for what exists, and each with a page that says what to do. */
class PrometheusTest {
    private static final Path FOLDER = Path.of("deploy/prometheus");
    private static final Program PROMTOOL =
            Program.ofDebian("promtool", "prometheus").in(FOLDER.toAbsolutePath());

    @Test
    @Tag("prometheus")
    void rulesAndConfiguration_areSound() throws Exception {
        PROMTOOL.run("check", "rules", "schildwacht.rules.yml").well();
        PROMTOOL.run("check", "config", "prometheus.yml").well();
    }

    @Test
    @Tag("prometheus")
    void everyAlert_firesInItsTimelineAndOnlyThere() throws Exception {
        PROMTOOL.run("test", "rules", "schildwacht.rules.test.yml").well();
    }

    @Test
    void everyAlert_hasATimeline() throws Exception {
        String timelines = Files.readString(FOLDER.resolve("schildwacht.rules.test.yml"))
                .replace("SchildwachtSource(Quiet|Suspended)", "SchildwachtSourceQuiet SchildwachtSourceSuspended");
        assertThat(alerts())
                .allSatisfy(alert ->
                        assertThat(timelines).contains(alert.get("alert").asText()));
    }

    @Test
    void everyAlert_asksOnlyForMetricsThatExist() throws Exception {
        var offered = Offered.list();
        assertThat(alerts())
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        alert -> assertThat(offered.unknownIn(alert.get("expr").asText()))
                                .isEmpty());
    }

    @Test
    void everyAlert_speaksBothLanguagesAndPointsToAPageThatIsThere() throws Exception {
        var anchors = Files.readAllLines(Path.of("docs/operate.md")).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> "docs/operate.md#"
                        + line.replaceFirst("^#+ ", "")
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9 -]", "")
                                .replace(' ', '-'))
                .collect(Collectors.toSet());
        assertThat(alerts()).allSatisfy(alert -> {
            var annotations = alert.get("annotations");
            for (String key : List.of("summary", "description", "summary_en", "description_en"))
                assertThat(annotations.path(key).asText()).as(key).isNotBlank();
            assertThat(anchors).contains(annotations.path("runbook").asText());
            assertThat(alert.at("/labels/severity").asText()).isIn("warning", "critical");
        });
    }

    private static List<JsonNode> alerts() throws Exception {
        return Yaml.each(Yaml.read(FOLDER.resolve("schildwacht.rules.yml")).at("/groups/0/rules"))
                .toList();
    }
}
