package nl.schildwacht.deploy;

import nl.schildwacht.app.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Every way of backup that docs/operate.md describes for the embedded server, made and brought back with the scripts named there. */
@Tag("postgresql-client")
class BackupTest {
    private static final Path SCRIPTS = Path.of("deploy/embedded-postgres");

    /** A server as it is after its first start, made once; every test works on copies. */
    @TempDir
    static Path fresh;

    @TempDir
    Path folder;

    private Path home;
    private Path elsewhere;

    @BeforeAll
    static void startOnce() throws IOException {
        letTheServersUserPass(fresh);
        var server = EmbeddedPostgres.start(fresh.resolve("home"));
        Flyway.configure()
                .dataSource(server.jdbcUrl(), server.user(), server.password())
                .load()
                .migrate();
        EmbeddedPostgres.stop(fresh.resolve("home"));
    }

    private static void letTheServersUserPass(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @BeforeEach
    void chooseHomes() throws IOException {
        letTheServersUserPass(folder);
        home = folder.resolve("home");
        elsewhere = folder.resolve("elsewhere");
    }

    @AfterEach
    void stopBoth() {
        EmbeddedPostgres.stop(home);
        EmbeddedPostgres.stop(elsewhere);
    }

    @Test
    void coldCopy_startsElsewhereWithEveryRow() throws Exception {
        count(migrated(home), 100);
        script("stop").run(home.toString()).well();
        script("stop").run(home.toString()).well(); // again: nothing to do
        Path copy = folder.resolve("cold.tar.gz");
        script("backup-cold").run(home.toString(), copy.toString()).well();

        assertThat(counted(restored(copy))).isEqualTo(100);
    }

    @Test
    void coldCopy_refusesWhileTheServerRuns() throws Exception {
        migrated(home);
        Path copy = folder.resolve("cold.tar.gz");

        var ended = script("backup-cold").run(home.toString(), copy.toString());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("stop the service first");
        assertThat(copy).doesNotExist();
    }

    @Test
    void onlineCopyMadeWhileRowsArrive_startsElsewhereWithoutAHole() throws Exception {
        var server = migrated(home);
        count(server, 100);
        var written = new AtomicInteger(100);
        var stop = new AtomicBoolean();
        var writer = CompletableFuture.runAsync(() -> writeUntil(stop, server, written));
        await().until(() -> written.get() > 200);
        int before = written.get();

        Path copy = folder.resolve("online.tar.gz");
        script("backup-online").run(home.toString(), copy.toString()).well();
        int after = written.get();
        stop.set(true);
        writer.join();

        // Rows come one by one in order: the copy is a moment of the server's life when they are 1..n without a hole.
        assertThat(counted(restored(copy))).isBetween(before, after + 1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
    }

    @Test
    void onlineCopyOfAStoppedServer_saysSoAndWritesNothing() throws Exception {
        migrated(home);
        EmbeddedPostgres.stop(home);

        var ended = script("backup-online")
                .run(home.toString(), folder.resolve("online.tar.gz").toString());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("start the service");
        assertThat(folder.resolve("online.tar.gz")).doesNotExist();
    }

    @Test
    void rowsLoadedIntoANewServer_areTheSameAndItsCountersGoOn() throws Exception {
        var old = migrated(home);
        count(old, 100);
        execute(old, """
                insert into dossier (number, subject_id, organisations, severity, opened_at, last_hit_at, retain_until)
                values ('SW-2026-0001', E'a\\tb\\\\c', '{"voor,beeld","tab\tstad"}', 'high', now(), now(), now())""");
        Path rows = folder.resolve("rows");
        script("dump").with(access(home)).run(rows.toString()).well();

        var target = migrated(elsewhere);
        count(target, 3);
        var load = script("load").with(access(elsewhere));
        assertThat(load.run(rows.toString()).said()).contains("--replace-everything");
        assertThat(counted(target)).isEqualTo(3);
        load.run(rows.toString(), "--replace-everything").well();

        assertThat(counted(target)).isEqualTo(100);
        String fingerprint = "select md5(string_agg(dossier::text, '|' order by id)) from dossier";
        assertThat(ask(target, fingerprint)).isEqualTo(ask(old, fingerprint));
        execute(target, """
                insert into dossier (number, subject_id, organisations, severity, opened_at, last_hit_at, retain_until)
                values ('SW-2026-0002', 'd', '{}', 'high', now(), now(), now())""");
        assertThat(ask(target, "select max(id) from dossier")).isEqualTo("2");
    }

    @Test
    void rowsOfAnotherVersion_areRefusedAndNothingIsReplaced() throws Exception {
        migrated(home);
        Path rows = folder.resolve("rows");
        script("dump").with(access(home)).run(rows.toString()).well();
        var target = migrated(elsewhere);
        count(target, 3);
        execute(target, "update flyway_schema_history set checksum = 1 where installed_rank = 1");

        var ended = script("load").with(access(elsewhere)).run(rows.toString(), "--replace-everything");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("another version of Schildwacht");
        assertThat(counted(target)).isEqualTo(3);
    }

    @Test
    void aTornRow_leavesTheServerAsItWas() throws Exception {
        count(migrated(home), 10);
        Path rows = folder.resolve("rows");
        script("dump").with(access(home)).run(rows.toString()).well();
        Files.writeString(rows.resolve("dossier_counter.copy"), "1\t1\n2\tnonsense\n");
        var target = migrated(elsewhere);
        count(target, 3);

        var ended = script("load").with(access(elsewhere)).run(rows.toString(), "--replace-everything");

        assertThat(ended.code()).isNotZero();
        assertThat(ended.said()).contains("nonsense");
        assertThat(counted(target)).isEqualTo(3);
    }

    private EmbeddedPostgres.Address restored(Path copy) throws Exception {
        Files.createDirectory(elsewhere);
        Program.ofDebian("tar", "tar")
                .run("-xzf", copy.toString(), "-C", elsewhere.toString())
                .well();
        return EmbeddedPostgres.start(elsewhere);
    }

    private static EmbeddedPostgres.Address migrated(Path home) throws Exception {
        Program.ofDebian("cp", "coreutils")
                .run("-a", fresh.resolve("home").toString(), home.toString())
                .well();
        return EmbeddedPostgres.start(home);
    }

    private static Program script(String name) {
        return Program.script(SCRIPTS.resolve(name));
    }

    /** What {@code connect} tells a shell, for a shell that is us. */
    private static Map<String, String> access(Path home) throws Exception {
        String said = script("connect").run(home.toString()).well().said();
        return Pattern.compile("(PG[A-Z]+)='?([^' \n]+)")
                .matcher(said)
                .results()
                .collect(java.util.stream.Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private static void count(EmbeddedPostgres.Address server, int rows) throws SQLException {
        execute(server, "insert into dossier_counter select n, n from generate_series(1, " + rows + ") n");
    }

    /** How many rows there are, which must be 1..n. */
    private static int counted(EmbeddedPostgres.Address server) throws SQLException {
        assertThat(ask(server, "select max(year) - count(*) from dossier_counter"))
                .isEqualTo("0");
        return Integer.parseInt(ask(server, "select count(*) from dossier_counter"));
    }

    private static void writeUntil(AtomicBoolean stop, EmbeddedPostgres.Address server, AtomicInteger written) {
        try (Connection connection = connect(server);
                var insert = connection.prepareStatement("insert into dossier_counter values (?, 0)")) {
            while (!stop.get()) {
                insert.setInt(1, written.get() + 1);
                insert.executeUpdate();
                written.incrementAndGet();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Connection connect(EmbeddedPostgres.Address server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    private static void execute(EmbeddedPostgres.Address server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres.Address server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
