package nl.schildwacht.threat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything a stranger wrote is hostile. */
class HostileTextTest {
    private static final long SEED = Long.getLong("seed", 20261121L);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private static final Recogniser RECOGNISER = Recogniser.load();

    @Timeout(60)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ik ga je ", "vermoord ", "iemand moet hem ", "d o o d ", "<b <b ", "&amp;&#", "\" ' \" ", "kut",
                        "maak je af ", "a",
                "ik steek ", "in de ", "!!!???", "\uD800", "\u202E\u200B", "De de De ", "vermoorrrrden", "k*", "🔪",
                        "#DoodAan",
                "wie weet waar ", "\u0301", "ﷺ", "𝐝𝐨𝐨𝐝 "
            })
    void timeGrowsWithTheLengthAndNothingElse(String piece) {
        String small = piece.repeat(25_000 / piece.length());
        String large = piece.repeat(400_000 / piece.length());
        for (int round = 0; round < 10; round++) assess(small);
        double once = Math.max(fastest(small), 2_000_000);
        double sixteenTimes = fastest(large);
        assertThat(sixteenTimes / once).as("16 times the text, not its square").isLessThan(64);
    }

    private double fastest(String text) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            // The processor's time, not the clock's: a busy machine must not look like a slow recogniser.
            long began = threads.getCurrentThreadCpuTime();
            assess(text);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - began);
        }
        return best;
    }

    @Test
    void aMegabyteOfNoiseIsJudgedWithoutHarm() {
        Random random = new Random(SEED);
        StringBuilder noise = new StringBuilder();
        while (noise.length() < 1_000_000) noise.append((char) random.nextInt(0x10000));
        assertThat(assess(noise.toString()).findings()).as("seed %d", SEED).isNotNull();
    }

    @Test
    void anyMixtureOfHostilePiecesIsJudgedWithOffsetsInside() {
        Random random = new Random(SEED);
        String[] pieces = {
            "ik", " ", "vermoord", "<", ">", "</p>", "&", "&lt;", "\uD83D", "\uDD2A", "🔪", "\u200B", "\u0301", "\"",
                    "'", "#",
            "AnnaBos", ".", "d", "1", "!", "*", "\n", "ﬀ", "je", "af", "maak", "http://x", "\u202E", "\uFFFF", "kut",
                    "@"
        };
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(30); k >= 0; k--) text.append(pieces[random.nextInt(pieces.length)]);
            for (Finding finding : assess(text.toString()).findings()) {
                assertThat(finding.start()).as("seed %d: %s", SEED, text).isBetween(0, finding.end() - 1);
                assertThat(finding.end()).as("seed %d: %s", SEED, text).isLessThanOrEqualTo(text.length());
            }
        }
    }

    private Assessment assess(String text) {
        return RECOGNISER.assess(text, Optional.of(text), List.of(), LocalWords.NONE);
    }
}
