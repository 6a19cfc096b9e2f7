package nl.schildwacht.http;

/** How a request ended, for the metrics; a closed set. */
enum Outcome {
    SUCCESS,
    NOT_MODIFIED,
    REDIRECT,
    THROTTLED,
    CLIENT_ERROR,
    SERVER_ERROR,
    ADDRESS_REFUSED,
    UNKNOWN_HOST,
    CONNECT,
    TIMEOUT,
    TOO_LARGE,
    TORN,
    TLS,
    BAD_REDIRECT,
    NOT_BEFORE;

    static Outcome of(int status) {
        if (status == 304) return NOT_MODIFIED;
        if (status == 429) return THROTTLED;
        if (status >= 500) return SERVER_ERROR;
        if (status >= 400) return CLIENT_ERROR;
        return status >= 300 ? REDIRECT : SUCCESS;
    }

    static Outcome of(FetchProblem.Kind kind) {
        return switch (kind) {
            case ADDRESS_REFUSED -> ADDRESS_REFUSED;
            case UNKNOWN_HOST -> UNKNOWN_HOST;
            case CONNECT -> CONNECT;
            case TIMEOUT -> TIMEOUT;
            case TOO_LARGE -> TOO_LARGE;
            case TORN -> TORN;
            case TLS -> TLS;
            case BAD_REDIRECT -> BAD_REDIRECT;
            case NOT_BEFORE -> NOT_BEFORE;
        };
    }
}
