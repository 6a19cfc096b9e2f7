package nl.schildwacht.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code Retry-After} in both its forms: seconds to wait, or a date (RFC 9110 §10.2.3). */
public final class RetryAfter {
    /** Longer wishes are cut to this, so that no answer can overflow the arithmetic of those who add to it. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private RetryAfter() {}

    /**
     * @param value the header's value.
     * @param now when the answer came in.
     * @return the moment the host may be asked again, from {@code now} to a year later; empty when the value is neither
     *     form.
     */
    public static Optional<Instant> parse(String value, Instant now) {
        var text = value.strip();
        return (text.matches("\\d+") ? Optional.of(afterSeconds(text, now)) : date(text, now))
                .map(until -> until.isBefore(now) ? now : until)
                .map(until -> until.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : until);
    }

    private static Instant afterSeconds(String digits, Instant now) {
        var stripped = digits.replaceFirst("^0+(?=.)", "");
        // More than nine digits are more than thirty years.
        return now.plusSeconds(stripped.length() > 9 ? LONGEST.toSeconds() : Long.parseLong(stripped));
    }

    /** RFC 9110 §5.6.7: all three forms must be understood, also the two that nobody may send any more. */
    private static Optional<Instant> date(String text, Instant now) {
        // A two-digit year more than fifty years ahead means the past.
        var century = new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(
                        ChronoField.YEAR, 2, 2, now.atZone(ZoneOffset.UTC).getYear() - 49)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH);
        return Stream.of(
                        DateTimeFormatter.RFC_1123_DATE_TIME,
                        century,
                        DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH))
                .flatMap(form -> read(text, form).stream())
                .findFirst();
    }

    private static Optional<Instant> read(String text, DateTimeFormatter form) {
        try {
            return Optional.of(form.parse(text, LocalDateTime::from).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException anotherForm) {
            return Optional.empty();
        }
    }
}
