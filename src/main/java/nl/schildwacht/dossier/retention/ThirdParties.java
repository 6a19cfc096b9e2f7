package nl.schildwacht.dossier.retention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes other people out of texts before they are handed to whoever asks for what is kept about her (article 15, fourth
 * paragraph): accounts, addresses, numbers, and the names it was made with. It knows no other names, so a person reads the
 * copy before it goes out. One pass over a text, however many names there are. Immutable.
 */
public final class ThirdParties {
    public static final String GONE = "[…]";
    /** Of a name of more words only these count, so that no name makes a long text slow. */
    private static final int LONGEST = 12;

    private static final int ASCII = 128;
    /** A power of two; the first words of ten thousand names take at most one in thirty. */
    private static final int HASHES = 1 << 19;

    private static final long DIGITS = bits("0123456789");
    private static final long IN_NUMBERS = bits("0123456789 ().-");

    private static final List<Sign> SIGNS = List.of(
            new Sign(Hint.COLON, "(?i)\\bhttps?://\\S+"),
            new Sign(Hint.AT, "(?i)\\b[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"),
            new Sign(Hint.AT, "(?<![\\w@])@[\\w.-]+(@[\\w.-]+)?"),
            new Sign(Hint.NUMBER, "(?<![\\w])\\+?[0-9][0-9 ().-]{7,}[0-9]"),
            new Sign(Hint.FOUR_DIGITS, "(?i)\\b[0-9]{4} ?[a-z]{2}\\b(?= |,|$)"));

    private final Set<String> names;
    /** By a hash of the first word of each name: tells fast of most words that no name begins there. */
    private final BitSet beginnings;

    /** By a hash of each whole name: tells fast of most words in a row that they are none. */
    private final BitSet wholes;

    /** Of the name of most words. */
    private final int longest;

    private final Set<String> staying;

    /** What a text without it cannot hold: told of all signs in one look at its letters. */
    private enum Hint {
        COLON,
        AT,
        NUMBER,
        FOUR_DIGITS;

        static Set<Hint> in(String text) {
            Set<Hint> found = EnumSet.noneOf(Hint.class);
            int digits = 0;
            int ofNumber = 0;
            for (int at = 0; at < text.length(); at++) {
                char sign = text.charAt(at);
                if (sign == ':') found.add(COLON);
                if (sign == '@') found.add(AT);
                boolean isLow = sign < Long.SIZE;
                digits = isLow && (DIGITS >>> sign & 1) == 1 ? digits + 1 : 0;
                ofNumber = isLow && (IN_NUMBERS >>> sign & 1) == 1 ? ofNumber + 1 : 0;
                if (digits == 4) found.add(FOUR_DIGITS);
                if (ofNumber == 9) found.add(NUMBER);
            }
            return found;
        }
    }

    /** What stands for somebody without being a name. @param hint without which it is in no text. */
    private record Sign(Hint hint, Pattern pattern) {
        Sign(Hint hint, String pattern) {
            this(hint, Pattern.compile(pattern));
        }

        String leftOut(String text) {
            return pattern.matcher(text).replaceAll(GONE);
        }
    }

    /** @param hash of the word between the places. */
    private record Word(int start, int end, int hash) {}

    /** @param names of others, of three signs or more; they go as whole words, in any case, the longest first. */
    public ThirdParties(Collection<String> names) {
        this.names = new HashSet<>();
        this.beginnings = new BitSet(HASHES);
        this.wholes = new BitSet(HASHES);
        this.staying = Set.of();
        int longest = 0;
        for (String name : names) {
            if (name.strip().length() < 3) continue;
            String folded = folded(name);
            List<Word> words = words(folded);
            if (words.isEmpty()) continue;
            String whole = name(folded, words);
            this.names.add(whole);
            beginnings.set(words.getFirst().hash);
            wholes.set(hash(0, whole, 0, whole.length()) & HASHES - 1);
            longest = Math.max(longest, Math.min(words.size(), LONGEST));
        }
        this.longest = longest;
    }

