package nl.schildwacht.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of place where posts stand. A closed set: it labels metrics and selects an adapter. */
public enum Platform {
    FEED,
    MASTODON,
    BLUESKY,
    /** No platform of ours: a person saw it and reported it by hand. The host says where: {@code whatsapp}, {@code letter}. */
    REPORT,
    /** No place at all: the invented post inside the service that proves every day that the whole way works. */
    CANARY;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The id used in configuration, events, handles and metrics: the lower-case name. */
    public String id() {
        return id;
    }

    /** The platform with this id, in any case; empty when we do not know it. */
    public static Optional<Platform> find(String id) {
        return Arrays.stream(values())
                .filter(platform -> platform.name().equalsIgnoreCase(id))
                .findFirst();
    }
}
