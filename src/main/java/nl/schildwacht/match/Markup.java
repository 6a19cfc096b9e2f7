package nl.schildwacht.match;

import org.jsoup.parser.Parser;

import java.util.Locale;
import java.util.Set;

/**
 * HTML that still stands in a text: where a tag ends, what an entity means. Only elements that HTML knows are mark-up, and
 * only when they are closed and hold attributes or nothing, so that somebody who writes {@code <Jansen>} or
 * {@code <i Jansen>} still names Jansen. Each look ahead stops at the next {@code <}, which keeps reading linear however
 * many tags a text opens.
 */
final class Markup {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
            "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
            "u", "var", "wbr");
    private static final Set<String> BLOCK = Set.of(
            "article",
            "aside",
            "blockquote",
            "body",
            "br",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "ul",
            "video",
            "audio",
            "picture",
            "iframe");
    private static final int LONGEST_ELEMENT = 11;
    private static final int LONGEST_ENTITY = 10;

    private Markup() {}

    /** Where reading goes on when a tag or comment opens at this {@code <}; the same place when none does. */
    static int endOfTag(String text, int open) {
        int close = open + 1;
        while (close < text.length() && text.charAt(close) != '>' && text.charAt(close) != '<') close++;
        if (close >= text.length() || text.charAt(close) == '<') return open;
        if (text.startsWith("<!--", open)) return text.startsWith("--", close - 2) ? close + 1 : open;
        String element = elementAt(text, open);
        if (!INLINE.contains(element) && !BLOCK.contains(element)) return open;
        int afterElement = startOfElement(text, open) + element.length();
        return holdsAttributesOrNothing(text, afterElement, close) ? close + 1 : open;
    }

    /** Whether the tag that opens here stands between lines rather than within one. */
    static boolean isBlock(String text, int open) {
        return BLOCK.contains(elementAt(text, open));
    }

    /** One past the {@code ;} of the entity that opens at this {@code &}; the same place when none does. */
    static int endOfEntity(String text, int open) {
        int end = open + 1;
        while (end < text.length() && end - open < LONGEST_ENTITY && isEntityChar(text.charAt(end))) end++;
        return end < text.length() && end > open + 1 && text.charAt(end) == ';' ? end + 1 : open;
    }

    /** What an entity stands for; itself when HTML does not know it. */
    static String decoded(String text, int open, int end) {
        return Parser.unescapeEntities(text.substring(open, end), false);
    }

    private static String elementAt(String text, int open) {
        int from = startOfElement(text, open);
        int to = from;
        while (to < text.length() && to - from < LONGEST_ELEMENT && isAsciiAlphanumeric(text.charAt(to))) to++;
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static int startOfElement(String text, int open) {
        return open + 1 < text.length() && text.charAt(open + 1) == '/' ? open + 2 : open + 1;
    }

    private static boolean holdsAttributesOrNothing(String text, int from, int close) {
        boolean empty = true;
        for (int i = from; i < close; i++) {
            if (text.charAt(i) == '=') return true;
            empty &= Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '/';
        }
        return empty;
    }

    private static boolean isEntityChar(char c) {
        return isAsciiAlphanumeric(c) || c == '#';
    }

    private static boolean isAsciiAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
