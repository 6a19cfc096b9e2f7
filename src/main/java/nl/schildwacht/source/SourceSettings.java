package nl.schildwacht.source;

import nl.schildwacht.post.Platform;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * One place to look, as communications configured it.
 *
 * @param id unique, {@code [A-Za-z0-9._-]{1,64}}.
 * @param name for people: "Hashtag #voorbeeldstad op mastodon.example".
 * @param platform selects the adapter.
 * @param mode what to ask for; the adapter says which it offers.
 * @param base the feed's address, or the server's base address. May hold a secret: never logged.
 * @param query hashtag without {@code #}, search words, or account; blank means one query for each term of the organisation.
 * @param organisationId whose source it is.
 * @param channel id of the organisation or person whose own account this is (modes {@code MENTIONS} and {@code ACCOUNT}, or a
 *     feed of comments on one's own site); posts carry it on.
 * @param account the name to sign in with, where the platform wants one next to the secret.
 * @param secret reference to the token or app password.
 * @param floor shortest time between two polls.
 * @param ceiling longest time between two polls.
 */
public record SourceSettings(
        String id,
        String name,
        Platform platform,
        Mode mode,
        URI base,
        String query,
        String organisationId,
        Optional<String> channel,
        Optional<String> account,
        Optional<String> secret,
        Duration floor,
        Duration ceiling) {
    public SourceSettings {
        if (floor.isNegative() || floor.isZero() || ceiling.compareTo(floor) < 0)
            throw new IllegalArgumentException("source " + id + ": the ceiling must not be below the floor");
    }

    @Override
    public String toString() {
        return "SourceSettings[" + id + "]";
    }
}
