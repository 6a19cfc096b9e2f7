package nl.schildwacht.console.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of a token; the token itself is not.
 *
 * @param name what it is for: "personnel export".
 * @param lastUsedAt exact to the minute.
 */
public record ApiToken(
        UUID id,
        String name,
        Set<Role> roles,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> expiresAt,
        Optional<Instant> revokedAt) {
    public ApiToken {
        roles = Set.copyOf(roles);
    }

    /** Whether it opens the door at this moment. */
    public boolean isUsableAt(Instant moment) {
        return revokedAt.isEmpty()
                && expiresAt.filter(end -> !moment.isBefore(end)).isEmpty();
    }
}
