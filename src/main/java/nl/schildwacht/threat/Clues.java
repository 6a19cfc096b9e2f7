package nl.schildwacht.threat;

/**
 * What the linear model looks at in a text: its words, pairs of words, pieces of words, and the concepts behind them. Names
 * are no clues: whoever is named is called {@code @name}, somebody else {@code @other}. Immutable; safe for many threads.
 */
final class Clues {
    /** Takes each clue as it is met; the same one may come again. */
    interface Sink {
        /** @param name valid only during the call. @param word where it stands, or where the first of its words does. */
        void clue(CharSequence name, int word);
    }

    private static final int REACH = 3;
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;
    private static final int SHORTEST_IN_PIECES = 4;

    private final String[] concepts;
    private final int name;
    private final int otherName;

    Clues(Concepts concepts) {
        this.concepts = concepts.names();
        name = concepts.number(Concepts.NAME);
        otherName = concepts.number(Concepts.OTHERNAME);
    }

    void of(Tagged tagged, Sink sink) {
        String[] words = new String[tagged.count()];
        for (int word = 0; word < words.length; word++) words[word] = written(tagged, word);
        StringBuilder clue = new StringBuilder();
        for (int word = 0; word < words.length; word++) {
            emit(clue, sink, word, "w ", words[word], "");
            if (word > 0) emit(clue, sink, word - 1, "b ", words[word - 1], words[word]);
            else emit(clue, sink, word, "b ", "^", words[word]);
            if (word > 1) emit(clue, sink, word - 2, "s ", words[word - 2], words[word]);
            if (word == words.length - 1) emit(clue, sink, word, "b ", words[word], "$");
            pieces(clue, sink, word, words[word]);
            concepts(clue, sink, tagged, word);
        }
    }

    private String written(Tagged tagged, int word) {
        if (tagged.is(word, name)) return "@name";
        if (tagged.is(word, otherName)) return "@other";
        char first = tagged.words.letters[tagged.words.first[word]];
        return Character.isDigit(first) ? "@number" : tagged.words.text(word);
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

    private void concepts(StringBuilder clue, Sink sink, Tagged tagged, int word) {
        int past = Math.min(tagged.sentencePast(word), word + 1 + REACH);
        for (int k = 0; k < tagged.stride(); k++) {
            for (long left = tagged.part(word, k); left != 0; left &= left - 1) {
                String concept = concepts[k * 64 + Long.numberOfTrailingZeros(left)];
                if (concept.startsWith("'")) continue;
                emit(clue, sink, word, "c ", concept, "");
                for (int next = word + 1; next < past; next++) after(clue, sink, tagged, word, concept, next);
            }
        }
    }

    private void after(StringBuilder clue, Sink sink, Tagged tagged, int word, String concept, int next) {
        for (int k = 0; k < tagged.stride(); k++) {
            for (long left = tagged.part(next, k); left != 0; left &= left - 1) {
                String other = concepts[k * 64 + Long.numberOfTrailingZeros(left)];
                if (!other.startsWith("'")) emit(clue, sink, word, "d ", concept, other);
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
