package nl.schildwacht.match;

/**
 * A first look at a text, which for nearly every text shows that it names nobody, so that it need not be read. It cuts and
 * folds words exactly as {@link TextReader} does, but keeps of each only a hash, and asks of each only whether a name can
 * begin with it.
 *
 * <p><b>Why it is right.</b> {@link Spotter} finds nothing but at a word with which some written form begins. Where that form
 * is one word and at most a bare name, it must have a capital, stand in a text without meaningful capitals, or have a title
 * somewhere before it; where it is several words, another of them must follow, with only tussenvoegsels and single letters in
 * between. A text without such a word, or one that is not written so, names nobody. Whatever else would decide is left to the
 * reader, and so is every text with a sign that this class does not know to be harmless: a doubt is a yes. Words are asked
 * for in each way in which a reader might cut them (before an apostrophe, without an s), which can only add a yes.
 */
final class Glance {
    private static final int CODES_KNOWN = 0x3000;
    // Signs.
    private static final int UNCLEAR = 0;
    private static final int SIGN = 1;
    private static final int UNSEEN = 2;
    private static final int APOSTROPHE = 3;
    private static final int UNDERSCORE = 4;
    private static final int HASH = 5;
    private static final int AT = 6;
    private static final int MARK_UP = 7;
    private static final int ENTITY = 8;
    private static final int PAIR = 9;
    // Letters and digits: the folded letter, and one of these.
    private static final int FOLDED = 0x1FFF;
    private static final int DIGIT = 0x2000;
    private static final int SMALL = 0x4000;
    private static final int CAPITAL = 0x8000;

    private static final char[] CODES = codes();

    private final char[] text;
    private final Openings openings;
    private int at;
    private boolean tagOpens;
    private int cases;
    private boolean isBareInSmall;
    private boolean isTitled;
    private boolean goesOn;
    private boolean mayName;
    // Of the word being read, in all ways to cut it.
    private int begins;
    private int follows;

    private Glance(String text, Openings openings) {
        this.text = text.toCharArray();
        this.openings = openings;
    }

    /** Whether the text may name somebody; when not, no reader finds anybody in it. */
    static boolean mayName(String text, Openings openings) {
        return !beginsNoName(text, openings) && new Glance(text, openings).look();
    }

    /**
     * Whether surely no word of the text is the first of a name, however written, so that nothing else need be known of it. So it
     * is with nearly every text, and to see no more than this takes half the time. A text with a sign that takes more thought, or
     * with figures among the letters of a word, is left to {@link #look}.
     */
    private static boolean beginsNoName(String text, Openings openings) {
        int length = text.length();
        int i = 0;
        while (i < length) {
            long hash = HashedWords.START;
            int from = i;
            int all = 0;
            while (true) {
                int code = SIGN;
                char c;
                while (i < length && (c = text.charAt(i)) < CODES_KNOWN && (code = CODES[c]) >= DIGIT) {
                    hash = HashedWords.step(hash, code & FOLDED);
                    all |= code;
                    i++;
                }
                if (i > from && (isMixed(all) || openings.mayBegin(hash, i - from))) return false;
                // For some readers the word ends at an apostrophe, for others it goes on.
                if (i == length || code != APOSTROPHE) break;
                i++;
                from++;
            }
            if (i < length && !isMereSign(text.charAt(i))) return false;
            i++;
        }
        return true;
    }

    private static boolean isMereSign(char c) {
        int code = code(c);
        return code == SIGN || code == HASH;
    }

    private boolean look() {
        int length = text.length;
        while (at < length && !mayName) {
            int code = code(text[at]);
            if (code >= DIGIT) word();
            else if (code == SIGN) sign();
            else rare(code);
        }
        boolean isCased = (cases & SMALL) != 0 && (cases & CAPITAL) != 0;
        return mayName || isBareInSmall && !isCased;
    }

    private void sign() {
        tagOpens = false;
        at++;
    }

    private void rare(int code) {
        switch (code) {
            case UNSEEN, APOSTROPHE -> at++;
            case UNDERSCORE -> sign();
            case HASH -> {
                tagOpens = true;
                at++;
            }
            case AT -> account();
            case MARK_UP -> signUnless(Character.isLetter(next()) || next() == '/' || next() == '!');
            case ENTITY -> signUnless(Character.isLetterOrDigit(next()) || next() == '#');
            case PAIR -> pair();
            default -> mayName = true;
        }
    }

    private void signUnless(boolean unclear) {
        if (unclear) mayName = true;
        else sign();
    }

    private char next() {
        return at + 1 < text.length ? text[at + 1] : ' ';
    }

    /** Pictures are signs; letters drawn as pictures are not. */
    private void pair() {
        int codePoint = Character.codePointAt(text, at);
        if (isPicture(codePoint)) {
            sign();
            at++;
        } else {
            mayName = true;
        }
    }

    private static boolean isPicture(int codePoint) {
        return codePoint >= 0x1F300 && codePoint < 0x1FB00 || codePoint >= 0x1F1E6 && codePoint < 0x1F200;
    }

    private void word() {
        int length = text.length;
        long hash = HashedWords.START;
        int last = 0;
        int all = 0;
        int unseen = 0;
        int first = code(text[at]);
        int sign = SIGN;
        int i = at;
        for (; i < length; i++) {
            int code = code(text[i]);
            if (code >= DIGIT) {
                hash = HashedWords.step(hash, code & FOLDED);
                last = code;
                all |= code;
                continue;
            }
            sign = code;
            if (code == APOSTROPHE) askAll(hash, last, i - at - unseen);
            else if (code != UNSEEN) break;
            unseen++;
        }
        int letters = i - at - unseen;
        askAll(hash, last, letters);
        if (isMixed(all)) askLeet(at, i);
        if (!tagOpens) cases |= all;
        if (goesOn || begins != 0) endWord(tagOpens || (first & CAPITAL) != 0, letters);
        if (sign == UNDERSCORE && tagOpens) mayName = true;
        tagOpens = false;
        // A mere sign says nothing more, and behind a letter @ opens no handle.
        at = sign == SIGN || sign == AT ? i + 1 : i;
    }

