package nl.schildwacht.app.evaluation;

import nl.schildwacht.app.evaluation.Comparison.Pair;
import nl.schildwacht.app.evaluation.Comparison.Turn;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A measure that is not what it was in an earlier run.
 *
 * @param part of the run.
 * @param about id of the question, or {@code behaviour} for {@link Measure#FIRST_RIGHT}.
 * @param test whether by more than chance; absent for measures that are not taken over the same rows in both runs.
 */
record Move(Slice part, String about, Measure measure, Estimate before, Estimate now, Optional<McNemar> test) {
    enum Measure {
        RECALL(Tally::recall),
        PRECISION(Tally::precision),
        F1(Tally::f1),
        FALSE_ALARMS(Tally::falseAlarmRate),
        FIRST_RIGHT(tally -> Estimate.UNKNOWN);

        private final Function<Tally, Estimate> of;

        Measure(Function<Tally, Estimate> of) {
            this.of = of;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static List<Move> all(List<Pair> pairs) {
        Map<Outcome, Pair> byOutcome = new IdentityHashMap<>();
        pairs.forEach(pair -> byOutcome.put(pair.now(), pair));
        List<Outcome> outcomes = pairs.stream().map(Pair::now).toList();
        List<Move> moves = new ArrayList<>();
        for (Cut cut : Cut.values()) {
            for (Slice part : cut.of(outcomes)) {
                List<Pair> rows = part.outcomes().stream().map(byOutcome::get).toList();
                for (Question question : Question.MAIN) moves.addAll(on(question, part, rows));
                firstRight(part, rows).ifPresent(moves::add);
            }
        }
        return moves;
    }

    private static List<Move> on(Question question, Slice part, List<Pair> rows) {
        List<Pair> asked =
                rows.stream().filter(pair -> question.asked().test(pair.now())).toList();
        Tally before = question.ask(asked.stream().map(Pair::before).toList());
        Tally now = question.ask(asked.stream().map(Pair::now).toList());
        List<Move> moves = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Estimate then = measure.of.apply(before);
            Estimate today = measure.of.apply(now);
            if (!then.equals(today))
                moves.add(new Move(part, question.id(), measure, then, today, test(measure, question, asked)));
        }
        return moves;
    }

    private static Optional<McNemar> test(Measure measure, Question question, List<Pair> asked) {
        Predicate<Pair> expected = pair -> question.expected().test(pair.now().expected());
        return switch (measure) {
            case RECALL -> Optional.of(test(asked, expected, question::isAnsweredRightly));
            case FALSE_ALARMS -> Optional.of(test(asked, expected.negate(), question::isAnsweredRightly));
            case PRECISION, F1, FIRST_RIGHT -> Optional.empty();
        };
    }

    private static Optional<Move> firstRight(Slice part, List<Pair> rows) {
        Estimate before = new Slice(
                        part.cut(), part.name(), rows.stream().map(Pair::before).toList())
                .firstRight();
        Estimate now = part.firstRight();
        if (before.equals(now)) return Optional.empty();
        McNemar test =
                test(rows, pair -> Labels.isAggression(pair.now().expected().label()), Outcome::isFirstRight);
        return Optional.of(new Move(part, "behaviour", Measure.FIRST_RIGHT, before, now, Optional.of(test)));
    }

    private static McNemar test(List<Pair> pairs, Predicate<Pair> which, Predicate<Outcome> isRight) {
        int better = 0;
        int worse = 0;
        for (Pair pair : pairs) {
            if (!which.test(pair)) continue;
            switch (Turn.of(isRight.test(pair.before()), isRight.test(pair.now()))) {
                case BETTER -> better++;
                case WORSE -> worse++;
                case OTHERWISE -> {}
            }
        }
        return new McNemar(better, worse);
    }
}
