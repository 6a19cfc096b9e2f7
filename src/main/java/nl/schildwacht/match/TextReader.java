package nl.schildwacht.match;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Reads a text once, front to back, into a {@link Reading}. Folds each character, sees through mark-up, entities and what is
 * invisible, keeps handles and hashtags whole, cuts possessives off, and remembers where in the text as given everything
 * stood. Whatever it is fed, it never throws and never goes back.
 */
final class TextReader {
    /** No written form is longer; a longer word is unknown and costs no memory. */
    static final int LONGEST_WORD = 128;
    /** A shorter word that begins with a figure is a measure or a number. */
    private static final int SHORTEST_IN_FIGURES = 4;

    /** What Turkish and English put behind a name and an apostrophe, folded: "Anna'nın", "Bos'un", "Anna'll". */
    private static final Set<String> ENDINGS = Set.of(
            "a", "e", "i", "u", "ya", "ye", "yi", "yu", "in", "un", "nin", "nun", "da", "de", "ta", "te", "dan", "den",
            "tan", "ten", "la", "le", "yla", "yle", "lar", "ler", "ll", "d", "ve", "re");

    private final String text;
    private final WordSource source;
    private final Reading reading;
    private final char[] folded = new char[Folding.LONGEST];
    private final char[] letters = new char[LONGEST_WORD];
    private int length;
    private int start;
    private int end;
    private int endBeforeLast;
    private int apostropheAt;
    private int endAtApostrophe;
    private int gap;
    private int manner;
    private int capitals;
    private int figures;
    private boolean tagOpens;
    private int handleLength;
    private int hostAt;
    private int endAtHost;
    private boolean hasUpper;
    private boolean hasLower;

    TextReader(String text, WordSource source) {
        this.text = text;
        this.source = source;
        this.reading = new Reading(8 + text.length() / 5);
    }

