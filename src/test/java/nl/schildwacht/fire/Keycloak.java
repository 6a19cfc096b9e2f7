package nl.schildwacht.fire;

import org.awaitility.Awaitility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

/**
 * A real Keycloak with the realm of Voorbeeldstad. Its distribution is unpacked once into {@code
 * ~/.cache/schildwacht-keycloak}; what it builds there at the first start makes later ones fast. What it knows it holds in
 * memory.
 */
final class Keycloak implements AutoCloseable {
    private static final Path ZIPS = Path.of("target", "keycloak");
    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "schildwacht-keycloak");
    private static final Path REALM = Path.of("src/test/resources/keycloak/voorbeeldstad.json");

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Keycloak start(Path log) throws IOException {
        Path home = unpacked();
        Path realms = Files.createDirectories(home.resolve("data").resolve("import"));
        Files.copy(REALM, realms.resolve("voorbeeldstad.json"), StandardCopyOption.REPLACE_EXISTING);
        int port = freePort();
        var builder = new ProcessBuilder(List.of(
                        "sh",
                        home.resolve("bin").resolve("kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--http-port=" + port,
                        "--http-host=127.0.0.1",
                        "--import-realm"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-XX:MaxRAM=1g");
        Keycloak keycloak = new Keycloak(builder.start(), port);
        Awaitility.await("Keycloak answers; its output is in " + log)
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(250))
                .until(keycloak::isReady);
        return keycloak;
    }

    /** What the service's configuration calls the server's address. */
    URI realm() {
        return URI.create("http://127.0.0.1:" + port + "/realms/voorbeeldstad");
    }

    private boolean isReady() throws InterruptedException {
        if (!process.isAlive()) throw new IllegalStateException("Keycloak ended by itself");
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(realm() + "/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path unpacked() throws IOException {
        Path zip;
        try (var files = Files.list(ZIPS)) {
            zip = files.filter(file -> file.toString().endsWith(".zip"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("no distribution in " + ZIPS));
        }
        String name = zip.getFileName().toString().replace(".zip", "");
        Path home = CACHE.resolve(name);
        if (Files.exists(home)) return home;
        Files.createDirectories(CACHE);
        Path fresh = Files.createTempDirectory(CACHE, "new");
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entry : archive.stream().toList()) {
                Path target = fresh.resolve(entry.getName()).normalize();
                if (!target.startsWith(fresh)) throw new IOException("a path leads out of the archive");
                if (entry.isDirectory()) Files.createDirectories(target);
                else {
                    Files.createDirectories(target.getParent());
                    Files.copy(archive.getInputStream(entry), target);
                }
            }
        }
        Files.move(fresh.resolve(name), home, StandardCopyOption.ATOMIC_MOVE); // a half one never counts
        Files.delete(fresh);
        return home;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy); // the script's Java
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
