package nl.schildwacht.app.evaluation;

import java.util.List;

/** One part of a run, such as a file or a language, and what it measures. */
record Slice(Cut cut, String name, List<Outcome> outcomes) {
    /** Of fewer rows than this no figure says anything; people are not shown it. */
    private static final int TELLING = 5;

    Slice {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether it is large enough to be shown to people; languages and files always are. */
    boolean isTelling() {
        return cut != Cut.PHENOMENON && cut != Cut.LOOK_ALIKE || outcomes.size() >= TELLING;
    }

    Tally tally(Question question) {
        return question.ask(outcomes);
    }

    Confusion confusion() {
        return Confusion.of(outcomes);
    }

    AlertFigures alerts() {
        return AlertFigures.of(outcomes);
    }

    /** Of the aggressive texts, how many lead with the right behaviour; a missed one does not. */
    Estimate firstRight() {
        List<Outcome> aggressive = outcomes.stream()
                .filter(outcome -> Labels.isAggression(outcome.expected().label()))
                .toList();
        return Estimate.share(aggressive.stream().filter(Outcome::isFirstRight).count(), aggressive.size());
    }
}
