package nl.schildwacht.screening;

import nl.schildwacht.fixture.Posts;
import nl.schildwacht.fixture.Subjects;
import nl.schildwacht.match.NameIndex;
import nl.schildwacht.threat.Recogniser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** A search for the text that costs most: whatever almost matches, over and over, must cost by its length and no more. */
class NearMissTest {
    private static final long SEED = Long.getLong("seed", 20261121L);
    private static final int SHORT = 50_000;
    private static final int LONG = 16 * SHORT;
    private static final int CANDIDATES = 60;
    private static final int WORST = 6;
    /** Of 16 times the text; its square would be 256. */
    private static final int MOST_TIMES = 64;

    private static final String NAMED_AND_AGGRESSIVE = "Anna van der Berg, ik maak je dood. ";
    private static final List<String> PIECES = List.of(
            "Anna",
            "Anna van der Berg",
            "Berg",
            "van der",
            "van",
            "de",
            "mevrouw",
            "A.",
            "wethouder",
            "gemeente",
            "Jan",
            "ik",
            "ga je",
            "vermoord",
            "maak",
            "af",
            "sla",
            "in elkaar",
            "dood",
            "iemand moet",
            "wacht maar",
            "moet",
            "zei",
            "niet",
            "en",
            "of",
            ",",
            ".",
            "\"",
            "'",
            "(",
            ")",
            "<b",
            "</b>",
            "<",
            "&",
            "&amp;",
            "#",
            "@",
            "@anna",
            "d o o d",
            "kut",
            "\u200b",
            "!",
            ":",
            "\n",
            "🔪");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Screen screen = new Screen(Recogniser.load());
    private final Screen.Watched watched = new Screen.Watched(Subjects.WATCHLIST, NameIndex.of(Subjects.WATCHLIST));

    private record Candidate(String piece, long nanos) {}

    @Test
    @Timeout(180)
    void noFloodOfNearMatchesCostsMoreThanItsLength() {
        List<Candidate> costly = new ArrayList<>();
        Random random = new Random(SEED);
        for (int k = 0; k < CANDIDATES; k++) {
            String piece = k == 0 ? NAMED_AND_AGGRESSIVE : piece(random);
            costly.add(new Candidate(piece, screened(flood(piece, SHORT))));
        }
        costly.sort((a, b) -> Long.compare(b.nanos(), a.nanos()));
        for (Candidate candidate : costly.subList(0, WORST)) {
            double once = Math.max(fastest(flood(candidate.piece(), SHORT)), 2_000_000);
            double sixteenTimes = fastest(flood(candidate.piece(), LONG));
            assertThat(sixteenTimes / once)
                    .as("16 times the text, not its square; seed %d: %s", SEED, candidate.piece())
                    .isLessThan(MOST_TIMES);
        }
    }

    private static String piece(Random random) {
        StringBuilder piece = new StringBuilder();
        for (int k = 1 + random.nextInt(6); k > 0; k--) {
            piece.append(PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(4) > 0) piece.append(' ');
        }
        return piece.toString();
    }

    /** Names somebody in any case, so that everything is looked at. */
    private static String flood(String piece, int length) {
        return "Anna van der Berg " + piece.repeat(length / piece.length());
    }

    private long fastest(String text) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) best = Math.min(best, screened(text));
        return best;
    }

    /** The processor's time, not the clock's: a busy machine must not look like a slow screen. */
    private long screened(String text) {
        long began = threads.getCurrentThreadCpuTime();
        screen.judge(Posts.saying("1", text), watched, post -> Optional.empty());
        return threads.getCurrentThreadCpuTime() - began;
    }
}
