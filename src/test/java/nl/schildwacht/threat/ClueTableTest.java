package nl.schildwacht.threat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClueTableTest {
    @Test
    void everyClueComesBackWithItsWeights() {
        ClueTable table = table("# made by hand\nmodel none insult\nw clown\t0\t-12\t1\t125\nb een café\t1\t7\n");

        assertThat(table.head()).containsExactly("model", "none", "insult");
        int clown = table.number(Clues.key("w clown"));
        int cafe = table.number(Clues.key("b een café"));
        assertThat(table.rather(clown, 1, 0)).isEqualTo(137);
        assertThat(table.rather(cafe, 0, 1)).isEqualTo(-7);
        assertThat(table.number(Clues.key("w unknown"))).isZero();
    }

    @Test
    void whatManyCluesSayAddsUp_whateverTheirNumber() {
        Random random = new Random(5);
        int outcomes = 25;
        int[][] weights = new int[700][outcomes];
        StringBuilder text = new StringBuilder("model");
        for (int k = 0; k < outcomes; k++) text.append(" o").append(k);
        for (int clue = 0; clue < weights.length; clue++) {
            text.append("\nw ").append(clue);
            for (int k = 0; k < outcomes; k++) {
                weights[clue][k] = random.nextInt(5) == 0 ? 0 : random.nextInt(-127, 128);
                if (weights[clue][k] != 0 || k == 0)
                    text.append('\t').append(k).append('\t').append(weights[clue][k]);
            }
        }
        ClueTable table = table(text + "\n");
        long[] keys = IntStream.range(0, 2 * weights.length)
                .mapToLong(clue -> Clues.key("w " + clue))
                .toArray();
        int[] numbers = table.numbers(keys, keys.length);
        int[] expected = new int[ClueTable.MOST_OUTCOMES];
        for (int clue = 0; clue < weights.length; clue++) {
            assertThat(numbers[clue]).isEqualTo(table.number(keys[clue])).isPositive();
            for (int k = 0; k < outcomes; k++) expected[k] += weights[clue][k];
            assertThat(table.sums(numbers, clue + 1)).isEqualTo(expected);
        }
        assertThat(Arrays.copyOfRange(numbers, weights.length, numbers.length)).containsOnly(0);
        assertThat(table.sums(numbers, 0)).containsOnly(0);
    }

    @Test
    void mistakesStopTheLoad_namingFileAndLine() {
        for (String wrong : new String[] {
            "w clown",
            "w clown\t0",
            "w clown\t0\tmany",
            "w dier\t0\t5\nw dier\t1\t6",
            "w dier\t2\t5",
            "w dier\t-1\t5",
            "w dier\t0\t128",
            "w dier\t0\t"
        })
            assertThatThrownBy(() -> table("# made by hand\nmodel none insult\nw a\t0\t1\n" + wrong + "\n"))
                    .isInstanceOf(DataMistake.class)
                    .hasMessageContaining(wrong.contains("\n") ? "clues:5" : "clues:4");
        assertThatThrownBy(() -> table("# nothing\n")).hasMessageContaining("clues");
    }

    private static ClueTable table(String text) {
        return new ClueTable(new DataFile("clues", text.getBytes(StandardCharsets.UTF_8)));
    }
}
