package nl.schildwacht.source.mastodon;

import nl.schildwacht.post.Author;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.source.Claims;
import nl.schildwacht.source.PlainText;
import nl.schildwacht.text.Sha256;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a post of a status.
 *
 * @param base the server that was asked.
 * @param seenAt when it was fetched.
 */
record StatusReader(URI base, Instant seenAt) {
    /** {@code private} and {@code direct} posts reach us as notifications, but were said to a few people only. */
    private static final Set<String> FOR_ALL = Set.of("public", "unlisted");

    static boolean isPublic(Wire.Status status) {
        return status.visibility() == null || FOR_ALL.contains(status.visibility());
    }

    /** @throws IOException when it lacks an id. */
    Post read(Wire.Status status, Optional<String> channel) throws IOException {
        var id = Claims.word(status.id()).orElseThrow(() -> new IOException("a status without an id"));
        var editedAt = Claims.moment(status.editedAt());
        var text =
                PlainText.join(PlainText.clean(orEmpty(status.spoilerText())).strip(), text(orEmpty(status.content())));
        return new Post(
                ref(status.uri(), id),
                Claims.webAddress(status.url()).or(() -> Claims.webAddress(status.uri())),
                author(status.account()),
                text,
                Claims.word(status.language()),
                Claims.moment(status.createdAt()).orElse(seenAt),
                editedAt,
                seenAt,
                Claims.word(status.inReplyToId()).map(this::local),
                Optional.empty(),
                channel,
                version(text, editedAt));
    }

    /** By its text too, because not every server that speaks the API says when a post was edited. */
    private static String version(String text, Optional<Instant> editedAt) {
        return Sha256.mark(editedAt.map(Instant::toString).orElse("") + "\n" + text);
    }

    /** By the id that all servers share; by the asked server's own where it gives none. */
    private PostRef ref(@Nullable String uri, String id) {
        return Claims.webAddress(uri)
                .map(address -> new PostRef(Platform.MASTODON, address.getHost(), address.toString()))
                .orElseGet(() -> local(id));
    }

    private PostRef local(String id) {
        return new PostRef(Platform.MASTODON, base.getHost(), id);
    }

    private Author author(Wire.@Nullable Account account) {
        if (account == null) return Author.UNKNOWN;
        var handle = Claims.word(account.acct())
                .map(acct -> acct.contains("@") ? acct : acct + "@" + base.getHost())
                .orElse("");
        return new Author(handle, PlainText.clean(orEmpty(account.displayName())), Claims.webAddress(account.url()));
    }

    /** Long links are shown shortened with the rest in hidden spans: half an address hidden is still an address. */
    static String text(String html) {
        if (!html.contains("invisible")) return PlainText.ofHtml(html);
        var page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        for (var link : page.select("a[href^=http]:has(span.invisible)"))
            link.replaceWith(new TextNode(link.attr("href")));
        return PlainText.ofHtml(page.body().html());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
