package nl.schildwacht.dossier;

import nl.schildwacht.threat.Severity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A dossier as other rooms see it.
 *
 * @param id internal.
 * @param number for people: {@code SW-2026-0012}.
 * @param severity the worst so far.
 * @param notThroughManager whether her manager is kept out of it: no look, no message.
 */
public record DossierView(
        long id,
        String number,
        String subjectId,
        List<String> organisationIds,
        Severity severity,
        Instant openedAt,
        Optional<Instant> closedAt,
        boolean notThroughManager) {
    public DossierView {
        organisationIds = List.copyOf(organisationIds);
    }
}
