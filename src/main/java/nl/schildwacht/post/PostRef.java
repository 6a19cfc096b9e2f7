package nl.schildwacht.post;

import java.util.Locale;

/**
 * Which post: the same on every fetch, so that a repeat is recognised.
 *
 * @param platform where it stands.
 * @param host the instance that gave the id, lower case; ids are only unique within it.
 * @param nativeId the platform's own id, an opaque string (never a number: snowflakes overflow).
 */
public record PostRef(Platform platform, String host, String nativeId) {
    public PostRef {
        host = host.toLowerCase(Locale.ROOT);
        if (nativeId.isBlank()) throw new IllegalArgumentException("a post needs a native id");
    }

    /** One string for all three, for digests and keys: {@code platform|host|id}. */
    public String key() {
        return platform.id() + "|" + host + "|" + nativeId;
    }

    @Override
    public String toString() {
        return platform.id() + "|" + host + "|…";
    }
}
