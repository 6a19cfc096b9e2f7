package nl.schildwacht.threat;

import java.util.Arrays;

/**
 * The words of a text in order, with what the signs between them say: where sentences and clauses end, what stands in
 * quotation marks, what is written with a capital. Letters written apart ("d o o d", "d.o.o.d") come back as one word;
 * hashtags come apart at their capitals. Emoji are words.
 */
final class Words {
    static final int CAPITAL = 1;
    static final int ALL_CAPS = 2;
    /** A comma, dash, colon or bracket stands before this word. */
    static final int CLAUSE = 4;

    static final int QUOTED = 8;
    static final int SPELLED = 16;
    /** At most one character stands between the word before and this one. */
    private static final int NEAR = 32;
    /** Written as somebody's address, with an @ in front. */
    static final int HANDLE = 64;

    private static final int LONGEST_WORD = 60;
    /** Nobody's sentence is longer; what looks so is a list or an attack, and scanning a sentence must cost a bounded time. */
    private static final int LONGEST_SENTENCE = 120;
    /** More signs in a row say nothing new. */
    private static final int MOST_MARKS = 4;

    private final String given;
    private final Canonical canonical;
    final char[] letters;
    int count;
    int[] first = new int[32];
    int[] past = new int[32];
    int[] start = new int[32];
    int[] end = new int[32];
    int[] sentence = new int[32];
    int[] flags = new int[32];
    /** The signs between the word before and this one, as many as are looked at. */
    private String[] marks = new String[32];
    /** Those after the last word. */
    private String marksAfter = "";

    private int used;
    private int sentences;
    private boolean sentenceIsEmpty = true;
    private int inSentence;
    private int pendingFlags;
    private final StringBuilder pendingMarks = new StringBuilder();
    private int lastPast;
    private int openDouble = -1;
    private int openSingle = -1;
    /** How many words stand before the last question mark; 0 when there is none. */
    private int asked;

    private boolean endsAsking;
    private boolean exclaims;
    private boolean speaksToAll;

    private Words(String given) {
        this.given = given;
        this.canonical = Canonical.of(given);
        this.letters = new char[canonical.length + 1];
    }

    static Words of(String text) {
        Words words = new Words(text);
        words.read();
        words.endsAsking = words.asked == words.count;
        words.marksAfter = words.takeMarks();
        words.joinSpelledLetters();
        return words;
    }

    boolean asks() {
        return asked > 0;
    }

    /** Whether no word follows the last question mark. */
    boolean endsAsking() {
        return asked > 0 && endsAsking;
    }

    boolean exclaims() {
        return exclaims;
    }

    /** Whether it holds a hashtag or a link: so speaks who posts for all, and hardly anybody who means one person. */
    boolean speaksToAll() {
        return speaksToAll;
    }

    int length(int word) {
        return past[word] - first[word];
    }

    boolean is(int word, int flag) {
        return (flags[word] & flag) != 0;
    }

    boolean startsSentence(int word) {
        return word == 0 || sentence[word - 1] != sentence[word];
    }

    boolean endsSentence(int word) {
        return word == count - 1 || sentence[word + 1] != sentence[word];
    }

    /** The signs before a word, in order, without spaces and without those of hashtags and addresses. */
    String marksBefore(int word) {
        return marks[word];
    }

    /** The signs after the last word. */
    String marksAfter() {
        return marksAfter;
    }

    String text(int word) {
        return new String(letters, first[word], length(word));
    }

    private void read() {
        char[] chars = canonical.chars;
        int n = canonical.length;
        for (int i = 0; i < n; ) {
            char c = chars[i];
            if (Character.isLetterOrDigit(c)) i = isAddress(i) ? skipAddress(i) : word(i);
            else if (c == '@' && isHandle(i)) i = handle(i + 1);
            else if (Character.isHighSurrogate(c) && i + 1 < n) {
                add(i, i + 2);
                i += 2;
            } else if (c >= 0x2190 && Character.getType(c) == Character.OTHER_SYMBOL) {
                add(i, i + 1);
                i++;
            } else i = sign(i);
        }
    }

