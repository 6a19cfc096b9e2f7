package nl.schildwacht.source.feed;

import nl.schildwacht.source.feed.Reading.Feed;
import nl.schildwacht.source.feed.Reading.Gibberish;
import nl.schildwacht.source.feed.Reading.WebPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the items of an RSS, RDF or Atom document, and reads each on its own from its own bytes. */
final class XmlFeed {
    private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed", "channel");

    /** No feed nests deeper outside its items; who does wants our memory. */
    private static final int DEEPEST = 64;

    private record Range(int from, int to) {}

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
        while (tags.next()) {
            if (root.isEmpty() && !enter()) return false;
            if (isItem()) {
                int from = tags.start();
                if (tags.kind() == XmlTags.Kind.OPEN && !tags.skipElement()) return false;
                items.add(new Range(from, tags.end()));
                head.append(body.units(), outside, from);
                outside = tags.end();
            } else if (!step()) return false;
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
        var channel = XmlNames.of(top).children(top, "channel").findFirst().orElse(top);
        var about = XmlEntry.About.of(top, channel, root.equals("feed"));
        var entries = items.stream()
                .map(range -> read(range, about))
                .flatMap(Optional::stream)
                .toList();
        return new Feed(
                entries, items.size() - entries.size(), rhythm(about.names(), channel), goesOn(about.names(), channel));
    }

    private Optional<Entry> read(Range range, XmlEntry.About about) {
        return elementOf(body.text(range.from(), range.to()))
                .map(item -> new XmlEntry(item, about).read(body.slice(range.from(), range.to())))
                .filter(entry -> !entry.isEmpty());
    }

    /** The one element that these words are; empty when they turn out to be several or none. */
    private static Optional<Element> elementOf(String xml) {
        var elements = Jsoup.parse(xml, "", Parser.xmlParser()).children();
        return elements.size() == 1 ? Optional.of(elements.getFirst()) : Optional.empty();
    }

    /** RSS 2.0 {@code ttl} in minutes; RSS 1.0 syndication module: so many times a period. */
    private static Optional<Duration> rhythm(XmlNames names, Element channel) {
        var ttl = Rhythm.minutes(names.text(channel, "ttl"));
        var period = Rhythm.period(names.text(channel, "sy:updateperiod"), names.text(channel, "sy:updatefrequency"));
        return Rhythm.slowest(ttl, period);
    }

    private static boolean goesOn(XmlNames names, Element channel) {
        return names.children(channel, "link").anyMatch(link -> link.attr("rel").equals("next"));
    }
}