    Reading read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c >= 'a' && c <= 'z') {
                at = smallLetters(at);
            } else if (c == ' ') {
                endWord();
                tagOpens = false;
                gap |= Reading.SPACE;
                at++;
            } else if (c == '<') {
                at = tag(at);
            } else if (c == '&') {
                at = entity(at);
            } else if (c < 128) {
                ascii(c, at, ++at);
            } else {
                int codePoint = text.codePointAt(at);
                int next = at + Character.charCount(codePoint);
                beyondAscii(codePoint, at, next);
                at = next;
            }
        }
        endWord();
        reading.cases(hasUpper, hasLower);
        return reading;
    }

    /** What most of any text is: the same as letter after letter, only faster. */
    private int smallLetters(int from) {
        letter(text.charAt(from), from, from + 1, false);
        int at = from + 1;
        while (at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') append(text.charAt(at++));
        if (at > from + 1) {
            endBeforeLast = at - 1;
            end = at;
            handleLength = length;
        }
        return at;
    }

    private int tag(int open) {
        int next = Markup.endOfTag(text, open);
        if (next == open) sign('<', open, ++next);
        else if (Markup.isBlock(text, open)) sign('\n', open, next);
        return next;
    }

    private int entity(int open) {
        int next = Markup.endOfEntity(text, open);
        String decoded = next == open ? "&" : Markup.decoded(text, open, next);
        int after = Math.max(next, open + 1);
        for (int i = 0; i < decoded.length(); i += Character.charCount(decoded.codePointAt(i))) {
            int codePoint = decoded.codePointAt(i);
            if (codePoint < 128) ascii((char) codePoint, open, after);
            else beyondAscii(codePoint, open, after);
        }
        return after;
    }

    private void ascii(char c, int from, int to) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') letter(c, from, to, false);
        else if (c >= 'A' && c <= 'Z') letter((char) (c + 32), from, to, true);
        else if (!Folding.isInvisible(c)) sign(c, from, to);
    }

    private void beyondAscii(int codePoint, int from, int to) {
        if (Folding.isMark(codePoint)) {
            if (length > 0) end = to;
            return;
        }
        if (Folding.isInvisible(codePoint)) return;
        boolean upper = Character.isUpperCase(codePoint) || Character.isTitleCase(codePoint);
        int count = Folding.fold(codePoint, folded);
        for (int i = 0; i < count; i++) {
            if (Character.isLetterOrDigit(folded[i])) letter(folded[i], from, to, upper);
            else sign(folded[i], from, to);
        }
    }

    private void letter(char c, int from, int to, boolean upper) {
        if (length == 0) {
            start = from;
            capitals = 0;
            figures = 0;
            manner = (upper ? Reading.CAPITAL : 0) | (tagOpens ? Reading.HASHTAG : 0);
            tagOpens = false;
        }
        append(c);
        if (upper) capitals++;
        if (c >= '0' && c <= '9') figures++;
        endBeforeLast = end;
        end = to;
        handleLength = length;
        if ((manner & (Reading.ACCOUNT | Reading.HASHTAG)) == 0) {
            hasUpper |= upper;
            hasLower |= !upper && (c > '9' || c < '0');
        }
    }

    private void append(char c) {
        if (length < LONGEST_WORD) letters[length] = c;
        length++;
    }

    private void sign(char c, int from, int to) {
        if ((manner & Reading.ACCOUNT) != 0 && length > 0 && isInHandle(c, to)) return;
        switch (c) {
            case '\'', '`', '´' -> {
                if (length > 0) {
                    apostropheAt = length;
                    endAtApostrophe = end;
                }
                return;
            }
            case '_' -> {
                if (length > 0 && (manner & Reading.HASHTAG) != 0) return;
            }
            case '@' -> {
                if (length == 0) {
                    openAccount(from);
                    return;
                }
            }
            default -> {}
        }
        endWord();
        tagOpens = c == '#';
        gap |= gapOf(c);
    }

    private int gapOf(char c) {
        return switch (c) {
            case '#' -> 0;
            case '-' -> Reading.HYPHEN;
            case '.', '/' -> Reading.DOT;
            case '!', '?', ':' -> Reading.STOP;
            case '\n' -> (gap & Reading.NEWLINE) == 0 ? Reading.NEWLINE : Reading.COMMA;
            case '_', '*', '~' -> Reading.SPACE;
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? Reading.SPACE : Reading.COMMA;
        };
    }

    private void openAccount(int from) {
        start = from;
        letters[0] = '@';
        length = 1;
        handleLength = 1;
        hostAt = 0;
        manner = Reading.ACCOUNT;
        tagOpens = false;
    }

    private boolean isInHandle(char c, int to) {
        if (c == '_') {
            append(c);
            handleLength = length;
            end = to;
            return true;
        }
        if (length == 1) return false;
        if (c == '@' && hostAt == 0 && handleLength == length) {
            hostAt = length;
            endAtHost = end;
        } else if (c != '.' && c != '-') {
            return false;
        }
        append(c);
        return true;
    }

    private void endWord() {
        if (length == 0) return;
        if ((manner & Reading.ACCOUNT) != 0) endAccount();
        else endPlainWord();
        length = 0;
        apostropheAt = 0;
        manner = 0;
    }

    private void endPlainWord() {
        if (apostropheAt > 0 && (apostropheAt == length || apostropheAt == length - 1 && isLast('s') || isEnded())) {
            if (apostropheAt < length) manner |= Reading.POSSESSIVE;
            length = apostropheAt;
            end = endAtApostrophe;
        }
        if (capitals > 1 && capitals >= length - 1) manner |= Reading.SHOUTED;
        Word word = find(length);
        if (word == null && figures > 0 && figures < length) word = findLeet();
        if (word == null && length > 3 && isLast('s')) {
            Word owner = find(length - 1);
            if (owner != null && owner.is(Word.Trait.NAME)) {
                word = owner;
                end = endBeforeLast;
                manner |= Reading.POSSESSIVE;
            }
        }
        add(word, end);
        gap = 0;
    }

    /** Whether a name stands before the apostrophe, and behind it only what grammar puts there. */
    private boolean isEnded() {
        if (length > LONGEST_WORD || !ENDINGS.contains(String.valueOf(letters, apostropheAt, length - apostropheAt)))
            return false;
        Word word = find(apostropheAt);
        return word != null && word.is(Word.Trait.NAME);
    }

    private void add(@Nullable Word word, int endOfWord) {
        boolean isLetter = length == 1 && Character.isLetter(letters[0]);
        reading.add(word, start, endOfWord, gap | manner | (isLetter ? Reading.LETTER : 0), letters[0]);
    }

    /** A handle somebody holds; else its part before the host; else what it says without dots and dashes. */
    private void endAccount() {
        int trailing = Math.min(length, LONGEST_WORD);
        int following = 0;
        for (int i = handleLength; i < trailing; i++) following |= gapOf(letters[i]);
        if (handleLength > 1) {
            Word word = find(handleLength);
            int endOfWord = end;
            if (word == null && hostAt > 0 && (word = find(hostAt)) != null) {
                endOfWord = endAtHost;
                manner |= Reading.OTHER_HOST;
            }
            if (word == null) word = findRunTogether();
            add(word, endOfWord);
            gap = 0;
        }
        gap |= following;
    }

    private @Nullable Word findRunTogether() {
        int from = Math.min(hostAt > 0 ? hostAt : handleLength, LONGEST_WORD);
        int count = 0;
        char[] bare = new char[from];
        for (int i = 1; i < from; i++) if (Character.isLetterOrDigit(letters[i])) bare[count++] = letters[i];
        return count == 0 ? null : source.find(bare, count);
    }

    /** "W1nston": the word that is meant, where there is one. "3d" and the like are none. */
    private @Nullable Word findLeet() {
        if (length > LONGEST_WORD || length < SHORTEST_IN_FIGURES && !Character.isLetter(letters[0])) return null;
        char[] meant = new char[length];
        Word word = null;
        for (int way = 0; way < Leet.ways() && word == null; way++) {
            for (int k = 0; k < length; k++) meant[k] = Leet.letter(letters[k], way);
            word = source.find(meant, length);
        }
        return word;
    }

    private @Nullable Word find(int count) {
        return count > LONGEST_WORD ? null : source.find(letters, count);
    }

    private boolean isLast(char c) {
        return length <= LONGEST_WORD && letters[length - 1] == c;
    }
}
