package nl.schildwacht.browser;

import nl.schildwacht.app.EmbeddedPostgres;
import nl.schildwacht.demo.Mailbox;
import nl.schildwacht.demo.Service;
import nl.schildwacht.demo.Town;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * A fresh installation: the packaged service with an embedded PostgreSQL of its own, among a stand-in town and a mail server,
 * without a broker. The service's output stays in {@code target/browser}.
 */
public final class Installation implements AutoCloseable {
    /** Long, because machines are busy; whoever waits, waits for a condition. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path home;
    private final Thread atExit = new Thread(this::stop);
    final Town town;
    final Mailbox mailbox;
    private final Service service;

    private Installation(Path home, Town town, Mailbox mailbox, Service service) {
        this.home = home;
        this.town = town;
        this.mailbox = mailbox;
        this.service = service;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** One that can send mail. @param name of its log. */
    static Installation open(String name) throws IOException {
        return open(name, true, Map.of());
    }

    /** One that knows of no mail server yet. */
    static Installation bare(String name) throws IOException {
        return open(name, false, Map.of());
    }

    /** @param more settings on top of the usual, as environment variables. */
    public static Installation open(String name, boolean mails, Map<String, String> more) throws IOException {
        // Open to passers-by: PostgreSQL does not run as root and must reach its data below.
        Path home = Files.createTempDirectory(
                "schildwacht-browser",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Path log = Files.createDirectories(Path.of("target", "browser")).resolve(name + ".log");
        Files.deleteIfExists(log);
        var town = Town.open(Clock.systemUTC());
        var mailbox = Mailbox.open(Clock.systemUTC(), letter -> {});
        Map<String, String> environment = new HashMap<>(environment(home, mails ? mailbox.smtpPort() : 0));
        environment.putAll(more);
        var installation = new Installation(home, town, mailbox, Service.start(environment, log.toAbsolutePath()));
        installation.awaitReady();
        return installation;
    }

    private void awaitReady() {
        Awaitility.await("the service is ready")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(service::isReady);
    }

    /** Something is done to the database while no service looks at it; then it is started again. */
    void withoutService(Work work) throws Exception {
        service.kill();
        work.on(database());
        service.restart();
        awaitReady();
    }

    private static Map<String, String> environment(Path home, int smtpPort) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "SCHILDWACHT_HOME", home.resolve("service").toString(),
                "SCHILDWACHT_HTTP_ALLOW_PRIVATE", "127.0.0.1/32",
                "SCHILDWACHT_HTTP_PER_HOST_SPACING", "1ms",
                "SCHILDWACHT_HTTP_PER_HOST_PER_MINUTE", "100000",
                "SCHILDWACHT_HTTP_CONTACT", "beheer@voorbeeldstad.example",
                "SCHILDWACHT_SECRET_BLUESKY", "abcd-efgh-ijkl-mnop"));
        if (smtpPort > 0)
            environment.putAll(Map.of(
                    "QUARKUS_MAILER_HOST", "127.0.0.1",
                    "QUARKUS_MAILER_PORT", Integer.toString(smtpPort),
                    "QUARKUS_MAILER_TLS", "false",
                    "QUARKUS_MAILER_START_TLS", "DISABLED",
                    "SCHILDWACHT_DISPATCH_FROM", "Schildwacht <schildwacht@voorbeeldstad.example>"));
        return environment;
    }

    /** What is done to a database. */
    interface Work {
        void on(Jdbi database) throws Exception;
    }

    public Service service() {
        return service;
    }

    /** @param path from the root, with a slash. */
    public URI at(String path) {
        return service.address().resolve(path);
    }

    /** What the service wrote to its output so far. */
    String log() {
        try {
            return Files.readString(service.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The service's own database. */
    public Jdbi database() {
        try {
            Path postgres = home.resolve("service").resolve("postgres");
            String port = Files.readString(postgres.resolve("port")).strip();
            String password = Files.readString(postgres.resolve("password")).strip();
            return Jdbi.create("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "schildwacht", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }

    private synchronized void stop() {
        service.close();
        mailbox.close();
        town.close();
        EmbeddedPostgres.stop(home.resolve("service").resolve("postgres"));
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("clearing away: " + e.getMessage());
        }
    }
}
