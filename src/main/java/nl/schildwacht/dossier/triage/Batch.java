package nl.schildwacht.dossier.triage;

import nl.schildwacht.dossier.Told;

import java.util.List;
import java.util.UUID;

/**
 * What somebody judged in one go, to be shown afterwards.
 *
 * @param corrected who was sent a correction because of it.
 * @param canUndo whether there is still time.
 */
public record Batch(
        UUID id, Call call, List<UUID> hits, String by, boolean isUndone, List<Told> corrected, boolean canUndo) {
    public Batch {
        hits = List.copyOf(hits);
        corrected = List.copyOf(corrected);
    }
}
