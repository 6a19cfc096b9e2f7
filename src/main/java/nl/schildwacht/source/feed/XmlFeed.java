package nl.schildwacht.source.feed;

import nl.schildwacht.source.feed.Reading.Feed;
import nl.schildwacht.source.feed.Reading.Gibberish;
import nl.schildwacht.source.feed.Reading.WebPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static nl.schildwacht.source.feed.Reading.MOST_ELEMENTS;
import static nl.schildwacht.source.feed.Reading.MOST_ENTRIES;

/** Finds the items of an RSS, RDF or Atom document, and reads each on its own from its own bytes. */
final class XmlFeed {
    private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed", "channel");

    /** No feed nests deeper outside its items; who does wants our memory. */
    private static final int DEEPEST = 64;

    private record Range(int from, int to, int tags) {}

    private final FeedBody body;
    private final XmlTags tags;
    private final List<String> open = new ArrayList<>();
    private final List<Range> items = new ArrayList<>();
    private final StringBuilder head = new StringBuilder();
    private String root = "";
    private String rootPrefix = "";

    private XmlFeed(FeedBody body) {
        this.body = body;
        this.tags = new XmlTags(body.units());
    }

    static Reading read(FeedBody body) {
        var feed = new XmlFeed(body);
        boolean whole = feed.walk();
        if (feed.root.equalsIgnoreCase("html")) return new WebPage();
        return whole ? feed.readItems() : new Gibberish();
    }

    /** Notes where the items are and what stands outside them; false when this is no feed, or torn. */
    private boolean walk() {
        int outside = 0;
        for (int steps = 0; tags.next() && steps < MOST_ELEMENTS; ) {
            if (root.isEmpty() && !enter()) return false;
            if (isItem()) {
                int from = tags.start();
                int passed = tags.kind() == XmlTags.Kind.EMPTY ? 1 : tags.skipElement();
                if (passed == 0) return false;
                items.add(new Range(from, tags.end(), passed));
                head.append(body.units(), outside, from);
                outside = tags.end();
            } else if (step()) steps++;
            else return false;
            if (open.isEmpty()) {
                head.append(body.units(), outside, tags.end());
                return true;
            }
        }
        return false;
    }

    private boolean enter() {
        root = tags.localName();
        rootPrefix = tags.prefix();
        return ROOTS.contains(root) && tags.kind() != XmlTags.Kind.CLOSE;
    }

    private boolean isItem() {
        boolean named = tags.localName().equals(root.equals("feed") ? "entry" : "item");
        var prefix = tags.prefix();
        return named
                && tags.kind() != XmlTags.Kind.CLOSE
                && (prefix.isEmpty() || prefix.equals("rss") || !root.equals("RDF") && prefix.equals(rootPrefix));
    }

    private boolean step() {
        if (tags.kind() == XmlTags.Kind.OPEN) open.add(tags.name());
        if (tags.kind() == XmlTags.Kind.CLOSE) {
            int opened = open.lastIndexOf(tags.name());
            if (opened >= 0) open.subList(opened, open.size()).clear();
        }
        return open.size() <= DEEPEST;
    }

    private Feed readItems() {
        var top = elementOf(body.text(head.toString())).orElseGet(() -> new Element(root));
        var about = XmlAbout.of(top, root.equals("feed"));
        var wanted = items.subList(0, Math.min(items.size(), MOST_ENTRIES));
        var entries = wanted.stream()
                .map(range -> read(range, about))
                .flatMap(Optional::stream)
                .toList();
        boolean goesOn = about.goesOn() || wanted.size() < items.size();
        return new Feed(entries, wanted.size() - entries.size(), about.rhythm(), goesOn);
    }

    private Optional<Entry> read(Range range, XmlAbout about) {
        if (range.tags() > MOST_ELEMENTS) return Optional.empty();
        return elementOf(body.text(range.from(), range.to()))
                .map(item -> new XmlEntry(item, about).read(body.slice(range.from(), range.to())))
                .filter(entry -> !entry.isEmpty());
    }

    /** The one element that these words are; empty when they turn out to be several or none. */
    private static Optional<Element> elementOf(String xml) {
        var elements = Jsoup.parse(xml, "", Parser.xmlParser()).children();
        return elements.size() == 1 ? Optional.of(elements.getFirst()) : Optional.empty();
    }
}
