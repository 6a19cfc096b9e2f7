package nl.schildwacht.dossier.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A period in Dutch days.
 *
 * @param from the first day.
 * @param until the first day after.
 */
public record Span(LocalDate from, LocalDate until) {
    static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    /** Longer asks for more than a page has time for, and most low hits are numbers only by then. */
    public static final int MOST_DAYS = 400;

    public Span {
        if (!from.isBefore(until)) throw new IllegalArgumentException("a period ends after it begins");
        if (from.plusDays(MOST_DAYS).isBefore(until)) throw new IllegalArgumentException("a period of over 400 days");
    }

    /** @param quarter from 1 to 4. */
    public static Span quarter(int year, int quarter) {
        LocalDate start = LocalDate.of(year, quarter * 3 - 2, 1);
        return new Span(start, start.plusMonths(3));
    }

    public Instant start() {
        return from.atStartOfDay(DUTCH_TIME).toInstant();
    }

    /** The first moment after. */
    public Instant end() {
        return until.atStartOfDay(DUTCH_TIME).toInstant();
    }
}
