package nl.schildwacht.screening;

import nl.schildwacht.threat.LocalWords;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that stand in every text. Immutable. */
record StopWords(Set<String> words) {
    static StopWords shipped() {
        return new StopWords(new String(Sample.bytes("stop-words.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .map(LocalWords::canonical)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** @param canonical words joined by spaces. @return whether none of them says anything. */
    boolean areAllOf(String canonical) {
        return Arrays.stream(canonical.split(" ")).allMatch(words::contains);
    }
}
