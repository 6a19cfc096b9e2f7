package nl.schildwacht.app.evaluation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TallyTest {
    @Test
    void eachAnswerGoesIntoItsOwnCell() {
        Tally tally = Tally.NOTHING
                .and(true, true)
                .and(true, true)
                .and(true, false)
                .and(false, true)
                .and(false, false)
                .and(false, false)
                .and(false, false);

        assertThat(tally).isEqualTo(new Tally(2, 1, 1, 3));
        assertThat(tally.rows()).isEqualTo(7);
        assertThat(tally.expected()).isEqualTo(3);
        assertThat(tally.notExpected()).isEqualTo(4);
    }

    @Test
    void measuresAreSharesOfTheirOwnRows() {
        Tally tally = new Tally(6, 2, 3, 89);

        assertThat(tally.recall()).isEqualTo(Estimate.share(6, 8));
        assertThat(tally.precision()).isEqualTo(Estimate.share(6, 9));
        assertThat(tally.falseAlarmRate()).isEqualTo(Estimate.share(3, 92));
        assertThat(tally.specificity()).isEqualTo(Estimate.share(89, 92));
        // 2 × (6/9 × 6/8) / (6/9 + 6/8)
        assertThat(tally.f1().value()).isCloseTo(12.0 / 17, within(1e-12));
    }

    /** By hand: 2 found of 4 concerned lies between 0.15004 and 0.84996; F = 2s / (1 + s). */
    @Test
    void theIntervalOfF1_isThatOfTheShareItRisesWith() {
        Estimate f1 = new Tally(2, 1, 1, 50).f1();

        assertThat(f1.value()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(f1.low()).isCloseTo(0.2609, within(0.0001));
        assertThat(f1.high()).isCloseTo(0.9189, within(0.0001));
    }

    @Test
    void withNothingToFind_recallAndF1AreUnknown_butFalseAlarmsCount() {
        Tally harmless = new Tally(0, 0, 1, 9);

        assertThat(harmless.recall().isKnown()).isFalse();
        assertThat(harmless.f1().isKnown()).isFalse();
        assertThat(harmless.precision().value()).isZero();
        assertThat(harmless.falseAlarmRate().value()).isEqualTo(0.1);
    }
}
