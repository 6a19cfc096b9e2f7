package nl.schildwacht.threat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A linear model of how people word things: each {@link Clues clue} speaks for or against each outcome with a weight, and
 * together they make a probability. It judges what no rule has words for. Its data, {@code model.txt}, is made from the
 * project's own corpus by {@code ./schildwacht train} and can be read: one clue a line, with the outcomes it speaks for.
 * Immutable; safe for many threads.
 */
final class Model {
    /**
     * What a text may turn out to be: a behaviour, of threats with its kind, or none.
     *
     * @param concern none, but its sender seems about to harm himself (reading rule 11).
     */
    record Outcome(Behaviour behaviour, Optional<Kind> kind, boolean concern) {
        private static final String CONCERN = "concern";

        static Outcome of(String id) {
            if (id.equals(CONCERN)) return new Outcome(Behaviour.NONE, Optional.empty(), true);
            int slash = id.indexOf('/');
            String behaviour = slash < 0 ? id : id.substring(0, slash);
            return new Outcome(
                    Behaviour.valueOf(behaviour.toUpperCase(java.util.Locale.ROOT)),
                    slash < 0
                            ? Optional.empty()
                            : Optional.of(Kind.valueOf(id.substring(slash + 1).toUpperCase(java.util.Locale.ROOT))),
                    false);
        }

        boolean isAggression() {
            return behaviour != Behaviour.NONE && behaviour != Behaviour.COMPLAINT;
        }

        boolean isCritical() {
            return isAggression() && Severities.usual(behaviour, kind) == Severity.CRITICAL;
        }

        String id() {
            return concern
                    ? CONCERN
                    : behaviour.id() + kind.map(k -> "/" + k.id()).orElse("");
        }
    }

    /**
     * What the model makes of one text.
     *
     * @param aggression probability, 0 to 1, that it is aggression of whatever behaviour.
     * @param critical probability that it is aggression of the gravest sort.
     * @param concern probability that its sender seems about to harm himself.
     * @param outcome a complaint where that is likelier than all else, otherwise the likeliest behaviour of aggression.
     * @param share probability of that one.
     * @param word where the clues for it are strongest.
     * @param words how many words, names among them, it is formed on.
     */
    record Opinion(
            double aggression, double critical, double concern, Outcome outcome, double share, int word, int words) {}

    /** One clue in a text, its word or -1 for the whole text, and how much it speaks for an outcome rather than for none. */
    record Evidence(String clue, int word, double weight) {}

    private static final double HUNDREDTH = 0.01;
    private static final int ASCII = 128;
    private static final double LIKELIER_THAN_ALL_ELSE = 0.5;
    private static final String KINDS = "wbspmtucdefl";
    /** Found by cross-validation on the tuned part of the corpus: meanings weigh more than spellings. */
    private static final double[] WORTH = {5, 3, 2, 8, 3, 3, 3, 5, 5, 5, 3, 3};

    /** So many clues of a kind make a text; of fewer each counts no more than it would among these. */
    private static final int FEW = 6;

    /** What each of so many clues of one kind is worth, in judging as in training. */
    static double worth(char kind, int count) {
        return WORTH[KINDS.indexOf(kind)] / Math.sqrt(Math.max(FEW, count));
    }

    private final List<Outcome> outcomes;
    private final int none;
    private final int complaint;
    private final int concern;
    private final ClueTable table;
    /** For each pair of meanings its row, or -1: there are thousands of pairs in a text. */
    private final int[] nearRows;

    private final int[] togetherRows;
    private final Clues clues;

    /** @param clues in the terms of which its data are. */
    Model(DataFile file, Clues clues) {
        this.clues = clues;
        table = new ClueTable(file);
        outcomes = table.head().stream().skip(1).map(Outcome::of).toList();
        none = outcomes.indexOf(Outcome.of("none"));
        complaint = outcomes.indexOf(Outcome.of("complaint"));
        concern = outcomes.indexOf(Outcome.of("concern"));
        nearRows = new int[clues.pairs()];
        togetherRows = new int[clues.pairs()];
        for (int pair = 0; pair < nearRows.length; pair++) {
            nearRows[pair] = table.row(Clues.key(clues.near(pair)));
            togetherRows[pair] = table.row(Clues.key(clues.together(pair)));
        }
    }

