package nl.schildwacht.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody does not want to be watched.
 *
 * @param subjectId her id, also when she is no longer on the list.
 * @param by who recorded it: she herself, or the privacy officer for her.
 * @param withdrawnAt when she took it back.
 */
public record Objection(
        String subjectId, Instant at, String by, Optional<Instant> withdrawnAt, Optional<String> withdrawnBy) {
    public boolean stands() {
        return withdrawnAt.isEmpty();
    }

    @Override
    public String toString() {
        return "Objection[" + subjectId + "]";
    }
}
