package nl.schildwacht.match;

import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is found by reading is not overlooked by the glance before it; and the glance spares most texts the reading. */
class GlanceTest {
    private static final int ROUNDS = 200_000;
    private static final Openings OPENINGS = Voorbeeldstad.INDEX.openings();
    private static final List<String> NAMES = List.of(
            "Anna",
            "van der",
            "Berg",
            "Jansen-de Wit",
            "Eva",
            "de Boer",
            "Jan",
            "de Groot",
            "Sofie",
            "van 't Hof",
            "Pieter",
            "IJsbrand",
            "Dijkstra",
            "René Müller",
            "A.B.",
            "Terpstra",
            "Lotte Visserman",
            "Karel",
            "Brand",
            "Jan Willem",
            "van den Heuvelink",
            "Ben",
            "Hoekstra",
            "gemeente",
            "Voorbeeldstad",
            "Het Raadhuis Oost",
            "Stadsanna",
            "Fatima",
            "el Amrani",
            "annavanderberg",
            "@anna_vdb",
            "@anna@toot.example",
            "@annab.bsky.social",
            "@annab",
            "@anna",
            "@a-n.n_a",
            "#annavanderberg",
            "#Anna",
            "@Berg",
            "stadhuis",
            "gem.",
            "Brinkveen",
            "berg",
            "ben",
            "terpstra",
            "hof");
    private static final List<String> OTHERS = List.of(
            "de",
            "mevrouw",
            "wethouder",
            "een",
            "is",
            "niet",
            "koffie",
            "v.d.",
            "P.",
            "Piet",
            "s",
            "'s",
            "'",
            "’s",
            "`",
            "-",
            "_",
            "#",
            "@",
            "@@",
            ".",
            "!",
            "?",
            "\n",
            ",",
            "…",
            "<b>",
            "</b>",
            "<",
            "<3",
            "&amp;",
            "&eacute;",
            "& ",
            "&",
            "\u200b",
            "\u0301",
            "\u00ad",
            "\ufe0f",
            "é",
            "ß",
            "æ",
            "ĳ",
            "½",
            "²",
            "\ud83d\ude00",
            "\ud83c\uddf3",
            "\ud83c\udd30",
            "\ud835\udc00",
            "\ud83c",
            "\udc00",
            "‐",
            "＠",
            "Ａ",
            "Ж",
            "ﬁ",
            "http://x.example/a_b",
            "1",
            "0",
            "B3rg",
            "d3",
            "P1eter",
            "J4nsen",
            "ſ");

    @Test
    void whomReadingFinds_theGlanceDoesNotOverlook() {
        long seed = System.nanoTime();
        System.out.println("GlanceTest seed " + seed);

        assertThat(overlooked(OPENINGS, seed)).as("seed %d", seed).isEmpty();
    }

    @Test
    void theSearchAbove_findsAGlanceThatOverlooksSomebody() {
        Watchlist all = Voorbeeldstad.WATCHLIST;
        for (Person left : all.people()) {
            List<Person> others = all.people().stream()
                    .filter(person -> !person.displayName().equals(left.displayName()))
                    .toList();
            Watchlist fewer = new Watchlist(1, all.organisations(), others, List.of());
            assertThat(overlooked(NameIndex.of(fewer).openings(), 1))
                    .as("without %s", left.displayName())
                    .isPresent();
        }
    }

    @Test
    void everyCharacterInAName_isSeenAsTheReaderSeesIt() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String character = Character.toString(codePoint);
            for (String text : List.of(
                    "An" + character + "na van der Berg",
                    character + "ijsbrand dijkstra",
                    "'" + character + "tadsanna",
                    "Ik zie @annab" + character + "x"))
                assertThat(isOverlooked(text, OPENINGS)).as("U+%04X", codePoint).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ik ben benieuwd of de berg al groot is, het heeft hier gebrand. 😀 #weer @iemand",
                "Wat een één-op-één gesprek in het café… zie https://nieuws.example/2026",
                "een hof is een tuin & een brand is heet, zei de boer ❤️ <3",
                "ben je daar ook bij? IK NIET"
            })
    void aTextThatNamesNobody_needsNoReading(String text) {
        assertThat(Glance.mayName(text, OPENINGS)).isFalse();
    }

    /** A text in which reading finds somebody and the glance does not. */
    private static Optional<String> overlooked(Openings openings, long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String text = text(random);
            if (isOverlooked(text, openings)) return Optional.of(text);
        }
        return Optional.empty();
    }

    private static boolean isOverlooked(String text, Openings openings) {
        return !Glance.mayName(text, openings)
                && !Voorbeeldstad.INDEX
                        .read(text, Optional.empty(), Optional.empty())
                        .isEmpty();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            List<String> some = random.nextBoolean() ? NAMES : OTHERS;
            text.append(some.get(random.nextInt(some.size())));
            if (random.nextInt(3) > 0) text.append(' ');
        }
        String given = text.toString();
        if (random.nextInt(4) == 0) given = disguised(given, random);
        return switch (random.nextInt(5)) {
            case 0 -> given.toLowerCase(Locale.ROOT);
            case 1 -> given.toUpperCase(Locale.ROOT);
            case 2 -> Normalizer.normalize(given, Normalizer.Form.NFD);
            default -> given;
        };
    }

    /** Signs at any place, not between words only. */
    private static String disguised(String text, Random random) {
        StringBuilder disguised = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--)
            disguised.insert(random.nextInt(disguised.length() + 1), OTHERS.get(random.nextInt(OTHERS.size())));
        return disguised.toString();
    }
}
