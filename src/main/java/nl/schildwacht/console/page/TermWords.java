package nl.schildwacht.console.page;

import nl.schildwacht.watch.Wording;

/** How long something is kept, as people say it: "2 jaar", "30 dagen". Terms are set and reckoned in days. */
public final class TermWords {
    private static final int YEAR = 365;

    private TermWords() {}

    /** Years where they are whole, with or without their leap days; otherwise days. */
    public static Wording of(long days) {
        long number = number(days);
        boolean isOne = number == 1;
        return isYears(days)
                ? new Wording(number + " jaar", number + (isOne ? " year" : " years"))
                : new Wording(number + (isOne ? " dag" : " dagen"), number + (isOne ? " day" : " days"));
    }

    /** "7 tot 90 dagen", "180 dagen tot 5 jaar". */
    public static Wording between(long least, long most) {
        boolean isAlike = isYears(least) == isYears(most);
        return new Wording(
                (isAlike ? number(least) : of(least).nl()) + " tot " + of(most).nl(),
                (isAlike ? number(least) : of(least).en()) + " to " + of(most).en());
    }

    private static long number(long days) {
        return isYears(days) ? days / YEAR : days;
    }

    private static boolean isYears(long days) {
        long years = days / YEAR;
        return years > 0 && days % YEAR <= (years + 3) / 4;
    }
}
