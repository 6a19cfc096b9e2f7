package nl.schildwacht.match;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * All words that matter to one list of names, each known by a number. Grows while an index is built; afterwards it is only
 * read, by any number of threads.
 */
final class Vocabulary implements WordSource {
    private static final Set<String> HONORIFICS = Set.of(
            "mevrouw",
            "mevr",
            "mw",
            "meneer",
            "mijnheer",
            "menheer",
            "heer",
            "dhr",
            "hr",
            "dame",
            "juffrouw",
            "juf",
            "meester",
            "mr",
            "mrs",
            "ms",
            "miss",
            "mister",
            "sir",
            "madam",
            "dr",
            "drs",
            "ir",
            "ing",
            "prof",
            "ds",
            "herr",
            "herrn",
            "frau",
            "monsieur",
            "madame",
            "mme");
    private static final Set<String> INDEFINITE = Set.of(
            "een", "elke", "iedere", "andere", "geen", "welke", "alle", "sommige", "veel", "meer", "menige", "zulke",
            "any", "every", "another");
    private static final Set<String> ORDINARY = ordinary();
    /** None is longer, however inflected: names run together and handles need not be looked up. */
    private static final int LONGEST_ORDINARY =
            ORDINARY.stream().mapToInt(String::length).max().orElse(0) + 2;

    private static final Set<String> GIVEN_NAMES = Set.copyOf(words("given-names.txt"));

    private final WordTable words;

    Vocabulary(int expected) {
        words = new WordTable(expected);
        Fit.TUSSENVOEGSELS.forEach(word -> learn(word).mark(Word.Trait.TUSSENVOEGSEL));
        Fit.PREPOSITIONS.forEach(word -> learn(word).mark(Word.Trait.PREPOSITION));
        HONORIFICS.forEach(word -> learn(word).mark(Word.Trait.HONORIFIC));
        GIVEN_NAMES.forEach(word -> learn(word).mark(Word.Trait.GIVEN_NAME));
        ORDINARY.forEach(this::learn);
        INDEFINITE.forEach(word -> learn(word).mark(Word.Trait.INDEFINITE));
        After.WORDS.forEach(this::learn);
    }

    /** Whether a folded word says something else as well, or is too short to be a name and nothing else. */
    static boolean isOrdinary(String word) {
        if (word.length() > LONGEST_ORDINARY) return false;
        return word.length() < 3 || ORDINARY.contains(word) || !GIVEN_NAMES.contains(word) && isInflected(word);
    }

    /** "goede", "witte", "grote", "boeren": what Dutch makes of its adjectives and plurals. */
    private static boolean isInflected(String word) {
        int cut = word.endsWith("en") ? 2 : word.endsWith("e") || word.endsWith("s") ? 1 : 0;
        int length = word.length() - cut;
        if (cut == 0 || length < 3) return false;
        String stem = word.substring(0, length);
        char last = stem.charAt(length - 1);
        char vowel = stem.charAt(length - 2);
        return ORDINARY.contains(stem)
                || last == vowel && ORDINARY.contains(stem.substring(0, length - 1))
                || "aeou".indexOf(vowel) >= 0 && ORDINARY.contains(stem.substring(0, length - 1) + vowel + last);
    }

    @Override
    public @Nullable Word find(char[] folded, int length) {
        return words.find(folded, length);
    }

    /** The word of these folded letters, learnt now if it was not known. */
    Word learn(String folded) {
        Word known = words.find(folded);
        return known == null ? learnNew(folded) : known;
    }

    private Word learn(char[] folded, int length) {
        Word known = words.find(folded, length);
        return known == null ? learnNew(new String(folded, 0, length)) : known;
    }

    private Word learnNew(String folded) {
        Word word = new Word(words.size(), folded);
        if (isOrdinary(word.text())) word.mark(Word.Trait.ORDINARY);
        words.add(word);
        return word;
    }

    /** A name as the list gives it, read as a text is read; every word of it becomes known. */
    Reading read(String name) {
        return new TextReader(name, this::learn).read();
    }

    void forEach(Consumer<Word> each) {
        words.forEach(each);
    }

    private static Set<String> ordinary() {
        List<String> all = new ArrayList<>(words("ordinary-words.txt"));
        for (CharArraySet stopWords : List.of(DutchAnalyzer.getDefaultStopSet(), EnglishAnalyzer.getDefaultStopSet())) {
            for (Object word : stopWords) all.add(new String((char[]) word));
        }
        return Set.copyOf(all);
    }

    private static List<String> words(String resource) {
        return lines(resource).stream()
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .distinct()
                .toList();
    }

    /** The lines of a word list shipped with this room, without comments and blank ones. */
    static List<String> lines(String resource) {
        try (InputStream stream = Vocabulary.class.getResourceAsStream(resource)) {
            if (stream == null) throw new IllegalStateException("missing from the build: " + resource);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(Predicate.not(line -> line.startsWith("#")))
                    .map(String::strip)
                    .filter(Predicate.not(String::isEmpty))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
