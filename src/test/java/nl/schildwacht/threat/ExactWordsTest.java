package nl.schildwacht.threat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class ExactWordsTest {
    @Test
    void aWordIsFound_whereverItStands_andNoPartOfItAndNothingLonger() {
        ExactWords words = new ExactWords(Map.of("kanaal", 7, "kan", 3, "ñandú", 9));
        char[] text = "hetkanaalñandú".toCharArray();

        assertThat(words.number(text, 3, 9)).isEqualTo(7);
        assertThat(words.number(text, 3, 6)).isEqualTo(3);
        assertThat(words.number(text, 9, 14)).isEqualTo(9);
        assertThat(words.number(text, 3, 8)).isZero();
        assertThat(words.number(text, 3, 10)).isZero();
        assertThat(words.number(text, 3, 3)).isZero();
        assertThat(new ExactWords(Map.of()).number(text, 0, 3)).isZero();
    }

    /** Of two letters, so that nearly all words are alike. */
    @Test
    void itKnowsWhatAMapKnows() {
        Random random = new Random(11);
        Map<String, Integer> known = new HashMap<>();
        while (known.size() < 3000) known.put(word(random), known.size() + 1);
        ExactWords words = new ExactWords(known);

        for (int k = 0; k < 20_000; k++) {
            String asked = word(random);
            assertThat(words.number(("ab" + asked + "ba").toCharArray(), 2, 2 + asked.length()))
                    .as(asked)
                    .isEqualTo(known.getOrDefault(asked, 0));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(14);
        while (word.length() < length) word.append((char) ('a' + random.nextInt(2)));
        return word.toString();
    }
}
