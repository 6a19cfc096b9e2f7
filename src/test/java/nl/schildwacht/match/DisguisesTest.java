package nl.schildwacht.match;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

import static org.assertj.core.api.Assertions.assertThat;

/** However a text is wrapped or sprinkled, it names the same people at the same words. Seeded; prints its seed. */
class DisguisesTest {
    private static final List<String> INVISIBLE =
            List.of("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u202e", "\u2066", "\u034f", "\u180e");
    private static final List<String> TAGS =
            List.of("<b>", "</b>", "<span class=\"x\">", "</span>", "<i>", "<a href='y'>", "<!-- z -->");
    private static final List<String> PIECES = List.of(
            "Anna van der Berg",
            "Anna's",
            "René Müller",
            "Jansen-de Wit",
            "wethouder Van der Berg",
            "Dijkstra",
            "de Boer",
            "gemeente Voorbeeldstad",
            "A.B. Terpstra",
            "P. Jansen",
            "Piet van der Berg",
            "Lotte Visserman",
            "een",
            "groot",
            "boa",
            "huis.",
            "Ík",
            "vind",
            "ongelóóflijk!",
            "van",
            "der",
            "den",
            "koffie",
            "Voorbeeldstads",
            "naïef",
            "ĲSBRAND",
            "Pieter van 't Hof",
            "annavanderberg",
            "ciëntje",
            "Й",
            "v.d. Berg",
            "mevrouw",
            "Jan",
            "Willem",
            "Heuvelink,");

    private RandomGenerator random = new Random();

    @BeforeEach
    void seed() {
        long seed = System.nanoTime();
        System.out.println("DisguisesTest seed " + seed);
        random = new Random(seed);
    }

    @Test
    void invisibleCharacters_hideNobody() {
        for (int round = 0; round < 2000; round++) {
            String text = sentence();
            assertThat(named(sprinkled(text, INVISIBLE))).as(text).isEqualTo(named(text));
        }
    }

    @Test
    void inlineMarkUp_hidesNobody() {
        for (int round = 0; round < 2000; round++) {
            String text = sentence();
            assertThat(named("<p>" + sprinkled(text, TAGS) + "</p>")).as(text).isEqualTo(named(text));
        }
    }

    @Test
    void composedAndDecomposedWriting_nameTheSame() {
        for (int round = 0; round < 2000; round++) {
            String text = sentence();
            assertThat(named(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .as(text)
                    .isEqualTo(named(Normalizer.normalize(text, Normalizer.Form.NFC)));
        }
    }

    @Test
    void offsets_lieOnTheNameInTheTextAsGiven() {
        int seen = 0;
        for (int round = 0; round < 2000; round++) {
            String text = sprinkled(sprinkled(sentence(), INVISIBLE), TAGS);
            for (Mention mention : mentions(text)) {
                String shown = shown(text.substring(mention.start(), mention.end()));
                String whole = mention.subject().displayName() + " "
                        + mention.subject().displayName().replace(" ", "");
                for (String word : shown.split("[ .'-]+")) {
                    assertThat(isWordOf(word, plain(whole)))
                            .as("%s of %s", word, whole)
                            .isTrue();
                }
                assertThat(shown).doesNotStartWith(" ").doesNotEndWith(" ").isNotBlank();
                seen++;
            }
        }
        assertThat(seen).as("mentions looked at").isGreaterThan(1000);
    }

    @Test
    void smallLetters_makeNobodySurer() {
        for (int round = 0; round < 2000; round++) {
            String text = sentence(" en ");
            for (Mention mention : mentions(text.toLowerCase(Locale.ROOT))) {
                if (mention.surety() == Surety.WEAK) continue;
                assertThat(mentions(text))
                        .as(text)
                        .anyMatch(other -> other.subject() == mention.subject()
                                && other.surety().compareTo(mention.surety()) >= 0);
            }
        }
    }

    private String sentence() {
        return sentence(" ");
    }

    private String sentence(String between) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(i > 1 ? between : "");
        }
        return text.toString();
    }

    private String sprinkled(String text, List<String> with) {
        StringBuilder sprinkled = new StringBuilder();
        boolean insideTag = false;
        for (int i = 0; i < text.length(); i++) {
            insideTag |= text.charAt(i) == '<';
            if (!insideTag && random.nextInt(4) == 0) sprinkled.append(with.get(random.nextInt(with.size())));
            sprinkled.append(text.charAt(i));
            insideTag &= text.charAt(i) != '>';
        }
        return sprinkled.toString();
    }

    private static List<Mention> mentions(String text) {
        return Voorbeeldstad.INDEX.mentions(text, Optional.empty(), Optional.empty());
    }

    /** Who is named, how surely and by which visible words. */
    private static List<String> named(String text) {
        return mentions(text).stream()
                .map(mention -> mention.subject().id() + " " + mention.surety() + " "
                        + shown(text.substring(mention.start(), mention.end())))
                .toList();
    }

    private static String shown(String span) {
        String visible = span.replaceAll("<[^>]*>", "").replaceAll("[\\p{Cf}\u034f]", "");
        return plain(visible);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** A full name keeps its place also with another tussenvoegsel than its own. */
    private static boolean isWordOf(String word, String name) {
        return name.contains(word) || List.of("van", "der", "den", "v", "d").contains(word);
    }
}
