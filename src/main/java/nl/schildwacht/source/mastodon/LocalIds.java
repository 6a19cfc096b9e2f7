package nl.schildwacht.source.mastodon;

import nl.schildwacht.post.PostRef;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By which id a server knows a post. Posts are named by their {@code uri}, which is the same on every server, but can only
 * be looked up by the id of the server that is asked. What was polled lately is remembered; of the server's own posts the
 * id stands in the uri. Thread-safe.
 */
final class LocalIds {
    private static final int REMEMBERED = 20_000;

    /** {@code /users/jan/statuses/1165…} and, since 4.5, {@code /ap/users/1165…/statuses/1165…}. */
    private static final Pattern OWN = Pattern.compile("/(?:ap/)?users/[^/]+/statuses/([0-9]+)$");

    private static final Pattern ASKED = Pattern.compile("/api/v1/statuses/([A-Za-z0-9]+)$");

    private record Key(String server, String uri) {}

    private final Map<Key, String> ids = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized void remember(URI base, PostRef ref, String id) {
        var key = new Key(base.getAuthority(), ref.nativeId());
        ids.remove(key); // so that it counts as the newest again
        ids.put(key, id);
    }

    /** Remembers the id that stands in the address by which this server was asked for the post. */
    void recall(URI base, PostRef ref, URI lookedUpAt) {
        var asked = ASKED.matcher(Objects.requireNonNullElse(lookedUpAt.getPath(), ""));
        if (Objects.equals(base.getAuthority(), lookedUpAt.getAuthority()) && asked.find())
            remember(base, ref, asked.group(1));
    }

    /** The id to ask this server for; empty when it is not known here. */
    synchronized Optional<String> find(URI base, PostRef ref) {
        var isOwn = ref.host().equalsIgnoreCase(base.getHost());
        if (!ref.nativeId().contains("/")) return isOwn ? Optional.of(ref.nativeId()) : Optional.empty();
        return Optional.ofNullable(ids.get(new Key(base.getAuthority(), ref.nativeId())))
                .or(() -> isOwn ? inUri(ref.nativeId()) : Optional.empty());
    }

    private static Optional<String> inUri(String uri) {
        var own = OWN.matcher(uri);
        return own.find() ? Optional.of(own.group(1)) : Optional.empty();
    }
}
