package nl.schildwacht.dossier.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Counts days on which an office works: Monday to Friday, Dutch time. Holidays count as days, so nobody is promised too long. */
public final class WorkingDays {
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private WorkingDays() {}

    /** The end of the working day that comes {@code days} after this moment. */
    public static Instant after(Instant moment, int days) {
        ZonedDateTime start = moment.atZone(ReportCheck.DUTCH_TIME);
        LocalDate day = start.toLocalDate();
        // What comes in at night or at the weekend comes in on the next working morning.
        if (isWork(day) && start.toLocalTime().isAfter(END_OF_DAY)) day = day.plusDays(1);
        while (!isWork(day)) day = day.plusDays(1);
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWork(day)) left--;
        }
        return day.atTime(END_OF_DAY).atZone(ReportCheck.DUTCH_TIME).toInstant();
    }

    private static boolean isWork(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
