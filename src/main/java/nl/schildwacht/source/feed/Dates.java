package nl.schildwacht.source.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates that feeds hold, which are RFC 3339 and RFC 822 in spirit more than in letter. */
final class Dates {
    private static final String CLOCK = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,12})?)?";
    private static final String ZONE = "\\s?([A-Za-z]{1,5}|[+-]\\d{2}:?\\d{2})?.*";
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[Tt ]\\s?" + CLOCK + ZONE + ")?", Pattern.DOTALL);
    private static final Pattern MAIL = Pattern.compile(
            "(?:\\p{L}{2,12}\\.?,? )?(\\d{1,2})[ -](\\p{L}{3,12})\\.?[ -](\\d{2}|\\d{4}),? " + CLOCK + ZONE,
            Pattern.DOTALL);

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, String> DUTCH_MONTHS =
            Map.of("mrt", "mar", "maa", "mar", "mei", "may", "okt", "oct");
    private static final Map<String, Integer> HOURS_EAST = Map.ofEntries(
            Map.entry("CET", 1),
            Map.entry("MET", 1),
            Map.entry("CEST", 2),
            Map.entry("MEST", 2),
            Map.entry("BST", 1),
            Map.entry("WEST", 1),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7));

    private Dates() {}

    /**
     * @param text as the feed has it; a time without a zone, or with one that nobody knows, is taken for UTC.
     * @return to the second; empty when it is no date, or one outside 1970–2100, which is no date of a post.
     */
    static Optional<Instant> read(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() > 64) return Optional.empty();
        try {
            var iso = ISO.matcher(line);
            if (iso.matches()) return plausible(at(number(iso, 1), number(iso, 2), number(iso, 3), iso));
            var mail = MAIL.matcher(line);
            if (mail.matches())
                return plausible(at(year(number(mail, 3)), month(mail.group(2)), number(mail, 1), mail));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Instant at(int year, int month, int day, Matcher clock) {
        int second = Math.min(number(clock, 6), 59); // a leap second
        return LocalDateTime.of(year, month, day, number(clock, 4), number(clock, 5), second)
                .toInstant(offset(clock.group(7)));
    }

    private static Optional<Instant> plausible(Instant instant) {
        int year = instant.atZone(ZoneOffset.UTC).getYear();
        return Optional.of(instant).filter(given -> year >= 1970 && year < 2100);
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    /** RFC 2822 §4.3: two digits up to 49 are of this century. */
    private static int year(int written) {
        return written >= 100 ? written : written < 50 ? 2000 + written : 1900 + written;
    }

    private static int month(String name) {
        var three = name.substring(0, 3).toLowerCase(Locale.ROOT);
        return MONTHS.indexOf(DUTCH_MONTHS.getOrDefault(three, three)) + 1;
    }

    private static ZoneOffset offset(@org.jspecify.annotations.Nullable String zone) {
        if (zone == null) return ZoneOffset.UTC;
        if (Character.isLetter(zone.charAt(0)))
            return ZoneOffset.ofHours(HOURS_EAST.getOrDefault(zone.toUpperCase(Locale.ROOT), 0));
        return ZoneOffset.of(zone);
    }
}
