package nl.schildwacht.match;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What stands right after a name and tells where its bearer works: "Haddad van jeugdhulp", "Haddad from the youth team". */
final class After {
    private static final Set<String> OF = Set.of("van", "bij", "of", "at", "from", "von", "vom");
    private static final Set<String> ARTICLES = Set.of("de", "het", "t", "the", "der", "dem", "la", "le");

    /** All words that this must know. */
    static final List<String> WORDS =
            Stream.of(OF, ARTICLES).flatMap(Set::stream).toList();

    /** The word that names a department, an organisation or a function; null when none does. */
    static @Nullable Word of(Reading reading, int last) {
        int at = last + 1;
        if (!isIn(OF, reading, at)) return null;
        at++;
        if (isIn(ARTICLES, reading, at)) at++;
        Word word = reading.joins(at) ? reading.word(at) : null;
        boolean tells = word != null
                && (word.is(Word.Trait.DEPARTMENT) || word.is(Word.Trait.ORGANISATION) || word.is(Word.Trait.ROLE));
        return tells ? word : null;
    }

    private After() {}

    private static boolean isIn(Set<String> words, Reading reading, int at) {
        Word word = reading.joins(at) ? reading.word(at) : null;
        return word != null && words.contains(word.text());
    }
}
