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
        if (key.isEmpty()) return;
        if (key.size() == 1) {
            key.getFirst().add(form);
        } else {
            int[] ids = new int[key.size()];
            for (int i = 0; i < ids.length; i++) ids[i] = key.get(i).id();
            key.getFirst().markOpensPhrase();
            key.subList(1, key.size()).forEach(Word::markContinuesPhrase);
            phrases.add(new Phrases.Entry(ids, form));
        }
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
