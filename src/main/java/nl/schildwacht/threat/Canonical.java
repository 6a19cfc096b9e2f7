package nl.schildwacht.threat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/**
 * A text in the one form that the lexicon knows: mark-up removed, invisible characters dropped, compatibility forms,
 * diacritics and look-alike letters folded, lower case. Every character remembers which UTF-16 units of the given text it
 * came from. Linear in the length of the text; never throws.
 */
final class Canonical {
    private static final char DROP = 0;
    private static final char SLOW = 1;
    private static final int LONGEST_TAG = 300;
    private static final int LONGEST_ENTITY = 9;
    private static final char[] FOLDED = new char[0x10000];
    private static final Map<String, Integer> ENTITIES = Map.of(
            "amp", (int) '&', "lt", (int) '<', "gt", (int) '>', "quot", (int) '"', "apos", (int) '\'', "nbsp", (int)
                    ' ');
    /** Cyrillic and Greek letters drawn like Latin ones, each before its double. */
    private static final String LOOK_ALIKES =
            "аaбbвbгrдdеeёeзzиuйuкkмmнhоoрpсcтtуyхxіiјjѕsԁdԛqԝwһhαaβbεeηnιiκkμmνvοoρpτtυuχxωwıiłløođdħhɑaɡgɩiʀrᴀaᴇeᴏo";

    char[] chars;
    int[] from;
    int[] to;
    int length;

    static {
        for (int c = 0; c < FOLDED.length; c++) FOLDED[c] = fold((char) c);
        for (int i = 0; i < LOOK_ALIKES.length() - 1; i += 2) {
            char alike = LOOK_ALIKES.charAt(i);
            FOLDED[alike] = LOOK_ALIKES.charAt(i + 1);
            FOLDED[Character.toUpperCase(alike)] = LOOK_ALIKES.charAt(i + 1);
        }
        FOLDED['I'] = 'i';
        for (char quote : "‘’ʼ´`′".toCharArray()) FOLDED[quote] = '\'';
        for (char quote : "“”„‟«»″".toCharArray()) FOLDED[quote] = '"';
    }

    private Canonical(int capacity) {
        chars = new char[capacity];
        from = new int[capacity];
        to = new int[capacity];
    }

    static Canonical of(String text) {
        Canonical canonical = new Canonical(text.length());
        for (int i = 0; i < text.length(); ) i = canonical.take(text, i);
        return canonical;
    }

    /** The canonical form of one word or phrase of a data file. */
    static String fold(String text) {
        Canonical canonical = of(text);
        return new String(canonical.chars, 0, canonical.length).strip();
    }

    private int take(String text, int i) {
        char c = text.charAt(i);
        if (c == '<') {
            int end = endOfTag(text, i);
            if (end > 0) {
                if (isBlock(text, i, end)) put('\n', i, end);
                return end;
            }
        } else if (c == '&') {
            int end = endOfEntity(text, i);
            if (end > 0) {
                int decoded = decode(text.substring(i + 1, end - 1));
                if (decoded > 0) {
                    putPoint(decoded, i, end);
                    return end;
                }
            }
        }
        if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
            putPoint(text.codePointAt(i), i, i + 2);
            return i + 2;
        }
        putUnit(c, i, i + 1);
        return i + 1;
    }

    private void putPoint(int point, int start, int end) {
        if (point < 0x10000) {
            putUnit((char) point, start, end);
            return;
        }
        int type = Character.getType(point);
        if (type == Character.FORMAT || type == Character.NON_SPACING_MARK) return;
        String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        if (plain.length() == 1) putUnit(plain.charAt(0), start, end);
        else if (plain.length() == 2 && end - start >= 2) {
            put(plain.charAt(0), start, end);
            put(plain.charAt(1), start, end);
        }
    }

    private void putUnit(char c, int start, int end) {
        char folded = FOLDED[c];
        if (folded > SLOW) put(folded, start, end);
        else if (folded == DROP) {
            // A combining mark belongs to the letter before it.
            if (length > 0 && Character.getType(c) == Character.NON_SPACING_MARK) to[length - 1] = end;
        } else {
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
            for (int k = 0; k < plain.length(); k++) {
                char part = FOLDED[plain.charAt(k)];
                if (part > SLOW) put(part, start, end);
            }
        }
    }

    private void put(char c, int start, int end) {
        if (length == chars.length) grow();
        chars[length] = c;
        from[length] = start;
        to[length++] = end;
    }

    /** "…", ligatures and fractions become longer than they were. */
    private void grow() {
        int larger = length + length / 2 + 16;
        chars = Arrays.copyOf(chars, larger);
        from = Arrays.copyOf(from, larger);
        to = Arrays.copyOf(to, larger);
    }

    private static char fold(char c) {
        if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') return '\n';
        if (c < 0x20 || c == 0x7F || Character.isSurrogate(c)) return ' ';
        if (c < 0x80) return Character.toLowerCase(c);
        int type = Character.getType(c);
        if (type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK)
            return DROP;
        // Hangul fillers and the Braille blank are letters and symbols by type but draw nothing.
        if (c == '\u115F' || c == '\u1160' || c == '\u3164' || c == '\uFFA0' || c == '\u2800') return DROP;
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) return ' ';
        String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        char first = plain.charAt(0);
        for (int k = 1; k < plain.length(); k++) {
            if (Character.getType(plain.charAt(k)) != Character.NON_SPACING_MARK) return SLOW;
        }
        return Character.toLowerCase(first);
    }

    private static int endOfTag(String text, int i) {
        int limit = Math.min(text.length(), i + LONGEST_TAG);
        if (i + 1 >= limit) return -1;
        char next = text.charAt(i + 1);
        if (!(Character.isLetter(next) || next == '/' || next == '!')) return -1;
        for (int k = i + 2; k < limit; k++) {
            if (text.charAt(k) == '<') return -1;
            if (text.charAt(k) == '>') return k + 1;
        }
        return -1;
    }

    private static boolean isBlock(String text, int start, int end) {
        int name = text.charAt(start + 1) == '/' ? start + 2 : start + 1;
        for (String block :
                new String[] {"p", "br", "div", "li", "ul", "ol", "blockquote", "tr", "td", "h1", "h2", "h3"}) {
            if (text.regionMatches(true, name, block, 0, block.length())
                    && !Character.isLetterOrDigit(text.charAt(Math.min(end - 1, name + block.length())))) return true;
        }
        return false;
    }

    private static int endOfEntity(String text, int i) {
        int limit = Math.min(text.length(), i + LONGEST_ENTITY + 2);
        for (int k = i + 1; k < limit; k++) {
            char c = text.charAt(k);
            if (c == ';') return k > i + 1 ? k + 1 : -1;
            if (c != '#' && !Character.isLetterOrDigit(c)) return -1;
        }
        return -1;
    }

    private static int decode(String entity) {
        if (entity.charAt(0) != '#') return ENTITIES.getOrDefault(entity, -1);
        try {
            boolean hex = entity.length() > 2 && (entity.charAt(1) | 0x20) == 'x';
            int point = hex ? Integer.parseInt(entity.substring(2), 16) : Integer.parseInt(entity.substring(1));
            return Character.isValidCodePoint(point) && point > 0 ? point : -1;
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    @Override
    public String toString() {
        return "Canonical[" + length + " of "
                + Arrays.stream(to).limit(length).max().orElse(0) + "]";
    }
}
