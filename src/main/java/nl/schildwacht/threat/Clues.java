package nl.schildwacht.threat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the linear model looks at in a text: its words, pairs of words, and what they are about. Names are no clues: whoever we
 * look after is {@code @name}, somebody else {@code @other}. A clue's first letter tells its kind:
 *
 * <ul>
 *   <li>{@code w} a word, {@code b} two that follow each other, {@code s} two with one between;
 *   <li>{@code m} two in a row, {@code t} three, {@code u} three without the one between, where one of them is a sign between
 *       the words;
 *   <li>{@code c} a concept, topic or {@linkplain Circumstances circumstance}, {@code e} two of them anywhere, {@code f} one in
 *       the first sentence, {@code l} one in the last;
 *   <li>{@code q} a word and shortly behind it a concept or topic, {@code r} the other way round: what is known of a rare word
 *       is what it is about.
 * </ul>
 *
 * The network beside it looks at words too, and at pieces of them: {@code p}, with {@code <} and {@code >} for a word's ends.
 * Immutable; safe for many threads.
 */
final class Clues {
    /** Takes each clue as it is met; the same one may come again. */
    interface Sink {
        /**
         * @param kind the first letter of its name.
         * @param key of its name.
         * @param word where it stands, or where the first of its words does; -1 for all of it.
         */
        void clue(char kind, long key, int word);

        /** @param pair number of two meanings of the text. */
        void together(int pair, int word);
    }

    /** Takes the names of clues. */
    interface Names {
        /** @param name valid only during the call. */
        void clue(CharSequence name);
    }

    /** How far behind each other a word and a meaning may stand, in words. */
    private static final int REACH = 2;

    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;
    private static final int SHORTEST_IN_PIECES = 4;
    /** Beyond this many words a text is only read up to here for pairs anywhere in it; nobody writes so long. */
    private static final int MOST_WORDS = 2000;

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** Stands for every word of the name of somebody we look after. */
    private static final String NAME = "@name";

    private static final int[] NOTHING = {};

    private static final Term START = Term.of("^");
    private static final Term END = Term.of("$");

