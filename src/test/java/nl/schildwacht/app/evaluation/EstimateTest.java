package nl.schildwacht.app.evaluation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class EstimateTest {
    /** By hand: z² = 3.8415; centre (0.8 + 0.19207) / 1.38415 = 0.71674; half 1.41601 × √(0.016 + 0.0096036) = 0.22658. */
    @Test
    void eightOfTen_liesBetween49And94PerCent() {
        Estimate eightOfTen = Estimate.share(8, 10);

        assertThat(eightOfTen.value()).isEqualTo(0.8);
        assertThat(eightOfTen.low()).isCloseTo(0.4902, within(0.0001));
        assertThat(eightOfTen.high()).isCloseTo(0.9433, within(0.0001));
    }

    /** By hand: with p = 0 the upper end is z² / (n + z²) = 3.8415 / 13.8415. */
    @Test
    void noneOfTen_isNoProofOfNever() {
        Estimate none = Estimate.share(0, 10);

        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.2775, within(0.0001));
        Estimate all = Estimate.share(10, 10);
        assertThat(all.low()).isCloseTo(1 - 0.2775, within(0.0001));
        assertThat(all.high()).isEqualTo(1);
    }

    @Test
    void ofNothing_isUnknown() {
        assertThat(Estimate.share(0, 0).isKnown()).isFalse();
        assertThat(Estimate.share(0, 0)).isEqualTo(Estimate.UNKNOWN);
    }

    @Test
    void theIntervalNarrowsWithMoreRows() {
        Estimate few = Estimate.share(8, 10);
        Estimate many = Estimate.share(800, 1000);

        assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 5);
    }

    @Test
    void moreHitsThanRows_isAMistakeInCounting() {
        assertThatThrownBy(() -> Estimate.share(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Estimate.share(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
