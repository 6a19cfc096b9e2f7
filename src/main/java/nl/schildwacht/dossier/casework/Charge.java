package nl.schildwacht.dossier.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One offence of a dossier and what may follow from it.
 *
 * @param posts in how many posts.
 * @param advice what the law file says of it, for this person.
 * @param toldAt when the employee was first told of one of them; empty when she was not.
 * @param klachtUntil the last day on which she can ask for prosecution; empty when no klacht is needed or she was not told.
 */
public record Charge(
        Offence offence, int posts, Law.Advice advice, Optional<Instant> toldAt, Optional<LocalDate> klachtUntil) {
    public boolean isKlachtNeeded() {
        return advice.isKlachtNeeded();
    }
}
