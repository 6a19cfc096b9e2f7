package nl.schildwacht.threat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A few words and phrases, found in a text at one look per word. Immutable; safe for many threads. */
final class PhraseTable<T> {
    /** Takes each phrase that stands in the text; the longest at a place, and one may begin within another. */
    interface Sink<T> {
        void found(int from, int past, T meaning);
    }

    private final Map<String, T> phrases;
    private final Set<String> openings;
    private final int longest;

    /** @param phrases by canonical words, joined by single spaces. */
    PhraseTable(Map<String, T> phrases) {
        this.phrases = Map.copyOf(phrases);
        this.openings = phrases.keySet().stream()
                .map(phrase -> phrase.substring(0, (phrase + " ").indexOf(' ')))
                .collect(Collectors.toUnmodifiableSet());
        this.longest = phrases.keySet().stream()
                .mapToInt(phrase -> phrase.split(" ").length)
                .max()
                .orElse(0);
    }

    boolean isEmpty() {
        return phrases.isEmpty();
    }

    Map<String, T> phrases() {
        return phrases;
    }

    void find(Words words, Sink<T> sink) {
        for (int word = 0; word < words.count; word++) {
            String text = words.text(word);
            if (openings.contains(text)) at(words, word, text, sink);
        }
    }

    private void at(Words words, int from, String opening, Sink<T> sink) {
        StringBuilder phrase = new StringBuilder(opening);
        int past = from + 1;
        int found = phrases.containsKey(opening) ? past : 0;
        T meaning = phrases.get(opening);
        while (past < words.count && past - from < longest && !words.startsSentence(past)) {
            phrase.append(' ').append(words.text(past++));
            T longer = phrases.get(phrase.toString());
            if (longer == null) continue;
            found = past;
            meaning = longer;
        }
        if (found > 0) sink.found(from, found, meaning);
    }
}