    /** The clues of a text that have weights, each once, with the word where it is met first. */
    private final class Met implements Clues.Sink {
        private final BitSet seen = new BitSet(table.count());
        private final int[] countByKind = new int[ASCII];
        private int[] rows = new int[512];
        private int[] words = new int[512];
        private int count;

        @Override
        public void clue(long key, int word) {
            met(table.row(key), word);
        }

        @Override
        public void near(int pair, int word) {
            met(nearRows[pair], word);
        }

        @Override
        public void together(int pair, int word) {
            met(togetherRows[pair], word);
        }

        private void met(int row, int word) {
            if (row < 0 || seen.get(row)) return;
            seen.set(row);
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, 2 * count);
                words = Arrays.copyOf(words, 2 * count);
            }
            rows[count] = row;
            words[count++] = word;
            countByKind[table.kind(row)]++;
        }

        /** What a hundredth of weight of a clue of each kind adds to a score in this text. */
        double[] worths() {
            double[] worths = new double[ASCII];
            for (int k = 0; k < KINDS.length(); k++) {
                char kind = KINDS.charAt(k);
                worths[kind] = HUNDREDTH * worth(kind, countByKind[kind]);
            }
            return worths;
        }
    }

    private Met met(Understood text) {
        Met met = new Met();
        clues.of(text, met);
        return met;
    }

    Opinion opinion(Understood text) {
        Met met = met(text);
        double[] scores = new double[outcomes.size()];
        double[] worths = met.worths();
        for (int k = 0; k < met.count; k++) table.add(met.rows[k], worths[table.kind(met.rows[k])], scores);
        softmax(scores);
        double aggression = 0;
        double critical = 0;
        int best = -1;
        for (int k = 0; k < scores.length; k++) {
            if (!outcomes.get(k).isAggression()) continue;
            aggression += scores[k];
            if (outcomes.get(k).isCritical()) critical += scores[k];
            if (best < 0 || scores[k] > scores[best]) best = k;
        }
        if (complaint >= 0 && scores[complaint] >= LIKELIER_THAN_ALL_ELSE) best = complaint;
        return new Opinion(
                aggression,
                critical,
                concern < 0 ? 0 : scores[concern],
                outcomes.get(best),
                scores[best],
                strongest(met, best, text.tagged().count()),
                text.tagged().count());
    }

    /** The word whose clues speak most for an outcome. */
    private int strongest(Met met, int outcome, int words) {
        double[] byWord = new double[words];
        for (int k = 0; k < met.count; k++) if (met.words[k] >= 0) byWord[met.words[k]] += rather(met.rows[k], outcome);
        int best = 0;
        for (int word = 1; word < byWord.length; word++) if (byWord[word] > byWord[best]) best = word;
        return best;
    }

    /** Every clue of the text that speaks for or against an outcome, each once, in text order, with what it added to the score. */
    List<Evidence> weighed(Understood text, Outcome outcome) {
        Met met = met(text);
        double[] worths = met.worths();
        List<Evidence> all = new ArrayList<>();
        for (int k = 0; k < met.count; k++) {
            int row = met.rows[k];
            int weight = rather(row, outcomes.indexOf(outcome));
            if (weight != 0) all.add(new Evidence(table.name(row), met.words[k], weight * worths[table.kind(row)]));
        }
        return all;
    }

    /** How much a clue speaks for an outcome rather than for none, in hundredths. */
    private int rather(int row, int outcome) {
        return table.weight(row, outcome) - table.weight(row, none);
    }

    private static void softmax(double[] scores) {
        double most = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int k = 0; k < scores.length; k++) sum += scores[k] = Math.exp(scores[k] - most);
        for (int k = 0; k < scores.length; k++) scores[k] /= sum;
    }
}
