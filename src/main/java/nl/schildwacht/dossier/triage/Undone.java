package nl.schildwacht.dossier.triage;

import nl.schildwacht.dossier.Told;

import java.util.List;
import java.util.UUID;

/** What came of undoing. */
public sealed interface Undone {
    /**
     * What held before holds again.
     *
     * @param corrected who had been sent a correction by then; they are told again.
     */
    record Restored(List<UUID> hits, List<Told> corrected) implements Undone {
        public Restored {
            hits = List.copyOf(hits);
            corrected = List.copyOf(corrected);
        }
    }

    /** The time for it is over; a text that had to be deleted is gone. */
    record TooLate() implements Undone {}

    /** There is no such judgement, or it was undone already. */
    record Unknown() implements Undone {}
}
