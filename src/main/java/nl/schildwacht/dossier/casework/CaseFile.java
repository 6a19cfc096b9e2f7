package nl.schildwacht.dossier.casework;

import nl.schildwacht.dossier.DossierView;

import java.time.Instant;
import java.util.Optional;

/**
 * A dossier with what people noted on its cover.
 *
 * @param hits how many stand in it.
 * @param keptOutBy who kept the manager out, and when, while that holds.
 * @param relation of the sender.
 * @param minor whether the sender is one.
 * @param decision who decided that there is no aangifte, and why.
 * @param keptUntil until when a closed dossier is kept.
 * @param assignedTo who looks after it.
 */
public record CaseFile(
        DossierView dossier,
        Instant lastHitAt,
        int hits,
        Optional<String> keptOutBy,
        Optional<Instant> keptOutAt,
        Relation relation,
        Answer minor,
        Optional<Closing.Decision> decision,
        Instant keptUntil,
        Optional<String> assignedTo) {
    public boolean isOpen() {
        return dossier.closedAt().isEmpty();
    }
}