    private int word(int i) {
        char[] chars = canonical.chars;
        int n = canonical.length;
        boolean isTag = i > 0 && chars[i - 1] == '#';
        speaksToAll |= isTag;
        int k = i + 1;
        while (k < n && k - i < LONGEST_WORD && belongs(k)) {
            if (isTag && isUpper(k) && !isUpper(k - 1)) break;
            k++;
        }
        while (k > i + 1 && chars[k - 1] == '\'') k--;
        add(i, k);
        return isTag && k < n && Character.isLetter(chars[k]) ? word(k) : k;
    }

    /** Letters and digits; an apostrophe, a censoring star or a sign standing for a letter only between letters. */
    private boolean belongs(int k) {
        char c = canonical.chars[k];
        if (Character.isLetterOrDigit(c)) return true;
        if (!(c == '\'' || c == '*' || c == '@' || c == '$' || c == '!' || c == '|')) return false;
        return k + 1 < canonical.length
                        && Character.isLetter(canonical.chars[k - 1])
                        && (Character.isLetter(canonical.chars[k + 1])
                                || c == '*' && canonical.chars[k + 1] == '*'
                                || c == '$' && canonical.chars[k + 1] == '$')
                || c == '*'
                        && canonical.chars[k - 1] == '*'
                        && k + 1 < canonical.length
                        && Character.isLetter(canonical.chars[k + 1]);
    }

    private boolean isUpper(int k) {
        return Character.isUpperCase(given.charAt(canonical.from[k]));
    }

    private boolean isAddress(int i) {
        char[] chars = canonical.chars;
        return chars[i] == 'h' && at(i, "http://")
                || chars[i] == 'h' && at(i, "https://")
                || chars[i] == 'w' && at(i, "www.");
    }

    private boolean at(int i, String expected) {
        if (i + expected.length() > canonical.length) return false;
        for (int k = 0; k < expected.length(); k++) if (canonical.chars[i + k] != expected.charAt(k)) return false;
        return true;
    }

    private int skipAddress(int i) {
        speaksToAll = true;
        while (i < canonical.length && canonical.chars[i] != ' ' && canonical.chars[i] != '\n') i++;
        return i;
    }

    private boolean isHandle(int at) {
        return at + 1 < canonical.length
                && Character.isLetterOrDigit(canonical.chars[at + 1])
                && (at == 0 || canonical.chars[at - 1] <= ' ' || canonical.chars[at - 1] == '(');
    }

    /** One word, as "@piet_van_a" and "@piet@voorbeeldstad.example" are one address. */
    private int handle(int i) {
        int k = i + 1;
        while (k < canonical.length && k - i < LONGEST_WORD && belongsToHandle(k)) k++;
        add(i, k);
        flags[count - 1] |= HANDLE;
        return k;
    }

    private boolean belongsToHandle(int k) {
        char c = canonical.chars[k];
        if (Character.isLetterOrDigit(c) || c == '_') return true;
        return (c == '.' || c == '-' || c == '@')
                && k + 1 < canonical.length
                && Character.isLetterOrDigit(canonical.chars[k + 1]);
    }

    private int sign(int i) {
        char c = canonical.chars[i];
        if (c > ' ' && c != '#' && c != '@' && pendingMarks.length() < MOST_MARKS) pendingMarks.append(c);
        boolean spaceNext = i + 1 >= canonical.length || canonical.chars[i + 1] <= ' ';
        boolean spaceBefore = i == 0 || canonical.chars[i - 1] <= ' ' || canonical.chars[i - 1] == ':';
        switch (c) {
            case '\n', '…' -> endSentence();
            case '?' -> {
                asked = count;
                endSentence();
            }
            case '!' -> {
                exclaims = true;
                endSentence();
            }
            case '.' -> {
                boolean isInitial = count > 0 && length(count - 1) == 1 && is(count - 1, CAPITAL);
                if ((spaceNext || canonical.chars[i + 1] == '.' || canonical.chars[i + 1] == '"') && !isInitial)
                    endSentence();
            }
            case ',', ';', ':', '(', ')', '–', '—', '/' -> pendingFlags |= CLAUSE;
            case '-' -> {
                if (spaceNext) pendingFlags |= CLAUSE;
            }
            case '"' -> openDouble = quote(openDouble);
            case '\'' -> {
                if (openSingle >= 0 && !spaceBefore) openSingle = quote(openSingle);
                else if (spaceBefore && !spaceNext) openSingle = count;
            }
            default -> {}
        }
        return i + 1;
    }

