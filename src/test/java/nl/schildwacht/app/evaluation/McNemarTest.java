package nl.schildwacht.app.evaluation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class McNemarTest {
    @Test
    void oneAgainstSeven_isLessLopsidedThanItLooks() {
        // 2 × (1 + 8) / 2⁸
        assertThat(new McNemar(1, 7).p()).isCloseTo(18.0 / 256, within(1e-12));
        assertThat(new McNemar(1, 7).isBeyondChance()).isFalse();
    }

    @Test
    void noneAgainstSix_isBeyondChance_whicheverWay() {
        // 2 × 1 / 2⁶
        assertThat(new McNemar(0, 6).p()).isCloseTo(2.0 / 64, within(1e-12));
        assertThat(new McNemar(6, 0).p()).isCloseTo(2.0 / 64, within(1e-12));
        assertThat(new McNemar(6, 0).isBeyondChance()).isTrue();
    }

    @Test
    void anEvenSplit_orNoDifferenceAtAll_isCertainlyChance() {
        assertThat(new McNemar(0, 0).p()).isEqualTo(1);
        assertThat(new McNemar(5, 5).p()).isEqualTo(1);
        assertThat(new McNemar(5, 4).p()).isEqualTo(1);
    }

    /** Powers of a half below 2⁻¹⁰⁷⁴ are 0 as a double; a sum over such would call any large difference beyond chance. */
    @Test
    void thousandsOfChanges_areStillWeighed() {
        // As the normal distribution has it: |1550 − 1450| − 1 over √3000 is 1.8075, of which 7.07 % lies beyond.
        assertThat(new McNemar(1550, 1450).p()).isCloseTo(0.0707, within(0.0005));
        assertThat(new McNemar(2000, 1000).p()).isLessThan(1e-60);
    }
}
