package nl.schildwacht.source.feed;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How seldom a feed wants to be asked, in the forms in which feeds and servers say it. */
final class Rhythm {
    /** Nobody may ask to be left alone for longer than a day: a feed that is never read looks like silence. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern MAX_AGE =
            Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})", Pattern.CASE_INSENSITIVE);

    private Rhythm() {}

    static Optional<Duration> minutes(String number) {
        return positive(number).map(Duration::ofMinutes).map(Rhythm::capped);
    }

    /** {@code hourly} twice is half an hour (RSS 1.0 syndication module; frequency 1 when it is not given). */
    static Optional<Duration> period(String name, String frequency) {
        Optional<Duration> period =
                switch (name.strip().toLowerCase(Locale.ROOT)) {
                    case "hourly" -> Optional.of(Duration.ofHours(1));
                    case "daily" -> Optional.of(Duration.ofDays(1));
                    case "weekly" -> Optional.of(Duration.ofDays(7));
                    case "monthly" -> Optional.of(Duration.ofDays(30));
                    case "yearly" -> Optional.of(Duration.ofDays(365));
                    default -> Optional.empty();
                };
        return period.map(whole -> whole.dividedBy(positive(frequency).orElse(1L)))
                .map(Rhythm::capped);
    }

    /** {@code Cache-Control: max-age} in seconds (RFC 9111 §5.2.2.1). */
    static Optional<Duration> maxAge(Optional<String> cacheControl) {
        var matcher = MAX_AGE.matcher(cacheControl.orElse(""));
        return matcher.find()
                ? positive(matcher.group(1)).map(Duration::ofSeconds).map(Rhythm::capped)
                : Optional.empty();
    }

    static Optional<Duration> slowest(Optional<Duration> one, Optional<Duration> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Duration::compareTo);
    }

    private static Duration capped(Duration wish) {
        return wish.compareTo(LONGEST) > 0 ? LONGEST : wish;
    }

    private static Optional<Long> positive(String number) {
        var digits = number.strip();
        if (!digits.matches("\\d{1,9}")) return Optional.empty();
        return Optional.of(Long.parseLong(digits)).filter(value -> value > 0);
    }
}