    /** Words are marked only when the quotation is closed, so that a lone sign means nothing. */
    private int quote(int open) {
        if (open < 0) return count;
        for (int word = open; word < count; word++) flags[word] |= QUOTED;
        return -1;
    }

    private void endSentence() {
        inSentence = 0;
        if (!sentenceIsEmpty) sentences++;
        sentenceIsEmpty = true;
        pendingFlags = 0;
    }

    private void add(int i, int k) {
        if (count == first.length) grow();
        first[count] = used;
        System.arraycopy(canonical.chars, i, letters, used, k - i);
        used += k - i;
        past[count] = used;
        start[count] = canonical.from[i];
        end[count] = canonical.to[k - 1];
        sentence[count] = sentences;
        flags[count] = pendingFlags | capitals(i, k) | (i - lastPast <= 1 ? NEAR : 0);
        marks[count] = takeMarks();
        lastPast = k;
        pendingFlags = 0;
        sentenceIsEmpty = false;
        count++;
        if (++inSentence == LONGEST_SENTENCE) endSentence();
    }

    private String takeMarks() {
        if (pendingMarks.isEmpty()) return "";
        String taken = pendingMarks.toString();
        pendingMarks.setLength(0);
        return taken;
    }

    private int capitals(int i, int k) {
        if (!isUpper(i)) return 0;
        for (int m = i + 1; m < k; m++) if (Character.isLowerCase(given.charAt(canonical.from[m]))) return CAPITAL;
        return k - i > 1 ? CAPITAL | ALL_CAPS : CAPITAL;
    }

    private void joinSpelledLetters() {
        int kept = 0;
        for (int word = 0; word < count; ) {
            int run = word + 1;
            if (isLetter(word)) while (run < count && isLetter(run) && is(run, NEAR)) run++;
            boolean joins = run - word >= 3;
            int upTo = joins ? run : word + 1;
            first[kept] = first[word];
            past[kept] = past[upTo - 1];
            start[kept] = start[word];
            end[kept] = end[upTo - 1];
            sentence[kept] = sentence[word];
            flags[kept] = flags[word] | (joins ? SPELLED : 0);
            marks[kept] = marks[word];
            kept++;
            word = upTo;
        }
        count = kept;
    }

    /** The same text as if these words had not been written; what stood before them stands before what follows. */
    void leaveOut(boolean[] silent) {
        int kept = 0;
        int carried = 0;
        for (int word = 0; word < count; word++) {
            if (silent[word]) {
                carried |= flags[word] & CLAUSE;
                continue;
            }
            first[kept] = first[word];
            past[kept] = past[word];
            start[kept] = start[word];
            end[kept] = end[word];
            sentence[kept] = sentence[word];
            marks[kept] = marks[word];
            flags[kept++] = flags[word] | carried;
            carried = 0;
        }
        count = kept;
    }

    private boolean isLetter(int word) {
        return length(word) == 1 && (Character.isLetterOrDigit(letters[first[word]]));
    }

    private void grow() {
        int larger = first.length * 2;
        first = Arrays.copyOf(first, larger);
        past = Arrays.copyOf(past, larger);
        start = Arrays.copyOf(start, larger);
        end = Arrays.copyOf(end, larger);
        sentence = Arrays.copyOf(sentence, larger);
        flags = Arrays.copyOf(flags, larger);
        marks = Arrays.copyOf(marks, larger);
    }
}
