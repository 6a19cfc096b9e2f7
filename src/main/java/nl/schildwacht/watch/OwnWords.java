package nl.schildwacht.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that one organisation taught us, at one moment. Immutable.
 *
 * @param version grows with each change; 0 when there never was one.
 * @param words in the order in which they were added.
 */
public record OwnWords(long version, List<OwnWord> words) {
    public static final OwnWords NONE = new OwnWords(0, List.of());

    public OwnWords {
        words = List.copyOf(words);
    }

    /** What would stand with one more. */
    public OwnWords with(OwnWord word) {
        List<OwnWord> more = new ArrayList<>(words);
        more.add(word);
        return new OwnWords(version + 1, more);
    }

    public Optional<OwnWord> find(UUID id) {
        return words.stream().filter(word -> word.id().equals(id)).findFirst();
    }

    /** What stands already for texts that read the same: a word and an example do not get in each other's way. */
    Optional<OwnWord> standing(OwnWord wanted) {
        return words.stream()
                .filter(word -> word.canonical().equals(wanted.canonical()))
                .filter(word -> (word.use() == OwnWord.Use.EXAMPLE) == (wanted.use() == OwnWord.Use.EXAMPLE))
                .findFirst();
    }
}
