package nl.schildwacht.fire;

import nl.schildwacht.app.EmbeddedPostgres;
import nl.schildwacht.demo.Mailbox;
import nl.schildwacht.demo.Service;
import nl.schildwacht.demo.Town;
import nl.schildwacht.demo.Voorbeeldstad;
import nl.schildwacht.fixture.KafkaBroker;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The service's neighbours on one machine, and the services of one test. The service's output stays in {@code target/fire}. */
final class Scene implements AutoCloseable {
    /** Long, because machines are busy; whoever waits, waits for a condition. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String name;
    private final Path home;
    private final List<Path> logs = new ArrayList<>();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Thread atExit = new Thread(this::stop);
    final Town town;
    final Mailbox mailbox;
    final KafkaBroker broker;

    private Scene(String name, Consumer<URI> asked) throws IOException {
        this.name = name;
        // Open to passers-by: PostgreSQL does not run as root and must reach its data below.
        home = Files.createTempDirectory(
                "schildwacht-fire", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Runtime.getRuntime().addShutdownHook(atExit);
        town = keep(Town.open(Clock.systemUTC(), asked));
        mailbox = keep(Mailbox.open(Clock.systemUTC(), letter -> {}));
        broker = keep(KafkaBroker.start(home.resolve("kafka")));
    }

    static Scene open(String name) throws IOException {
        return open(name, asked -> {});
    }

    /** @param asked sees each request to the town before it is answered. */
    static Scene open(String name, Consumer<URI> asked) throws IOException {
        return new Scene(name, asked);
    }

    /** Starts a service among these neighbours and waits until it is ready. @param more settings on top of the usual. */
    Service start(String service, Map<String, String> more) throws IOException {
        Path log = Files.createDirectories(Path.of("target", "fire")).resolve(name + "-" + service + ".log");
        Files.deleteIfExists(log);
        logs.add(log);
        Map<String, String> environment = new HashMap<>(environment());
        environment.putAll(more);
        Service started = keep(Service.start(environment, log.toAbsolutePath()));
        awaitReady(started);
        return started;
    }

    static void awaitReady(Service service) {
        Awaitility.await("the service is ready")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(service::isReady);
    }

    /** Voorbeeldstad with its people, one source on each platform, asked every second or two. */
    void configure(Service service) throws IOException, InterruptedException {
        String token = service.firstToken();
        Voorbeeldstad.people(service, token);
        source(service, token, "krant", "feed", "feed", town.address() + "krant/feed.xml", "");
        source(service, token, "hashtag", "mastodon", "hashtag", town.address().toString(), "voorbeeldstad");
        source(service, token, "zoek", "bluesky", "search", town.address().toString(), "Joost de Wit");
    }

    static void source(
            Service service, String token, String id, String platform, String mode, String base, String query)
            throws IOException, InterruptedException {
        Voorbeeldstad.source(service, token, id, """
                {"name":"%s","platform":"%s","mode":"%s","base":"%s","query":"%s","organisation":"stad",
                 "account":"voorbeeldstad.bsky.example","secret":"%s","floor":"PT1S","ceiling":"PT2S"}""".formatted(
                id, platform, mode, base, query, platform.equals("bluesky") ? "env:SCHILDWACHT_SECRET_BLUESKY" : ""));
    }

    /** Where the embedded PostgreSQL of the scene's services lives. */
    Path postgres() {
        return home.resolve("service").resolve("postgres");
    }

    /** The database, as long as it runs. */
    Jdbi database() {
        try {
            String port = Files.readString(postgres().resolve("port")).strip();
            String password = Files.readString(postgres().resolve("password")).strip();
            return Jdbi.create("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "schildwacht", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the services wrote to their output. */
    String logs() {
        var all = new StringBuilder();
        try {
            for (Path log : logs) all.append(Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    /** kill -9 of the server's first process; the others end by themselves. */
    void killPostgres() throws IOException {
        Path file = postgres().resolve("data").resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }

    private <T extends AutoCloseable> T keep(T part) {
        open.push(part);
        return part;
    }

    private synchronized void stop() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                System.err.println("closing: " + e.getMessage());
            }
        }
        EmbeddedPostgres.stop(postgres());
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            System.err.println("clearing away: " + e.getMessage());
        }
    }

    /** As the demo's, and with little patience, so that a test sees in seconds what otherwise takes minutes. */
    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("SCHILDWACHT_HOME", home.resolve("service").toString()),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers()),
                Map.entry("MP_MESSAGING_INCOMING_HITS_IN_SESSION_TIMEOUT_MS", "6000"),
                Map.entry("QUARKUS_MAILER_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MAILER_PORT", Integer.toString(mailbox.smtpPort())),
                Map.entry("QUARKUS_MAILER_TLS", "false"),
                Map.entry("QUARKUS_MAILER_START_TLS", "DISABLED"),
                Map.entry("SCHILDWACHT_HTTP_ALLOW_PRIVATE", "127.0.0.1/32"),
                Map.entry("SCHILDWACHT_HTTP_PER_HOST_SPACING", "1ms"),
                Map.entry("SCHILDWACHT_HTTP_PER_HOST_PER_MINUTE", "100000"),
                Map.entry("SCHILDWACHT_SECRET_BLUESKY", "abcd-efgh-ijkl-mnop"),
                Map.entry("SCHILDWACHT_SOURCE_LEASE", "5s"),
                Map.entry("SCHILDWACHT_DISPATCH_FROM", "Schildwacht <schildwacht@voorbeeldstad.example>"),
                Map.entry("SCHILDWACHT_DISPATCH_UPDATE", "2s"),
                Map.entry("SCHILDWACHT_DISPATCH_SILENCE", "3s"),
                Map.entry("SCHILDWACHT_DISPATCH_PATIENCE", "5s"),
                Map.entry("SCHILDWACHT_DISPATCH_LEASE", "10s"),
                Map.entry("SCHILDWACHT_DISPATCH_FIRST_RETRY", "200ms"),
                Map.entry("SCHILDWACHT_DISPATCH_LAST_RETRY", "2s"));
    }

    List<Mail> mails() {
        return mailbox.letters().stream()
                .map(letter -> new Mail(letter.to(), letter.messageId()))
                .toList();
    }

    /** One mail as a mail server accepted it. */
    record Mail(String to, String messageId) {}
}
