package nl.schildwacht.threat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClueTableTest {
    @Test
    void everyClueComesBackWithItsNameAndItsWeights() {
        ClueTable table = table("# made by hand\nmodel none insult\nw clown\t0\t-12\t1\t250\nb een café\t1\t7\n");

        assertThat(table.head()).containsExactly("model", "none", "insult");
        assertThat(table.count()).isEqualTo(2);
        int clown = table.place(Clues.key("w clown"));
        int cafe = table.place(Clues.key("b een café"));
        assertThat(table.name(clown)).isEqualTo("w clown");
        assertThat(table.rather(clown, 1, 0)).isEqualTo(262);
        assertThat(table.name(cafe)).isEqualTo("b een café");
        assertThat(table.rather(cafe, 0, 1)).isEqualTo(-7);
        assertThat(table.place(Clues.key("w unknown"))).isZero();
        double[] scores = {0, 1};
        table.add(clown, 2, scores);
        assertThat(scores).containsExactly(-24, 501);
    }

    @Test
    void mistakesStopTheLoad_namingFileAndLine() {
        for (String wrong : new String[] {"w clown", "w clown\t0", "w clown\t0\tmany", "w dier\t0\t5\nw dier\t1\t6"})
            assertThatThrownBy(() -> table("# made by hand\nmodel none insult\nw a\t0\t1\n" + wrong + "\n"))
                    .isInstanceOf(DataMistake.class)
                    .hasMessageContaining(wrong.contains("\n") ? "clues:5" : "clues:4");
        assertThatThrownBy(() -> table("# nothing\n")).hasMessageContaining("clues");
    }

    private static ClueTable table(String text) {
        return new ClueTable(new DataFile("clues", text.getBytes(StandardCharsets.UTF_8)));
    }
}
