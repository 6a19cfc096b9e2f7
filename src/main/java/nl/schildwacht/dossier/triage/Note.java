package nl.schildwacht.dossier.triage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a colleague wrote in a dossier.
 *
 * @param hit about which hit, if about one.
 * @param by her name.
 */
public record Note(long id, long dossierId, Optional<UUID> hit, String text, String by, Instant at) {
    /** Without the words. */
    @Override
    public String toString() {
        return "Note[" + id + "]";
    }
}
