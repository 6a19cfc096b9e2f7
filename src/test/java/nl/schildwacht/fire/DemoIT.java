package nl.schildwacht.fire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** The first thing that anybody types. */
@Tag("kafka")
class DemoIT {
    private record Ended(int code, List<String> said) {}

    /** What is tested here is the build under way, which the launcher need not make again. */
    @BeforeAll
    static void isBuilt() throws IOException {
        Path built = Path.of("target", "built");
        if (Files.notExists(built)) Files.createFile(built);
        Files.setLastModifiedTime(built, FileTime.from(Instant.now()));
    }

    @Test
    void demoUntilAlert_endsWellWithItsTimings() throws Exception {
        Ended demo = demo("--until-alert");
        assertThat(demo.code()).as("%s", demo.said()).isZero();
        JsonNode timings = new ObjectMapper().readTree(demo.said().getLast());
        assertThat(timings.path("employee_mail_seconds").asDouble()).isPositive();
        assertThat(timings.path("manager_mail_seconds").asDouble()).isPositive();
        assertThat(timings.path("events").asInt()).isPositive();
        System.out.println("demo: " + timings);
    }

    @Test
    void demoThatFails_namesTheStep() throws Exception {
        Ended demo = demo("--until-alert", "--seconds", "1");
        assertThat(demo.code()).isEqualTo(1);
        assertThat(demo.said()).contains("The demo failed at: waiting for the mails to employee and manager");
    }

    private static Ended demo(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./schildwacht", "demo"));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("demo", ".out");
        Process demo = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(demo.waitFor(Scene.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("the demo ends")
                    .isTrue();
            return new Ended(demo.exitValue(), Files.readAllLines(said));
        } finally {
            demo.destroyForcibly();
            Files.delete(said);
        }
    }
}
