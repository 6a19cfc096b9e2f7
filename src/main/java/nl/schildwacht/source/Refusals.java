package nl.schildwacht.source;

import nl.schildwacht.http.FetchProblem;

/** What it means when a platform with a JSON API gives no data, unless its adapter knows better (PLATFORMS §0.7). */
public final class Refusals {
    private Refusals() {}

    /** Reads a status that is neither 2xx nor 429. */
    public static Polled of(int status) {
        return switch (status) {
            case 400, 422 -> new Polled.Rejected(Trouble.BAD_QUERY);
            case 401 -> new Polled.Rejected(Trouble.UNAUTHORISED);
            case 403 -> new Polled.Rejected(Trouble.FORBIDDEN);
            case 404 -> new Polled.Rejected(Trouble.NOT_FOUND);
            case 410 -> new Polled.Rejected(Trouble.GONE);
            default -> new Polled.Broken(Trouble.SERVER_ERROR);
        };
    }

    /** Reads the lack of any answer. */
    public static Polled of(FetchProblem problem) {
        return switch (problem.kind()) {
            case ADDRESS_REFUSED -> new Polled.Rejected(Trouble.ADDRESS_REFUSED);
            case UNKNOWN_HOST, CONNECT, TLS, BAD_REDIRECT -> new Polled.Broken(Trouble.NETWORK);
            case TIMEOUT -> new Polled.Broken(Trouble.TIMEOUT);
            case TOO_LARGE -> new Polled.Broken(Trouble.TOO_LARGE);
            case TORN -> new Polled.Broken(Trouble.UNREADABLE);
            case NOT_BEFORE -> new Polled.Throttled(problem.until().orElseThrow());
        };
    }

    /** The same for a look-up, which has no words for waiting. */
    public static Sighting sighting(Polled refusal) {
        return new Sighting.Failed(switch (refusal) {
            case Polled.Broken(var trouble) -> trouble;
            case Polled.Rejected(var trouble) -> trouble;
            case Polled.Throttled _, Polled.Unchanged _, Polled.Page _ -> Trouble.TIMEOUT;
        });
    }
}
