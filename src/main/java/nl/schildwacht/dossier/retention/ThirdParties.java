package nl.schildwacht.dossier.retention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
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

    private static final List<Sign> SIGNS = List.of(
            new Sign(text -> text.indexOf(':') >= 0, "(?i)\\bhttps?://\\S+"),
            new Sign(text -> text.indexOf('@') >= 0, "(?i)\\b[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"),
            new Sign(text -> text.indexOf('@') >= 0, "(?<![\\w@])@[\\w.-]+(@[\\w.-]+)?"),
            new Sign(ThirdParties::holdsDigit, "(?<![\\w])\\+?[0-9][0-9 ().-]{7,}[0-9]"),
            new Sign(ThirdParties::holdsDigit, "(?i)\\b[0-9]{4} ?[a-z]{2}\\b(?= |,|$)"));

    private final Set<String> names;
    private final Set<String> beginnings;
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

    private record Word(int start, int end) {}

    /** @param names of others, of three signs or more; they go as whole words, in any case, the longest first. */
    public ThirdParties(Collection<String> names) {
        this.names = new HashSet<>();
        this.beginnings = new HashSet<>();
        this.staying = Set.of();
        for (String name : names) {
            if (name.strip().length() < 3) continue;
            List<Word> words = words(name);
            if (words.isEmpty()) continue;
            this.names.add(name(name, words));
            beginnings.add(span(name, words.getFirst(), words.getFirst()));
        }
    }

    private ThirdParties(ThirdParties all, Set<String> staying) {
        this.names = all.names;
        this.beginnings = all.beginnings;
        this.staying = staying;
    }

    /** The same without her for whom the copy is. @param hers of the names it was made with, those that stay in the text. */
    public ThirdParties without(Collection<String> hers) {
        var staying = new HashSet<String>();
        for (String name : hers) {
            List<Word> words = words(name);
            if (!words.isEmpty()) staying.add(name(name, words));
        }
        return new ThirdParties(this, staying);
    }

    /** The text with {@link #GONE} in the place of each of them. */
    public String leftOut(String text) {
        String left = text;
        for (Sign sign : SIGNS) left = sign.leftOut(left);
        List<Word> words = words(left);
        var kept = new StringBuilder();
        int done = 0;
        for (int first = 0; first < words.size(); first++) {
            OptionalInt last = lastOfName(left, words, first);
            if (last.isEmpty()) continue;
            Word from = words.get(first);
            first = last.getAsInt();
            Word to = words.get(first);
            if (staying.contains(span(left, from, to))) continue;
            kept.append(left, done, from.start).append(GONE);
            done = to.end;
        }
        return kept.append(left, done, left.length()).toString();
    }

    private OptionalInt lastOfName(String text, List<Word> words, int first) {
        if (!beginnings.contains(span(text, words.get(first), words.get(first)))) return OptionalInt.empty();
        for (int last = Math.min(first + LONGEST, words.size()) - 1; last >= first; last--)
            if (names.contains(span(text, words.get(first), words.get(last)))) return OptionalInt.of(last);
        return OptionalInt.empty();
    }

    private static String name(String text, List<Word> words) {
        return span(text, words.getFirst(), words.get(Math.min(words.size(), LONGEST) - 1));
    }

    private static String span(String text, Word first, Word last) {
        return text.substring(first.start, last.end).toLowerCase(Locale.ROOT);
    }

    private static List<Word> words(String text) {
        var found = new ArrayList<Word>();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inWord = at < text.length() && isOfWord(text, at);
            if (inWord && start < 0) start = at;
            if (inWord || start < 0) continue;
            found.add(new Word(start, at));
            start = -1;
        }
        return found;
    }

    private static boolean holdsDigit(String text) {
        for (int at = 0; at < text.length(); at++) if (text.charAt(at) >= '0' && text.charAt(at) <= '9') return true;
        return false;
    }

    private static boolean isOfWord(String text, int at) {
        char sign = text.charAt(at);
        if (sign >= 'a' && sign <= 'z') return true;
        return Character.isSurrogate(sign)
                ? Character.isLetterOrDigit(
                        Character.codePointAt(text, Character.isLowSurrogate(sign) && at > 0 ? at - 1 : at))
                : Character.isLetterOrDigit(sign);
    }
}
