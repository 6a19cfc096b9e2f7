package nl.schildwacht.match;

import org.junit.jupiter.api.Test;

import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class HashedWordsTest {
    @Test
    void aWordHasTheBitsItWasGiven_andOthersHaveNone() {
        HashedWords words = new HashedWords(2);
        words.add("bakker", 1);
        words.add("bakker", 4);
        words.add("vries", 2);

        assertThat(words.of(HashedWords.hash("bakker"))).isEqualTo(5);
        assertThat(words.of(HashedWords.hash("vries"))).isEqualTo(2);
        assertThat(words.of(HashedWords.hash("bakkers"))).isZero();
        assertThat(words.of(HashedWords.START)).isZero();
    }

    @Test
    void aLetterMoreAndALetterLess_isTheSameWord() {
        Random random = new Random(3);
        long hash = HashedWords.START;
        for (int k = 0; k < 1000; k++) {
            int letter = random.nextInt(1, Character.MAX_VALUE);
            long longer = HashedWords.step(hash, letter);
            assertThat(HashedWords.stepBack(longer, letter)).isEqualTo(hash);
            hash = longer;
        }
        assertThat(HashedWords.stepBack(HashedWords.hash("annas"), 's')).isEqualTo(HashedWords.hash("anna"));
    }
}
