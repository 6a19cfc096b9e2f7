package nl.schildwacht.threat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** The rule files hold their own tests, of rules alone: whatever else may speak is measured on the corpus. */
class RuleExamplesTest {
    private static final Recogniser RECOGNISER = new Recogniser(Edition.shipped(Optional.empty()));

    @Test
    void everyRuleSpeaksInItsExamplesAndItsBehaviourIsNotFoundInItsCounterExamples() {
        List<String> mistakes = new ArrayList<>();
        for (Rule rule : RECOGNISER.rules()) {
            for (Rule.Example example : rule.examples()) {
                Assessment assessment = RECOGNISER.assess(example.text(), Optional.empty(), List.of(), LocalWords.NONE);
                if (isRight(rule, example, assessment)) continue;
                mistakes.add(example.line().file() + ":" + example.line().number() + " " + rule.id() + ": "
                        + example.text() + " -> "
                        + assessment.findings().stream().map(Finding::rule).toList());
            }
        }
        assertThat(mistakes).isEmpty();
    }

    private static boolean isRight(Rule rule, Rule.Example example, Assessment assessment) {
        if (rule.behaviour().isEmpty()) return assessment.concern() != example.isCounter();
        boolean isFound = assessment.findings().stream()
                .anyMatch(finding -> finding.behaviour() == rule.behaviour().get());
        return isFound != example.isCounter();
    }
}
