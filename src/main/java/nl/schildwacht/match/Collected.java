package nl.schildwacht.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All written forms of one list while it is being built. One thread fills it, once. */
final class Collected {
    private final Vocabulary vocabulary;
    private final List<Phrases.Entry> phrases = new ArrayList<>();

    Collected(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Adds one form under its words; without words there is nothing to recognise. */
    void add(List<Word> key, Form form) {
        add(List.of(), key, form);
    }

    /** Adds one form under the words of a given name and those of a family name. */
    void add(List<Word> given, List<Word> family, Form form) {
        int size = given.size() + family.size();
        if (size == 0) return;
        Word first = given.isEmpty() ? family.getFirst() : given.getFirst();
        if (size == 1) {
            first.add(form);
            return;
        }
        first.markOpensPhrase();
        int[] more = size == 2 ? Phrases.Entry.NO_MORE : new int[size - 2];
        int second = 0;
        for (int i = 1; i < size; i++) {
            Word word = i < given.size() ? given.get(i) : family.get(i - given.size());
            word.markContinuesPhrase();
            if (i == 1) second = word.id();
            else more[i - 2] = word.id();
        }
        phrases.add(new Phrases.Entry(Phrases.Entry.head(first.id(), second), more, form));
    }

    /** Adds a form that is one word by now: a handle, or a name run together. */
    void add(String folded, Form form) {
        vocabulary.learn(folded).add(form);
    }

    Phrases phrases() {
        return Phrases.of(phrases);
    }

    /** Interns what many people share, such as the words of a function. */
    static <K, V> Function<K, V> remembering(Function<K, V> reading) {
        Map<K, V> known = new HashMap<>();
        return key -> known.computeIfAbsent(key, reading);
    }
}
