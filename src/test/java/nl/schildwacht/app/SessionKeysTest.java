package nl.schildwacht.app;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SessionKeysTest {
    private static final String SESSION = "quarkus.http.auth.session.encryption-key";
    private static final String PROVIDER = "quarkus.oidc.token-state-manager.encryption-secret";

    @TempDir
    Path folder;

    private Home home() {
        return new Home(folder.resolve("home"), Optional.empty());
    }

    @Test
    void withoutAKeyFile_oneIsMade_thatOnlyItsOwnerReads_andThatOutlivesARestart() throws Exception {
        var keys = SessionKeys.read(home(), Map.of());
        Path file = home().folder().resolve("session.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(keys).containsOnlyKeys(SESSION, PROVIDER);
        assertThat(keys.get(SESSION)).hasSize(43).isNotEqualTo(keys.get(PROVIDER));
        assertThat(SessionKeys.read(home(), Map.of())).isEqualTo(keys);
        assertThat(Files.readString(file)).as("the key itself stays here").doesNotContain(keys.get(SESSION));
        try (var files = Files.list(home().folder())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void replicasThatShareTheKeyFile_shareTheirSessions() throws Exception {
        Path file = folder.resolve("key");
        Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        var environment = Map.of("SCHILDWACHT_SOURCE_KEY_FILE", file.toString());
        var one = SessionKeys.read(new Home(folder.resolve("one"), Optional.empty()), environment);
        var other = SessionKeys.read(new Home(folder.resolve("other"), Optional.empty()), environment);
        assertThat(one).isEqualTo(other).hasSize(2);
        assertThat(folder.resolve("one")).doesNotExist();
    }

    @Test
    void unusableKeyFile_stopsTheStart() {
        var environment =
                Map.of("SCHILDWACHT_SOURCE_KEY_FILE", folder.resolve("absent").toString());
        assertThatThrownBy(() -> SessionKeys.read(home(), environment)).hasMessageContaining("is not there");
    }

    @Test
    void keyThatTheOperatorChose_stands() {
        var environment = Map.of("QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY", "x".repeat(32));
        assertThat(SessionKeys.read(home(), environment)).containsOnlyKeys(PROVIDER);
    }

    @Test
    void whereNothingCanBeWritten_quarkusMakesItsOwn() throws Exception {
        Path file = Files.createFile(folder.resolve("a-file"));
        assertThat(SessionKeys.read(new Home(file.resolve("home"), Optional.empty()), Map.of()))
                .isEmpty();
    }
}
