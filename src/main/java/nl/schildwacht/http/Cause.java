package nl.schildwacht.http;

import nl.schildwacht.http.FetchProblem.Kind;
import nl.schildwacht.text.CappedStream;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

/** Reads a failure of either client as one of our kinds. */
final class Cause {
    private Cause() {}

    /** @param answering whether the head of the answer was in already. */
    static Kind of(Throwable failure, boolean answering) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .limit(10)
                .map(e -> kind(e, answering))
                .filter(kind -> kind != Kind.TORN)
                .findFirst()
                .orElse(Kind.TORN);
    }

    private static Kind kind(Throwable failure, boolean answering) {
        return switch (failure) {
            case CappedStream.Surplus _ -> Kind.TOO_LARGE;
            case GuardedNames.Refused _ -> Kind.ADDRESS_REFUSED;
            case GuardedNames.TooSlow _ -> Kind.TIMEOUT;
            case UnknownHostException _ -> Kind.UNKNOWN_HOST;
            case SocketTimeoutException _ -> Kind.TIMEOUT;
            case TimeoutException _ -> Kind.TIMEOUT;
            case ConnectException _ -> Kind.CONNECT;
            case NoRouteToHostException _ -> Kind.CONNECT;
            // In the middle of a body it is how a cut connection shows itself.
            case SSLException _ -> answering ? Kind.TORN : Kind.TLS;
            default -> Kind.TORN;
        };
    }
}
