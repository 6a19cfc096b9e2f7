package nl.schildwacht.app.evaluation;

import nl.schildwacht.threat.Severity;
import org.junit.jupiter.api.Test;

import static nl.schildwacht.app.evaluation.Outcomes.aimed;
import static nl.schildwacht.app.evaluation.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;

class SlipTest {
    @Test
    void whatIsFoundBesideAGraverBehaviour_isFound() {
        assertThat(Slip.of(outcome("1", "insult", "threat", "insult"))).isEmpty();
        assertThat(Slip.of(outcome("1", "insult", "threat"))).containsExactly(Slip.MISTAKEN);
    }

    @Test
    void silenceAboutAggression_aComplaintOrConcern_isAMiss() {
        assertThat(Slip.of(outcome("1", "insult"))).containsExactly(Slip.MISSED);
        assertThat(Slip.of(outcome("1", "concern"))).containsExactly(Slip.MISSED);
        assertThat(Slip.of(outcome("1", "complaint", "complaint"))).isEmpty();
    }

    @Test
    void aComplaintFoundInAnOrdinaryText_accusesNobody() {
        assertThat(Slip.of(outcome("1", "none", "complaint"))).isEmpty();
        assertThat(Slip.of(outcome("1", "none", "insult"))).containsExactly(Slip.FALSE_ALARM);
    }

    @Test
    void tellingTheWrongPerson_isAMistakeOfItsOwn() {
        assertThat(Slip.of(aimed("1", "threat", Severity.HIGH, "anna", "bert", "threat")))
                .containsExactly(Slip.WRONG_TARGET);
        assertThat(Slip.of(aimed("1", "threat", Severity.HIGH, "anna", "", "threat")))
                .containsExactly(Slip.NO_ALERT);
        assertThat(Slip.of(aimed("1", "swearing", Severity.LOW, "anna", "anna", "swearing")))
                .containsExactly(Slip.NEEDLESS_ALERT);
        assertThat(Slip.of(aimed("1", "threat", Severity.HIGH, "anna", "anna", "threat")))
                .isEmpty();
    }
}
