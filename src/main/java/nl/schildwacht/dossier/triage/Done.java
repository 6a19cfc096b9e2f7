package nl.schildwacht.dossier.triage;

import java.util.List;
import java.util.UUID;

/**
 * What came of judging.
 *
 * @param batch by which it is undone.
 * @param hits those that were judged.
 * @param passedOver how many were not: out of sight, gone, taken back, or judged by a colleague in the meantime.
 */
public record Done(UUID batch, Judgement judgement, List<UUID> hits, int passedOver) {
    public Done {
        hits = List.copyOf(hits);
    }
}
