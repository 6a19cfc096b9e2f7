package nl.schildwacht.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That somebody was told: the mail server accepted it.
 *
 * @param dossierId of which dossier.
 * @param role as what.
 * @param email where.
 * @param stage at which stage.
 * @param number which message of that stage, from 1.
 * @param fullness how fully.
 * @param hits what it was about.
 * @param at when the mail server accepted it.
 */
public record Told(
        long dossierId,
        RecipientRole role,
        String email,
        Stage stage,
        int number,
        Fullness fullness,
        List<UUID> hits,
        Instant at) {
    public Told {
        hits = List.copyOf(hits);
    }

    /** How much a message said. */
    public enum Fullness {
        /** What was announced, in plain words, without quoting. */
        FULL,
        /** Only how many and how serious. */
        NUMBERS
    }

    @Override
    public String toString() {
        return "Told[" + dossierId + "," + role + "," + stage + "," + number + "]";
    }
}
