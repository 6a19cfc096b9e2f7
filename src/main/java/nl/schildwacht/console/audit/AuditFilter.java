package nl.schildwacht.console.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines to show.
 *
 * @param who a part of the name of whoever did it, or her whole id.
 * @param subjects what was done about one of these people or organisations.
 * @param dossier its number.
 * @param from the first moment.
 * @param until the first moment after.
 */
public record AuditFilter(
        Optional<String> who,
        Optional<Set<String>> subjects,
        Optional<String> dossier,
        Optional<Deed> deed,
        Optional<Instant> from,
        Optional<Instant> until) {
    public static final AuditFilter ALL = new AuditFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
