package nl.schildwacht.dossier.triage;

import nl.schildwacht.post.Platform;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Severity;

import java.util.Optional;
import java.util.UUID;

/**
 * What a reader wants to see of the inbox; what is empty limits nothing.
 *
 * @param assignedTo id of the account that has the dossier.
 * @param foundAfterwards only what a search back brought.
 * @param sameAuthorAs a hit, of whose author everything is wanted.
 */
public record Wanted(
        Optional<String> subject,
        Optional<Platform> platform,
        Optional<Severity> severity,
        Optional<Behaviour> behaviour,
        Optional<String> assignedTo,
        boolean foundAfterwards,
        Optional<UUID> sameAuthorAs) {
    /** Everything. */
    public static final Wanted ALL = new Wanted(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty());

    /** Whether it limits anything. */
    public boolean isNarrow() {
        return !equals(ALL);
    }
}
