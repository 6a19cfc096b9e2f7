package nl.schildwacht.source.mastodon;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

import java.util.Set;

/**
 * A post's HTML as the text that its writer meant. Mastodon shows long links shortened, with the rest in hidden spans: of
 * those the target is taken, because an address half hidden is still an address.
 */
final class PlainText implements NodeFilter {
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "div", "blockquote", "pre", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "head");

    private final StringBuilder text = new StringBuilder();
    private int preformatted;

    private PlainText() {}

    static String of(String html) {
        var plain = new PlainText();
        Jsoup.parseBodyFragment(html).body().filter(plain);
        return plain.text.toString().strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        if (UNSEEN.contains(element.normalName())) return FilterResult.SKIP_ENTIRELY;
        if (element.normalName().equals("br")) text.append('\n');
        if (element.normalName().equals("li")) breakTo(1);
        if (element.normalName().equals("pre")) preformatted++;
        if (PARAGRAPHS.contains(element.normalName())) breakTo(2);
        if (isShortenedLink(element)) {
            text.append(element.attr("href"));
            return FilterResult.SKIP_ENTIRELY;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node.normalName().equals("pre")) preformatted--;
        if (node instanceof Element element && PARAGRAPHS.contains(element.normalName())) breakTo(2);
        return FilterResult.CONTINUE;
    }

    private void append(TextNode words) {
        if (preformatted > 0) {
            text.append(words.getWholeText());
            return;
        }
        var shown = words.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
        var atLineStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        text.append(atLineStart && shown.startsWith(" ") ? shown.substring(1) : shown);
    }

    private void breakTo(int lines) {
        if (text.isEmpty()) return;
        for (var there = trailingBreaks(lines); there < lines; there++) text.append('\n');
    }

    private int trailingBreaks(int atMost) {
        var there = 0;
        while (there < atMost && there < text.length() && text.charAt(text.length() - 1 - there) == '\n') there++;
        return there;
    }

    private static boolean isShortenedLink(Element element) {
        return element.normalName().equals("a")
                && element.attr("href").matches("(?i)https?://.*")
                && element.selectFirst("span.invisible") != null;
    }
}
