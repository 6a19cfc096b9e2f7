package nl.schildwacht.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import nl.schildwacht.app.evaluation.Evaluate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The command line. Commands that need no service answer before Quarkus starts; the service first gets its database: yours
 * when a JDBC URL is configured, the embedded one otherwise.
 */
@QuarkusMain
public class Main {
    public static void main(String... arguments) throws IOException {
        List<String> rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        switch (arguments.length == 0 ? "run" : arguments[0]) {
            case "run" -> run(rest);
            case "score" -> System.exit(Score.run(rest, System.in, utf8(System.out), utf8(System.err)));
            case "evaluate" -> System.exit(evaluate(rest));
            case "verify" -> verify();
            case "dead-letters" -> System.exit(DeadLettersCommand.run(rest, System.getenv(), System.out, System.err));
            default -> {
                System.err.println("schildwacht: there is no command '" + arguments[0] + "'.");
                System.exit(2);
            }
        }
    }

    private static void run(List<String> arguments) {
        Home home = Home.of(System.getenv());
        var stopped = new CountDownLatch(1);
        try {
            SessionKeys.read(home, System.getenv()).forEach(System::setProperty);
            if (home.needsDatabase()) {
                useEmbedded(home.postgres(), stopped);
                System.setProperty(
                        "schildwacht.source.own-key-file",
                        OwnKey.in(home.folder()).toString());
            }
        } catch (IllegalStateException e) {
            System.err.println("schildwacht: " + e.getMessage());
            System.exit(1);
        }
        useKafka(System.getenv());
        Quarkus.run(
                null,
                (code, failure) -> {
                    stopped.countDown();
                    System.exit(code);
                },
                arguments.toArray(String[]::new));
    }

    /** Points the datasource at the embedded server, and stops that after the service has stopped. */
    private static void useEmbedded(Path folder, CountDownLatch stopped) {
        EmbeddedPostgres.Address address = EmbeddedPostgres.start(folder);
        Map.of(
                        "quarkus.datasource.jdbc.url", address.jdbcUrl(),
                        "quarkus.datasource.username", address.user(),
                        "quarkus.datasource.password", address.password())
                .forEach(System::setProperty);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                stopped.await(30, TimeUnit.SECONDS);
                EmbeddedPostgres.stop(folder);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    /** With brokers configured, Kafka stands between the roles; whoever notifies listens. */
    private static void useKafka(Map<String, String> environment) {
        if (environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "").isBlank()) return;
        System.setProperty("schildwacht.kafka.publish", "true");
        String roles = environment.getOrDefault("SCHILDWACHT_ROLES", "notify").toLowerCase(Locale.ROOT);
        System.setProperty("schildwacht.kafka.consume", Boolean.toString(roles.contains("notify")));
    }

    private static int evaluate(List<String> arguments) {
        PrintStream err = utf8(System.err);
        return Evaluate.run(
                arguments, lists -> JudgedByScore.open(lists, err), InstantSource.system(), utf8(System.out), err);
    }

    /** The contract is UTF-8, whatever the terminal's locale says. */
    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(new BufferedOutputStream(stream, 1 << 16), false, StandardCharsets.UTF_8);
    }

    private static void verify() {
        System.err.println("schildwacht: dossiers cannot be exported yet, so there is nothing to verify.");
        System.exit(2);
    }
}
