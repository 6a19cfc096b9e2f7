package nl.schildwacht.app;

import nl.schildwacht.demo.Mailbox;
import nl.schildwacht.demo.Service;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The canary in the packaged service: an invented post goes the whole way to a test mailbox, with nothing configured. */
class CanaryIT {
    @Test
    void theCanarysMailArrives_itsAgeIsShown_andNobodySeesItAmongTheSources() throws Exception {
        Path home = Files.createTempDirectory(
                "schildwacht-canary",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (var mailbox = Mailbox.open(Clock.systemUTC(), letter -> {});
                var service = Service.start(environment(home, mailbox), home.resolve("service.log"))) {
            await().atMost(Duration.ofSeconds(120)).until(service::isReady);

            await().atMost(Duration.ofSeconds(120))
                    .until(() -> !mailbox.letters().isEmpty());

            assertThat(mailbox.letters().getFirst().to()).isEqualTo("kanarie@voorbeeldstad.example");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(service.text("q/metrics"))
                            .containsPattern("schildwacht_canary_age_seconds [0-9.]+"));
            assertThat(service.get("api/v1/sources", service.firstToken()).path("items"))
                    .isEmpty();
            assertThat(service.text("q/health/started")).contains("\"UP\"");
        } finally {
            EmbeddedPostgres.stop(home.resolve("service").resolve("postgres"));
        }
    }

    private static Map<String, String> environment(Path home, Mailbox mailbox) {
        return Map.of(
                "SCHILDWACHT_HOME", home.resolve("service").toString(),
                "SCHILDWACHT_CANARY_MAILBOX", "kanarie@voorbeeldstad.example",
                "SCHILDWACHT_DISPATCH_FROM", "Schildwacht <schildwacht@voorbeeldstad.example>",
                "QUARKUS_MAILER_HOST", "127.0.0.1",
                "QUARKUS_MAILER_PORT", Integer.toString(mailbox.smtpPort()),
                "QUARKUS_MAILER_TLS", "false",
                "QUARKUS_MAILER_START_TLS", "DISABLED");
    }
}
