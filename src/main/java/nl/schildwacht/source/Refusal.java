package nl.schildwacht.source;

import nl.schildwacht.http.Answer;
import nl.schildwacht.http.FetchProblem;
import nl.schildwacht.source.Polled.Broken;
import nl.schildwacht.source.Polled.Rejected;
import nl.schildwacht.source.Polled.Throttled;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What an answer that is no page means, where a platform does not say otherwise. */
public final class Refusal {
    /** How long to leave a server alone that says "slow down" and not for how long. */
    public static final Duration UNTOLD = Duration.ofMinutes(15);

    private Refusal() {}

    /**
     * The default reading of a status.
     *
     * @param answer with any status.
     * @param now the moment of asking, from which an untold wait counts.
     * @return empty for 2xx and 304, which the adapter reads itself.
     */
    public static Optional<Polled> of(Answer answer, Instant now) {
        return switch (answer.status()) {
            case 304 -> Optional.empty();
            case 401 -> Optional.of(new Rejected(Trouble.UNAUTHORISED));
            case 402, 403, 451 -> Optional.of(new Rejected(Trouble.FORBIDDEN));
            case 404 -> Optional.of(new Broken(Trouble.NOT_FOUND));
            case 408 -> Optional.of(new Broken(Trouble.TIMEOUT));
            case 410 -> Optional.of(new Rejected(Trouble.GONE));
            case 429, 503 -> Optional.of(new Throttled(answer.notBefore().orElse(now.plus(UNTOLD))));
            default -> byClass(answer.status() / 100);
        };
    }

    private static Optional<Polled> byClass(int hundreds) {
        return switch (hundreds) {
            case 2 -> Optional.empty();
            case 4 -> Optional.of(new Rejected(Trouble.BAD_QUERY));
            case 5 -> Optional.of(new Broken(Trouble.SERVER_ERROR));
            default -> Optional.of(new Broken(Trouble.NETWORK));
        };
    }

    /** Why no answer came, in the words of this room. */
    public static Polled of(FetchProblem problem, Instant now) {
        return switch (problem.kind()) {
            case ADDRESS_REFUSED -> new Rejected(Trouble.ADDRESS_REFUSED);
            case UNKNOWN_HOST, CONNECT, TLS, BAD_REDIRECT -> new Broken(Trouble.NETWORK);
            case TIMEOUT -> new Broken(Trouble.TIMEOUT);
            case TOO_LARGE -> new Broken(Trouble.TOO_LARGE);
            case TORN -> new Broken(Trouble.UNREADABLE);
            case NOT_BEFORE -> new Throttled(problem.until().orElse(now.plus(UNTOLD)));
        };
    }
}
