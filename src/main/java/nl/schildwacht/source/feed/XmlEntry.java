package nl.schildwacht.source.feed;

import nl.schildwacht.source.PlainText;
import nl.schildwacht.source.Slice;
import nl.schildwacht.source.feed.XmlNames.Named;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.Locale;
import java.util.Optional;

/** Reads one item of RSS or one entry of Atom. */
final class XmlEntry {
    private final Element item;
    private final Named children;
    private final XmlAbout about;

    XmlEntry(Element item, XmlAbout about) {
        this.item = item;
        this.children = about.names().childrenOf(item);
        this.about = about;
    }

    Entry read(Slice slice) {
        var link = link();
        boolean googleNews = link.startsWith("https://news.google.com/");
        var title = XmlPeople.oneLine(plainText("title", "dc:title"));
        var body = body();
        return new Entry(
                children.text("guid", "id"),
                link,
                title,
                // Google News gives the title once more, as a link, and the publisher.
                googleNews && letters(body).equals(letters(title)) ? "" : body,
                new XmlPeople(about.names()).author(children, about, googleNews),
                children.text(
                        "pubdate", "published", "issued", "created", "dc:date", "dcterms:issued", "dcterms:created"),
                children.text("updated", "modified", "dcterms:modified"),
                Optional.of(item.attr("xml:lang"))
                        .filter(own -> !own.isBlank())
                        .or(() -> Optional.of(children.text("dc:language")).filter(said -> !said.isEmpty()))
                        .orElse(about.language()),
                children.all("thr:in-reply-to")
                        .map(answered -> answered.attr("ref"))
                        .findFirst()
                        .orElse(""),
                slice);
    }

    private String body() {
        var own = plainText("content:encoded", "content", "xhtml:body", "description", "summary");
        if (!own.isEmpty()) return own;
        // YouTube's feeds describe the video in here, as plain text.
        return children.all("media:group")
                .map(group -> about.names().childrenOf(group).text("media:description"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> children.text("media:description"));
    }

    /** RSS: the text of link, else a guid that is said or assumed to be a permalink. Atom: the alternate link. */
    private String link() {
        var plain = children.text("link");
        if (!plain.isEmpty()) return plain;
        var alternate = children.all("link")
                .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
                .map(link -> link.attr("href").strip())
                .filter(href -> !href.isEmpty())
                .findFirst();
        return alternate.or(this::permanentGuid).orElse(item.attr("rdf:about").strip());
    }

    private Optional<String> permanentGuid() {
        return children.all("guid")
                .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
                .map(guid -> guid.wholeText().strip())
                .filter(guid -> guid.startsWith("http://") || guid.startsWith("https://"))
                .findFirst();
    }

    /** The first of these children that holds anything, as plain text. */
    private String plainText(String... names) {
        return children.all(names)
                .map(this::plain)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** RFC 4287 §3.1.1 and §4.1.3.3; Atom 0.3 wrote media types. In RSS everything may be HTML. */
    private String plain(Element text) {
        if (!about.atom()) return PlainText.ofHtml(inner(text, false));
        return switch (text.attr("type").strip().toLowerCase(Locale.ROOT)) {
            case "xhtml", "application/xhtml+xml" -> PlainText.ofHtml(inner(text, true));
            case "html", "text/html" -> PlainText.ofHtml(inner(text, false));
            case "", "text", "text/plain" -> text.wholeText().strip();
            default -> "";
        };
    }

    /**
     * The mark-up inside an element. Of escaped HTML, the text is the mark-up; in XHTML, text is text and must not become
     * mark-up.
     */
    private static String inner(Element text, boolean xhtml) {
        var html = new StringBuilder();
        for (Node node : text.childNodes()) {
            switch (node) {
                case CDataNode data -> html.append(xhtml ? Entities.escape(data.getWholeText()) : data.getWholeText());
                case TextNode words -> html.append(xhtml ? words.outerHtml() : words.getWholeText());
                default -> html.append(node.outerHtml());
            }
        }
        return html.toString();
    }

    /** Only what is read aloud, for comparing. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
