package nl.schildwacht.match;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as a row of words: which known word each is, where it stands in the text as given, how it is written, and what lies
 * between it and the word before. Filled by a {@link TextReader}, then only read.
 */
final class Reading {
    // What lies between a word and the one before it.
    static final int SPACE = 1;
    static final int HYPHEN = 1 << 1;
    static final int DOT = 1 << 2;
    static final int COMMA = 1 << 3;
    static final int STOP = 1 << 4;
    static final int NEWLINE = 1 << 5;
    // How it is written.
    static final int CAPITAL = 1 << 6;
    static final int HASHTAG = 1 << 7;
    static final int ACCOUNT = 1 << 8;
    static final int OTHER_HOST = 1 << 9;
    static final int LETTER = 1 << 10;
    static final int POSSESSIVE = 1 << 11;
    static final int SHOUTED = 1 << 12;
    private static final int FIRST_CHAR_SHIFT = 16;

    private @Nullable Word[] words;
    private int[] starts;
    private int[] ends;
    private int[] traits;
    private int size;
    private boolean hasUpper;
    private boolean hasLower;

    Reading(int expected) {
        words = new Word[expected];
        starts = new int[expected];
        ends = new int[expected];
        traits = new int[expected];
    }

    void add(@Nullable Word word, int start, int end, int trait, char first) {
        if (size == words.length) grow();
        words[size] = word;
        starts[size] = start;
        ends[size] = end;
        traits[size++] = trait | first << FIRST_CHAR_SHIFT;
    }

    void cases(boolean hasUpper, boolean hasLower) {
        this.hasUpper = hasUpper;
        this.hasLower = hasLower;
    }

    int size() {
        return size;
    }

    /** The known word at this place; null for all others, which are most. */
    @Nullable
    Word word(int at) {
        return words[at];
    }

    /** All known words in order. */
    List<Word> knownWords() {
        List<Word> known = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            Word word = words[at];
            if (word != null) known.add(word);
        }
        return known;
    }

    boolean is(int at, Word.Trait trait) {
        Word word = words[at];
        return word != null && word.is(trait);
    }

    int start(int at) {
        return starts[at];
    }

    int end(int at) {
        return ends[at];
    }

    boolean has(int at, int trait) {
        return (traits[at] & trait) != 0;
    }

    /** Whether it is written as names are: with a capital that means something, and not all in capitals. */
    boolean isWrittenAsName(int at) {
        return has(at, CAPITAL) && !has(at, SHOUTED) && !isUncased();
    }

    boolean isCapital(int at) {
        return has(at, CAPITAL);
    }

    /** The first letter as folded. */
    char first(int at) {
        return (char) (traits[at] >>> FIRST_CHAR_SHIFT);
    }

    /** Whether capitals say nothing in this text, for all its letters are small or all are capitals. */
    boolean isUncased() {
        return !(hasUpper && hasLower);
    }

    /** Whether this word and the one before it can belong to one name. */
    boolean joins(int at) {
        return goesOn(at) && !has(at, COMMA);
    }

    /** Whether this word and the one before it stand in one sentence, a comma between them or not. */
    boolean goesOn(int at) {
        return at > 0 && at < size && !has(at, STOP) && !has(at - 1, POSSESSIVE) && !endsSentence(at - 1);
    }

    /** Whether a capital is what any word would have here. */
    boolean isSentenceStart(int at) {
        return at == 0 || has(at, STOP | NEWLINE) || endsSentence(at - 1);
    }

    private boolean endsSentence(int at) {
        if (!has(at + 1, DOT) || !has(at + 1, SPACE | NEWLINE) || has(at, LETTER)) return false;
        Word word = words[at];
        return word == null || !word.isAbbreviation();
    }

    private void grow() {
        int larger = size * 2;
        words = Arrays.copyOf(words, larger);
        starts = Arrays.copyOf(starts, larger);
        ends = Arrays.copyOf(ends, larger);
        traits = Arrays.copyOf(traits, larger);
    }
}
