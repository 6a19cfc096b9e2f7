package nl.schildwacht.http;

import java.time.Instant;
import java.util.Optional;

/**
 * Why there is no answer. The message names the kind and at most the host: never the path, query, user info, headers or
 * body, and there is no cause, because the causes do.
 */
public final class FetchProblem extends Exception {

    /** The closed set of reasons; labels metrics. */
    public enum Kind {
        /** The address is not one we connect to: private network, wrong scheme, user info in it, no host. */
        ADDRESS_REFUSED(false),
        /** The name could not be looked up. */
        UNKNOWN_HOST(true),
        /** Nobody answered the call: refused, unreachable. */
        CONNECT(true),
        /** The connection, a silence or the whole exchange took longer than allowed. */
        TIMEOUT(true),
        /** The body is larger than the cap. */
        TOO_LARGE(false),
        /** The answer broke off, or was not HTTP, or was in an encoding that we did not ask for. */
        TORN(true),
        /** No trusted connection: certificate or protocol. */
        TLS(false),
        /** Too many redirects, a loop, or a target that is not a usable address. */
        BAD_REDIRECT(false),
        /** Not sent: the host asked us to wait, or its budget is spent, until {@link FetchProblem#until()}. */
        NOT_BEFORE(true);

        private final boolean passing;

        Kind(boolean passing) {
            this.passing = passing;
        }

        /** Whether trying again later may help by itself; otherwise a person has to look. */
        public boolean isPassing() {
            return passing;
        }
    }

    private final Kind kind;
    private final Optional<Instant> until;

    private FetchProblem(Kind kind, String host, Optional<Instant> until, String detail) {
        super(kind + " " + host + ": " + detail, null, false, true);
        this.kind = kind;
        this.until = until;
    }

    static FetchProblem of(Kind kind, String host, String detail) {
        return new FetchProblem(kind, host, Optional.empty(), detail);
    }

    static FetchProblem notBefore(Instant until, String host) {
        return new FetchProblem(Kind.NOT_BEFORE, host, Optional.of(until), "not to be asked before " + until);
    }

    public Kind kind() {
        return kind;
    }

    /** From when the host may be asked again; present exactly for {@link Kind#NOT_BEFORE}. */
    public Optional<Instant> until() {
        return until;
    }
}