    /** Names of concepts and topics, without what a rule spells out, and of circumstances. */
    private final Term[] meanings;
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
        meanings = named.stream().map(Term::of).toArray(Term[]::new);
        name = concepts.number(Concepts.NAME);
        otherNames = Stream.of(Concepts.OTHERNAME, Concepts.HANDLE, Concepts.GIVEN_NAME)
                .mapToInt(concepts::number)
                .toArray();
    }

    /** How many pairs of meanings there are. */
    int pairs() {
        return meanings.length * meanings.length;
    }

    String together(int pair) {
        return "e " + meanings[pair / meanings.length].text + ' ' + meanings[pair % meanings.length].text;
    }

    /** What a clue's name is made of, behind the letter of its kind. */
    private record Term(String text, long hash) {
        static Term of(String text) {
            return new Term(text, hashed(BASIS, text, 0, text.length()));
        }
    }

    /** The key of a clue of this name: that of its kind, joined by those of its terms. */
    static long key(String name) {
        long key = 0;
        for (int from = 0, past; from < name.length(); from = past + 1) {
            past = name.indexOf(' ', from);
            if (past < 0) past = name.length();
            key = joined(key, hashed(BASIS, name, from, past));
        }
        return key;
    }

    private static long joined(long key, long term) {
        return (Long.rotateLeft(key, 23) ^ term) * MIX;
    }

    /** FNV-1a, 64 bits, of a part of a text behind what is hashed already. */
    private static long hashed(long behind, String text, int from, int past) {
        long hash = behind;
        for (int k = from; k < past; k++) hash = (hash ^ text.charAt(k)) * PRIME;
        return hash;
    }

    /** Ids of all concepts and topics but those that a rule spells out, and of all circumstances. */
    List<String> meanings() {
        return Arrays.stream(meanings).map(Term::text).toList();
    }

    /** Of those the ids of what words may be about. */
    List<String> topics() {
        return meanings().subList(0, circumstancesFrom);
    }

    /** The words of a text that tell something, in order: what clues and rows are made of. */
    final class Wording {
        private final Understood text;
        /** Their places among all words. */
        private final int[] kept;

        private final Term[] words;
        /** Of each word what it is about, by the numbers of meanings. */
        private final int[][] about;

        private Wording(Understood text) {
            this.text = text;
            kept = kept(text.tagged());
            about = about(text, kept);
            words = new Term[kept.length];
            for (int k = 0; k < kept.length; k++) words[k] = Term.of(written(text.tagged(), kept[k]));
        }
    }

    Wording wording(Understood text) {
        return new Wording(text);
    }

    /** The clues of a text, pairs by their numbers. */
    void of(Wording wording, Sink sink) {
        visit(wording, new Keying(sink));
    }

    /** The same by their names; slower. */
    void named(Wording wording, Names names) {
        visit(wording, new Naming(names));
    }

    /** What stands in a text, before it has a key or a name. */
    private interface Visitor {
        void one(char kind, Term term, int word);

        void two(char kind, Term left, Term right, int word);

        void three(char kind, Term left, Term middle, Term right, int word);

        void together(int pair, int word);
    }

    private record Keying(Sink sink) implements Visitor {
        private static final int ASCII = 128;

        /** Of each kind's letter the key so far. */
        private static final long[] BEGUN = LongStream.range(0, ASCII)
                .map(kind -> joined(0, hashed(BASIS, String.valueOf((char) kind), 0, 1)))
                .toArray();

        @Override
        public void one(char kind, Term term, int word) {
            sink.clue(kind, joined(BEGUN[kind], term.hash), word);
        }

        @Override
        public void two(char kind, Term left, Term right, int word) {
            sink.clue(kind, joined(joined(BEGUN[kind], left.hash), right.hash), word);
        }

        @Override
        public void three(char kind, Term left, Term middle, Term right, int word) {
            sink.clue(kind, joined(joined(joined(BEGUN[kind], left.hash), middle.hash), right.hash), word);
        }

        @Override
        public void together(int pair, int word) {
            sink.together(pair, word);
        }
    }

    private final class Naming implements Visitor {
        private final Names names;
        private final StringBuilder name = new StringBuilder();

        Naming(Names names) {
            this.names = names;
        }

        private StringBuilder begun(char kind) {
            name.setLength(0);
            return name.append(kind).append(' ');
        }

        @Override
        public void one(char kind, Term term, int word) {
            names.clue(begun(kind).append(term.text));
        }

        @Override
        public void two(char kind, Term left, Term right, int word) {
            names.clue(begun(kind).append(left.text).append(' ').append(right.text));
        }

        @Override
        public void three(char kind, Term left, Term middle, Term right, int word) {
            names.clue(begun(kind)
                    .append(left.text)
                    .append(' ')
                    .append(middle.text)
                    .append(' ')
                    .append(right.text));
        }

        @Override
        public void together(int pair, int word) {
            names.clue(Clues.this.together(pair));
        }
    }

    /** The text as a row of tokens. */
    Row row(Wording wording) {
        int[] kept = wording.kept;
        Tagged tagged = wording.text.tagged();
        List<String> tokens = new ArrayList<>(2 * kept.length);
        List<int[]> meant = new ArrayList<>(2 * kept.length);
        List<Integer> places = new ArrayList<>(2 * kept.length);
        for (int k = 0; k <= kept.length; k++) {
            String signs = signs(tagged, kept, k);
            if (!signs.isEmpty()) {
                tokens.add(Row.SIGN + signs);
                meant.add(NOTHING);
                places.add(kept.length == 0 ? 0 : kept[Math.min(k, kept.length - 1)]);
            }
            if (k == kept.length) break;
            tokens.add(wording.words[k].text);
            meant.add(wording.about[k]);
            places.add(kept[k]);
        }
        return new Row(
                tokens.toArray(String[]::new),
                meant.toArray(int[][]::new),
                places.stream().mapToInt(place -> place).toArray(),
                wording.text.circumstances());
    }

    private int[][] about(Understood text, int[] kept) {
        int[][] about = new int[kept.length][];
        int[] found = new int[meanings.length];
        for (int k = 0; k < kept.length; k++) about[k] = about(text.tagged(), text.topics(), kept[k], found);
        return about;
    }

    /** Before this one of the words that tell something, or behind the last. */
    private String signs(Tagged tagged, int[] kept, int word) {
        if (word == kept.length) return tagged.count() <= MOST_WORDS ? tagged.words.marksAfter() : "";
        String signs = tagged.words.marksBefore(kept[word]);
        // The apostrophe of "van 't Hof" is no sign that the writer set.
        boolean isInName = word > 0 && tagged.is(kept[word], name) && tagged.is(kept[word - 1], name);
        return isInName && signs.equals("'") ? "" : signs;
    }

    private void visit(Wording wording, Visitor visitor) {
        Tagged tagged = wording.text.tagged();
        int[] kept = wording.kept;
        int count = kept.length;
        Term[] words = wording.words;
        int[][] about = wording.about;
        int firstPast = count == 0 ? 0 : tagged.sentencePast(0);
        int last = count == 0 ? 0 : tagged.sentenceStart(kept[count - 1]);
        for (int k = 0; k < count; k++) {
            int word = kept[k];
            visitor.one('w', words[k], word);
            if (k == 0) visitor.two('b', START, words[k], word);
            else visitor.two('b', words[k - 1], words[k], kept[k - 1]);
            if (k > 1) visitor.two('s', words[k - 2], words[k], kept[k - 2]);
            if (k == count - 1) visitor.two('b', words[k], END, word);
            for (int one : about[k]) {
                visitor.one('c', meanings[one], word);
                if (word < firstPast) visitor.one('f', meanings[one], word);
                if (word >= last) visitor.one('l', meanings[one], word);
            }
            for (int next = k + 1; next < Math.min(count, k + 1 + REACH); next++) {
                for (int other : about[next]) visitor.two('q', words[k], meanings[other], word);
                for (int one : about[k]) visitor.two('r', meanings[one], words[next], word);
            }
        }
        signs(visitor, tagged, words, kept);
        for (int one : wording.text.circumstances()) visitor.one('c', meanings[circumstancesFrom + one], -1);
        together(visitor, about, kept, wording.text.circumstances());
    }

    /** The words that tell something: of a name two, however many it has ("Anna van der Berg"), for nothing hangs on that. */
    private int[] kept(Tagged tagged) {
        int[] kept = new int[Math.min(tagged.count(), MOST_WORDS)];
        int count = 0;
        for (int word = 0; word < kept.length; word++) {
            boolean isThirdOfName =
                    word > 1 && tagged.is(word, name) && tagged.is(word - 1, name) && tagged.is(word - 2, name);
            if (!isThirdOfName) kept[count++] = word;
        }
        return Arrays.copyOf(kept, count);
    }

    private String written(Tagged tagged, int word) {
        if (tagged.is(word, name)) return NAME;
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

    /** What stands for a name, and signs, have none. */
    private static boolean hasPieces(String token) {
        return token.length() >= SHORTEST_IN_PIECES && token.charAt(0) != '@' && token.charAt(0) != Row.SIGN;
    }

    private static String edged(String token) {
        return "<" + token + ">";
    }

    /** The pieces of a token of a {@linkplain Row row}; a piece may come again. */
    static List<String> piecesOf(String token) {
        if (!hasPieces(token)) return List.of();
        String edged = edged(token);
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from + SHORTEST_PIECE <= edged.length(); from++) {
            int last = Math.min(edged.length(), from + LONGEST_PIECE);
            for (int past = from + SHORTEST_PIECE; past <= last; past++) pieces.add(edged.substring(from, past));
        }
        return pieces;
    }

    /** The key of a token as a word. */
    static long keyOfWord(String token) {
        return joined(Keying.BEGUN['w'], hashed(BASIS, token, 0, token.length()));
    }

    /** The keys of its {@linkplain #piecesOf pieces}, in their order. */
    static long[] keysOfPieces(String token) {
        return piecesOf(token).stream()
                .mapToLong(piece -> joined(Keying.BEGUN['p'], hashed(BASIS, piece, 0, piece.length())))
                .toArray();
    }

    /** How the signs stand among the words: people who quote, plead, sneer and count down put them in other places. */
    private void signs(Visitor visitor, Tagged tagged, Term[] words, int[] kept) {
        List<Term> row = new ArrayList<>(words.length + 16);
        List<Integer> wordOf = new ArrayList<>(words.length + 16);
        BitSet isSign = new BitSet();
        row.add(START);
        wordOf.add(0);
        for (int word = 0; word <= words.length; word++) {
            boolean isPast = word == words.length;
            int place = words.length == 0 ? 0 : kept[Math.min(word, words.length - 1)];
            String signs = signs(tagged, kept, word);
            for (int k = 0; k < signs.length(); k++) {
                isSign.set(row.size());
                row.add(Term.of(String.valueOf(signs.charAt(k))));
                wordOf.add(place);
            }
            row.add(isPast ? END : words[word]);
            wordOf.add(place);
        }
        for (int at = isSign.nextSetBit(0), from = 0; at >= 0; from = at + 1, at = isSign.nextSetBit(from)) {
            for (int first = Math.max(from, at - 2); first <= at; first++) {
                int word = wordOf.get(first);
                if (first + 1 >= at && first + 1 < row.size())
                    visitor.two('m', row.get(first), row.get(first + 1), word);
                if (first + 2 < row.size()) {
                    visitor.two('u', row.get(first), row.get(first + 2), word);
                    visitor.three('t', row.get(first), row.get(first + 1), row.get(first + 2), word);
                }
            }
        }
    }

    private void together(Visitor visitor, int[][] about, int[] kept, int[] circumstances) {
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
                visitor.together(present[a] * meanings.length + present[b], word == about.length ? -1 : kept[word]);
            }
        }
    }
}
