package nl.schildwacht.app.evaluation;

import nl.schildwacht.app.evaluation.Comparison.Pair;

import java.util.List;

/** Tells what changed since an earlier run. */
final class TellingComparison {
    private final Page page;

    TellingComparison(Page page) {
        this.page = page;
    }

    void tell(Comparison comparison) {
        List<Move> moves = comparison.moves();
        List<Pair> changed = comparison.changed();
        page.heading(2, "What changed since the earlier run");
        page.say("Rules and words then: " + comparison.lexiconBefore() + ". Both runs have "
                + comparison.pairs().size() + " rows in common; " + comparison.onlyBefore()
                + " stand only in the earlier, "
                + comparison.onlyNow() + " only in this one, and " + comparison.labelledOtherwise()
                + " were labelled otherwise. Only what they have in common is compared.");
        if (changed.isEmpty()) {
            page.say("No verdict changed.");
            return;
        }
        page.say(
                "Better: right now and wrong before; worse: the other way. p is how often chance alone makes a difference so "
                        + "lopsided (McNemar's exact test); below 0.05 it is called beyond chance, and of 20 measures that only chance "
                        + "moves one will seem so.");
        page.table(
                List.of("", "measure", "before", "now", "better", "worse", "p", "so"),
                moves.stream()
                        .filter(TellingComparison::isTelling)
                        .map(TellingComparison::row)
                        .toList());
        page.heading(2, "Verdicts that changed");
        page.list(changed.stream().map(TellingComparison::line).toList());
    }

    /** Leaves out what only repeats: threats are among threats and look-alikes, and small parts need recall and false alarms only. */
    private static boolean isTelling(Move move) {
        boolean isTested = move.test().isPresent();
        boolean isSmall =
                switch (move.part().cut()) {
                    case ALL, LANGUAGE, FILE -> false;
                    case PHENOMENON, LOOK_ALIKE, CHANNEL, PARENT -> true;
                };
        boolean repeats = move.about().equals(Question.LOOK_ALIKES.id()) && move.measure() != Move.Measure.FALSE_ALARMS;
        return move.part().isTelling() && !repeats && (isTested || !isSmall);
    }

    private static List<String> row(Move move) {
        int base = move.measure() == Move.Measure.FALSE_ALARMS ? 1000 : 100;
        return List.of(
                move.part().name(),
                (move.about() + " " + move.measure().id()).replace('_', ' ')
                        + (base == 1000 ? " per 1,000" : " of 100"),
                Figures.plain(move.before(), base),
                Figures.plain(move.now(), base),
                move.test().map(test -> "" + test.better()).orElse(""),
                move.test().map(test -> "" + test.worse()).orElse(""),
                move.test().map(test -> Figures.p(test.p())).orElse(""),
                move.test()
                        .map(test -> test.isBeyondChance() ? "beyond chance" : "may be chance")
                        .orElse(""));
    }

    private static String line(Pair pair) {
        return pair.now().expected().file() + " " + pair.now().expected().id() + ": "
                + pair.before().verdict().first() + " → " + pair.now().verdict().first() + alert(pair) + ", "
                + pair.turn().id();
    }

    private static String alert(Pair pair) {
        boolean before = pair.before().verdict().isAlert();
        boolean now = pair.now().verdict().isAlert();
        if (before == now) return "";
        return now ? ", now an alert" : ", no alert any more";
    }
}
