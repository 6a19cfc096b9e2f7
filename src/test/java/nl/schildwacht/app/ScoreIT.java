package nl.schildwacht.app;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** {@code score} as it is packaged: its streams, its encoding whatever the terminal's is, its exit codes. */
class ScoreIT {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    @TempDir
    private Path folder;

    @Test
    void postsAreJudged_inUtf8_alsoOnATerminalThatKnowsOnlyAscii() throws Exception {
        Path people = write(
                "people.csv",
                "id,given_name,prefix,family_name,function,organisation,department,email,manager_email,handles,aliases,language\n"
                        + "zoe,Zoë,,Groenestein,docent,school,,,,,,nl\n");
        Path organisations = write("organisations.csv", "id,name,handles,aliases\nschool,Voorbeeldcollege,,\n");

        Ended ended = score(
                "{\"id\":\"é😀\",\"text\":\"Morgen sla ik Zoë Groenestein in elkaar.\"}\nnonsens\n",
                "--people",
                people.toString(),
                "--organisations",
                organisations.toString());

        assertThat(ended.out().lines()).hasSize(2);
        assertThat(ended.out())
                .startsWith("{\"id\":\"é😀\",\"subjects\":[{\"id\":\"zoe\",\"name\":\"Zoë Groenestein\"");
        assertThat(ended.out()).endsWith("{\"line\":2,\"error\":\"this line is not JSON\"}\n");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void aMissingOption_isSaidOnStandardError() throws Exception {
        Ended ended = score("", "--people", "people.csv");

        assertThat(ended.err()).contains("score: ", "Usage: ./schildwacht score");
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(2);
    }

    private record Ended(int code, String out, String err) {}

    private Ended score(String lines, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString(), "score"));
        command.addAll(List.of(arguments));
        Path in = write("posts.jsonl", lines);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        var builder = new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