    /** Whether figures are among its letters. */
    private static boolean isMixed(int all) {
        return (all & DIGIT) != 0 && (all & (SMALL | CAPITAL)) != 0;
    }

    /** A word with figures in it, as the words that could be meant. */
    private void askLeet(int from, int past) {
        for (int way = 0; way < Leet.ways(); way++) {
            long hash = HashedWords.START;
            int letters = 0;
            for (int k = from; k < past; k++) {
                int code = code(text[k]);
                if (code == APOSTROPHE) ask(hash, letters);
                if (code < DIGIT) continue;
                hash = HashedWords.step(hash, Leet.letter((char) (code & FOLDED), way));
                letters++;
            }
            ask(hash, letters);
        }
    }

    private void askAll(long hash, int last, int letters) {
        if (!goesOn && !openings.mayBegin(hash, letters)) return;
        ask(hash, letters);
        int letter = last & FOLDED;
        if (letter == 's' && letters > 3) ask(HashedWords.stepBack(hash, letter), letters - 1);
    }

    /** A handle may be known in whole, without its host, or by what it says without signs. */
    private void account() {
        int length = text.length;
        long whole = HashedWords.step(HashedWords.START, '@');
        long letters = HashedWords.START;
        int wholeLength = 1;
        int count = 0;
        boolean hasHost = false;
        boolean isAfterSign = true;
        int i = at + 1;
        for (; i < length; i++) {
            char c = text[i];
            int code = code(c);
            if (code == UNSEEN) continue;
            if (code >= DIGIT || c == '_') {
                whole = HashedWords.step(whole, c == '_' ? '_' : code & FOLDED);
                wholeLength++;
                isAfterSign = false;
                if (c == '_') continue;
                letters = HashedWords.step(letters, code & FOLDED);
                count++;
            } else if (c == '.' || c == '-' || c == '@') {
                mayName |= wholeLength == 1 || c == '@' && (hasHost || isAfterSign);
                hasHost |= c == '@';
                isAfterSign = true;
                ask(whole, wholeLength);
                ask(letters, count);
                whole = HashedWords.step(whole, c);
                wholeLength++;
            } else {
                mayName |= code != SIGN || c >= 128;
                break;
            }
        }
        ask(whole, wholeLength);
        ask(letters, count);
        mayName |= wholeLength == 1 || wholeLength > TextReader.LONGEST_WORD;
        endWord(false, count);
        tagOpens = false;
        at = i;
    }

    private void ask(long hash, int length) {
        begins |= openings.begins(hash, length);
        if (goesOn) follows |= openings.follows(hash);
    }

    private void endWord(boolean isWrittenAsName, int letters) {
        if (goesOn) {
            mayName |= (follows & Openings.CONTINUES) != 0;
            goesOn = (follows & Openings.BETWEEN) != 0 || letters == 1;
            follows = 0;
        }
        mayName |= (begins & Openings.NAME) != 0 || (begins & Openings.BARE) != 0 && (isWrittenAsName || isTitled);
        isBareInSmall |= (begins & Openings.BARE_IN_SMALL) != 0;
        goesOn |= (begins & Openings.PHRASE) != 0;
        isTitled |= (begins & Openings.TITLE) != 0;
        begins = 0;
    }

    private static int code(char c) {
        return c < CODES_KNOWN ? CODES[c] : codeBeyond(c);
    }

    private static int codeBeyond(char c) {
        if (c == '\uD83C' || c == '\uD83E') return PAIR;
        if (c == '\uD83D' || Character.isLowSurrogate(c)) return SIGN;
        return c == '\uFE0F' ? UNSEEN : UNCLEAR;
    }

    private static char[] codes() {
        char[] codes = new char[CODES_KNOWN];
        char[] folded = new char[Folding.LONGEST];
        for (char c = 0; c < CODES_KNOWN; c++) codes[c] = (char) code(c, folded);
        codes['<'] = MARK_UP;
        codes['&'] = ENTITY;
        return codes;
    }

    private static int code(char c, char[] folded) {
        if (Folding.isMark(c) || Folding.isInvisible(c)) return UNSEEN;
        int count = Folding.fold(c, folded);
        if (count == 1 && Character.isLetterOrDigit(folded[0])) return letter(c, folded[0]);
        int code = UNSEEN;
        for (int i = 0; i < count; i++)
            code = code == UNSEEN ? signOf(folded[i]) : code == SIGN && signOf(folded[i]) == SIGN ? SIGN : UNCLEAR;
        return code;
    }

    private static int letter(char c, char folded) {
        if (folded > FOLDED) return UNCLEAR;
        if (Character.isUpperCase(c) || Character.isTitleCase(c)) return folded | CAPITAL;
        return folded | (folded >= '0' && folded <= '9' ? DIGIT : SMALL);
    }

    private static int signOf(char folded) {
        return switch (folded) {
            case '\'', '`', '´' -> APOSTROPHE;
            case '_' -> UNDERSCORE;
            case '#' -> HASH;
            case '@' -> AT;
            default -> Character.isLetterOrDigit(folded) ? UNCLEAR : SIGN;
        };
    }
}
