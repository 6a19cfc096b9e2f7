package nl.schildwacht.app.evaluation;

import org.junit.jupiter.api.Test;

import java.util.List;

import static nl.schildwacht.app.evaluation.Outcomes.aimed;
import static nl.schildwacht.app.evaluation.Outcomes.outcome;
import static nl.schildwacht.threat.Severity.CRITICAL;
import static nl.schildwacht.threat.Severity.LOW;
import static nl.schildwacht.threat.Severity.MEDIUM;
import static nl.schildwacht.threat.Severity.NONE;
import static org.assertj.core.api.Assertions.assertThat;

class AlertFiguresTest {
    private final AlertFigures figures = AlertFigures.of(List.of(
            aimed("1", "threat", CRITICAL, "anna", "anna", "threat"),
            aimed("2", "threat", CRITICAL, "anna", ""),
            aimed("3", "insult", MEDIUM, "anna;bert", "anna;carla", "bullying"),
            aimed("4", "swearing", LOW, "anna", "", "swearing"),
            aimed("5", "threat", CRITICAL, "", "", "threat"),
            aimed("6", "none", NONE, "", "anna", "insult"),
            outcome("7", "threat", "threat")));

    @Test
    void anAlertIsDue_forWhatIsAimedAtSomebody_fromMediumUp() {
        assertThat(figures.alerts()).isEqualTo(new Tally(2, 1, 1, 2));
    }

    @Test
    void criticalOnes_countOnlyWhereAnAlertIsDue() {
        assertThat(figures.criticalFound()).isEqualTo(Estimate.share(1, 2));
        // What the recogniser said is of no severity in these outcomes.
        assertThat(figures.judgedCritical()).isEqualTo(Estimate.share(0, 2));
    }

    @Test
    void aMissedOne_doesNotHaveTheRightBehaviourFirst() {
        assertThat(figures.firstRight()).isEqualTo(Estimate.share(1, 3));
    }

    @Test
    void targetsAreCountedOneByOne() {
        // Told about: anna, anna and carla, anna; aimed at: the first two anna.
        assertThat(figures.targetPrecision()).isEqualTo(Estimate.share(2, 4));
        // Due: anna, anna, anna and bert.
        assertThat(figures.targetRecall()).isEqualTo(Estimate.share(2, 4));
    }
}
