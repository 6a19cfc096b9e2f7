package nl.schildwacht.fire;

import nl.schildwacht.app.EmbeddedPostgres;
import nl.schildwacht.demo.Service;
import nl.schildwacht.demo.Voorbeeldstad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in at a real identity provider, with the packaged service. */
@Tag("keycloak")
class KeycloakIT {
    private static Path home;
    private static Keycloak keycloak;
    private static Service service;

    @BeforeAll
    static void start() throws Exception {
        Path logs = Files.createDirectories(Path.of("target", "fire"));
        keycloak = Keycloak.start(logs.resolve("keycloak.log").toAbsolutePath());
        // Open to passers-by: PostgreSQL does not run as root and must reach its data below.
        home = Files.createTempDirectory(
                "schildwacht-keycloak",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Path log = logs.resolve("keycloak-service.log").toAbsolutePath();
        Files.deleteIfExists(log);
        service = Service.start(
                Map.of(
                        "SCHILDWACHT_HOME", home.toString(),
                        "SCHILDWACHT_ROLES", "console",
                        "CONSOLE_LOGIN", "code",
                        "OIDC_ENABLED", "true",
                        "OIDC_URL", keycloak.realm().toString(),
                        "OIDC_CLIENT_ID", "schildwacht",
                        "OIDC_CLIENT_SECRET", "only-for-the-test-and-thirty-two-characters-long"),
                log);
        Scene.awaitReady(service);
        Voorbeeldstad.people(service, service.firstToken());
    }

    @AfterAll
    static void stop() throws IOException {
        if (service != null) service.close();
        if (keycloak != null) keycloak.close();
        if (home == null) return;
        EmbeddedPostgres.stop(home.resolve("postgres"));
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    private static URI page(String path) {
        return service.address().resolve(path);
    }

    private static Surfer signIn(String user) throws Exception {
        var surfer = new Surfer().open(page("/console/account"));
        assertThat(surfer.address().getPath()).as("sent to the provider").startsWith("/realms/voorbeeldstad/");
        surfer.submit("username", Map.of("username", user, "password", "vier paarden eten hooi"));
        assertThat(surfer.address().getPath())
                .as("and back to the page that was asked for")
                .isEqualTo("/console/account");
        return surfer;
    }

    @Test
    void roleFromTheClaims_opensTheInbox() throws Exception {
        try (var fatima = signIn("fatima")) {
            assertThat(fatima.status()).isEqualTo(200);
            assertThat(fatima.page().text())
                    .contains("Fatima Jansen", "Communicatie:")
                    .doesNotContain("Medewerker:");
            assertThat(fatima.page().select("#j_password"))
                    .as("her password is not kept here")
                    .isEmpty();
            assertThat(fatima.open(page("/console/inbox")).status()).isEqualTo(200);
            assertThat(fatima.open(page("/console/accounts")).status()).isEqualTo(403);
        }
    }

    @Test
    void verifiedAddress_makesHerTheEmployee_orTheManager() throws Exception {
        try (var anna = signIn("anna");
                var karim = signIn("karim")) {
            assertThat(anna.page().text()).contains("Medewerker:").doesNotContain("Leidinggevende:", "Communicatie:");
            assertThat(karim.page().text()).contains("Medewerker:", "Leidinggevende:");
            assertThat(anna.open(page("/console/inbox")).status()).isEqualTo(403);
        }
    }

    @Test
    void unverifiedAddress_isNobody_whateverRoleTheProviderMakesUp() throws Exception {
        try (var joost = signIn("joost")) {
            assertThat(joost.page().text()).contains("U hebt nog geen rol").doesNotContain("Medewerker:");
            assertThat(joost.open(page("/console/inbox")).status()).isEqualTo(403);
        }
    }

    @Test
    void signingOut_endsItAtTheProviderToo() throws Exception {
        try (var anna = signIn("anna")) {
            anna.submit("csrf-token", Map.of());
            assertThat(anna.address().getPath()).isEqualTo("/sign-in");
            anna.open(page("/console/account"));
            assertThat(anna.address().getPath()).startsWith("/realms/voorbeeldstad/");
        }
    }

    @Test
    void localDoorIsShut() throws Exception {
        try (var surfer = new Surfer()) {
            assertThat(surfer.open(page("/sign-in")).page().select("input[type=password]"))
                    .isEmpty();
            assertThat(surfer.page().select("main a[href=/console]")).isNotEmpty();
            surfer.open(page("/set-up"));
            assertThat(surfer.address().getPath()).as("no first account here").startsWith("/realms/");
            assertThat(Files.readString(service.log())).doesNotContain("one-time token");
        }
    }
}
