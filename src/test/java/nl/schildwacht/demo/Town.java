package nl.schildwacht.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The platforms of a stand-in town, over HTTP on loopback: a local newspaper's feed, a Mastodon server and a Bluesky
 * service, each in the shape of the real one and only as far as the service asks. What is said appears as time goes by.
 */
public final class Town implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Clock clock;
    private final Consumer<URI> asked;
    private final List<Said> said = new CopyOnWriteArrayList<>();

    /** Something said, with its id and moment. */
    private record Said(long id, Saying saying, Instant at) {
        boolean isOut(Instant now) {
            return !at.isAfter(now);
        }
    }

    private Town(HttpServer server, Clock clock, Consumer<URI> asked) {
        this.server = server;
        this.clock = clock;
        this.asked = asked;
    }

    /** Opens the town on a free loopback port; its clock starts ticking now. */
    public static Town open(Clock clock) throws IOException {
        return open(clock, asked -> {});
    }

    /** @param asked sees the path and query of each request before it is answered, and may hold the answer up. */
    public static Town open(Clock clock, Consumer<URI> asked) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var town = new Town(server, clock, asked);
        town.at("/krant/feed.xml", town::newspaper);
        town.at("/api/v1/timelines/tag/", town::hashtag);
        town.at("/api/v1/statuses/", town::status);
        town.at("/xrpc/com.atproto.server.createSession", town::session);
        town.at("/xrpc/com.atproto.server.refreshSession", town::session);
        town.at("/xrpc/app.bsky.feed.searchPosts", town::search);
        town.at("/xrpc/app.bsky.feed.getPosts", town::getPosts);
        server.start();
        return town;
    }

    private void at(String path, HttpHandler answer) {
        server.createContext(path, exchange -> {
            asked.accept(exchange.getRequestURI());
            answer.handle(exchange);
        });
    }

    /** Lets these things be said, each at its time from now. */
    void let(List<Saying> sayings) {
        Instant now = clock.instant();
        sayings.forEach(saying -> say(saying, now.plus(saying.after())));
    }

    /** Lets one thing be said at this moment; a load run says thousands. */
    public void say(String place, String who, String text) {
        say(new Saying(place, who, text, Duration.ZERO), clock.instant());
    }

    private synchronized void say(Saying saying, Instant at) {
        // Like Mastodon's snowflakes: milliseconds, then a sequence, so that ids rise with time.
        said.add(new Said((at.toEpochMilli() << 16) + said.size() % 65536, saying, at));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Stream<Said> out(String place) {
        Instant now = clock.instant();
        return said.stream()
                .filter(one -> one.saying().place().equals(place) && one.isOut(now))
                .sorted(Comparator.comparingLong(Said::id).reversed());
    }

    private void newspaper(HttpExchange exchange) throws IOException {
        String items = out("krant").limit(50).map(this::item).collect(Collectors.joining());
        answer(exchange, 200, "application/rss+xml; charset=utf-8", """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>Voorbeeldstadse Courant</title><link>https://krant.example/</link>
                <description>Nieuws</description><language>nl-NL</language>%s</channel></rss>""".formatted(items));
    }

    private String item(Said one) {
        String text = one.saying().text();
        int end = text.indexOf(". ") + 1;
        return "<item><title>%s</title><link>https://krant.example/a/%d</link><guid isPermaLink=\"false\">krant-%d</guid><pubDate>%s</pubDate><description>%s</description></item>"
                .formatted(
                        xml(text.substring(0, Math.max(end - 1, 0))),
                        one.id(),
                        one.id(),
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(one.at().atOffset(ZoneOffset.UTC)),
                        xml(text.substring(end).strip()));
    }

    private void hashtag(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String tag = "#" + path.substring(path.lastIndexOf('/') + 1);
        Map<String, String> query = query(exchange);
        long above = Long.parseLong(query.getOrDefault("min_id", query.getOrDefault("since_id", "0")));
        int limit = Integer.parseInt(query.getOrDefault("limit", "20"));
        long below = Long.parseLong(query.getOrDefault("max_id", Long.toString(Long.MAX_VALUE)));
        List<Said> newer = new ArrayList<>(out("mastodon")
                .filter(one -> one.id() > above
                        && one.id() < below
                        && one.saying().text().contains(tag))
                .toList());
        // min_id: the page directly above the id, still newest first.
        if (query.containsKey("min_id") && newer.size() > limit)
            newer = newer.subList(newer.size() - limit, newer.size());
        json(exchange, 200, newer.stream().limit(limit).map(this::mastodon).toList());
    }

    private void status(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        Optional<Said> found = out("mastodon")
                .filter(one -> Long.toString(one.id()).equals(id))
                .findFirst();
        if (found.isPresent()) json(exchange, 200, mastodon(found.get()));
        else json(exchange, 404, Map.of("error", "Record not found"));
    }

    private Map<String, Object> mastodon(Said one) {
        String who = one.saying().who();
        String url = "https://mastodon.example/@" + who + "/" + one.id();
        return Map.of(
                "id",
                Long.toString(one.id()),
                "created_at",
                one.at().toString(),
                "visibility",
                "public",
                "language",
                "nl",
                "spoiler_text",
                "",
                "uri",
                "https://mastodon.example/users/" + who + "/statuses/" + one.id(),
                "url",
                url,
                "content",
                "<p>" + xml(one.saying().text()) + "</p>",
                "account",
                Map.of(
                        "id",
                        Integer.toString(who.hashCode() & 0x7fffffff),
                        "username",
                        who,
                        "acct",
                        who + "@mastodon.example",
                        "display_name",
                        who,
                        "url",
                        "https://mastodon.example/@" + who),
                "tags",
                List.of(Map.of("name", "voorbeeldstad")));
    }

    private void session(HttpExchange exchange) throws IOException {
        json(
                exchange,
                200,
                Map.of(
                        "did",
                        "did:plc:stadvanvoorbeelden",
                        "handle",
                        "voorbeeldstad.bsky.example",
                        "accessJwt",
                        "access-" + clock.millis(),
                        "refreshJwt",
                        "refresh-" + clock.millis(),
                        "active",
                        true));
    }

    private void search(HttpExchange exchange) throws IOException {
        if (!signedIn(exchange)) return;
        Map<String, String> query = query(exchange);
        String wanted = query.getOrDefault("q", "").replace("\"", "").toLowerCase();
        int from = Integer.parseInt(query.getOrDefault("cursor", "0"));
        List<Map<String, Object>> page = out("bluesky")
                .filter(one -> one.saying().text().toLowerCase().contains(wanted))
                .skip(from)
                .limit(100)
                .map(this::bluesky)
                .toList();
        json(
                exchange,
                200,
                page.size() < 100
                        ? Map.of("posts", page)
                        : Map.of("posts", page, "cursor", Integer.toString(from + page.size())));
    }

    private void getPosts(HttpExchange exchange) throws IOException {
        if (!signedIn(exchange)) return;
        String uri = query(exchange).getOrDefault("uris", "");
        json(
                exchange,
                200,
                Map.of(
                        "posts",
                        out("bluesky")
                                .filter(one -> uri(one).equals(uri))
                                .map(this::bluesky)
                                .toList()));
    }

    private boolean signedIn(HttpExchange exchange) throws IOException {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        if (bearer != null && bearer.startsWith("Bearer access-")) return true;
        json(exchange, 401, Map.of("error", "AuthMissing", "message", "Authentication Required"));
        return false;
    }

    private static String uri(Said one) {
        return "at://did:plc:" + one.saying().who() + "/app.bsky.feed.post/" + Long.toString(one.id(), 36);
    }

    private Map<String, Object> bluesky(Said one) {
        String who = one.saying().who();
        return Map.of(
                "uri", uri(one),
                "cid", "bafy" + Long.toString(one.id(), 36),
                "author", Map.of("did", "did:plc:" + who, "handle", who + ".bsky.example", "displayName", who),
                "record",
                        Map.of(
                                "$type", "app.bsky.feed.post",
                                "createdAt", one.at().toString(),
                                "langs", List.of("nl"),
                                "text", one.saying().text()),
                "indexedAt", one.at().toString(),
                "labels", List.of());
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String raw = exchange.getRequestURI().getRawQuery();
        if (raw == null) return Map.of();
        return Stream.of(raw.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> decode(pair[0]), pair -> pair.length > 1 ? decode(pair[1]) : "", (a, b) -> a));
    }

    private static String decode(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void json(HttpExchange exchange, int status, Object body) throws IOException {
        answer(exchange, status, "application/json; charset=utf-8", JSON.writeValueAsString(body));
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
