package nl.schildwacht.source.bluesky;

import nl.schildwacht.http.Answer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Bluesky's own words for patience: {@code RateLimit-Remaining} and {@code RateLimit-Reset}, in epoch seconds. */
final class RateLimit {
    /** The longest window, of signing in, is a day; a server that says more is mistaken. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private RateLimit() {}

    /** When the next call may come: at {@code Retry-After}, else when the limit starts anew. */
    static Optional<Instant> until(Answer answer, Instant now) {
        return answer.notBefore()
                .or(() -> answer.header("RateLimit-Reset")
                        .filter(seconds -> seconds.matches("\\d{1,11}"))
                        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds))))
                .filter(until -> until.isAfter(now))
                .map(until -> until.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : until);
    }

    static boolean isSpent(Answer answer) {
        return answer.header("RateLimit-Remaining").filter("0"::equals).isPresent();
    }
}
