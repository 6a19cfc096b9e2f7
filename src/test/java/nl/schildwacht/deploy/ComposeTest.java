package nl.schildwacht.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The compose file and the image, as far as they can be judged without a container engine. */
class ComposeTest {
    private static final Path FOLDER = Path.of("deploy");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?\\d+\\.\\d+(\\.\\d+)?([-_.][a-z0-9_.-]+)?");

    @Test
    void everyImage_isPinnedToAVersion() throws Exception {
        assertThat(services().values())
                .extracting(service -> service.path("image").asText())
                .allMatch(image -> PINNED.matcher(image).matches());
        assertThat(containerfile().filter(line -> line.startsWith("FROM ")).map(line -> line.split(" ")[1]))
                .isNotEmpty()
                .allMatch(image -> PINNED.matcher(image).matches());
    }

    @Test
    void noPassword_standsInTheFileOrTheEnvironment() throws Exception {
        for (var service : services().entrySet()) {
            service.getValue().path("environment").properties().stream()
                    .filter(variable -> variable.getKey().matches(".*(PASSWORD|SECRET|TOKEN|JAAS).*"))
                    .filter(variable -> !variable.getKey().equals("GF_USERS_ALLOW_SIGN_UP"))
                    .forEach(variable -> assertThat(variable.getValue().asText())
                            .as(service.getKey() + " " + variable.getKey())
                            .startsWith("/run/secrets/"));
        }
        assertThat(Files.readString(FOLDER.resolve(".env.example"))).doesNotContainIgnoringCase("password=");
    }

    @Test
    void everyLongRunningService_hasAHealthCheckAndMayNotGainPrivileges() throws Exception {
        services().forEach((name, service) -> {
            if (name.equals("kafka-topics")) return;
            if (!name.equals("schildwacht"))
                assertThat(service.at("/healthcheck/test")).as(name).isNotEmpty();
            assertThat(service.path("security_opt").toString()).as(name).contains("no-new-privileges:true");
            assertThat(service.path("restart").asText()).isEqualTo("unless-stopped");
        });
    }

    @Test
    void whatIsReferredTo_isThere() throws Exception {
        var file = Yaml.read(FOLDER.resolve("compose.yaml"));
        services().forEach((name, service) -> {
            Yaml.each(service.path("volumes")).map(JsonNode::asText).forEach(volume -> {
                String source = volume.split(":")[0];
                if (source.startsWith("./")) assertThat(FOLDER.resolve(source)).exists();
                else assertThat(file.get("volumes").has(source)).as(source).isTrue();
            });
            Yaml.each(service.path("secrets"))
                    .map(secret -> secret.isTextual()
                            ? secret.asText()
                            : secret.get("source").asText())
                    .forEach(secret -> assertThat(file.get("secrets").has(secret))
                            .as(secret)
                            .isTrue());
            service.path("depends_on")
                    .fieldNames()
                    .forEachRemaining(
                            other -> assertThat(file.get("services").has(other)).isTrue());
        });
    }

    @Test
    void onlyTheConsoleAndGrafana_areReachable_andOnlyFromThisMachine() throws Exception {
        services()
                .forEach((name, service) -> assertThat(
                                Yaml.each(service.path("ports")).map(JsonNode::asText))
                        .as(name)
                        .allMatch(port -> (name.equals("schildwacht") || name.equals("grafana"))
                                && port.contains(":-127.0.0.1:")));
    }

    @Test
    void bothTopics_keepTheirRecordsForSevenDays() throws Exception {
        assertThat(services().get("kafka-topics").at("/command/0").asText())
                .contains("schildwacht.hits.v1 schildwacht.hits.dlq")
                .contains("retention.ms=" + java.time.Duration.ofDays(7).toMillis());
    }

    @Test
    void image_runsAsANumberedUserWithAName_underAnInitThatReaps() throws Exception {
        var lines = containerfile().toList();
        assertThat(lines).contains("USER 10001:10001");
        assertThat(String.join("\n", lines)).contains("useradd --uid 10001").contains("HEALTHCHECK");
        assertThat(lines.getLast()).startsWith("ENTRYPOINT [\"tini\", \"--\"");
    }

    @Test
    void secrets_areRandomKeptAndClosedToOthers(@TempDir Path folder) throws Exception {
        Path secrets = folder.resolve("secrets");
        var make = Program.script(FOLDER.resolve("make-secrets"));
        assertThat(make.run(secrets.toString()).well().said()).contains("mail_password");
        String password = Files.readString(secrets.resolve("postgres_password"));
        Files.writeString(secrets.resolve("mail_password"), "ge\\heim=#1\n");
        make.run(secrets.toString()).well();

        assertThat(Files.readString(secrets.resolve("postgres_password")))
                .isEqualTo(password)
                .hasSizeGreaterThan(24);
        assertThat(password).isNotEqualTo(Files.readString(secrets.resolve("postgres_owner_password")));
        assertThat(Base64.getDecoder().decode(Files.readString(secrets.resolve("source_key"))))
                .hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(secrets.resolve("schildwacht.properties"))) {
            properties.load(reader);
        }
        assertThat(properties)
                .containsEntry("quarkus.datasource.password", password)
                .containsEntry("quarkus.mailer.password", "ge\\heim=#1");
        for (String secret : List.of("source_key", "postgres_admin_password", "grafana_password"))
            assertThat(secrets.resolve(secret)).exists();
    }

    private static Map<String, JsonNode> services() throws Exception {
        var services = new HashMap<String, JsonNode>();
        Yaml.read(FOLDER.resolve("compose.yaml"))
                .get("services")
                .properties()
                .forEach(service -> services.put(service.getKey(), service.getValue()));
        return services;
    }

    private static Stream<String> containerfile() throws Exception {
        return Files.readAllLines(FOLDER.resolve("Containerfile")).stream();
    }
}
