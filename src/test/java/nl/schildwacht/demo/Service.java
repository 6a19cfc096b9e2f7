package nl.schildwacht.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service as a process of its own, and its API. */
public final class Service implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Pattern TOKEN = Pattern.compile("swt_[A-Za-z0-9_-]{43}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, String> environment;
    private final Path log;
    private final int port;
    private Process process;

    private Service(Map<String, String> environment, Path log, int port, Process process) {
        this.environment = environment;
        this.log = log;
        this.port = port;
        this.process = process;
    }

    /** Starts it with these environment variables on a free port; its output goes to {@code log}. Does not wait. */
    public static Service start(Map<String, String> environment, Path log) throws IOException {
        int port = freePort();
        var complete = new HashMap<>(environment);
        complete.put("SCHILDWACHT_PORT", Integer.toString(port));
        complete.putIfAbsent("SCHILDWACHT_PUBLIC_URL", "http://127.0.0.1:" + port);
        return new Service(Map.copyOf(complete), log, port, launch(complete, log));
    }

    /** As the launcher starts it. */
    private static Process launch(Map<String, String> environment, Path log) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(List.of(
                        java.toString(),
                        "-XX:+UseSerialGC",
                        "-Xms48m",
                        "-Xmx256m",
                        "-Xmn24m",
                        "-XX:MinHeapFreeRatio=15",
                        "-XX:MaxHeapFreeRatio=30",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        JAR.toAbsolutePath().toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Starts the same again after it was killed. */
    public void restart() throws IOException {
        process = launch(environment, log);
    }

    /** kill -9. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return log;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Whether its readiness answers well. */
    public boolean isReady() throws InterruptedException {
        if (!process.isAlive()) throw new IllegalStateException("the service ended by itself; its output is in " + log);
        try {
            return send(request("q/health/ready").GET()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The administrator token that a new service prints once. */
    public String firstToken() throws IOException {
        Matcher found = TOKEN.matcher(Files.readString(log));
        if (!found.find())
            throw new IllegalStateException("the service printed no first token; its output is in " + log);
        return found.group();
    }

    public JsonNode get(String path, String token) throws IOException, InterruptedException {
        return ok(
                path,
                send(request(path).header("Authorization", "Bearer " + token).GET()));
    }

    /** Sends a body with a method; anything but a 2xx is an error that shows the service's own words. */
    public JsonNode send(String method, String path, String token, String type, String body)
            throws IOException, InterruptedException {
        return ok(
                path,
                send(request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))));
    }

    public String text(String path) throws IOException, InterruptedException {
        return send(request(path).GET()).body();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address().resolve(path)).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode ok(String path, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
