package nl.schildwacht.threat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the linear model looks at in a text: its words, pairs of words, pieces of words, and what they are about. Names are no
 * clues: whoever we look after is {@code @name}, somebody else {@code @other}. A clue's first letter tells its kind:
 *
 * <ul>
 *   <li>{@code w} a word, {@code b} two that follow each other, {@code s} two with one between, {@code p} a piece of a word
 *       with {@code <} and {@code >} for its ends;
 *   <li>{@code m} two in a row, {@code t} three, {@code u} three without the one between, where one of them is a sign between
 *       the words;
 *   <li>{@code c} a concept, topic or {@linkplain Circumstances circumstance}, {@code d} two of them in this order and near,
 *       {@code e} two of them anywhere, {@code f} one in the first sentence, {@code l} one in the last.
 * </ul>
 *
 * Immutable; safe for many threads.
 */
final class Clues {
    /** Takes each clue as it is met; the same one may come again. */
    interface Sink {
        /** @param key of the clue's name. @param word where it stands, or where the first of its words does; -1 for all of it. */
        void clue(long key, int word);

        /** @param pair number of two meanings that stand near each other, in this order. */
        void near(int pair, int word);

        /** @param pair number of two meanings of the text. */
        void together(int pair, int word);
    }

    /** Takes the names of clues. */
    interface Names {
        /** @param name valid only during the call. */
        void clue(CharSequence name);
    }

    private static final int REACH = 4;
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;
    private static final int SHORTEST_IN_PIECES = 4;
    /** Beyond this many words a text is only read up to here for pairs anywhere in it; nobody writes so long. */
    private static final int MOST_WORDS = 2000;

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** Names of concepts and topics, without what a rule spells out, and of circumstances. */
    private final String[] meanings;
    /** For each concept, and after them each topic, its place among the meanings, or -1. */
    private final int[] places;

    private final int topicsFrom;
    /** Place of the first circumstance among the meanings. */
    private final int circumstancesFrom;

    private final int name;
    /** Of whoever is none of ours. */
    private final int[] otherNames;

    /** @param concepts those of the rules. @param topics those of the words about which a message may be. */
    Clues(Concepts concepts, Concepts topics) {
        topicsFrom = concepts.count();
        List<String> all = new ArrayList<>(List.of(concepts.names()));
        all.addAll(List.of(topics.names()));
        places = new int[all.size()];
        List<String> named = new ArrayList<>();
        for (int k = 0; k < places.length; k++) {
            boolean isSpelledOut = all.get(k).charAt(0) == '\'';
            places[k] = isSpelledOut ? -1 : named.size();
            if (!isSpelledOut) named.add(all.get(k));
        }
        circumstancesFrom = named.size();
        named.addAll(Circumstances.names());
        meanings = named.toArray(String[]::new);
        name = concepts.number(Concepts.NAME);
        otherNames = Stream.of(Concepts.OTHERNAME, Concepts.HANDLE, Concepts.GIVEN_NAME)
                .mapToInt(concepts::number)
                .toArray();
    }

    /** How many pairs of meanings there are. */
    int pairs() {
        return meanings.length * meanings.length;
    }

    String near(int pair) {
        return named("d ", pair);
    }

    String together(int pair) {
        return named("e ", pair);
    }

    private String named(String kind, int pair) {
        return kind + meanings[pair / meanings.length] + ' ' + meanings[pair % meanings.length];
    }

    /** FNV-1a, 64 bits; never 0. */
    static long key(CharSequence name) {
        long hash = BASIS;
        for (int k = 0; k < name.length(); k++) hash = (hash ^ name.charAt(k)) * PRIME;
        return hash == 0 ? 1 : hash;
    }

    /** Ids of all concepts and topics but those that a rule spells out, and of all circumstances. */
    List<String> meanings() {
        return List.of(meanings);
    }

    /** The clues of a text, pairs by their numbers. */
    void of(Understood text, Sink sink) {
        visit(text, (name, word) -> sink.clue(key(name), word), sink::near, sink::together);
    }

    /** The same by their names; slower. */
    void named(Understood text, Names names) {
        visit(
                text,
                (name, word) -> names.clue(name),
                (pair, word) -> names.clue(near(pair)),
                (pair, word) -> names.clue(together(pair)));
    }

    private interface Single {
        void clue(CharSequence name, int word);
    }

    private interface Pair {
        void pair(int pair, int word);
    }

