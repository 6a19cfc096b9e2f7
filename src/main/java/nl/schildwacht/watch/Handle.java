package nl.schildwacht.watch;

import java.util.Locale;
import java.util.Optional;

/**
 * An account name of somebody we look after.
 *
 * @param platform the platform's id in lower case; absent means that the handle counts on all platforms.
 * @param name the account without leading {@code @}, lower case; may hold a host ({@code anna@mastodon.example}).
 */
public record Handle(Optional<String> platform, String name) {
    public Handle {
        platform = platform.map(p -> p.toLowerCase(Locale.ROOT));
        name = name.strip().toLowerCase(Locale.ROOT);
        while (name.startsWith("@")) name = name.substring(1);
        if (name.isBlank()) throw new IllegalArgumentException("a handle needs a name");
    }

    /** Reads {@code platform:handle} or {@code handle}, with or without {@code @}. */
    public static Handle parse(String written) {
        int colon = written.indexOf(':');
        return colon < 0
                ? new Handle(Optional.empty(), written)
                : new Handle(Optional.of(written.substring(0, colon).strip()), written.substring(colon + 1));
    }

    /** As it is written in people.csv. */
    public String written() {
        return platform.map(p -> p + ":" + name).orElse(name);
    }

    @Override
    public String toString() {
        return "Handle[…]";
    }
}
