package nl.schildwacht.app.evaluation;

import nl.schildwacht.app.evaluation.Expected.Key;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two runs side by side, over the rows that both judged and of which the person said the same both times; so what moved is
 * the recogniser and not the set.
 *
 * @param lexiconBefore version that judged then.
 * @param pairs the rows of both, in the order of the later run.
 * @param onlyBefore how many rows only the earlier run has.
 * @param onlyNow how many only the later one has.
 * @param labelledOtherwise how many rows are left out because the person's word changed.
 */
record Comparison(String lexiconBefore, List<Pair> pairs, int onlyBefore, int onlyNow, int labelledOtherwise) {
    Comparison {
        pairs = List.copyOf(pairs);
    }

    /** The same row in both runs. */
    record Pair(Outcome before, Outcome now) {
        static Pair of(Outcome before, Outcome now) {
            // Phenomena and languages may have been named anew: the later word counts for both. And a run that looked
            // after
            // nobody says nothing about alerts, so next to it the other has nothing to say either.
            boolean bothTell =
                    before.verdict().told().isPresent() && now.verdict().told().isPresent();
            Verdict then = bothTell ? before.verdict() : before.verdict().withoutTold();
            Verdict today = bothTell ? now.verdict() : now.verdict().withoutTold();
            return new Pair(new Outcome(now.expected(), then), new Outcome(now.expected(), today));
        }

        boolean isChanged() {
            return !before.verdict().isSameAs(now.verdict());
        }

        Turn turn() {
            return Turn.of(Slip.of(before).isEmpty(), Slip.of(now).isEmpty());
        }
    }

    /** Which way a verdict went. */
    enum Turn {
        BETTER("better"),
        WORSE("worse"),
        OTHERWISE("otherwise");

        private final String id;

        Turn(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        static Turn of(boolean wasRight, boolean isRight) {
            if (wasRight == isRight) return OTHERWISE;
            return isRight ? BETTER : WORSE;
        }
    }

    static Comparison of(String lexiconBefore, List<Outcome> before, List<Outcome> now) {
        Map<Key, Outcome> earlier = new HashMap<>();
        before.forEach(outcome -> earlier.put(outcome.expected().key(), outcome));
        List<Pair> pairs = new ArrayList<>();
        int onlyNow = 0;
        int labelledOtherwise = 0;
        for (Outcome outcome : now) {
            Optional<Outcome> then =
                    Optional.ofNullable(earlier.remove(outcome.expected().key()));
            if (then.isEmpty()) onlyNow++;
            else if (!then.get().expected().agreesWith(outcome.expected())) labelledOtherwise++;
            else pairs.add(Pair.of(then.get(), outcome));
        }
        return new Comparison(lexiconBefore, pairs, earlier.size(), onlyNow, labelledOtherwise);
    }

    /** The rows whose verdict is not what it was. */
    List<Pair> changed() {
        return pairs.stream().filter(Pair::isChanged).toList();
    }

    /** Every measure of every part that is not what it was. */
    List<Move> moves() {
        return Move.all(pairs);
    }
}
