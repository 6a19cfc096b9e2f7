package nl.schildwacht.threat;

import nl.schildwacht.match.Mention;
import nl.schildwacht.match.Surety;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader does not see changes nothing. */
class DisguiseTest {
    private static final long SEED = Long.getLong("seed", 20261121L);

    /** Of the tuned messages so many are disguised in each way, the same ones. */
    private static final int SAMPLE = 30_000;

    private static final Recogniser RECOGNISER = Recogniser.load();
    private static final Map<String, Set<String>> UNDISGUISED = new HashMap<>();

    private final Random random = new Random(SEED);

    @Test
    void invisibleCharactersChangeNothing() throws IOException {
        unchangedBy(text -> {
            StringBuilder disguised = new StringBuilder();
            for (int point : text.codePoints().toArray()) {
                disguised.appendCodePoint(point);
                if (random.nextInt(3) == 0)
                    disguised.append("\u200B\u200C\u200D\u2060\uFEFF\u00AD\u202E".charAt(random.nextInt(7)));
            }
            return disguised.toString();
        });
    }

    @Test
    void markUpChangesNothing() throws IOException {
        unchangedBy(text -> "<p class=\"post\">"
                + text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace("'", "&#39;")
                        .replaceFirst(" ", " <b>")
                + "</b></p>");
    }

    @Test
    void equivalentUnicodeFormsChangeNothing() throws IOException {
        unchangedBy(text -> Normalizer.normalize(text, Normalizer.Form.NFD));
        unchangedBy(text -> Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    @Test
    void fullWidthAndLookAlikeLettersChangeNothing() throws IOException {
        unchangedBy(text -> text.replace('a', 'а').replace('e', 'е').replace('o', 'ο'));
        unchangedBy(text -> text.codePoints()
                .map(point -> point >= 'a' && point <= 'z' ? point - 'a' + 'ａ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    /** "…" is three characters to a reader of characters; what follows must not fall off the end. */
    @ParameterizedTest
    @ValueSource(strings = {"…", "ﬃ", "㎏", "⅓", "ﷺ"})
    void whatStandsBehindSignsThatGrow_isStillRead(String sign) {
        String text = sign.repeat(40) + " ik ga je vermoorden";

        assertThat(behaviours(text))
                .isEqualTo(behaviours("ik ga je vermoorden"))
                .isNotEmpty();
    }

    @Test
    void offsetsPointIntoTheTextAsGiven() {
        String text = "<b>Nou</b> &amp; dan\u200B: ik ga je ver\u200Bmoor\u00ADden 🔪!";
        Finding finding = RECOGNISER
                .assess(text, Optional.empty(), List.of(), LocalWords.NONE)
                .findings()
                .getFirst();
        assertThat(text.substring(finding.start(), finding.end()))
                .startsWith("ik ga je")
                .endsWith("den");
    }

    private void unchangedBy(UnaryOperator<String> disguise) throws IOException {
        List<Corpus.Message> messages = Corpus.tuned();
        Collections.shuffle(messages, new Random(SEED));
        for (Corpus.Message message : messages.subList(0, SAMPLE)) {
            String disguised = disguise.apply(message.text());
            assertThat(behaviours(disguised))
                    .as("seed %d: %s", SEED, disguised)
                    .isEqualTo(UNDISGUISED.computeIfAbsent(message.text(), DisguiseTest::behaviours));
        }
    }

    /** On her own channel, so that the model judges too; names would lose their surety with their capitals. */
    private static final List<Mention> ADDRESSED =
            List.of(new Mention(Cast.ANNA, 0, 0, Surety.LIKELY, Mention.Sign.ADDRESSED));

    private static Set<String> behaviours(String text) {
        return RECOGNISER.assess(text, Optional.empty(), ADDRESSED, LocalWords.NONE).findings().stream()
                .map(finding -> finding.behaviour().id() + finding.kind())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
