package nl.schildwacht.http;

import org.jboss.resteasy.reactive.RestResponse;

import java.io.InputStream;
import java.time.Instant;
import java.util.function.Function;

/**
 * One API at one server, made by {@link RestGate#open}. Thread-safe; calls to one host wait for each other.
 *
 * @param <T> the Jakarta REST interface.
 */
public final class RestDoor<T> implements AutoCloseable {

    /**
     * Makes one call and reads its answer whole: {@code door.call(api -> api.search(token, "voorbeeldstad"))}. Every
     * status is an answer, also 304, 401 and 429. Redirects are not followed: an API that redirects is misconfigured.
     *
     * @throws FetchProblem as {@link PoliteClient#fetch}, except BAD_REDIRECT.
     */
    public Called call(Function<T, RestResponse<InputStream>> call) throws FetchProblem {
        throw new UnsupportedOperationException("not yet built");
    }

    /**
     * Leaves this host alone until then, for platforms that say so by other headers than {@code Retry-After}
     * (PLATFORMS: {@code X-RateLimit-Reset} and its kin). Never shortens an earlier wish.
     */
    public void holdOff(Instant until) {}

    @Override
    public void close() {}

    /** What was really sent, and its answer; together they make {@link Exchange#of}. */
    public record Called(Request request, Answer answer) {}
}
