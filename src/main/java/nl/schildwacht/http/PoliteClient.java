package nl.schildwacht.http;

/** The door for feeds and every other address that a person or a feed supplies. Thread-safe; calls block. */
public final class PoliteClient implements AutoCloseable {

    /**
     * Fetches one address: conditional when the request carries validators, gzip when the server likes, redirects (at
     * most five) followed by hand through the same checks.
     *
     * @return the answer of the last hop, whatever its status.
     * @throws FetchProblem when there is none; {@link FetchProblem.Kind} says why.
     */
    public Answer fetch(Request request) throws FetchProblem {
        throw new UnsupportedOperationException("not yet built");
    }

    @Override
    public void close() {}
}
