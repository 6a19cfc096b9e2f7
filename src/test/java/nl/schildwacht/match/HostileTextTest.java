package nl.schildwacht.match;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Whatever a stranger writes is read to its end, once, and never makes us fall over. */
class HostileTextTest {
    private static final int MEGABYTE = 1 << 20;

    static Stream<String> floods() {
        return Stream.of(
                "a",
                "A",
                "<",
                "<a ",
                "<a b=",
                "<!--",
                "<!-- ",
                "&",
                "&amp;",
                "&#",
                "&#x41;",
                "@",
                "@a",
                "@a@",
                "@a.",
                "#",
                "#_",
                "'",
                "a'",
                "a's ",
                ".",
                "v.",
                "v.d.",
                "van der ",
                "Anna ",
                "Anna van ",
                "Anna van der ",
                "Jansen ",
                "Jansen-",
                "A.",
                "A. ",
                "A.B. van der Berg ",
                "Lotte Visserman ",
                "Jan Willem ",
                "wethouder ",
                "\u200b",
                "\u0301",
                "e\u0301",
                "Ж",
                "한",
                "\ud83d\ude21",
                "\ud83d",
                "\udc00",
                "\n",
                "\u0000",
                "-",
                "_",
                "ﷺ",
                "de gemeente ",
                "gemeente ",
                "@anna_vdb ",
                "#annavanderberg ");
    }

    @ParameterizedTest
    @MethodSource("floods")
    void megabyteOfOnePiece_isReadInTime(String piece) {
        String text = piece.repeat(MEGABYTE / piece.length());
        List<Mention> mentions =
                assertTimeoutPreemptively(Duration.ofSeconds(15), () -> mentions(text + " Anna van der Berg"));
        assertThat(mentions).allMatch(mention -> mention.end() <= text.length() + 18);
    }

    @Test
    void longerText_takesProportionallyMoreProbes() {
        for (String piece : floods().toList()) {
            long once = probes(piece.repeat(1000));
            long tenfold = probes(piece.repeat(10_000));
            assertThat(tenfold).as(piece).isLessThanOrEqualTo(10 * once + 10);
        }
    }

    @Test
    void randomGarbage_neverThrows() {
        long seed = System.nanoTime();
        System.out.println("HostileTextTest seed " + seed);
        Random random = new Random(seed);
        List<String> pieces = floods().toList();
        for (int round = 0; round < 5000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                if (random.nextBoolean()) text.append(pieces.get(random.nextInt(pieces.size())));
                else text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65536));
            }
            String given = text.toString();
            for (Mention mention : mentions(given)) assertThat(mention.end()).isLessThanOrEqualTo(given.length());
        }
    }

    @Test
    void everyCharacter_canStandAlone() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            assertThat(mentions(Character.toString(codePoint))).isEmpty();
        }
    }

    @Test
    void nameBehindAWallOfUnclosedTags_isStillFound() {
        assertThat(mentions("<a ".repeat(1000) + "Anna van der Berg")).hasSize(1);
        assertThat(mentions("<!-- Anna van der Berg")).hasSize(1);
        assertThat(mentions("<b Anna van der Berg>")).hasSize(1);
    }

    private static List<Mention> mentions(String text) {
        return Voorbeeldstad.INDEX.mentions(text, Optional.empty(), Optional.empty());
    }

    private static long probes(String text) {
        long[] probes = {0};
        new TextReader(text, (folded, length) -> {
                    probes[0]++;
                    return null;
                })
                .read();
        return probes[0];
    }
}
