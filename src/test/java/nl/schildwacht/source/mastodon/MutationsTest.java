package nl.schildwacht.source.mastodon;

import nl.schildwacht.source.Mode;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

class MutationsTest {
    private static final StatusReader READER = new StatusReader(
            URI.create("https://mastodon.voorbeeldstad.example"), Instant.parse("2026-05-04T10:00:00Z"));

    /** However a body is damaged, it is read as far as it goes or said to be unreadable; nothing else is thrown. */
    @Test
    void damagedBody_isReadAsFarAsItGoesOrSaidToBeUnreadable() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 3_000; round++) {
            var mentions = random.nextBoolean();
            var body = damaged(StatusReaderTest.resource(mentions ? "mentions.json" : "hashtag.json"), random);
            try {
                var listing = Listing.of(body, mentions ? Mode.MENTIONS : Mode.HASHTAG, READER, Optional.empty());
                assertThat(listing.found()).allSatisfy(found -> {
                    var slice = found.item().slice();
                    assertThat(slice.offset() + slice.length()).isLessThanOrEqualTo(body.length);
                    assertThat(body[slice.offset()]).isEqualTo((byte) '{');
                    assertThat(body[slice.offset() + slice.length() - 1]).isEqualTo((byte) '}');
                });
            } catch (IOException unreadable) {
                assertThat(unreadable).hasNoCause();
            } catch (RuntimeException | Error e) {
                fail("seed " + seed + ", round " + round, e);
            }
        }
    }

    private static byte[] damaged(byte[] body, Random random) {
        var marks = "{}[]\",:\\nu0\u0000".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (var blows = 1 + random.nextInt(6); blows > 0; blows--) {
            var at = random.nextInt(body.length);
            body[at] = random.nextBoolean() ? marks[random.nextInt(marks.length)] : (byte) random.nextInt();
        }
        return random.nextInt(8) == 0 ? java.util.Arrays.copyOf(body, random.nextInt(body.length)) : body;
    }
}