    private void visit(Understood text, Single visitor, Pair near, Pair together) {
        Tagged tagged = text.tagged();
        int count = Math.min(tagged.count(), MOST_WORDS);
        String[] words = new String[count];
        int[][] about = new int[count][];
        int[] found = new int[meanings.length];
        for (int word = 0; word < count; word++) {
            words[word] = written(tagged, word);
            about[word] = about(tagged, text.topics(), word, found);
        }
        int firstPast = count == 0 ? 0 : tagged.sentencePast(0);
        int last = count == 0 ? 0 : tagged.sentenceStart(count - 1);
        StringBuilder clue = new StringBuilder();
        for (int word = 0; word < count; word++) {
            emit(clue, visitor, word, "w ", words[word], "");
            if (word == 0) emit(clue, visitor, word, "b ", "^", words[word]);
            else emit(clue, visitor, word - 1, "b ", words[word - 1], words[word]);
            if (word > 1) emit(clue, visitor, word - 2, "s ", words[word - 2], words[word]);
            if (word == count - 1) emit(clue, visitor, word, "b ", words[word], "$");
            pieces(clue, visitor, word, words[word]);
            int past = Math.min(Math.min(count, tagged.sentencePast(word)), word + 1 + REACH);
            for (int one : about[word]) {
                emit(clue, visitor, word, "c ", meanings[one], "");
                if (word < firstPast) emit(clue, visitor, word, "f ", meanings[one], "");
                if (word >= last) emit(clue, visitor, word, "l ", meanings[one], "");
                for (int next = word + 1; next < past; next++)
                    for (int other : about[next]) near.pair(one * meanings.length + other, word);
            }
        }
        signs(clue, visitor, tagged.words, words);
        for (int one : text.circumstances()) emit(clue, visitor, -1, "c ", meanings[circumstancesFrom + one], "");
        together(together, about, text.circumstances());
    }

    private String written(Tagged tagged, int word) {
        if (tagged.is(word, name)) return "@name";
        for (int otherName : otherNames) if (tagged.is(word, otherName)) return "@other";
        char first = tagged.words.letters[tagged.words.first[word]];
        return Character.isDigit(first) ? "@number" : tagged.words.text(word);
    }

    /** @param found takes them meanwhile; long enough for all meanings. */
    private int[] about(Tagged tagged, Tagged topics, int word, int[] found) {
        int count = collect(tagged, word, 0, found, 0);
        if (!tagged.is(word, name)) count = collect(topics, word, topicsFrom, found, count);
        return Arrays.copyOf(found, count);
    }

    private int collect(Tagged tagged, int word, int from, int[] found, int count) {
        for (int k = 0; k < tagged.stride(); k++) {
            for (long left = tagged.part(word, k); left != 0; left &= left - 1) {
                int meaning = from + k * 64 + Long.numberOfTrailingZeros(left);
                if (places[meaning] >= 0) found[count++] = places[meaning];
            }
        }
        return count;
    }

    private static void pieces(StringBuilder clue, Single visitor, int word, String text) {
        if (text.length() < SHORTEST_IN_PIECES || text.charAt(0) == '@') return;
        String edged = "<" + text + ">";
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int at = 0; at + length <= edged.length(); at++) {
                clue.setLength(0);
                clue.append("p ").append(edged, at, at + length);
                visitor.clue(clue, word);
            }
        }
    }

    /** How the signs stand among the words: people who quote, plead, sneer and count down put them in other places. */
    private static void signs(StringBuilder clue, Single visitor, Words read, String[] words) {
        List<String> row = new ArrayList<>(words.length + 16);
        List<Integer> wordOf = new ArrayList<>(words.length + 16);
        BitSet isSign = new BitSet();
        row.add("^");
        wordOf.add(0);
        for (int word = 0; word <= words.length; word++) {
            boolean isPast = word == words.length;
            int place = Math.max(0, Math.min(word, words.length - 1));
            String signs = !isPast ? read.marksBefore(word) : word == read.count ? read.marksAfter() : "";
            for (int k = 0; k < signs.length(); k++) {
                isSign.set(row.size());
                row.add(String.valueOf(signs.charAt(k)));
                wordOf.add(place);
            }
            row.add(isPast ? "$" : words[word]);
            wordOf.add(place);
        }
        for (int at = isSign.nextSetBit(0), from = 0; at >= 0; from = at + 1, at = isSign.nextSetBit(from)) {
            for (int first = Math.max(from, at - 2); first <= at; first++) {
                int word = wordOf.get(first);
                if (first + 1 >= at && first + 1 < row.size())
                    emit(clue, visitor, word, "m ", row.get(first), row.get(first + 1));
                if (first + 2 < row.size()) {
                    emit(clue, visitor, word, "u ", row.get(first), row.get(first + 2));
                    emit(clue, visitor, word, "t ", row.get(first), row.get(first + 1) + ' ' + row.get(first + 2));
                }
            }
        }
    }

    private void together(Pair together, int[][] about, int[] circumstances) {
        int[] first = new int[meanings.length];
        Arrays.fill(first, -1);
        for (int one : circumstances) first[circumstancesFrom + one] = about.length;
        for (int word = about.length - 1; word >= 0; word--) for (int one : about[word]) first[one] = word;
        int[] present = new int[first.length];
        int count = 0;
        for (int one = 0; one < first.length; one++) if (first[one] >= 0) present[count++] = one;
        for (int a = 0; a < count; a++) {
            for (int b = a + 1; b < count; b++) {
                int word = Math.min(first[present[a]], first[present[b]]);
                together.pair(present[a] * meanings.length + present[b], word == about.length ? -1 : word);
            }
        }
    }

    private static void emit(StringBuilder clue, Single visitor, int word, String kind, String left, String right) {
        clue.setLength(0);
        clue.append(kind).append(left);
        if (!right.isEmpty()) clue.append(' ').append(right);
        visitor.clue(clue, word);
    }
}
