package nl.schildwacht.source.feed;

import org.jsoup.nodes.Element;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of elements with the prefix that everybody uses, whatever prefix this feed declared; a prefix that was never
 * declared counts as the usual one, because feeds forget.
 *
 * @param declared prefix to namespace, as the document's outer elements declare them.
 */
record XmlNames(Map<String, String> declared) {
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/Atom", ""),
            Map.entry("http://purl.org/atom/ns#", ""),
            Map.entry("http://purl.org/rss/1.0/", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
            Map.entry("http://purl.org/dc/terms/", "dcterms:"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy:"),
            Map.entry("http://purl.org/syndication/thread/1.0", "thr:"),
            Map.entry("http://search.yahoo.com/mrss/", "media:"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml:"));

    static XmlNames of(Element... outer) {
        var declared = new HashMap<String, String>();
        for (var element : outer) {
            element.attributes().forEach(attribute -> {
                if (attribute.getKey().startsWith("xmlns:"))
                    declared.put(
                            attribute.getKey().substring(6),
                            attribute.getValue().strip());
            });
        }
        return new XmlNames(Map.copyOf(declared));
    }

    /** The children by name, in lower case: {@code pubdate}, {@code content:encoded}. */
    Named childrenOf(Element parent) {
        return new Named(parent.children().stream().collect(Collectors.groupingBy(this::nameOf)));
    }

    /** The children of one element. */
    record Named(Map<String, List<Element>> children) {
        /** Those of the first name, then those of the next. */
        Stream<Element> all(String... names) {
            return Stream.of(names).flatMap(name -> children.getOrDefault(name, List.of()).stream());
        }

        /** The first of these children that holds anything, as it stands; else empty. */
        String text(String... names) {
            return all(names)
                    .map(child -> child.wholeText().strip())
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    private String nameOf(Element element) {
        var name = element.tagName();
        int colon = name.indexOf(':');
        var prefix = name.substring(0, Math.max(0, colon));
        var local = name.substring(colon + 1).toLowerCase(Locale.ROOT);
        var space = namespace(element, prefix);
        if (space.isEmpty()) return prefix.isEmpty() ? local : prefix.toLowerCase(Locale.ROOT) + ":" + local;
        return USUAL.getOrDefault(space, "?:") + local;
    }

    private String namespace(Element element, String prefix) {
        var attribute = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
        if (element.hasAttr(attribute)) return element.attr(attribute).strip();
        var parent = element.parent();
        if (!prefix.isEmpty() && parent != null && parent.hasAttr(attribute))
            return parent.attr(attribute).strip();
        return declared.getOrDefault(prefix, "");
    }
}
