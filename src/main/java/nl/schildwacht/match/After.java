package nl.schildwacht.match;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands right after a name and tells where its bearer works, or as what: "Haddad van jeugdhulp", "Haddad from the youth
 * team", "Brand, de boa".
 */
final class After {
    private static final Set<String> OF = Set.of("van", "bij", "of", "at", "from", "von", "vom");
    private static final Set<String> ARTICLES = Set.of(
            "de", "het", "t", "die", "dat", "onze", "jullie", "the", "that", "our", "your", "der", "dem", "la", "le");

    /** All words that this must know. */
    static final List<String> WORDS =
            Stream.of(OF, ARTICLES).flatMap(Set::stream).toList();

    /** The word that names a department, an organisation or a function; null when none does. */
    static @Nullable Word of(Reading reading, int last) {
        return isIn(OF, reading, last + 1) ? place(reading, last + 2) : function(reading, last + 1);
    }

    private static @Nullable Word place(Reading reading, int from) {
        int at = isIn(ARTICLES, reading, from) ? from + 1 : from;
        Word word = joined(reading, at);
        boolean tells = word != null
                && (word.is(Word.Trait.DEPARTMENT) || word.is(Word.Trait.ORGANISATION) || word.is(Word.Trait.ROLE));
        return tells ? word : null;
    }

    private static @Nullable Word function(Reading reading, int from) {
        boolean hasArticle = reading.goesOn(from) && isOneOf(ARTICLES, reading.word(from));
        int at = hasArticle ? from + 1 : from;
        Word word = hasArticle ? joined(reading, at) : reading.goesOn(at) ? reading.word(at) : null;
        return word != null && word.is(Word.Trait.ROLE) ? word : null;
    }

    private After() {}

    private static boolean isIn(Set<String> words, Reading reading, int at) {
        return isOneOf(words, joined(reading, at));
    }

    private static @Nullable Word joined(Reading reading, int at) {
        return reading.joins(at) ? reading.word(at) : null;
    }

    private static boolean isOneOf(Set<String> words, @Nullable Word word) {
        return word != null && words.contains(word.text());
    }
}
