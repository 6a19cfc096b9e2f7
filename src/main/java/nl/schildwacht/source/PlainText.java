package nl.schildwacht.source;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

import java.util.Locale;
import java.util.Set;

/**
 * Turns what a platform delivers into the plain text of a post: mark-up gone, entities decoded, lines kept, and nothing
 * else touched. Zero-width and bidi characters stay, because the recogniser must see what was really written.
 */
public final class PlainText {
    private static final int MOST_TAGS = 100_000;
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "template", "title", "iframe", "noembed", "object", "svg");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "dl", "table", "figure");

    private static final Set<String> LINES = Set.of(
            "div",
            "li",
            "dt",
            "dd",
            "tr",
            "hr",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "address",
            "figcaption",
            "caption",
            "form",
            "details",
            "summary",
            "center",
            "body");

    private PlainText() {}

    /**
     * @param html a fragment, however broken.
     * @return what a reader would see: line breaks and list items on their own lines, paragraphs apart by a blank line,
     *     links as their text, emoji that were turned into pictures as themselves.
     */
    public static String ofHtml(String html) {
        if (html.chars().filter(c -> c == '<').count() > MOST_TAGS) return flat(html);
        var lines = new Lines();
        Jsoup.parseBodyFragment(clean(html)).body().filter(lines);
        return lines.text();
    }

    /** For a flood of tags, whose tree would take our memory: every word, without the layout. */
    private static String flat(String html) {
        return clean(Parser.unescapeEntities(html.replaceAll("<[^<>]*>", " "), false))
                .replaceAll("[ \\t\\n]+", " ")
                .strip();
    }

    /** Title and body as one text: a blank line between them, or the one there is. */
    public static String join(String title, String body) {
        if (title.isEmpty() || body.isEmpty()) return title + body;
        return title + "\n\n" + body;
    }

    /**
     * Takes out what no text can hold and no database stores: control characters other than tab and line feed, and half
     * surrogates (which become U+FFFD). Line ends become line feeds.
     */
    public static String clean(String text) {
        if (text.chars().noneMatch(c -> c < ' ' || Character.isSurrogate((char) c))) return text;
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c >= ' ' || c == '\n' || c == '\t') clean.appendCodePoint(isHalf(c) ? 0xFFFD : c);
        });
        return clean.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Lays text out as a browser would, roughly. jsoup's own {@code text()} drops zero-width characters. */
    private static final class Lines implements NodeFilter {
        private final StringBuilder out = new StringBuilder();
        private int breaks;
        private boolean space;

        @Override
        public FilterResult head(Node node, int depth) {
            switch (node) {
                case TextNode text -> add(text.getWholeText());
                case Element element
                when UNSEEN.contains(element.normalName()) -> {
                    return FilterResult.SKIP_ENTIRELY;
                }
                case Element element -> open(element);
                default -> {}
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) breakLine(element);
            return FilterResult.CONTINUE;
        }

        private void open(Element element) {
            switch (element.normalName()) {
                case "br" -> breaks = Math.min(breaks + 1, 2);
                case "td", "th" -> space = true;
                // WordPress replaces emoji by pictures in its feeds: a knife must stay a knife.
                case "img" -> {
                    var kind = element.className().toLowerCase(Locale.ROOT);
                    if (kind.contains("emoji") || kind.contains("wp-smiley")) add(element.attr("alt"));
                }
                default -> breakLine(element);
            }
        }

        private void breakLine(Element element) {
            if (PARAGRAPHS.contains(element.normalName())) breaks = 2;
            else if (LINES.contains(element.normalName())) breaks = Math.max(breaks, 1);
        }

        private void add(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') space = true;
                else put(c);
            }
        }

        private void put(char c) {
            if (out.length() > 0 && breaks > 0) out.repeat('\n', breaks);
            else if (out.length() > 0 && space) out.append(' ');
            breaks = 0;
            space = false;
            out.append(c);
        }

        private String text() {
            // Numeric references (&#0;) can bring back what was cleaned away.
            return clean(out.toString());
        }
    }
}
