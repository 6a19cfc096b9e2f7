package nl.schildwacht.dossier.retention;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes other people out of texts before they are handed to whoever asks for what is kept about her (article 15, fourth
 * paragraph): accounts, addresses, numbers, and the names it was made with. It knows no other names, so a person reads the
 * copy before it goes out. One pass over a text, however many names there are. Immutable.
 */
public final class ThirdParties {
    public static final String GONE = "[…]";
    /** In signs; names are shorter. Of a longer one only the words within these count, so that no name makes a long text slow. */
    private static final int LONGEST = 400;

    private static final int ASCII = 128;
    /** A power of two; the first words of ten thousand names take at most one in thirty. */
    private static final int HASHES = 1 << 19;

    private static final long DIGITS = bits("0123456789");
    private static final long IN_NUMBERS = bits("0123456789 ().-");

    private static final List<Sign> SIGNS = List.of(
            new Sign(text -> text.indexOf(':') >= 0, "(?i)\\bhttps?://\\S+"),
            new Sign(text -> text.indexOf('@') >= 0, "(?i)\\b[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"),
            new Sign(text -> text.indexOf('@') >= 0, "(?<![\\w@])@[\\w.-]+(@[\\w.-]+)?"),
            new Sign(text -> holdsRun(text, 9, IN_NUMBERS), "(?<![\\w])\\+?[0-9][0-9 ().-]{7,}[0-9]"),
            new Sign(text -> holdsRun(text, 4, DIGITS), "(?i)\\b[0-9]{4} ?[a-z]{2}\\b(?= |,|$)"));

    private final Set<String> names;
    /** By a hash of the first word of each name: tells fast of most words that no name begins there. */
    private final BitSet beginnings;

    /** By a hash of each whole name: tells fast of most words in a row that they are none. */
    private final BitSet wholes;

    /** In signs, of all names. */
    private final int longest;

    private final Set<String> staying;

    /** What stands for somebody without being a name. @param mayBeIn tells fast of most texts that it is not. */
    private record Sign(Predicate<String> mayBeIn, Pattern pattern) {
        Sign(Predicate<String> mayBeIn, String pattern) {
            this(mayBeIn, Pattern.compile(pattern));
        }

        String leftOut(String text) {
            return mayBeIn.test(text) ? pattern.matcher(text).replaceAll(GONE) : text;
        }
    }

    /** @param names of others, of three signs or more; they go as whole words, in any case, the longest first. */
    public ThirdParties(Collection<String> names) {
        this.names = new HashSet<>();
        this.beginnings = new BitSet(HASHES);
        this.wholes = new BitSet(HASHES);
        this.staying = Set.of();
        int most = 0;
        for (String name : names) {
            String kept = name.strip().length() < 3 ? "" : words(name);
            if (kept.isEmpty()) continue;
            char[] signs = kept.toCharArray();
            this.names.add(kept);
            beginnings.set(slot(hash(0, signs, 0, endOfWord(signs, 0))));
            wholes.set(slot(hash(0, signs, 0, signs.length)));
            most = Math.max(most, signs.length);
        }
        this.longest = most;
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
        return new ThirdParties(this, hers.stream().map(ThirdParties::words).collect(Collectors.toSet()));
    }

    /** The text with {@link #GONE} in the place of each of them. */
    public String leftOut(String text) {
        String left = text;
        for (Sign sign : SIGNS) left = sign.leftOut(left);
        char[] folded = folded(left);
        var kept = new StringBuilder();
        int done = 0;
        int next;
        for (int start = startOfWord(folded, 0); start < folded.length; start = startOfWord(folded, next)) {
            next = endOfWord(folded, start);
            int end = endOfName(folded, start, next);
            if (end < 0) continue;
            next = end;
            if (staying.contains(new String(folded, start, end - start))) continue;
            kept.append(left, done, start).append(GONE);
            done = end;
        }
        return done == 0 ? left : kept.append(left, done, left.length()).toString();
    }

    /** Where the longest name ends that begins with this word; negative when none does. */
    private int endOfName(char[] folded, int start, int endOfFirst) {
        int hash = hash(0, folded, start, endOfFirst);
        if (!beginnings.get(slot(hash))) return -1;
        int name = -1;
        int end = endOfFirst;
        while (end - start <= longest) {
            if (wholes.get(slot(hash)) && names.contains(new String(folded, start, end - start))) name = end;
            int next = startOfWord(folded, end);
            if (next == folded.length) break;
            next = endOfWord(folded, next);
            hash = hash(hash, folded, end, next);
            end = next;
        }
        return name;
    }

    /** Of what was hashed before and these letters after it. */
    private static int hash(int before, char[] folded, int start, int end) {
        int hash = before;
        for (int at = start; at < end; at++) hash = 31 * hash + folded[at];
        return hash;
    }

    private static int slot(int hash) {
        return hash & HASHES - 1;
    }

    /** From the first word of a name to its last, as texts are searched for it; of a very long name, as many words as count. */
    private static String words(String name) {
        char[] folded = folded(name);
        int start = startOfWord(folded, 0);
        int end = endOfWord(folded, start);
        int next = startOfWord(folded, end);
        while (next < folded.length && endOfWord(folded, next) - start <= LONGEST) {
            end = endOfWord(folded, next);
            next = startOfWord(folded, end);
        }
        return new String(folded, start, end - start);
    }

    /** In lower case sign by sign, so that every sign keeps its place. */
    private static char[] folded(String text) {
        char[] signs = text.toCharArray();
        for (int at = 0; at < signs.length; at++) signs[at] = Character.toLowerCase(signs[at]);
        return signs;
    }

    private static int startOfWord(char[] folded, int from) {
        int at = from;
        while (at < folded.length && !isOfWord(folded, at)) at++;
        return at;
    }

    private static int endOfWord(char[] folded, int from) {
        int at = from;
        while (at < folded.length && isOfWord(folded, at)) at++;
        return at;
    }

    /** @param signs a bit for each that counts; all are below the 64th. */
    private static boolean holdsRun(String text, int length, long signs) {
        int run = 0;
        for (int at = 0; at < text.length() && run < length; at++) {
            char sign = text.charAt(at);
            run = sign < Long.SIZE && (signs >>> sign & 1) == 1 ? run + 1 : 0;
        }
        return run == length;
    }

    private static long bits(String signs) {
        return signs.chars().mapToLong(sign -> 1L << sign).reduce(0, (some, one) -> some | one);
    }

    private static boolean isOfWord(char[] folded, int at) {
        char sign = folded[at];
        if (sign < ASCII) return sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9';
        return Character.isSurrogate(sign)
                ? Character.isLetterOrDigit(
                        Character.codePointAt(folded, Character.isLowSurrogate(sign) && at > 0 ? at - 1 : at))
                : Character.isLetterOrDigit(sign);
    }
}
