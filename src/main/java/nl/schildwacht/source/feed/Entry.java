package nl.schildwacht.source.feed;

import nl.schildwacht.post.Author;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.source.PlainText;
import nl.schildwacht.source.Slice;
import nl.schildwacht.text.Sha256;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One item of a feed in any format, its texts plain, the rest as the feed has it; empty where the feed has nothing.
 *
 * @param id Atom id, RSS guid, JSON Feed id.
 * @param link where it can be read.
 * @param published when it was said.
 * @param updated when it was changed.
 * @param answers the id of the entry it answers (RFC 4685).
 * @param slice its bytes in the body.
 */
record Entry(
        String id,
        String link,
        String title,
        String body,
        Author author,
        String published,
        String updated,
        String language,
        String answers,
        Slice slice) {
    private static final int LONGEST_ID = 1024;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}");

    /**
     * Where the entry was found.
     *
     * @param host of the feed, to which the entry's id belongs.
     * @param base the feed's address, for relative links.
     * @param channel whose own account the feed is, if it is one.
     * @param seenAt now; stands in for a date that is missing or cannot be read.
     */
    record Found(String host, URI base, Optional<String> channel, Instant seenAt) {}

    /** Whether there is anything to tell it by. */
    boolean isEmpty() {
        return Stream.of(id, link, title, body).allMatch(String::isBlank);
    }

    Post toPost(Found found) {
        var address = Links.web(link, found.base());
        var behindGoogle = address.flatMap(Links::behindGoogle);
        var editedAt = Dates.read(updated);
        var publishedAt = Dates.read(published).or(() -> editedAt).orElse(found.seenAt());
        return new Post(
                behindGoogle.map(Entry::pageRef).orElseGet(() -> new PostRef(Platform.FEED, found.host(), key())),
                behindGoogle.or(() -> address),
                author,
                PlainText.join(title, body),
                Optional.of(language.strip().replace('_', '-'))
                        .filter(tag -> LANGUAGE.matcher(tag).matches()),
                publishedAt,
                editedAt.filter(publishedAt::isBefore),
                found.seenAt(),
                Optional.of(answers.strip())
                        .filter(id -> !id.isEmpty())
                        .map(id -> new PostRef(Platform.FEED, found.host(), bounded(id))),
                Optional.empty(),
                found.channel(),
                digest(List.of(title, body, updated.strip())));
    }

    /** The same article comes back under other alerts and other redirects: the page itself is its identity. */
    private static PostRef pageRef(URI page) {
        return new PostRef(Platform.FEED, page.getHost().toLowerCase(Locale.ROOT), Links.canonical(page));
    }

    private String key() {
        if (!id.isBlank()) return bounded(id.strip());
        if (!link.isBlank()) return bounded(link.strip());
        return digest(published.isBlank() && title.isBlank() ? List.of(body) : List.of(title, published.strip()));
    }

    /** An id of a megabyte is a trick; its digest tells it apart as well. */
    private static String bounded(String id) {
        return id.length() <= LONGEST_ID ? id : digest(List.of(id));
    }

    private static String digest(List<String> parts) {
        var all = new StringBuilder();
        for (var part : parts)
            all.append(part.getBytes(StandardCharsets.UTF_8).length).append(':').append(part);
        return HexFormat.of().formatHex(Sha256.of(all.toString()));
    }

    @Override
    public String toString() {
        return "Entry[" + slice + "]";
    }
}
