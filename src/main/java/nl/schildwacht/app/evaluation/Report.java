package nl.schildwacht.app.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run.
 *
 * @param lexicon version of the rules and words that judged.
 * @param outcomes in the order of the files and their rows.
 * @param comparison with an earlier run.
 */
record Report(String lexicon, List<Outcome> outcomes, Optional<Comparison> comparison) {
    Report {
        outcomes = List.copyOf(outcomes);
    }

    Slice all() {
        return new Slice(Cut.ALL, "all", outcomes);
    }

    /** Every part that is measured apart, the whole first. */
    List<Slice> slices() {
        List<Slice> slices = new ArrayList<>();
        for (Cut cut : Cut.values()) slices.addAll(cut.of(outcomes));
        return slices;
    }

    List<String> files() {
        return outcomes.stream()
                .map(outcome -> outcome.expected().file())
                .distinct()
                .toList();
    }

    boolean hasAlerts() {
        return outcomes.stream().anyMatch(Outcome::isAboutAlerts);
    }
}
