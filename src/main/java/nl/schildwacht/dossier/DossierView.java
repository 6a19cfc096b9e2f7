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
 */
public record DossierView(
        long id,
        String number,
        String subjectId,
        List<String> organisationIds,
        Severity severity,
        Instant openedAt,
        Optional<Instant> closedAt) {
    public DossierView {
        organisationIds = List.copyOf(organisationIds);
    }
}
