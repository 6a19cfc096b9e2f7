package nl.schildwacht.text;

import org.junit.jupiter.api.Test;

import static nl.schildwacht.text.Bidi.isolated;
import static org.assertj.core.api.Assertions.assertThat;

class BidiTest {
    private static final String HEBREW = "\u05D0\u05E0\u05D9";

    @Test
    void ordinaryTextStaysAsItIs() {
        for (String text : new String[] {"", "Anna van der Berg", "Zoë Ağaoğlu", "Анна", "安娜", "👍🏿"})
            assertThat(isolated(text)).isSameAs(text);
    }

    @Test
    void whatIsWrittenFromRightToLeft_isSetApart() {
        assertThat(isolated(HEBREW)).isEqualTo("\u2068" + HEBREW + "\u2069");
        assertThat(isolated("Anna " + HEBREW)).isEqualTo("\u2068Anna " + HEBREW + "\u2069");
        assertThat(isolated("\u0661\u0662")).isEqualTo("\u2068\u0661\u0662\u2069");
    }

    @Test
    void signsThatTurnTextAround_go() {
        assertThat(isolated("\u202Eanna\u202C")).isEqualTo("anna");
        assertThat(isolated("\u2066" + HEBREW)).isEqualTo("\u2068" + HEBREW + "\u2069");
        assertThat(isolated("\u2069Anna\u2068")).isEqualTo("Anna");
        assertThat(isolated("\u2068" + HEBREW + "\u2069\u202E")).isEqualTo("\u2068" + HEBREW + "\u2069");
        assertThat(isolated("\u2068\u202E\u2069")).isEmpty();
    }

    @Test
    void sentenceWithIsolatedNames_isNotTouchedAgain() {
        String sentence = "Over " + isolated(HEBREW) + " en " + isolated("\u2066" + HEBREW);
        assertThat(isolated(sentence)).isSameAs(sentence);
        assertThat(isolated(isolated(HEBREW))).isEqualTo(isolated(HEBREW));
    }

    @Test
    void cellOfASheet_losesTheSignsOnly() {
        assertThat(Bidi.stripped("\u202E" + HEBREW + "\u2069")).isEqualTo(HEBREW);
    }
}
