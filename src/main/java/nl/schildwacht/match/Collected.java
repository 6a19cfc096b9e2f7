package nl.schildwacht.match;

import org.apache.lucene.util.IntsRef;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All written forms of one list while it is being built. One thread fills it, once. */
final class Collected {
    private final Vocabulary vocabulary;
    private final Map<Word, List<Form>> words = new HashMap<>();
    private final Map<IntsRef, List<Form>> phrases = new HashMap<>();

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
            words.computeIfAbsent(key.getFirst(), word -> new ArrayList<>(1)).add(form);
        } else {
            int[] ids = new int[key.size()];
            for (int i = 0; i < ids.length; i++) ids[i] = key.get(i).id();
            key.getFirst().markOpensPhrase();
            phrases.computeIfAbsent(new IntsRef(ids, 0, ids.length), words -> new ArrayList<>(1))
                    .add(form);
        }
    }

    /** Adds a form that is one word by now: a handle, or a name run together. */
    void add(String folded, Form form) {
        add(List.of(vocabulary.learn(folded)), form);
    }

    /** Whether this word alone is some watched person's given or family name. */
    boolean isBareName(Word word) {
        return words.getOrDefault(word, List.of()).stream().anyMatch(Collected::isBareName);
    }

    boolean isBareNameOf(Word word, Watched who) {
        return words.getOrDefault(word, List.of()).stream().anyMatch(form -> form.who() == who && isBareName(form));
    }

    private static boolean isBareName(Form form) {
        return form.kind() == Kind.GIVEN || form.kind() == Kind.FAMILY;
    }

    Phrases finish() {
        words.forEach(Word::written);
        return Phrases.of(phrases);
    }

    /** Interns what many people share, such as the words of a function. */
    static <K, V> Function<K, V> remembering(Function<K, V> reading) {
        Map<K, V> known = new HashMap<>();
        return key -> known.computeIfAbsent(key, reading);
    }
}
