package nl.schildwacht.source;

import java.util.Objects;

/**
 * A source as a person wrote it, before any check; absent parts are empty.
 *
 * @param floor shortest time between two polls, ISO-8601 ({@code PT5M}); empty for the platform's default.
 * @param ceiling longest time between two polls, ISO-8601; empty for twelve times the floor.
 */
public record WrittenSource(
        String id,
        String name,
        String platform,
        String mode,
        String base,
        String query,
        String organisation,
        String channel,
        String account,
        String secret,
        String floor,
        String ceiling) {
    public WrittenSource {
        id = orEmpty(id);
        name = orEmpty(name);
        platform = orEmpty(platform);
        mode = orEmpty(mode);
        base = orEmpty(base);
        query = orEmpty(query);
        organisation = orEmpty(organisation);
        channel = orEmpty(channel);
        account = orEmpty(account);
        secret = orEmpty(secret);
        floor = orEmpty(floor);
        ceiling = orEmpty(ceiling);
    }

    /** A document in which a part is absent hands in null. */
    private static String orEmpty(String written) {
        return Objects.requireNonNullElse(written, "");
    }

    @Override
    public String toString() {
        return "WrittenSource[…]";
    }
}
