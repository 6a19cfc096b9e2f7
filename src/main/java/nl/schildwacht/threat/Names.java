package nl.schildwacht.threat;

import nl.schildwacht.match.Mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names are not words: finds the words that lie in a mention of somebody we look after, and those that are written as the
 * name of somebody else, so that "mevrouw Moord" and "Jan de Dood" say nothing.
 */
final class Names {
    /** A mention as words from, past. */
    record Named(Mention mention, int from, int past) {}

    private static final int MOST_OF_NAME = 2;

    private final Words words;
    private final boolean[] shielded;
    private final List<Named> named = new ArrayList<>();

    Names(Words words, List<Mention> mentions) {
        this.words = words;
        this.shielded = new boolean[words.count];
        Set<String> parts = new HashSet<>();
        for (Mention mention : mentions) {
            int from = firstWordPast(mention.start());
            int past = from;
            while (past < words.count && words.start[past] < mention.end()) past++;
            if (past == from) continue;
            named.add(new Named(mention, from, past));
            for (int word = from; word < past; word++) {
                shielded[word] = true;
                if (words.length(word) > 3) parts.add(words.text(word));
            }
        }
        if (parts.isEmpty()) return;
        // The same name once more, short and with a capital, is still a name.
        for (int word = 0; word < words.count; word++) {
            if (words.is(word, Words.CAPITAL) && parts.contains(words.text(word))) shielded[word] = true;
        }
    }

    boolean[] shielded() {
        return shielded;
    }

    /** How many words are no part of a name. */
    int others() {
        int others = 0;
        for (boolean isName : shielded) if (!isName) others++;
        return others;
    }

    /** How long a range of words is: a name counts as two words at most, for how many it has says nothing of what is written. */
    int length(int from, int past) {
        int length = 0;
        int ofName = 0;
        for (int word = from; word < past; word++) {
            ofName = shielded[word] ? ofName + 1 : 0;
            if (ofName <= MOST_OF_NAME) length++;
        }
        return length;
    }

    List<Named> named() {
        return named;
    }

    private int firstWordPast(int offset) {
        int low = 0;
        int high = words.count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.end[middle] <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** Marks the names of those we look after, and takes their meaning from words that are written as other people's names. */
    void shield(Tagged tagged, Naming naming) {
        for (int word = 0; word < words.count; word++) if (shielded[word]) tagged.add(word, naming.name());
        if (isTitleCase()) return;
        boolean nounsHaveCapitals = tagged.anyAtAll(naming.german());
        for (int word = 0; word < words.count; word++) {
            if (shielded[word] || !isName(tagged, word, naming)) continue;
            if (!nounsHaveCapitals && tagged.isAny(word, naming.telling())) tagged.clear(word);
            if (tagged.isPlain(word)) tagged.add(word, naming.otherName());
        }
    }

    /**
     * The concepts that shielding needs.
     *
     * @param telling a rule is tried at these.
     * @param german words of a language that writes every noun with a capital: there a capital makes no name of a known word.
     */
    record Naming(int name, int otherName, int givenName, int beforeName, long[] telling, long[] german) {}

    private boolean isName(Tagged tagged, int word, Naming naming) {
        if (!words.is(word, Words.CAPITAL) || words.is(word, Words.ALL_CAPS) || words.startsSentence(word))
            return false;
        if (words.is(word, Words.CLAUSE)) return false;
        int previous = word - 1;
        if (tagged.is(previous, naming.beforeName()) || tagged.is(previous, naming.otherName())) return true;
        return words.is(previous, Words.CAPITAL)
                && !words.is(previous, Words.ALL_CAPS)
                && (tagged.isPlain(previous) || tagged.is(previous, naming.givenName()));
    }

    private boolean isTitleCase() {
        int capitals = 0;
        for (int word = 0; word < words.count; word++) if (words.is(word, Words.CAPITAL)) capitals++;
        return words.count >= 5 && capitals * 10 > words.count * 7;
    }
}
