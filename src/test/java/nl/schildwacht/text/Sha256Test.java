package nl.schildwacht.text;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class Sha256Test {
    /** FIPS 180-4, the example of NIST. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void digestIsThatOfTheStandard_inOnePieceOrMore() {
        assertThat(HexFormat.of().formatHex(Sha256.of("abc"))).isEqualTo(ABC);
        assertThat(HexFormat.of().formatHex(Sha256.of(bytes("a"), bytes("bc")))).isEqualTo(ABC);
        assertThat(Sha256.mark("abc")).isEqualTo(ABC.substring(0, 32));
    }

    @Test
    void nobodyElseMakesDigests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> makers = files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains("MessageDigest.getInstance"))
                    .toList();
            assertThat(makers).containsExactly(Path.of("src/main/java/nl/schildwacht/text/Sha256.java"));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
