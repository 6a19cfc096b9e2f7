package nl.schildwacht.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What an organisation does not accept and what follows, on one dated page.
 *
 * @param version from 1; each change is a new one.
 * @param by who saved it.
 * @param reviewOn when it must be looked at again, at most a year after it was saved.
 * @param lines one for each behaviour, in the order of the form.
 */
public record Norm(String organisation, int version, Instant savedAt, String by, LocalDate reviewOn, List<Line> lines) {
    public Norm {
        lines = List.copyOf(lines);
    }

    /** Whether the police are told. */
    public enum Police {
        YES,
        CONSIDER,
        NO
    }

    /**
     * @param behaviour id of a behaviour, {@code threat/death} or {@code insult}; which there are this room does not know.
     * @param example in the organisation's own words, mild; may be empty.
     * @param told who is told of it.
     */
    public record Line(String behaviour, String example, String told, Police police) {}

    /** Whether its date has come. */
    public boolean isDue(LocalDate today) {
        return !today.isBefore(reviewOn);
    }
}