    private ThirdParties(ThirdParties all, Set<String> staying) {
        this.names = all.names;
        this.beginnings = all.beginnings;
        this.wholes = all.wholes;
        this.longest = all.longest;
        this.staying = staying;
    }

    /** The same without her for whom the copy is. @param hers of the names it was made with, those that stay in the text. */
    public ThirdParties without(Collection<String> hers) {
        var staying = new HashSet<String>();
        for (String name : hers) {
            String folded = folded(name);
            List<Word> words = words(folded);
            if (!words.isEmpty()) staying.add(name(folded, words));
        }
        return new ThirdParties(this, staying);
    }

    /** The text with {@link #GONE} in the place of each of them. */
    public String leftOut(String text) {
        String left = text;
        Set<Hint> hints = Hint.in(text);
        for (Sign sign : SIGNS) if (hints.contains(sign.hint)) left = sign.leftOut(left);
        String folded = folded(left);
        List<Word> words = words(folded);
        var kept = new StringBuilder();
        int done = 0;
        for (int first = 0; first < words.size(); first++) {
            OptionalInt last = lastOfName(folded, words, first);
            if (last.isEmpty()) continue;
            Word from = words.get(first);
            first = last.getAsInt();
            Word to = words.get(first);
            if (staying.contains(span(folded, from, to))) continue;
            kept.append(left, done, from.start).append(GONE);
            done = to.end;
        }
        return done == 0 ? left : kept.append(left, done, left.length()).toString();
    }

    private OptionalInt lastOfName(String folded, List<Word> words, int first) {
        Word from = words.get(first);
        if (!beginnings.get(from.hash)) return OptionalInt.empty();
        OptionalInt last = OptionalInt.empty();
        int hash = 0;
        int done = from.start;
        for (int at = first; at < Math.min(first + longest, words.size()); at++) {
            Word to = words.get(at);
            hash = hash(hash, folded, done, to.end);
            done = to.end;
            if (wholes.get(hash & HASHES - 1) && names.contains(span(folded, from, to))) last = OptionalInt.of(at);
        }
        return last;
    }

    /** Of what was hashed before and these letters after it. */
    private static int hash(int before, String folded, int start, int end) {
        int hash = before;
        for (int at = start; at < end; at++) hash = 31 * hash + folded.charAt(at);
        return hash;
    }

    private static String name(String folded, List<Word> words) {
        return span(folded, words.getFirst(), words.get(Math.min(words.size(), LONGEST) - 1));
    }

    private static String span(String folded, Word first, Word last) {
        return folded.substring(first.start, last.end);
    }

    /** In lower case sign by sign, so that every sign keeps its place. */
    private static String folded(String text) {
        char[] signs = text.toCharArray();
        for (int at = 0; at < signs.length; at++) signs[at] = Character.toLowerCase(signs[at]);
        return new String(signs);
    }

    private static List<Word> words(String folded) {
        var found = new ArrayList<Word>();
        int start = -1;
        int hash = 0;
        for (int at = 0; at <= folded.length(); at++) {
            boolean inWord = at < folded.length() && isOfWord(folded, at);
            if (inWord && start < 0) {
                start = at;
                hash = 0;
            }
            if (inWord) hash = 31 * hash + folded.charAt(at);
            else if (start >= 0) {
                found.add(new Word(start, at, hash & HASHES - 1));
                start = -1;
            }
        }
        return found;
    }

    private static long bits(String signs) {
        return signs.chars().mapToLong(sign -> 1L << sign).reduce(0, (some, one) -> some | one);
    }

    private static boolean isOfWord(String folded, int at) {
        char sign = folded.charAt(at);
        if (sign < ASCII) return sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9';
        return Character.isSurrogate(sign)
                ? Character.isLetterOrDigit(
                        Character.codePointAt(folded, Character.isLowSurrogate(sign) && at > 0 ? at - 1 : at))
                : Character.isLetterOrDigit(sign);
    }
}
