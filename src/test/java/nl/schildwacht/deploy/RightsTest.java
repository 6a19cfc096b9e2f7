package nl.schildwacht.deploy;

import nl.schildwacht.app.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The two database roles of deploy/postgres/rights.sql, on a real server. */
@Tag("postgresql-client")
class RightsTest {
    @TempDir
    Path folder;

    private Path home;

    @AfterEach
    void stop() {
        EmbeddedPostgres.stop(home);
    }

    @Test
    void ownerMakesTheTables_serviceOnlyReadsAndWritesRows() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        home = folder.resolve("home");
        var server = EmbeddedPostgres.start(home);
        var admin = Map.of(
                "PGHOST", "127.0.0.1",
                "PGPORT", Integer.toString(server.port()),
                "PGUSER", server.user(),
                "PGPASSWORD", server.password(),
                "PGDATABASE", "postgres");
        Program.ofDebian("psql", "postgresql-client")
                .with(admin)
                .run(
                        "--no-psqlrc",
                        "-v",
                        "owner_password=o'wner",
                        "-v",
                        "password=p",
                        "-f",
                        "deploy/postgres/rights.sql")
                .well();

        String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/schildwacht";
        Flyway.configure().dataSource(url, "schildwacht_owner", "o'wner").load().migrate();

        assertThatCode(() -> asService(url, """
                        insert into dossier (number, subject_id, organisations, severity, opened_at, last_hit_at, retain_until)
                        values ('SW-2026-0001', 's', '{}', 'high', now(), now(), now());
                        update dossier set severity = 'low';
                        delete from dossier""")).doesNotThrowAnyException();
        for (String forbidden : new String[] {
            "drop table dossier",
            "truncate dossier",
            "alter table dossier add column x int",
            "create table mine (x int)",
            "create role other",
            "select pg_read_file('PG_VERSION')"
        }) {
            assertThatThrownBy(() -> asService(url, forbidden))
                    .as(forbidden)
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("42501");
        }
    }

    private static void asService(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "schildwacht_service", "p");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
