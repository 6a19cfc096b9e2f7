package nl.schildwacht.dossier.retention;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes other people out of a text before it is handed to whoever asks for what is kept about her (article 15, fourth
 * paragraph): accounts, addresses, numbers, and the names that are handed in. It knows no other names, so a person reads the
 * copy before it goes out.
 */
public final class ThirdParties {
    public static final String GONE = "[…]";
    private static final List<Pattern> SIGNS = List.of(
            Pattern.compile("(?i)\\bhttps?://\\S+"),
            Pattern.compile("(?i)\\b[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"),
            Pattern.compile("(?<![\\w@])@[\\w.-]+(@[\\w.-]+)?"),
            Pattern.compile("(?<![\\w])\\+?[0-9][0-9 ().-]{7,}[0-9]"),
            Pattern.compile("(?i)\\b[0-9]{4} ?[a-z]{2}\\b(?= |,|$)"));

    private ThirdParties() {}

    /** @param names of others; whole words, in any case, the longest first. */
    public static String leftOut(String text, Collection<String> names) {
        String left = text;
        for (Pattern sign : SIGNS) left = sign.matcher(left).replaceAll(GONE);
        List<String> longestFirst = names.stream()
                .map(String::strip)
                .filter(name -> name.length() > 2)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String name : longestFirst)
            left = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(left)
                    .replaceAll(GONE);
        return left;
    }
}
