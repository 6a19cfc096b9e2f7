package nl.schildwacht.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words by which people name somebody's function: its own, the short forms in use, and what scolds in front of them. */
final class Roles {
    private static final int SHORTEST = 4;
    private static final int LONG = 6;
    /** "kutdocent", "nepdokter". */
    private static final List<String> SCOLDING = List.of(
            "kut", "klote", "kloten", "rot", "kanker", "tering", "tyfus", "pleuris", "pokke", "hoeren", "schijt", "nep",
            "prut", "flut");
    /** Each word of {@code roles.txt} with all that stand on a line with it. */
    private static final Map<String, Set<String>> ALSO_CALLED = alsoCalled();

    private Roles() {}

    /** The role words of a function given as free text. */
    static Set<Word> of(Vocabulary vocabulary, String function) {
        Set<Word> roles = new HashSet<>(significantWords(vocabulary, function));
        for (Word word : Set.copyOf(roles)) {
            ALSO_CALLED.getOrDefault(word.text(), Set.of()).forEach(other -> roles.add(vocabulary.learn(other)));
        }
        for (Word word : Set.copyOf(roles))
            SCOLDING.forEach(scolding -> roles.add(vocabulary.learn(scolding + word.text())));
        roles.forEach(word -> word.mark(Word.Trait.ROLE));
        return Set.copyOf(roles);
    }

    private static Map<String, Set<String>> alsoCalled() {
        Map<String, Set<String>> all = new HashMap<>();
        for (String line : Vocabulary.lines("roles.txt")) {
            List<String> alike = List.of(line.split("\\s+"));
            for (String role : alike)
                all.computeIfAbsent(role, r -> new HashSet<>()).addAll(alike);
        }
        return all;
    }

    /** The words of a department's name that tell it from another. */
    static Set<Word> ofDepartment(Vocabulary vocabulary, String department) {
        Set<Word> words = new HashSet<>(significantWords(vocabulary, department));
        for (Word word : Set.copyOf(words))
            inTheOtherLanguage(word.text()).map(vocabulary::learn).ifPresent(words::add);
        words.forEach(word -> word.mark(Word.Trait.DEPARTMENT));
        return Set.copyOf(words);
    }

    /** "virologie" and "virology". */
    private static Optional<String> inTheOtherLanguage(String word) {
        if (word.length() < LONG) return Optional.empty();
        if (word.endsWith("ie")) return Optional.of(word.substring(0, word.length() - 2) + "y");
        return word.endsWith("y") ? Optional.of(word.substring(0, word.length() - 1) + "ie") : Optional.empty();
    }

    /** The words of a text that say something: long enough and not of everyday use, or the only one. */
    private static Set<Word> significantWords(Vocabulary vocabulary, String text) {
        List<Word> words = text.isBlank() ? List.of() : vocabulary.read(text).knownWords();
        if (words.size() == 1) return Set.of(words.getFirst());
        return words.stream()
                .filter(word -> word.text().length() >= SHORTEST && !word.is(Word.Trait.ORDINARY))
                .collect(Collectors.toUnmodifiableSet());
    }
}
