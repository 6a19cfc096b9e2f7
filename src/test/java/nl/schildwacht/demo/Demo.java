package nl.schildwacht.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.schildwacht.app.EmbeddedPostgres;
import nl.schildwacht.fixture.KafkaBroker;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * {@code ./schildwacht demo}: opens a town, starts the real parts, configures the service as a user would, and shows what
 * happens. Ends non-zero and names the step when something fails.
 */
public final class Demo {
    private static final Duration BOUND = Duration.ofSeconds(120);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clock clock = Clock.systemUTC();
    private final Path home;
    private final LinkedBlockingQueue<Mailbox.Letter> arrived = new LinkedBlockingQueue<>();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private String step = "starting";
    /** Whether it came to a good end; then nothing of it needs to be looked at. */
    private volatile boolean ended;

    private Demo(Path home) {
        this.home = home;
    }

    /** What the command line asks for. */
    private record Wishes(boolean untilAlert, Optional<Duration> bound) {
        static Wishes read(String... arguments) {
            boolean untilAlert = false;
            Optional<Duration> bound = Optional.empty();
            for (int i = 0; i < arguments.length; i++) {
                switch (arguments[i]) {
                    case "--until-alert" -> untilAlert = true;
                    case "--seconds" -> {
                        if (++i == arguments.length || !arguments[i].matches("[1-9]\\d{0,5}"))
                            throw new IllegalArgumentException("--seconds needs a number of seconds");
                        bound = Optional.of(Duration.ofSeconds(Long.parseLong(arguments[i])));
                    }
                    default -> throw new IllegalArgumentException("does not know '" + arguments[i] + "'");
                }
            }
            return new Wishes(untilAlert, bound);
        }
    }

    public static void main(String... arguments) throws Exception {
        Wishes wishes;
        try {
            wishes = Wishes.read(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("schildwacht demo: " + e.getMessage() + " (--until-alert, --seconds N)");
            System.exit(2);
            return;
        }
        // Open to passers-by: PostgreSQL does not run as root and must reach its data below.
        var passable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        var demo = new Demo(Files.createTempDirectory("schildwacht-demo", passable));
        Runtime.getRuntime().addShutdownHook(new Thread(demo::close));
        try {
            demo.run(wishes);
            demo.ended = true;
            System.exit(0);
        } catch (Exception e) {
            System.err.println();
            System.err.println("The demo failed at: " + demo.step);
            System.err.println("  " + e.getMessage());
            System.err.println("  The service's output: " + demo.home.resolve("service.log"));
            System.exit(1);
        }
    }

    private void run(Wishes wishes) throws Exception {
        Instant start = clock.instant();
        say("opening the stand-in town and a real mail server");
        Mailbox mailbox = keep(Mailbox.open(clock, arrived::add));
        Town town = keep(Town.open(clock));
        say("starting a real Kafka broker");
        KafkaBroker broker = keep(KafkaBroker.start(home.resolve("kafka")));
        say("starting the service with its own PostgreSQL");
        Service service = keep(Service.start(environment(mailbox, broker), home.resolve("service.log")));
        Duration startUp = waitFor(service::isReady, Duration.ofSeconds(60));
        String token = service.firstToken();
        say("configuring it through its API: one organisation, three people, three sources");
        Voorbeeldstad.configure(service, token, town);
        say("the town wakes up");
        Instant opened = clock.instant();
        town.let(Saying.morning());
        Saying.morning()
                .forEach(saying -> System.out.printf(
                        "    after %2d s  %-8s @%-12s %s%n",
                        saying.after().toSeconds(), saying.place(), saying.who(), saying.text()));
        var records = keep(HitTopic.listen(broker.bootstrapServers()));
        show(mailbox, service);

        Map<String, Double> seconds = new LinkedHashMap<>();
        Duration bound = wishes.bound().orElse(wishes.untilAlert() ? BOUND : Duration.ofDays(1));
        Instant said = opened.plus(Saying.TELLING.after());
        step = "waiting for the mails to employee and manager";
        while (Duration.between(start, clock.instant()).compareTo(bound) < 0) {
            Mailbox.Letter letter = arrived.poll(200, TimeUnit.MILLISECONDS);
            records.poll().forEach(this::tell);
            if (letter == null) continue;
            double after = Duration.between(said, letter.at()).toMillis() / 1000.0;
            System.out.printf(
                    "✉ mail %d aan %s: %s (%s%d.txt)%n",
                    letter.number(), letter.to(), letter.subject(), mailbox.address(), letter.number());
            if (letter.to().equals(Voorbeeldstad.EMPLOYEE)) seconds.putIfAbsent("employee_mail_seconds", after);
            if (letter.to().equals(Voorbeeldstad.MANAGER)) seconds.putIfAbsent("manager_mail_seconds", after);
            if (wishes.untilAlert() && seconds.size() == 2) {
                step = "waiting for the event in Kafka";
                Instant patience = clock.instant().plusSeconds(20);
                while (records.count() == 0 && clock.instant().isBefore(patience))
                    records.poll().forEach(this::tell);
                if (records.count() == 0) throw new IllegalStateException("no event arrived in " + HitTopic.NAME);
                count(service);
                timings(seconds, startUp, start, records.count(), mailbox);
                return;
            }
        }
        if (wishes.untilAlert())
            throw new IllegalStateException("employee and manager had no mail within " + bound.toSeconds() + " s");
    }

    private Map<String, String> environment(Mailbox mailbox, KafkaBroker broker) {
        return Map.ofEntries(
                Map.entry("SCHILDWACHT_HOME", home.resolve("service").toString()),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers()),
                Map.entry("QUARKUS_MAILER_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MAILER_PORT", Integer.toString(mailbox.smtpPort())),
                Map.entry("QUARKUS_MAILER_TLS", "false"),
                Map.entry("QUARKUS_MAILER_START_TLS", "DISABLED"),
                Map.entry("SCHILDWACHT_DISPATCH_FROM", "Schildwacht <schildwacht@voorbeeldstad.example>"),
                // The town lives on loopback, which the service otherwise refuses, and is asked more often than a real
                // host.
                Map.entry("SCHILDWACHT_HTTP_ALLOW_PRIVATE", "127.0.0.1/32"),
                Map.entry("SCHILDWACHT_HTTP_CONTACT", "beheer@voorbeeldstad.example"),
                Map.entry("SCHILDWACHT_HTTP_PER_HOST_SPACING", "20ms"),
                Map.entry("SCHILDWACHT_HTTP_PER_HOST_PER_MINUTE", "600"),
                Map.entry("SCHILDWACHT_DISPATCH_UPDATE", "30s"),
                Map.entry("SCHILDWACHT_SECRET_BLUESKY", "abcd-efgh-ijkl-mnop"));
    }

