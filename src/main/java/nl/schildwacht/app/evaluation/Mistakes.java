package nl.schildwacht.app.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows that were judged wrongly. */
record Mistakes(List<Mistake> all) {
    Mistakes {
        all = List.copyOf(all);
    }

    /** @param text what the row says, only where that was asked for. */
    record Mistake(Outcome outcome, List<Slip> slips, Optional<String> text) {}

    /** @param outcomes of the same texts in the same order. */
    static Mistakes of(List<LabelledText> texts, List<Outcome> outcomes, boolean showsText) {
        List<Mistake> mistakes = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            List<Slip> slips = Slip.of(outcomes.get(i));
            if (slips.isEmpty()) continue;
            Optional<String> text = showsText ? Optional.of(texts.get(i).text()) : Optional.empty();
            mistakes.add(new Mistake(outcomes.get(i), slips, text));
        }
        return new Mistakes(mistakes);
    }
}
