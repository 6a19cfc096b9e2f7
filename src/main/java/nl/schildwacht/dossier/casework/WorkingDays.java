package nl.schildwacht.dossier.casework;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Dutch working days. Free are Saturday, Sunday and what the Algemene termijnenwet (article 3) counts as a holiday: New Year,
 * Good Friday, Easter Monday, King's Day, 5 May, Ascension, Whit Monday and both Christmas days.
 */
public final class WorkingDays {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private WorkingDays() {}

    /**
     * The moment at which so many working days have passed. What begins on a free day is counted from the start of the next
     * working day.
     *
     * @param days 0 or more.
     */
    public static Instant after(Instant start, int days) {
        ZonedDateTime at = start.atZone(ZONE);
        if (days > 0 && !isWorkingDay(at.toLocalDate())) {
            at = next(at.toLocalDate()).atStartOfDay(ZONE);
        }
        for (int day = 0; day < days; day++) {
            at = next(at.toLocalDate()).atTime(at.toLocalTime()).atZone(ZONE);
        }
        return at.toInstant();
    }

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    private static LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) next = next.plusDays(1);
        return next;
    }

    static boolean isHoliday(LocalDate day) {
        int year = day.getYear();
        LocalDate easter = easter(year);
        return day.equals(LocalDate.of(year, Month.JANUARY, 1))
                || day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || day.equals(kingsDay(year))
                || day.equals(LocalDate.of(year, Month.MAY, 5))
                || day.equals(easter.plusDays(39))
                || day.equals(easter.plusDays(50))
                || day.equals(LocalDate.of(year, Month.DECEMBER, 25))
                || day.equals(LocalDate.of(year, Month.DECEMBER, 26));
    }

    /** 27 April, or the day before when that is a Sunday. */
    private static LocalDate kingsDay(int year) {
        LocalDate birthday = LocalDate.of(year, Month.APRIL, 27);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }

    /** Easter Sunday of the Gregorian calendar, after Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