    private void show(Mailbox mailbox, Service service) {
        System.out.println();
        System.out.println("  mailbox    " + mailbox.address());
        System.out.println("  service    " + service.address() + "q/openapi   " + service.address() + "q/metrics   "
                + service.address() + "q/health");
        System.out.println("  its output " + service.log());
        System.out.println();
    }

    private void tell(ConsumerRecord<String, String> event) {
        try {
            JsonNode data = JSON.readTree(event.value()).path("data");
            System.out.printf(
                    "⇢ event in %s about %s: %s %s, severity %s, alert %s, dossier %s%n  %s%n",
                    event.topic(),
                    event.key(),
                    data.path("behaviours"),
                    data.path("kinds"),
                    data.path("severity").asText(),
                    data.path("alert").asText(),
                    data.path("dossier").path("number").asText(),
                    event.value());
        } catch (IOException e) {
            throw new UncheckedIOException("an event is not JSON", e);
        }
    }

    /** What the service counted: all that remains of the posts that left no trace. */
    private static void count(Service service) throws IOException, InterruptedException {
        String metrics = service.text("q/metrics");
        System.out.printf(
                "· %d posts screened, %d hits kept; of the others only the number remains%n",
                sum(metrics, "schildwacht_screening_posts_total"), sum(metrics, "schildwacht_screening_hits_total"));
    }

    private static long sum(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private void timings(Map<String, Double> seconds, Duration startUp, Instant start, int events, Mailbox mailbox)
            throws IOException {
        Map<String, Object> line = new LinkedHashMap<>(seconds);
        line.put("service_start_seconds", startUp.toMillis() / 1000.0);
        line.put("total_seconds", Duration.between(start, clock.instant()).toMillis() / 1000.0);
        line.put("events", events);
        line.put("mails", mailbox.letters().size());
        System.out.println(JSON.writeValueAsString(line));
    }

    private Duration waitFor(Condition condition, Duration atMost) throws Exception {
        Instant start = clock.instant();
        while (!condition.holds()) {
            if (Duration.between(start, clock.instant()).compareTo(atMost) > 0)
                throw new IllegalStateException("not done within " + atMost.toSeconds() + " s");
            Thread.sleep(50);
        }
        return Duration.between(start, clock.instant());
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private void say(String next) {
        step = next;
        System.out.println("· " + next);
    }

    private <T extends AutoCloseable> T keep(T part) {
        open.push(part);
        return part;
    }

    private synchronized void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                System.err.println("closing: " + e.getMessage());
            }
        }
        EmbeddedPostgres.stop(home.resolve("service").resolve("postgres"));
        if (ended) clear();
    }

    private void clear() {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException e) {
            System.err.println("could not remove " + home + ": " + e.getMessage());
        }
    }
}
