package nl.schildwacht.source.feed;

import nl.schildwacht.post.Author;
import org.jsoup.nodes.Element;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an XML feed says outside its entries, about all of them.
 *
 * @param atom whether texts say themselves what they are.
 * @param language of entries that name none.
 * @param author of entries that name none (RFC 4287 §4.2.1); in RSS nobody.
 * @param rhythm how seldom it wants to be asked.
 * @param goesOn whether another page follows (RFC 5005).
 */
record XmlAbout(
        XmlNames names, boolean atom, String language, Author author, Optional<Duration> rhythm, boolean goesOn) {

    /** @param top the root element without the entries. */
    static XmlAbout of(Element top, boolean atom) {
        var channel =
                XmlNames.of(top).childrenOf(top).all("channel").findFirst().orElse(top);
        var names = XmlNames.of(top, channel);
        var children = names.childrenOf(channel);
        var language = Stream.of(
                        children.text("language"),
                        channel.attr("xml:lang"),
                        top.attr("xml:lang"),
                        children.text("dc:language"))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        // RSS 2.0: ttl in minutes. RSS 1.0 syndication module: so many times a period.
        var ttl = Rhythm.minutes(children.text("ttl"));
        var period = Rhythm.period(children.text("sy:updateperiod"), children.text("sy:updatefrequency"));
        return new XmlAbout(
                names,
                atom,
                language,
                atom ? new XmlPeople(names).person(children).orElse(Author.UNKNOWN) : Author.UNKNOWN,
                Rhythm.slowest(ttl, period),
                children.all("link").anyMatch(link -> link.attr("rel").equals("next")));
    }
}
