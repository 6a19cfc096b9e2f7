package nl.schildwacht.source.bluesky;

import nl.schildwacht.post.Author;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.source.Claims;
import nl.schildwacht.source.PlainText;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes a post of a post view.
 *
 * @param seenAt when it was fetched.
 */
record PostReader(Instant seenAt) {
    /** A CID of today has 59 characters; what is many times longer is none, and would not fit an index. */
    private static final int LONGEST_CID = 256;

    static final String POST = "app.bsky.feed.post";

    /** Addresses of posts are the same on every server, so they share one host. */
    private static final String HOST = "bsky.app";

    private static final Pattern ADDRESS = Pattern.compile(
            "at://(did:[a-z]+:[A-Za-z0-9._:%-]{1,256})/app\\.bsky\\.feed\\.post/([A-Za-z0-9._~:-]{1,512})");

    /** @throws IOException when it lacks the address of a post. */
    Post read(Wire.PostView view, Optional<String> channel) throws IOException {
        var said = view.said();
        var address = ADDRESS.matcher(Objects.requireNonNullElse(view.uri(), ""));
        if (!address.matches() || said == null) throw new IOException("not a post");
        return new Post(
                ref(address.group()),
                Claims.webAddress("https://bsky.app/profile/" + address.group(1) + "/post/" + address.group(2)),
                author(view.author()),
                text(said),
                language(said.langs()),
                Claims.moment(said.createdAt()).orElse(seenAt),
                Optional.empty(),
                seenAt,
                parent(said.reply()),
                Optional.empty(),
                channel,
                Claims.word(view.cid())
                        .filter(cid -> cid.length() <= LONGEST_CID)
                        .orElse("unknown"));
    }

    static String text(Wire.Said said) {
        return said.text() == null ? "" : PlainText.clean(said.text());
    }

    private static PostRef ref(String address) {
        return new PostRef(Platform.BLUESKY, HOST, address);
    }

    private static Optional<PostRef> parent(Wire.@Nullable Reply reply) {
        if (reply == null || reply.parent() == null) return Optional.empty();
        return Optional.ofNullable(reply.parent().uri())
                .filter(uri -> ADDRESS.matcher(uri).matches())
                .map(PostReader::ref);
    }

    /** The handle can change hands; the page is the account's for ever. */
    private static Author author(Wire.@Nullable Profile profile) {
        if (profile == null) return Author.UNKNOWN;
        var page = Optional.ofNullable(profile.did())
                .flatMap(did -> Claims.webAddress("https://bsky.app/profile/" + did))
                .map(URI::normalize);
        return new Author(
                Claims.word(profile.handle()).orElse(""),
                profile.displayName() == null ? "" : PlainText.clean(profile.displayName()),
                page);
    }

    private static Optional<String> language(@Nullable List<@Nullable String> langs) {
        return langs == null || langs.isEmpty() ? Optional.empty() : Claims.word(langs.getFirst());
    }
}
