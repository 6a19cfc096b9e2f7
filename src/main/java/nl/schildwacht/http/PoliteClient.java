package nl.schildwacht.http;

import nl.schildwacht.http.FetchProblem.Kind;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The door for feeds and every other address that a person or a feed supplies. Thread-safe; calls block. */
public final class PoliteClient implements AutoCloseable {
    private static final Set<String> OURS =
            Set.of("user-agent", "host", "accept-encoding", "connection", "content-length", "transfer-encoding");

    private final Manners manners;
    private final CloseableHttpClient client;

    public PoliteClient(Manners manners) {
        this.manners = manners;
        this.client = client(manners);
    }

    /**
     * Fetches one address: conditional when the request carries validators, gzip when the server likes, redirects (at
     * most five) followed by hand through the same checks.
     *
     * @return the answer of the last hop, whatever its status.
     * @throws FetchProblem when there is none; {@link FetchProblem.Kind} says why.
     */
    public Answer fetch(Request request) throws FetchProblem {
        long started = System.nanoTime();
        var outcome = Outcome.TORN;
        try {
            var answer = follow(new Trail(request));
            outcome = Outcome.of(answer.status());
            return answer;
        } catch (FetchProblem problem) {
            outcome = Outcome.of(problem.kind());
            throw problem;
        } finally {
            manners.metrics.ended(HttpMetrics.Door.FEED, outcome, Duration.ofNanos(System.nanoTime() - started));
        }
    }

    private Answer follow(Trail trail) throws FetchProblem {
        var asked = trail.next().uri();
        Optional<Instant> requestedAt = Optional.empty();
        for (var left = manners.total; ; ) {
            var request = trail.next();
            try (var turn = manners.budget.take(request.uri())) {
                long began = System.nanoTime();
                requestedAt = requestedAt.or(() -> Optional.of(manners.clock.instant()));
                var hop = ask(request, left);
                left = left.minusNanos(System.nanoTime() - began);
                var notBefore = turn.heard(request.uri(), hop.status, hop.header("retry-after"));
                if (trail.leadsOn(hop.status, hop.header("location"))) continue;
                return new Answer(
                        hop.status,
                        hop.headers,
                        hop.body,
                        request.uri(),
                        hop.isGood() ? trail.movedTo(asked) : Optional.empty(),
                        requestedAt.get(),
                        manners.clock.instant(),
                        notBefore);
            }
        }
    }

    private Hop ask(Request request, Duration left) throws FetchProblem {
        var get = get(request);
        var answering = new AtomicBoolean();
        try (var deadline = Deadline.in(left)) {
            deadline.guards(get::cancel);
            try {
                return client.execute(get, response -> {
                    answering.set(true);
                    return read(get, response);
                });
            } catch (IOException | RuntimeException e) {
                var kind = deadline.hasPassed() ? Kind.TIMEOUT : Cause.of(e, answering.get());
                throw FetchProblem.of(
                        kind, request.uri().getHost(), e.getClass().getSimpleName());
            }
        }
    }

    private Hop read(HttpGet get, ClassicHttpResponse response) throws IOException {
        var headers = new TreeMap<String, String>();
        for (var header : response.getHeaders())
            headers.merge(
                    header.getName().toLowerCase(Locale.ROOT), header.getValue(), (one, more) -> one + ", " + more);
        try {
            var coding = headers.getOrDefault("content-encoding", "");
            var entity = response.getEntity();
            var body = entity == null ? new byte[0] : Body.read(entity.getContent(), coding, manners.maxBytes);
            if (Body.isSuspect(response.getCode(), headers, body)) throw new EOFException("head broken off");
            return new Hop(response.getCode(), Body.headersAfterReading(headers), body);
        } catch (IOException e) {
            // Closing the stream would read on to its end.
            get.cancel();
            throw e;
        }
    }

    private HttpGet get(Request request) {
        var get = new HttpGet(request.uri());
        request.headers().forEach((name, value) -> {
            if (!OURS.contains(name)) get.setHeader(name, value);
        });
        request.etag().ifPresent(value -> get.setHeader("If-None-Match", value));
        request.lastModified().ifPresent(value -> get.setHeader("If-Modified-Since", value));
        get.setHeader("Accept-Encoding", "gzip");
        return get;
    }

    private static CloseableHttpClient client(Manners manners) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Guarded(manners.names))
                .setMaxConnTotal(100)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(16 * 1024)
                                .setMaxHeaderCount(200)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(manners.connect))
                        .setSocketTimeout(Timeout.of(manners.silence))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                // Polls are minutes apart, and a reused connection could be one the server has just closed.
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setUserAgent(manners.userAgent)
                .disableContentCompression()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    private record Hop(int status, Map<String, String> headers, byte[] body) {
        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        boolean isGood() {
            return status == 304 || status >= 200 && status < 300;
        }
    }

    private record Guarded(GuardedNames names) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return names.addressesOf(host).toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
