package nl.schildwacht.threat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the linear model looks at in a text: its words, pairs of words, pieces of words, and what they are about. Names are no
 * clues: whoever we look after is {@code @name}, somebody else {@code @other}. A clue's first letter tells its kind:
 *
 * <ul>
 *   <li>{@code w} a word, {@code b} two that follow each other, {@code s} two with one between, {@code p} a piece of a word
 *       with {@code <} and {@code >} for its ends;
 *   <li>{@code c} a concept or topic, {@code d} two of them in this order and near, {@code e} two of them anywhere.
 * </ul>
 *
 * Immutable; safe for many threads.
 */
final class Clues {
    /** Takes each clue as it is met; the same one may come again. */
    interface Sink {
        /** @param name valid only during the call. @param word where it stands, or where the first of its words does. */
        void clue(CharSequence name, int word);
    }

    private static final int REACH = 4;
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;
    private static final int SHORTEST_IN_PIECES = 4;
    /** Beyond this many words a text is only read up to here for pairs anywhere in it; nobody writes so long. */
    private static final int MOST_WORDS = 2000;

    private final String[] meanings;
    private final int topicsFrom;
    private final int name;
    private final int otherName;

    /** @param concepts those of the rules. @param topics those of the words about which a message may be. */
    Clues(Concepts concepts, Concepts topics) {
        topicsFrom = concepts.count();
        meanings = new String[topicsFrom + topics.count()];
        System.arraycopy(concepts.names(), 0, meanings, 0, topicsFrom);
        System.arraycopy(topics.names(), 0, meanings, topicsFrom, topics.count());
        name = concepts.number(Concepts.NAME);
        otherName = concepts.number(Concepts.OTHERNAME);
    }

    /** Ids of all concepts and topics but those that a rule spells out. */
    List<String> meanings() {
        return Arrays.stream(meanings)
                .filter(meaning -> meaning.charAt(0) != '\'')
                .toList();
    }

    /** @param tagged with the concepts of the rules. @param topics the same words with their topics. */
    void of(Tagged tagged, Tagged topics, Sink sink) {
        int count = Math.min(tagged.count(), MOST_WORDS);
        String[] words = new String[count];
        int[][] about = new int[count][];
        for (int word = 0; word < count; word++) {
            words[word] = written(tagged, word);
            about[word] = about(tagged, topics, word);
        }
        StringBuilder clue = new StringBuilder();
        for (int word = 0; word < count; word++) {
            emit(clue, sink, word, "w ", words[word], "");
            if (word == 0) emit(clue, sink, word, "b ", "^", words[word]);
            else emit(clue, sink, word - 1, "b ", words[word - 1], words[word]);
            if (word > 1) emit(clue, sink, word - 2, "s ", words[word - 2], words[word]);
            if (word == count - 1) emit(clue, sink, word, "b ", words[word], "$");
            pieces(clue, sink, word, words[word]);
            int past = Math.min(Math.min(count, tagged.sentencePast(word)), word + 1 + REACH);
            for (int one : about[word]) {
                emit(clue, sink, word, "c ", meanings[one], "");
                for (int next = word + 1; next < past; next++)
                    for (int other : about[next]) emit(clue, sink, word, "d ", meanings[one], meanings[other]);
            }
        }
        together(clue, sink, about);
    }

    private String written(Tagged tagged, int word) {
        if (tagged.is(word, name)) return "@name";
        if (tagged.is(word, otherName)) return "@other";
        char first = tagged.words.letters[tagged.words.first[word]];
        return Character.isDigit(first) ? "@number" : tagged.words.text(word);
    }

    private int[] about(Tagged tagged, Tagged topics, int word) {
        List<Integer> about = new ArrayList<>();
        collect(tagged, word, 0, about);
        if (!tagged.is(word, name)) collect(topics, word, topicsFrom, about);
        return about.stream().mapToInt(Integer::intValue).toArray();
    }

    private void collect(Tagged tagged, int word, int from, List<Integer> about) {
        for (int k = 0; k < tagged.stride(); k++) {
            for (long left = tagged.part(word, k); left != 0; left &= left - 1) {
                int meaning = from + k * 64 + Long.numberOfTrailingZeros(left);
                // What a rule spells out is no concept of its own.
                if (meanings[meaning].charAt(0) != '\'') about.add(meaning);
            }
        }
    }

    private static void pieces(StringBuilder clue, Sink sink, int word, String text) {
        if (text.length() < SHORTEST_IN_PIECES || text.charAt(0) == '@') return;
        String edged = "<" + text + ">";
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int at = 0; at + length <= edged.length(); at++) {
                clue.setLength(0);
                clue.append("p ").append(edged, at, at + length);
                sink.clue(clue, word);
            }
        }
    }

    private void together(StringBuilder clue, Sink sink, int[][] about) {
        int[] first = new int[meanings.length];
        Arrays.fill(first, -1);
        for (int word = about.length - 1; word >= 0; word--) for (int one : about[word]) first[one] = word;
        int[] present = java.util.stream.IntStream.range(0, first.length)
                .filter(one -> first[one] >= 0)
                .toArray();
        for (int a = 0; a < present.length; a++) {
            for (int b = a + 1; b < present.length; b++) {
                int word = Math.min(first[present[a]], first[present[b]]);
                emit(clue, sink, word, "e ", meanings[present[a]], meanings[present[b]]);
            }
        }
    }

    private static void emit(StringBuilder clue, Sink sink, int word, String kind, String left, String right) {
        clue.setLength(0);
        clue.append(kind).append(left);
        if (!right.isEmpty()) clue.append(' ').append(right);
        sink.clue(clue, word);
    }
}
