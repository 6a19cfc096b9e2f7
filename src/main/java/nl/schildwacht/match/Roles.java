package nl.schildwacht.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words by which people name somebody's function: its own, and the short forms in use. */
final class Roles {
    private static final int SHORTEST = 4;
    /** Each word of {@code roles.txt} with all that stand on a line with it. */
    private static final Map<String, Set<String>> ALSO_CALLED = alsoCalled();

    private Roles() {}

    /** The role words of a function given as free text. */
    static Set<Word> of(Vocabulary vocabulary, String function) {
        Set<Word> roles = new HashSet<>(significantWords(vocabulary, function));
        for (Word word : Set.copyOf(roles)) {
            ALSO_CALLED.getOrDefault(word.text(), Set.of()).forEach(other -> roles.add(vocabulary.learn(other)));
        }
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
        Set<Word> words = significantWords(vocabulary, department);
        words.forEach(word -> word.mark(Word.Trait.DEPARTMENT));
        return words;
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
