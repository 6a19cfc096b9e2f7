package nl.schildwacht.console.audit;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

class MatterTest {
    @Test
    void everyPageHasAName() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/test/resources/console/roles.txt")))
                .filteredOn(line -> !line.startsWith("#"))
                .extracting(line -> line.split(" +")[1])
                .filteredOn(route -> !route.equals("/console"))
                .allSatisfy(route -> assertThat(Matter.of(route)).as(route).isNotIn(Matter.HOME, Matter.OTHER));
    }

    @Test
    void theLongestStartNamesIt_byWholeSteps() {
        assertThat(Matter.of("/console")).isEqualTo(Matter.HOME);
        assertThat(Matter.of("/console/dossiers/{number}")).isEqualTo(Matter.DOSSIER);
        assertThat(Matter.of("/console/dossiers/{number}/tasks/{task}")).isEqualTo(Matter.TASK);
        assertThat(Matter.of("/console/hits/{id}/text")).isEqualTo(Matter.TEXT);
        assertThat(Matter.of("/api/v1/people/{id}")).isEqualTo(Matter.PERSON);
        assertThat(Matter.of("/api/v1/peoples")).isEqualTo(Matter.OTHER);
    }
}
