package nl.schildwacht.app;

import nl.schildwacht.source.SealingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class OwnKeyTest {
    @TempDir
    Path folder;

    @Test
    void keyIsMadeOnce_forItsOwnerOnly_andCanBeUsed() throws IOException {
        Path home = folder.resolve("home");
        Path file = OwnKey.in(home);
        String first = Files.readString(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatCode(() -> SealingKey.read(file)).doesNotThrowAnyException();
        assertThat(Files.readString(OwnKey.in(home))).isEqualTo(first);
        try (var files = Files.list(home)) {
            assertThat(files).containsExactly(file);
        }
    }
}
