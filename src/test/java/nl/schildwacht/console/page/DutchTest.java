package nl.schildwacht.console.page;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages and mails speak one Dutch: "we" where nothing is stressed, and one word for who sent a message. */
class DutchTest {
    private static final Path MAIN = Path.of("src/main");

    /** Where "wij" is stressed, quoted or spoken of. */
    private static final List<String> MEANT = List.of("jij of wij", "“Wij houden je daar binnen", "“ik” of “wij”");

    private static final Pattern OTHERWISE = Pattern.compile("\\bwij\\b|\\bschrijvers?\\b", Pattern.CASE_INSENSITIVE);

    @Test
    void oneWordIsUsedForOneThing() throws IOException {
        List<String> otherwise = new ArrayList<>();
        for (Path file : spoken())
            Files.readAllLines(file).stream()
                    .filter(line -> OTHERWISE.matcher(line).find())
                    .filter(line -> MEANT.stream().noneMatch(line::contains))
                    .forEach(line -> otherwise.add(MAIN.relativize(file) + ": " + line.strip()));
        assertThat(otherwise).isEmpty();
    }

    /** What the service says itself; the letters to start from are the organisation's own, and formal. */
    private static List<Path> spoken() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")
                            || file.toString().endsWith("nl.properties")
                            || file.endsWith("platforms.yaml"))
                    .toList();
        }
    }
}
