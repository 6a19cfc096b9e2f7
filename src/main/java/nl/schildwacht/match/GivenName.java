package nl.schildwacht.match;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A given name taken apart.
 *
 * @param initials first letters of the words, lower case.
 * @param run all of it in one word.
 * @param isInitials whether it is no more than initials, or nothing.
 */
record GivenName(List<Word> words, String initials, String run, boolean isInitials) {
    static GivenName of(Vocabulary vocabulary, String name) {
        List<Word> words = name.isBlank() ? List.of() : vocabulary.read(name).knownWords();
        return new GivenName(
                words,
                words.stream().map(word -> word.text().substring(0, 1)).collect(Collectors.joining()),
                words.stream().map(Word::text).collect(Collectors.joining()),
                words.stream().allMatch(word -> word.text().length() == 1));
    }
}
