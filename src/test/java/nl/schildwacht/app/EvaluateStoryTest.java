package nl.schildwacht.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.schildwacht.app.evaluation.Evaluate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The command {@code evaluate} with the shipped recogniser, on rows so plain that it cannot but judge them right, and two that
 * nobody could find.
 */
class EvaluateStoryTest {
    private static final Path ROWS = Path.of("src/test/resources/evaluation");
    private static final List<String> LISTS = List.of(
            "--people",
            ROWS.resolve("people.csv").toString(),
            "--organisations",
            ROWS.resolve("organisations.csv").toString());

    @TempDir
    private Path folder;

    private String said = "";
    private String complained = "";

    @Test
    void uniformRowsAreMeasuredByLanguage_phenomenonAndLookAlike() throws IOException {
        JsonNode run = json("uniform.csv");

        assertThat(tally(run, "all", "all", "aggression")).isEqualTo("3 found, 1 missed, 0 false, 4 silent");
        assertThat(tally(run, "language", "nl", "threat")).isEqualTo("2 found, 1 missed, 0 false, 3 silent");
        assertThat(tally(run, "language", "en", "threat")).isEqualTo("1 found, 0 missed, 0 false, 1 silent");
        assertThat(tally(run, "phenomenon", "nl: direct", "threat")).isEqualTo("2 found, 0 missed, 0 false, 0 silent");
        assertThat(tally(run, "language", "nl", "threats_and_look_alikes"))
                .isEqualTo("2 found, 1 missed, 0 false, 1 silent");
        assertThat(tally(run, "look_alike", "nl: quote", "aggression"))
                .isEqualTo("0 found, 0 missed, 0 false, 1 silent");
    }

    @Test
    void withPeopleAndOrganisations_itTellsWhoWouldBeTold() throws IOException {
        JsonNode run = json("domain.csv", LISTS.toArray(String[]::new));

        assertThat(tally(run, "all", "all", "alert")).isEqualTo("2 found, 1 missed, 0 false, 3 silent");
        assertThat(tally(run, "channel", "own channel", "alert")).isEqualTo("1 found, 1 missed, 0 false, 1 silent");
        assertThat(tally(run, "parent", "a reply", "alert")).isEqualTo("1 found, 0 missed, 0 false, 0 silent");
        JsonNode alerts = slice(run, "all", "all").path("alerts");
        assertThat(alerts.path("critical_found").path("value").asDouble()).isEqualTo(0.5);
        assertThat(alerts.path("target_precision").path("value").asDouble()).isEqualTo(1);
        assertThat(slice(run, "all", "all")
                        .path("behaviours")
                        .path("concern")
                        .path("found")
                        .asInt())
                .isEqualTo(1);
        assertThat(row(run, "d2").path("told").toString()).isEqualTo("[\"noor\"]");
    }

    @Test
    void withoutThem_nothingIsSaidOfAlerts() throws IOException {
        JsonNode run = json("domain.csv");

        assertThat(slice(run, "all", "all").path("questions").has("alert")).isFalse();
        assertThat(slice(run, "all", "all").has("alerts")).isFalse();
        assertThat(row(run, "d2").has("told")).isFalse();
    }

    @Test
    void listsForRowsWithoutTargets_areNeedless_andThatIsSaid() {
        assertThat(run("uniform.csv", LISTS.toArray(String[]::new))).isZero();

        assertThat(complained).contains("no file has a column 'targets'");
    }

    @Test
    void aTargetWhomNobodyLooksAfter_isAMistakeInTheRows() throws IOException {
        Path rows = Files.writeString(
                folder.resolve("rows.csv"),
                "id,lang,text,label,severity,targets\n1,nl,Ik vermoord Nora,threat,critical,nora\n");

        assertThat(evaluate(rows, LISTS.toArray(String[]::new))).isEqualTo(2);

        assertThat(complained)
                .contains("rows.csv line 2: the target 'nora' is neither among the people nor the organisations");
        assertThat(said).isEmpty();
    }

    @Test
    void listsThatCannotBeRead_areSaid() {
        assertThat(run("domain.csv", "--people", "weg.csv", "--organisations", "weg.csv"))
                .isEqualTo(2);

        assertThat(complained).contains("evaluate: there is no file weg.csv");
    }

    @Test
    void aRunComparedWithItself_changedNothing() throws IOException {
        run("domain.csv", with(LISTS, "--format", "json"));
        Path earlier = Files.writeString(folder.resolve("earlier.json"), said);

        assertThat(run("domain.csv", with(LISTS, "--compare", earlier.toString())))
                .isZero();

        assertThat(said).contains("Both runs have 6 rows in common", "No verdict changed.");
    }

    @Test
    void theTextBeginsInPlainWords() {
        run("domain.csv", LISTS.toArray(String[]::new));

        assertThat(said.lines().limit(4))
                .contains(
                        "How well aggression is recognised",
                        "Of every 100 aggressive texts it notices 67 (between 21 and 94); the others go unnoticed.");
        assertThat(said.replace('\n', ' '))
                .contains("Of every 100 texts about which people should be told, they are told about 67");
    }

    private JsonNode json(String file, String... options) throws IOException {
        assertThat(run(file, with(List.of(options), "--format", "json"))).isZero();
        return new ObjectMapper().readTree(said);
    }

    private static String[] with(List<String> options, String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static JsonNode slice(JsonNode run, String by, String name) {
        for (JsonNode slice : run.path("slices"))
            if (slice.path("by").asText().equals(by)
                    && slice.path("name").asText().equals(name)) return slice;
        throw new AssertionError("no slice " + by + " " + name);
    }

    private static JsonNode row(JsonNode run, String id) {
        for (JsonNode row : run.path("verdicts")) if (row.path("id").asText().equals(id)) return row;
        throw new AssertionError("no row " + id);
    }

    private static String tally(JsonNode run, String by, String name, String question) {
        JsonNode tally = slice(run, by, name).path("questions").path(question);
        return tally.path("found") + " found, " + tally.path("missed") + " missed, " + tally.path("false_alarms")
                + " false, " + tally.path("silent") + " silent";
    }

    private int run(String file, String... options) {
        return evaluate(ROWS.resolve(file), options);
    }

    private int evaluate(Path file, String... options) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var complaints = new PrintStream(err, false, StandardCharsets.UTF_8);
        int code = Evaluate.run(
                List.of(with(List.of(options), file.toString())),
                lists -> JudgedByScore.open(lists, complaints),
                InstantSource.system(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                complaints);
        said = out.toString(StandardCharsets.UTF_8);
        complained = err.toString(StandardCharsets.UTF_8);
        return code;
    }
}
