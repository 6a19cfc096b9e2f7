package nl.schildwacht.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code Retry-After} in both its forms: seconds to wait, or a date (RFC 9110 §10.2.3 and §5.6.7). */
public final class RetryAfter {
    /** Longer wishes are cut to this, so that no answer can overflow the arithmetic of those who add to it. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private RetryAfter() {}

    /**
     * @param value the header's value.
     * @param now when the answer came in.
     * @return the moment the host may be asked again, never before {@code now}; empty when the value is neither form.
     */
    public static Optional<Instant> parse(String value, Instant now) {
        var text = value.strip();
        return (text.matches("\\d+") ? Optional.of(afterSeconds(text, now)) : date(text))
                .map(until -> until.isBefore(now) ? now : until)
                .map(until -> until.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : until);
    }

    private static Instant afterSeconds(String digits, Instant now) {
        // More than nine digits are more than thirty years.
        var stripped = digits.replaceFirst("^0+(?=.)", "");
        return now.plusSeconds(stripped.length() > 9 ? LONGEST.toSeconds() : Long.parseLong(stripped));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
