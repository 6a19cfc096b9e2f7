package nl.schildwacht.source.mastodon;

import nl.schildwacht.http.Answer;
import nl.schildwacht.source.Claims;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Mastodon's own words for patience: {@code X-RateLimit-Remaining} and {@code X-RateLimit-Reset}, a date in ISO 8601. */
final class RateLimit {
    /** Limits are counted in minutes; a server that says more than this is mistaken or hostile. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private RateLimit() {}

    /** When the next call may come: at {@code Retry-After}, else when the limit starts anew. */
    static Optional<Instant> until(Answer answer, Instant now) {
        return answer.notBefore()
                .or(() -> answer.header("X-RateLimit-Reset").flatMap(Claims::moment))
                .filter(until -> until.isAfter(now))
                .map(until -> until.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : until);
    }

    static boolean isSpent(Answer answer) {
        return answer.header("X-RateLimit-Remaining").filter("0"::equals).isPresent();
    }
}
