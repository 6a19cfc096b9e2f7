package nl.schildwacht.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that stand in every text, Dutch and English. Immutable. */
public record StopWords(Set<String> words) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    public StopWords {
        words = Set.copyOf(words);
    }

    /** Those in the resources of this package. */
    public static StopWords shipped() {
        try (InputStream in = StopWords.class.getResourceAsStream("stop-words.txt")) {
            if (in == null) throw new IllegalStateException("missing resource stop-words.txt");
            return new StopWords(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading resource stop-words.txt", e);
        }
    }

    /** Whether a text has words and none of them says anything; case and signs make no difference. */
    public boolean areAllOf(String text) {
        var said = BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        return !said.isEmpty() && words.containsAll(said);
    }
}
