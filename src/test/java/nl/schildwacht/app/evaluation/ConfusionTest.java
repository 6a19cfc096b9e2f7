package nl.schildwacht.app.evaluation;

import nl.schildwacht.app.evaluation.Confusion.Cell;
import nl.schildwacht.app.evaluation.Confusion.Pair;
import org.junit.jupiter.api.Test;

import java.util.List;

import static nl.schildwacht.app.evaluation.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;

class ConfusionTest {
    private final Confusion confusion = Confusion.of(List.of(
            outcome("1", "threat", "threat", "insult"),
            outcome("2", "threat"),
            outcome("3", "insult", "threat", "insult"),
            outcome("4", "none"),
            outcome("5", "insult", "threat"),
            outcome("6", "concern")));

    @Test
    void onlyTheLeadingBehaviourCounts() {
        assertThat(confusion.rows("threat", "threat")).isEqualTo(1);
        assertThat(confusion.rows("insult", "threat")).isEqualTo(2);
        assertThat(confusion.rows("insult", "insult")).isZero();
        assertThat(confusion.rows("none", "none")).isEqualTo(1);
    }

    @Test
    void labelsThatOccur_standInTheOrderInWhichTheyLead() {
        assertThat(confusion.labels()).containsExactly("threat", "insult", "concern", "none");
    }

    @Test
    void whatIsMistakenMostOften_comesFirst() {
        assertThat(confusion.mistaken())
                .containsExactly(
                        new Cell(new Pair("insult", "threat"), 2),
                        new Cell(new Pair("threat", "none"), 1),
                        new Cell(new Pair("concern", "none"), 1));
    }
}
