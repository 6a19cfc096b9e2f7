package nl.schildwacht.app.evaluation;

import nl.schildwacht.threat.Severity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The end measures: whether the right people would be told. They exist only for texts of which a person said at whom they are
 * aimed, judged with people and organisations to look after.
 *
 * @param alerts should people be told, and are they?
 * @param criticalFound of the critical ones about which people should be told, how many they are told about.
 * @param judgedCritical of the same, how many they are told about as critical.
 * @param firstRight of all about which people should be told, how many lead with the right behaviour; a missed one does not.
 * @param targetPrecision of those on whose account people are told, how many are aimed at.
 * @param targetRecall of those on whose account people should be told, how many are.
 */
record AlertFigures(
        Tally alerts,
        Estimate criticalFound,
        Estimate judgedCritical,
        Estimate firstRight,
        Estimate targetPrecision,
        Estimate targetRecall) {
    static AlertFigures of(List<Outcome> all) {
        List<Outcome> outcomes = all.stream().filter(Outcome::isAboutAlerts).toList();
        List<Outcome> due = outcomes.stream()
                .filter(outcome -> outcome.expected().isAlert())
                .toList();
        List<Outcome> critical = due.stream()
                .filter(outcome -> outcome.expected().severity() == Severity.CRITICAL)
                .toList();
        List<Verdict> found =
                critical.stream().map(Outcome::verdict).filter(Verdict::isAlert).toList();
        return new AlertFigures(
                Question.ALERT.ask(outcomes),
                Estimate.share(found.size(), critical.size()),
                Estimate.share(
                        found.stream()
                                .filter(verdict -> verdict.severity() == Severity.CRITICAL)
                                .count(),
                        critical.size()),
                Estimate.share(due.stream().filter(Outcome::isFirstRight).count(), due.size()),
                Estimate.share(hits(outcomes), told(outcomes).count()),
                Estimate.share(
                        hits(due),
                        due.stream()
                                .mapToLong(outcome -> targets(outcome).size())
                                .sum()));
    }

    private static Stream<String> told(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.verdict().told().orElseThrow())
                .flatMap(Collection::stream);
    }

    private static long hits(List<Outcome> outcomes) {
        return outcomes.stream()
                .mapToLong(outcome -> outcome.verdict().told().orElseThrow().stream()
                        .filter(targets(outcome)::contains)
                        .count())
                .sum();
    }

    private static Set<String> targets(Outcome outcome) {
        return outcome.expected().targets().orElseThrow();
    }
}
