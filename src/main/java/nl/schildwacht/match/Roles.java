package nl.schildwacht.match;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words by which people name somebody's function: its own, and the short forms in use. */
final class Roles {
    private static final int SHORTEST = 4;
    private static final Map<String, List<String>> ALSO_CALLED = Map.ofEntries(
            Map.entry("burgemeester", List.of("burgervader", "burgermoeder", "bgm", "burg")),
            Map.entry("wethouder", List.of("weth", "wethoudster")),
            Map.entry("gemeentesecretaris", List.of("secretaris")),
            Map.entry("directeur", List.of("directrice", "dir")),
            Map.entry("rector", List.of("rectrix")),
            Map.entry("hoogleraar", List.of("professor", "prof")),
            Map.entry("professor", List.of("prof", "hoogleraar")),
            Map.entry("docent", List.of("docente", "leraar", "lerares")),
            Map.entry("leraar", List.of("lerares", "docent", "docente", "meester", "juf")),
            Map.entry("leerkracht", List.of("leraar", "lerares", "meester", "juf")),
            Map.entry("handhaver", List.of("boa")),
            Map.entry("opsporingsambtenaar", List.of("boa")),
            Map.entry("boa", List.of("handhaver")),
            Map.entry("jeugdbeschermer", List.of("voogd", "gezinsvoogd")),
            Map.entry("gezinsvoogd", List.of("voogd", "jeugdbeschermer")),
            Map.entry("raadslid", List.of("gemeenteraadslid")),
            Map.entry("mayor", List.of("burgemeester")),
            Map.entry("alderman", List.of("wethouder", "alderwoman")),
            Map.entry("teacher", List.of("docent", "leraar", "lerares")));

    private Roles() {}

    /** The role words of a function given as free text. */
    static Set<Word> of(Vocabulary vocabulary, String function) {
        Set<Word> roles = new HashSet<>(significantWords(vocabulary, function));
        for (Word word : Set.copyOf(roles)) {
            ALSO_CALLED.getOrDefault(word.text(), List.of()).forEach(other -> roles.add(vocabulary.learn(other)));
        }
        roles.forEach(word -> word.mark(Word.Trait.ROLE));
        return Set.copyOf(roles);
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
