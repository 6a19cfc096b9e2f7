package nl.schildwacht.source;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealsTest {
    @TempDir
    Path folder;

    private Seals seals;

    @BeforeEach
    void key() throws IOException {
        seals = with((byte) 1);
    }

    private Seals with(byte first) throws IOException {
        byte[] bytes = new byte[32];
        bytes[0] = first;
        Path file = folder.resolve("key" + first);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
        return new Seals(Optional.of(SealingKey.read(file)));
    }

    @Test
    void whatWasSealed_opensForItsPurposeOnly() throws IOException {
        byte[] sealed = seals.seal("mail/password", new Secret("geheim"));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("geheim");
        assertThat(seals.open("mail/password", sealed)).map(Secret::value).contains("geheim");
        assertThat(seals.open("mail/other", sealed)).isEmpty();
        assertThat(with((byte) 2).open("mail/password", sealed)).isEmpty();
        sealed[sealed.length - 1] ^= 1;
        assertThat(seals.open("mail/password", sealed)).isEmpty();
        assertThat(seals.open("mail/password", new byte[3])).isEmpty();
    }

    @Test
    void purposeThatCouldBeAStoredSecretsId_isRefused() {
        assertThatThrownBy(() -> seals.seal("mail", new Secret("geheim"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutAKey_nothingIsSealed() {
        var none = new Seals(Optional.empty());
        assertThat(none.canSeal()).isFalse();
        assertThatThrownBy(() -> none.seal("mail/password", new Secret("geheim")))
                .hasMessageContaining("schildwacht.source.key-file");
    }
}
