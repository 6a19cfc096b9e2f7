package nl.schildwacht.source.feed;

import nl.schildwacht.post.Author;
import nl.schildwacht.source.PlainText;
import nl.schildwacht.source.Slice;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one item of RSS or one entry of Atom. */
final class XmlEntry {
    /**
     * What the document says about all of its entries.
     *
     * @param atom whether texts say themselves what they are; in RSS everything may be HTML.
     * @param author of entries that name none (RFC 4287 §4.2.1).
     */
    record About(XmlNames names, boolean atom, String language, Author author) {
        static About of(Element top, Element channel, boolean atom) {
            var names = XmlNames.of(top, channel);
            var language = Stream.of(
                            names.text(channel, "language"),
                            channel.attr("xml:lang"),
                            top.attr("xml:lang"),
                            names.text(channel, "dc:language"))
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .orElse("");
            return new About(
                    names, atom, language, atom ? person(names, channel).orElse(Author.UNKNOWN) : Author.UNKNOWN);
        }
    }

    private static final int LONGEST_NAME = 300;
    private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+ \\((.+)\\)");
    private static final Pattern NAME_AND_MAIL = Pattern.compile("(.+) <\\S+@\\S+>");
    private static final URI NOWHERE = URI.create("about://none");

    private final Element item;
    private final About about;

    XmlEntry(Element item, About about) {
        this.item = item;
        this.about = about;
    }

    Entry read(Slice slice) {
        var link = link();
        boolean googleNews = link.startsWith("https://news.google.com/");
        var title = oneLine(firstText("title", "dc:title"));
        var body = body();
        return new Entry(
                first("guid", "id"),
                link,
                title,
                // Google News gives the title once more, as a link, and the publisher.
                googleNews && letters(body).equals(letters(title)) ? "" : body,
                author(googleNews),
                first("pubdate", "published", "issued", "created", "dc:date", "dcterms:issued", "dcterms:created"),
                first("updated", "modified", "dcterms:modified"),
                language(),
                about.names()
                        .children(item, "thr:in-reply-to")
                        .map(answered -> answered.attr("ref"))
                        .findFirst()
                        .orElse(""),
                slice);
    }

    private String body() {
        var own = firstText("content:encoded", "content", "xhtml:body", "description", "summary");
        if (!own.isEmpty()) return own;
        // YouTube's feeds describe the video in here, as plain text.
        return Stream.concat(Stream.of(item), about.names().children(item, "media:group"))
                .map(parent -> about.names().text(parent, "media:description"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** RSS: the text of link, else a guid that is said or assumed to be a permalink. Atom: the alternate link. */
    private String link() {
        var plain = first("link");
        if (!plain.isEmpty()) return plain;
        var alternate = about.names()
                .children(item, "link")
                .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
                .map(link -> link.attr("href").strip())
                .filter(href -> !href.isEmpty())
                .findFirst();
        return alternate.or(this::permanentGuid).orElse(item.attr("rdf:about").strip());
    }

    private Optional<String> permanentGuid() {
        return about.names()
                .children(item, "guid")
                .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
                .map(guid -> guid.wholeText().strip())
                .filter(guid -> guid.startsWith("http://") || guid.startsWith("https://"))
                .findFirst();
    }

    private Author author(boolean googleNews) {
        var names = about.names();
        var creators = names.children(item, "dc:creator")
                .map(creator -> name(creator.wholeText()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        if (!creators.isEmpty()) return new Author("", creators, Optional.empty());
        if (about.atom()) return person(names, item).orElse(about.author());
        var written = person(names, item).map(Author::name).orElse(name(first("author")));
        if (!written.isEmpty()) return new Author("", written, Optional.empty());
        return googleNews ? publisher() : Author.UNKNOWN;
    }

    private Author publisher() {
        return about.names()
                .children(item, "source")
                .map(source -> new Author("", name(source.wholeText()), Links.web(source.attr("url"), NOWHERE)))
                .findFirst()
                .orElse(Author.UNKNOWN);
    }

    /** An Atom person construct (RFC 4287 §3.2). */
    private static Optional<Author> person(XmlNames names, Element parent) {
        return names.children(parent, "author")
                .map(author ->
                        new Author("", name(names.text(author, "name")), Links.web(names.text(author, "uri"), NOWHERE)))
                .filter(author -> !author.name().isEmpty() || author.profile().isPresent())
                .findFirst();
    }

    private static String name(String raw) {
        var line = oneLine(raw);
        if (line.length() > LONGEST_NAME) return line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME / 2));
        var mailFirst = MAIL_AND_NAME.matcher(line);
        if (mailFirst.matches()) return mailFirst.group(1);
        var nameFirst = NAME_AND_MAIL.matcher(line);
        return nameFirst.matches() ? nameFirst.group(1) : line;
    }

    private String language() {
        var own = item.attr("xml:lang");
        if (!own.isBlank()) return own;
        var said = first("dc:language");
        return said.isEmpty() ? about.language() : said;
    }

    /** The first of these children that holds anything, as it stands. */
    private String first(String... names) {
        return children(names)
                .map(child -> child.wholeText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The first of these children that holds anything, as plain text. */
    private String firstText(String... names) {
        return children(names)
                .map(this::plain)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Stream<Element> children(String... names) {
        return Stream.of(names).flatMap(name -> about.names().children(item, name));
    }

    /** RFC 4287 §3.1.1 and §4.1.3.3; Atom 0.3 wrote media types. */
    private String plain(Element text) {
        if (!about.atom()) return PlainText.ofHtml(inner(text, false));
        return switch (text.attr("type").strip().toLowerCase(java.util.Locale.ROOT)) {
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

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Only what is read aloud, for comparing. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
