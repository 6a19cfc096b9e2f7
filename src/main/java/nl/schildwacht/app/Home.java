package nl.schildwacht.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the service keeps its own things.
 *
 * @param folder {@code SCHILDWACHT_HOME}, or {@code /var/lib/schildwacht} for root, or {@code ~/.local/share/schildwacht}.
 * @param jdbcUrl the database that the operator brings, if any.
 */
public record Home(Path folder, Optional<String> jdbcUrl) {
    public static Home of(Map<String, String> environment) {
        Path folder = Optional.ofNullable(environment.get("SCHILDWACHT_HOME"))
                .map(Path::of)
                .orElseGet(() -> "root".equals(System.getProperty("user.name"))
                        ? Path.of("/var/lib/schildwacht")
                        : Path.of(System.getProperty("user.home"), ".local", "share", "schildwacht"));
        Optional<String> url = Optional.ofNullable(environment.get("QUARKUS_DATASOURCE_JDBC_URL"))
                .or(() -> Optional.ofNullable(System.getProperty("quarkus.datasource.jdbc.url")))
                .filter(configured -> !configured.isBlank());
        return new Home(folder, url);
    }

    public boolean needsDatabase() {
        return jdbcUrl.isEmpty();
    }

    public Path postgres() {
        return folder.resolve("postgres");
    }
}
