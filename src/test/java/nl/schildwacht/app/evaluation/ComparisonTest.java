package nl.schildwacht.app.evaluation;

import nl.schildwacht.threat.Severity;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static nl.schildwacht.app.evaluation.Outcomes.aimed;
import static nl.schildwacht.app.evaluation.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTest {
    @Test
    void rowsThatOnlyOneRunHas_orThatWereLabelledAnew_areLeftOut() {
        Comparison comparison = Comparison.of(
                "v1",
                List.of(outcome("same", "threat"), outcome("gone", "threat"), outcome("anew", "insult")),
                List.of(outcome("same", "threat"), outcome("new", "threat"), outcome("anew", "threat")));

        assertThat(comparison.pairs()).hasSize(1);
        assertThat(comparison.onlyBefore()).isEqualTo(1);
        assertThat(comparison.onlyNow()).isEqualTo(1);
        assertThat(comparison.labelledOtherwise()).isEqualTo(1);
    }

    @Test
    void sixThreatsMoreFound_isBeyondChance_oneIsNot() {
        assertThat(recallOfThreats(6).test()).contains(new McNemar(6, 0));
        assertThat(recallOfThreats(6).test().orElseThrow().isBeyondChance()).isTrue();
        assertThat(recallOfThreats(1).test().orElseThrow().isBeyondChance()).isFalse();
        assertThat(recallOfThreats(1).before()).isEqualTo(Estimate.share(0, 10));
        assertThat(recallOfThreats(1).now()).isEqualTo(Estimate.share(1, 10));
    }

    /** Of ten threats none was found before and some are now; beside them a harmless one is no longer flagged. */
    private static Move recallOfThreats(int found) {
        List<Outcome> before = new ArrayList<>(List.of(outcome("harmless", "none", "threat")));
        List<Outcome> now = new ArrayList<>(List.of(outcome("harmless", "none")));
        for (int i = 0; i < 10; i++) {
            before.add(outcome("t" + i, "threat"));
            now.add(i < found ? outcome("t" + i, "threat", "threat") : outcome("t" + i, "threat"));
        }
        return Comparison.of("v1", before, now).moves().stream()
                .filter(move -> move.part().cut() == Cut.ALL
                        && move.about().equals("threat")
                        && move.measure() == Move.Measure.RECALL)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void falseAlarmsAreTestedOnHarmlessRowsAlone() {
        Comparison comparison = Comparison.of(
                "v1",
                List.of(outcome("1", "none", "insult"), outcome("2", "insult"), outcome("3", "none")),
                List.of(outcome("1", "none"), outcome("2", "insult", "insult"), outcome("3", "none", "insult")));

        assertThat(comparison.moves())
                .noneMatch(move -> move.measure() == Move.Measure.FALSE_ALARMS); // one less, one more
        assertThat(comparison.changed())
                .extracting(Comparison.Pair::turn)
                .containsExactly(Comparison.Turn.BETTER, Comparison.Turn.BETTER, Comparison.Turn.WORSE);
    }

    @Test
    void aRunThatLookedAfterNobody_isNotHeldAgainstOneThatDid() {
        Outcome told = aimed("1", "threat", Severity.HIGH, "anna", "anna", "threat");
        Outcome silent = new Outcome(told.expected(), told.verdict().withoutTold());

        Comparison comparison = Comparison.of("v1", List.of(silent), List.of(told));

        assertThat(comparison.changed()).isEmpty();
        assertThat(comparison.moves()).isEmpty();
        assertThat(comparison.pairs().get(0).now().verdict().told()).isEqualTo(Optional.empty());
    }
}
