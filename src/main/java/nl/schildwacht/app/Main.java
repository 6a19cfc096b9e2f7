package nl.schildwacht.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The command line. Commands that need no service answer before Quarkus starts; the service first gets its database: yours
 * when a JDBC URL is configured, the embedded one otherwise.
 */
@QuarkusMain
public class Main {
    public static void main(String... arguments) {
        List<String> rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        switch (arguments.length == 0 ? "run" : arguments[0]) {
            case "run" -> run(rest);
            case "verify" -> verify();
            default -> {
                System.err.println("schildwacht: there is no command '" + arguments[0] + "'.");
                System.exit(2);
            }
        }
    }

    private static void run(List<String> arguments) {
        Home home = Home.of(System.getenv());
        try {
            if (home.needsDatabase()) useEmbedded(home.postgres());
        } catch (IllegalStateException e) {
            System.err.println("schildwacht: " + e.getMessage());
            System.exit(1);
        }
        Quarkus.run(arguments.toArray(String[]::new));
    }

    private static void useEmbedded(Path folder) {
        EmbeddedPostgres.Address address = EmbeddedPostgres.start(folder);
        Map.of(
                        "quarkus.datasource.jdbc.url", address.jdbcUrl(),
                        "quarkus.datasource.username", address.user(),
                        "quarkus.datasource.password", address.password())
                .forEach(System::setProperty);
    }

    private static void verify() {
        System.err.println("schildwacht: dossiers cannot be exported yet, so there is nothing to verify.");
        System.exit(2);
    }
}
