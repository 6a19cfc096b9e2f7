package nl.schildwacht.match;

/**
 * With which words a name can begin, and with which it can go on: all that {@link Glance} needs to know of a list. Short
 * words are kept apart from long ones, of which there are many more (names run together, handles) and which a text seldom
 * asks for: so what is asked for all the time stays in the processor's nearest cache. Immutable once built.
 */
final class Openings {
    /** Alone it is a name, however it is written. */
    static final int NAME = 1;
    /** Alone it is at most a given or a family name, which must be written as one. */
    static final int BARE = 1 << 1;
    /** The same, and no ordinary word besides: where no word has a capital it needs none. */
    static final int BARE_IN_SMALL = 1 << 2;
    /** With others after it, it is a name. */
    static final int PHRASE = 1 << 3;
    /** Makes a bare name of the word after it: "mevrouw". */
    static final int TITLE = 1 << 4;

    /** Stands in some name behind its first word. */
    static final int CONTINUES = 1;
    /** May stand between the words of a name. */
    static final int BETWEEN = 1 << 1;

    private static final int LONG = 13;

    private final HashedWords shortWords;
    private final HashedWords longWords;
    private final HashedWords following;

    private Openings(int shortWords, int longWords, int following) {
        this.shortWords = new HashedWords(shortWords);
        this.longWords = new HashedWords(longWords);
        this.following = new HashedWords(following);
    }

    /** Of all words that are known once the list is complete. */
    static Openings of(Vocabulary vocabulary) {
        int[] counts = new int[3];
        vocabulary.forEach(word -> {
            if (begins(word) != 0) counts[word.text().length() < LONG ? 0 : 1]++;
            if (follows(word) != 0) counts[2]++;
        });
        Openings openings = new Openings(counts[0], counts[1], counts[2]);
        vocabulary.forEach(openings::add);
        return openings;
    }

    private void add(Word word) {
        int begins = begins(word);
        int follows = follows(word);
        if (begins != 0) {
            int length = word.text().length();
            ofLength(length).add(word.text(), begins);
            ofLength(length + 1).admit(HashedWords.step(HashedWords.hash(word.text()), 's'));
        }
        if (follows != 0) following.add(word.text(), follows);
    }

    private static int begins(Word word) {
        int bits = word.opensPhrase() ? PHRASE : 0;
        if (word.isTitle()) bits |= TITLE;
        if (!word.hasForms()) return bits;
        if (!word.isOnlyBare()) return bits | NAME;
        return bits | BARE | (word.is(Word.Trait.ORDINARY) ? 0 : BARE_IN_SMALL);
    }

    private static int follows(Word word) {
        return (word.continuesPhrase() ? CONTINUES : 0) | (word.is(Word.Trait.TUSSENVOEGSEL) ? BETWEEN : 0);
    }

    private HashedWords ofLength(int length) {
        return length < LONG ? shortWords : longWords;
    }

    /** Whether this word, or what is left of it without an s at its end, can be the first of a name; no is sure. */
    boolean mayBegin(long hash, int length) {
        return ofLength(length).mayHold(hash);
    }

    /** What a word can be as the first of a name; mostly nothing, 0. */
    int begins(long hash, int length) {
        return ofLength(length).of(hash);
    }

    /** What a word can be behind the first of a name. */
    int follows(long hash) {
        return following.of(hash);
    }
}
