package nl.schildwacht.source.feed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** Random damage to good feeds: nothing is thrown, and every slice stays inside the body and is what the post was read from. */
class MutationsTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 6_000);
    private static final List<String> SHRAPNEL = List.of(
            "<",
            ">",
            "&",
            "\"",
            "'",
            "<item>",
            "</item>",
            "<entry>",
            "</entry>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "?>",
            "<!DOCTYPE x [",
            "\0",
            "\uFEFF",
            "{",
            "}",
            "[",
            "]",
            ",",
            "\\u0000",
            "\\ud800",
            "&#x0;",
            "&#1114112;",
            "é",
            "</",
            "/>",
            "xmlns:a=\"\"",
            "<title type=\"xhtml\">",
            "1e999999999",
            "<item/>");

    @Test
    @Timeout(120)
    void damagedFeeds_neverThrowAndNeverPointOutside() {
        long seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var name = Samples.ALL.get(random.nextInt(Samples.ALL.size()));
            var body = damaged(Samples.bytes(name), random);
            try {
                check(body);
            } catch (Throwable failure) {
                throw new AssertionError("seed " + seed + ", round " + round + ", " + name, failure);
            }
        }
    }

    @Test
    void everyBeginningOfAFeed_isTorn() {
        for (var name : Samples.ALL) {
            var whole = new String(Samples.bytes(name), StandardCharsets.ISO_8859_1)
                    .stripTrailing()
                    .getBytes(StandardCharsets.ISO_8859_1);
            for (int length = 0; length < whole.length; length++)
                assertThat(Reading.of(Arrays.copyOf(whole, length), ""))
                        .as("%s to %d", name, length)
                        .isInstanceOf(Reading.Gibberish.class);
            assertThat(Reading.of(whole, "")).isInstanceOf(Reading.Feed.class);
        }
    }

    @Test
    void sliceAlone_readsBackAsTheSamePost() {
        for (var name : Samples.ALL) {
            var body = Samples.bytes(name);
            var feed = Samples.sample(name);
            for (int i = 0; i < feed.entries().size(); i++) {
                var only = Samples.posts(Samples.feed(withoutOthers(body, feed, i), ""));
                assertThat(only)
                        .as("%s, item %d", name, i)
                        .containsExactly(Samples.posts(feed).get(i));
            }
        }
    }

    private static byte[] withoutOthers(byte[] body, Reading.Feed feed, int kept) {
        var json = body[0] == '{';
        for (int i = feed.entries().size() - 1; i >= 0; i--) {
            var slice = feed.entries().get(i).slice();
            var stand = json ? "0".getBytes(StandardCharsets.UTF_8) : new byte[0];
            if (i != kept) body = spliced(body, slice.offset(), slice.offset() + slice.length(), stand);
        }
        return body;
    }

    private static void check(byte[] body) {
        if (!(Reading.of(body, "application/xml") instanceof Reading.Feed feed)) return;
        Samples.posts(feed);
        for (var entry : feed.entries()) {
            var slice = entry.slice();
            assertThat(slice.offset() + slice.length()).isLessThanOrEqualTo(body.length);
            var bytes = Arrays.copyOfRange(body, slice.offset(), slice.offset() + slice.length());
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", ""))
                    .startsWithIgnoringCase(bytes[0] == '{' || bytes[1] == '{' ? "{" : "<")
                    .matches("(?s).*[>}]");
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        var body =
                switch (random.nextInt(4)) {
                    case 0 -> new String(good, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
                    case 1 -> new String(good, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
                    default -> good;
                };
        for (int wounds = 1 + random.nextInt(6); wounds > 0; wounds--) {
            int from = random.nextInt(body.length + 1);
            int to = random.nextInt(3) == 0 ? Math.min(body.length, from + random.nextInt(200)) : from;
            var insert =
                    switch (random.nextInt(3)) {
                        case 0 -> SHRAPNEL.get(random.nextInt(SHRAPNEL.size())).getBytes(StandardCharsets.UTF_8);
                        case 1 -> new byte[] {(byte) random.nextInt(256)};
                        default -> new byte[0];
                    };
            body = spliced(body, from, to, insert);
        }
        return body;
    }

    private static byte[] spliced(byte[] body, int from, int to, byte[] insert) {
        var out = new byte[from + insert.length + body.length - to];
        System.arraycopy(body, 0, out, 0, from);
        System.arraycopy(insert, 0, out, from, insert.length);
        System.arraycopy(body, to, out, from + insert.length, body.length - to);
        return out;
    }
}
