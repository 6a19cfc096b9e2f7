package nl.schildwacht.fire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.schildwacht.demo.Service;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator's Prometheus sees of a service that has just started. */
@Tag("prometheus")
@Tag("kafka")
class ScrapeIT {
    private static final Path LIST = Path.of("src/test/resources/deploy/metrics.txt");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void prometheusScrapesTheService_andEveryOfferedMetricIsThereAtZero() throws Exception {
        try (Scene scene = Scene.open("scrape")) {
            // A canary, for its age; not polling, so that it does not sing and all stands at zero.
            Service service = scene.start(
                    "service",
                    Map.of(
                            "SCHILDWACHT_CANARY_MAILBOX",
                            "kanarie@voorbeeldstad.example",
                            "SCHILDWACHT_ROLES",
                            "notify,console"));
            String scrape = service.text("q/metrics");
            assertThat(missingFrom(scrape))
                    .as("offered in metrics.txt, not found at zero")
                    .isEmpty();
            assertThat(unlistedIn(scrape))
                    .as("found, not offered in metrics.txt")
                    .isEmpty();
            int port = freePort();
            Process prometheus = prometheus(service, port);
            try {
                Awaitility.await("up = 1")
                        .atMost(Scene.PATIENCE)
                        .pollInterval(Duration.ofMillis(200))
                        .ignoreExceptions()
                        .until(() -> value(port, "up").equals("1"));
                assertThat(value(port, "sum(schildwacht_dispatch_sends_total)")).isEqualTo("0");
            } finally {
                prometheus.destroy();
                if (!prometheus.waitFor(20, TimeUnit.SECONDS)) prometheus.destroyForcibly();
            }
        }
    }

    private static List<String> missingFrom(String scrape) throws IOException {
        List<String> missing = new ArrayList<>();
        for (String line : Files.readAllLines(LIST)) {
            if (line.startsWith("#")) continue;
            String[] words = line.split(" ");
            String name = words[0];
            String type = words[1];
            String series = type.equals("histogram") || type.equals("summary") ? name + "_count" : name;
            if (find(scrape, series, "", type).isEmpty()) missing.add(series);
            if (type.equals("histogram")
                    && find(scrape, name + "_bucket", "", type).isEmpty()) missing.add(name + "_bucket");
            for (String label : Arrays.copyOfRange(words, 2, words.length)) {
                String[] parts = label.split("=");
                String[] values = parts.length > 1 ? parts[1].split("\\|") : new String[] {"[^\"]+"};
                for (String value : values) {
                    if (find(scrape, series, parts[0] + "=\"" + value + "\"", type)
                            .isEmpty()) missing.add(series + "{" + parts[0] + "=" + value + "}");
                }
            }
        }
        return missing;
    }

    private static Set<String> unlistedIn(String scrape) throws IOException {
        Set<String> listed = new TreeSet<>();
        for (String line : Files.readAllLines(LIST)) listed.add(line.split(" ")[0].replaceFirst("_total$", ""));
        return Pattern.compile("(?m)^# TYPE (schildwacht_\\w+)")
                .matcher(scrape)
                .results()
                .map(found -> found.group(1).replaceFirst("_(total|max)$", ""))
                .filter(name -> !listed.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Gauges may tell an age; whatever counts must stand at zero. */
    private static List<String> find(String scrape, String series, String label, String type) {
        String value = type.equals("gauge") ? "\\S+" : "0(?:\\.0)?";
        String labels = label.isEmpty() ? "(?:\\{[^}]*})?" : "\\{(?:[^}]*,)?" + label + "[^}]*}";
        return Pattern.compile("(?m)^" + series + labels + " " + value + "$")
                .matcher(scrape)
                .results()
                .map(found -> found.group())
                .toList();
    }

    private Process prometheus(Service service, int port) throws IOException {
        Path configuration = folder.resolve("prometheus.yml");
        Files.writeString(configuration, """
                global:
                  scrape_interval: 1s
                  scrape_timeout: 1s
                scrape_configs:
                  - job_name: schildwacht
                    metrics_path: /q/metrics
                    static_configs:
                      - targets: ["%s"]
                """.formatted(service.address().getAuthority()));
        try {
            return new ProcessBuilder(
                            "prometheus",
                            "--config.file=" + configuration,
                            "--storage.tsdb.path=" + folder.resolve("data"),
                            "--web.listen-address=127.0.0.1:" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("prometheus.log").toFile())
                    .start();
        } catch (IOException missing) {
            throw new AssertionError("prometheus is missing: apt-get install prometheus", missing);
        }
    }

    /** The one value that a query gives. */
    private static String value(int port, String query) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/api/v1/query?query="
                + query.replace("(", "%28").replace(")", "%29"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            String answer = http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            JsonNode result = JSON.readTree(answer).path("data").path("result");
            return result.path(0).path("value").path(1).asText();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
