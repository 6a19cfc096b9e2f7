package nl.schildwacht.http;

import nl.schildwacht.http.FetchProblem.Kind;
import org.jboss.resteasy.reactive.RestResponse;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import jakarta.annotation.Priority;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/**
 * One API at one server, made by {@link RestGate#open}. Thread-safe; calls to one host wait for each other. Not to be
 * called on an event loop.
 *
 * @param <T> the Jakarta REST interface.
 */
public final class RestDoor<T> implements AutoCloseable {
    private final T client;
    private final URI base;
    private final Sent sent;
    private final Manners manners;
    private final SocksGate.Pass pass;
    private final Runnable dismissal;

    RestDoor(T client, URI base, Sent sent, Manners manners, SocksGate.Pass pass, Runnable dismissal) {
        this.client = client;
        this.base = base;
        this.sent = sent;
        this.manners = manners;
        this.pass = pass;
        this.dismissal = dismissal;
    }

    /**
     * Makes one call and reads its answer whole: {@code door.call(api -> api.search(token, "voorbeeldstad"))}. Every
     * status is an answer, also 304, 401 and 429. Redirects are not followed: an API that redirects is misconfigured.
     *
     * @throws FetchProblem as {@link PoliteClient#fetch}, except BAD_REDIRECT.
     */
    public Called call(Function<T, RestResponse<InputStream>> call) throws FetchProblem {
        long started = System.nanoTime();
        var outcome = Outcome.TORN;
        try (var turn = manners.budget.take(base)) {
            var called = exchange(call, turn);
            outcome = Outcome.of(called.answer.status());
            return called;
        } catch (FetchProblem problem) {
            outcome = Outcome.of(problem.kind());
            throw problem;
        } finally {
            manners.metrics.ended(HttpMetrics.Door.API, outcome, Duration.ofNanos(System.nanoTime() - started));
        }
    }

    /**
     * Leaves this host alone until then, for platforms that say so by other headers than {@code Retry-After}
     * ({@code X-RateLimit-Reset} and its kin). Never shortens an earlier wish.
     */
    public void holdOff(Instant until) {
        manners.budget.holdOff(base, until);
    }

    private Called exchange(Function<T, RestResponse<InputStream>> call, HostBudget.Turn turn) throws FetchProblem {
        var requestedAt = manners.clock.instant();
        // Head, chunk sizes and TLS records travel through the gate as well.
        try (var passage = pass.open(manners.maxBytes + manners.maxBytes / 4 + 64 * 1024);
                var deadline = Deadline.in(manners.total)) {
            deadline.guards(() -> passage.cut(Kind.TIMEOUT));
            var response = answered(call, passage);
            var headers = headers(response);
            var body = body(response, headers, passage);
            var notBefore = turn.heard(base, response.getStatus(), Optional.ofNullable(headers.get("retry-after")));
            var request = sent.request.orElseThrow();
            return new Called(
                    sent.method,
                    request,
                    new Answer(
                            response.getStatus(),
                            Body.headersAfterReading(headers),
                            body,
                            request.uri(),
                            Optional.empty(),
                            requestedAt,
                            manners.clock.instant(),
                            notBefore));
        }
    }

    private RestResponse<InputStream> answered(Function<T, RestResponse<InputStream>> call, Passage passage)
            throws FetchProblem {
        sent.request = Optional.empty();
        try {
            return call.apply(client);
        } catch (Exception e) {
            // Once the request is out, whatever comes is the network's doing; netty's checked exceptions come bare.
            // Before, it is a mistake in the call itself, and not ours to hide.
            if (sent.request.isEmpty() && e instanceof RuntimeException mistake) throw mistake;
            throw problem(e, passage, false);
        }
    }

    private byte[] body(RestResponse<InputStream> response, Map<String, String> headers, Passage passage)
            throws FetchProblem {
        var stream = response.getEntity();
        if (stream == null) return new byte[0];
        try (stream) {
            try {
                var body = Body.read(stream, headers.getOrDefault("content-encoding", ""), manners.maxBytes);
                if (passage.problem().isPresent()) throw new IOException("cut off");
                if (Body.isSuspect(response.getStatus(), headers, body)) throw new EOFException("head broken off");
                return body;
            } finally {
                // First, because closing the stream would read on to its end.
                passage.close();
            }
        } catch (IOException | RuntimeException e) {
            throw problem(e, passage, true);
        }
    }

    private FetchProblem problem(Exception failure, Passage passage, boolean answering) {
        var kind = passage.problem().orElseGet(() -> Cause.of(failure, answering));
        return FetchProblem.of(kind, base.getHost(), failure.getClass().getSimpleName());
    }

    private static Map<String, String> headers(RestResponse<?> response) {
        var headers = new TreeMap<String, String>();
        response.getStringHeaders()
                .forEach((name, values) -> headers.merge(
                        name.toLowerCase(Locale.ROOT), String.join(", ", values), (one, more) -> one + ", " + more));
        return headers;
    }

    /** Closes the REST client; calls under way end as TORN. */
    @Override
    public void close() {
        dismissal.run();
        if (!(client instanceof Closeable closeable)) return;
        try {
            closeable.close();
        } catch (IOException e) {
            throw new IllegalStateException("the REST client did not close", e);
        }
    }

    /**
     * What was really sent, and its answer.
     *
     * @param method the HTTP method.
     * @param request as it left, filters and parameters applied; may hold secrets.
     * @param answer what came back.
     */
    public record Called(String method, Request request, Answer answer) {

        /** The same as evidence; see {@link Exchange#of}. */
        public Exchange exchange(Set<String> secrets) {
            return Exchange.of(method, request, answer, secrets);
        }
    }

    /** Notes what leaves. One call of a door is under way at a time, so it keeps the last one. */
    @Priority(Integer.MAX_VALUE)
    static final class Sent implements ClientRequestFilter {
        private final URI base;
        private volatile String method = "GET";
        private volatile Optional<Request> request = Optional.empty();

        Sent(URI base) {
            this.base = base;
        }

        @Override
        public void filter(ClientRequestContext context) {
            if (!WebAddress.isSameAuthority(base, context.getUri()))
                throw new IllegalStateException("a door leads to one server only");
            context.getHeaders().putSingle("Accept-Encoding", "gzip");
            var headers = new LinkedHashMap<String, String>();
            context.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            method = context.getMethod();
            request = Optional.of(new Request(context.getUri(), headers, Optional.empty(), Optional.empty()));
        }
    }
}
