package nl.schildwacht.source.feed;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the body of a good answer turns out to be. */
sealed interface Reading {
    /** More entries than any feed has; the rest is not read, and the page counts as cut short. */
    int MOST_ENTRIES = 20_000;

    /** More elements than any entry has; who sends more wants our memory. */
    int MOST_ELEMENTS = 100_000;

    /**
     * A feed, possibly without entries.
     *
     * @param entries in the feed's order.
     * @param unreadable how many could not be understood.
     * @param rhythm how seldom the feed says it wants to be asked.
     * @param goesOn whether it has further pages (RFC 5005, {@code next_url}), which are not
     *     fetched, or more entries than are read.
     */
    record Feed(List<Entry> entries, int unreadable, Optional<Duration> rhythm, boolean goesOn) implements Reading {}

    /** A page for people: a login or consent wall. */
    record WebPage() implements Reading {}

    /** Torn, or something else altogether. */
    record Gibberish() implements Reading {}

    /**
     * Reads whatever this is; throws for nothing that may be in it.
     *
     * @param contentType the header, or empty; it is believed about the encoding, and otherwise only when all else fails.
     */
    static Reading of(byte[] bytes, String contentType) {
        var body = FeedBody.of(bytes, contentType);
        var start = body.units().stripLeading();
        var reading = start.startsWith("{")
                ? JsonFeed.read(body)
                : start.startsWith("<") ? XmlFeed.read(body) : new Gibberish();
        boolean forPeople = contentType.toLowerCase(Locale.ROOT).startsWith("text/html");
        return forPeople && reading instanceof Gibberish ? new WebPage() : reading;
    }
}
