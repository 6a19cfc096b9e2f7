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
    /** What a text may turn out to be: a behaviour, of threats with its kind, or none. */
    record Outcome(Behaviour behaviour, Optional<Kind> kind) {
        static Outcome of(String id) {
            int slash = id.indexOf('/');
            String behaviour = slash < 0 ? id : id.substring(0, slash);
            return new Outcome(
                    Behaviour.valueOf(behaviour.toUpperCase(java.util.Locale.ROOT)),
                    slash < 0
                            ? Optional.empty()
                            : Optional.of(Kind.valueOf(id.substring(slash + 1).toUpperCase(java.util.Locale.ROOT))));
        }

        boolean isAggression() {
            return behaviour != Behaviour.NONE && behaviour != Behaviour.COMPLAINT;
        }

        String id() {
            return behaviour.id() + kind.map(k -> "/" + k.id()).orElse("");
        }
    }

    /**
     * What the model makes of one text.
     *
     * @param aggression probability, 0 to 1, that it is aggression of whatever behaviour.
     * @param outcome the likeliest behaviour among those of aggression.
     * @param share probability of that one.
     * @param word where the clues for it are strongest.
     */
    record Opinion(double aggression, Outcome outcome, double share, int word) {}

    /** One clue in a text and how much it speaks for an outcome rather than for none. */
    record Evidence(String clue, int word, double weight) {}

    private static final double HUNDREDTH = 0.01;
    private static final String KINDS = "wbspcde";
    /** Found by cross-validation on the tuned part of the corpus: meanings weigh more than spellings. */
    private static final double[] WORTH = {5, 3, 2, 5, 5, 5, 8};

    private static double[] worths() {
        return Arrays.stream(System.getProperty("worth", "5,3,2,5,5,5,5,8").split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** So many clues of a kind make a text; of fewer each counts no more than it would among these. */
    static final int FEW = 6;

    /** How much the clues of one kind count for together, however many they are. */
    static double worth(char kind) {
        return WORTH[KINDS.indexOf(kind)];
    }

    private final List<Outcome> outcomes;
    private final int none;
    private final String[] names;
    private final long[] keys;
    private final int[] rows;
    /** For each clue its outcomes and weights in hundredths, in turn. */
    private final short[][] weights;

    Model(DataFile file) {
        List<DataFile.Line> lines = file.lines();
        if (lines.size() < 2) throw new IllegalStateException("no model in data file " + file.name());
        String[] head = lines.getFirst().text().split("\\s+");
        outcomes = Arrays.stream(head).skip(1).map(Outcome::of).toList();
        none = outcomes.indexOf(Outcome.of("none"));
        List<DataFile.Line> clues = lines.subList(1, lines.size());
        names = new String[clues.size()];
        weights = new short[clues.size()][];
        keys = new long[Integer.highestOneBit(clues.size()) * 4];
        rows = new int[keys.length];
        for (int row = 0; row < clues.size(); row++) read(clues.get(row), row);
    }

    private void read(DataFile.Line line, int row) {
        String[] cells = line.text().split("\t");
        if (cells.length < 2 || cells.length % 2 == 0) throw new DataMistake(line, "is not a clue with its weights");
        names[row] = cells[0];
        weights[row] = new short[cells.length - 1];
        for (int k = 1; k < cells.length; k++) weights[row][k - 1] = Short.parseShort(cells[k]);
        long key = key(cells[0]);
        int at = place(key);
        if (keys[at] != 0) throw new DataMistake(line, "is a clue that stands twice");
        keys[at] = key;
        rows[at] = row;
    }

    /** FNV-1a, 64 bits; never 0. */
    private static long key(CharSequence name) {
        long hash = 0xcbf29ce484222325L;
        for (int k = 0; k < name.length(); k++) hash = (hash ^ name.charAt(k)) * 0x100000001b3L;
        return hash == 0 ? 1 : hash;
    }

    private int place(long key) {
        int at = (int) (key ^ key >>> 32) & keys.length - 1;
        while (keys[at] != 0 && keys[at] != key) at = at + 1 & keys.length - 1;
        return at;
    }

    /** The row of a clue, or -1. */
    private int row(CharSequence name) {
        long key = key(name);
        int at = place(key);
        return keys[at] == key ? rows[at] : -1;
    }

    Opinion opinion(Tagged tagged, Tagged topics, Clues clues) {
        double[][] byKind = new double[KINDS.length()][outcomes.size()];
        int[] clueCount = new int[KINDS.length()];
        BitSet seen = new BitSet(names.length);
        clues.of(tagged, topics, (name, word) -> {
            int row = row(name);
            if (row < 0 || seen.get(row)) return;
            seen.set(row);
            int kind = KINDS.indexOf(name.charAt(0));
            clueCount[kind]++;
            for (int k = 0; k < weights[row].length; k += 2) byKind[kind][weights[row][k]] += weights[row][k + 1];
        });
        double[] scores = new double[outcomes.size()];
        for (int kind = 0; kind < byKind.length; kind++) {
            double worth = worth(KINDS.charAt(kind)) * HUNDREDTH / Math.sqrt(Math.max(FEW, clueCount[kind]));
            for (int k = 0; k < scores.length; k++) scores[k] += byKind[kind][k] * worth;
        }
        softmax(scores);
        double aggression = 0;
        int best = -1;
        for (int k = 0; k < scores.length; k++) {
            if (!outcomes.get(k).isAggression()) continue;
            aggression += scores[k];
            if (best < 0 || scores[k] > scores[best]) best = k;
        }
        return new Opinion(aggression, outcomes.get(best), scores[best], strongest(tagged, topics, clues, best));
    }

    /** The word whose clues speak most for an outcome. */
    private int strongest(Tagged tagged, Tagged topics, Clues clues, int outcome) {
        double[] byWord = new double[tagged.count()];
        for (Evidence evidence : evidence(tagged, topics, clues, outcome)) byWord[evidence.word()] += evidence.weight();
        int best = 0;
        for (int word = 1; word < byWord.length; word++) if (byWord[word] > byWord[best]) best = word;
        return best;
    }

    /** Every clue of the text that speaks for or against an outcome, each once, in text order. */
    List<Evidence> evidence(Tagged tagged, Tagged topics, Clues clues, Outcome outcome) {
        return evidence(tagged, topics, clues, outcomes.indexOf(outcome));
    }

    private List<Evidence> evidence(Tagged tagged, Tagged topics, Clues clues, int outcome) {
        List<Evidence> all = new ArrayList<>();
        BitSet seen = new BitSet(names.length);
        clues.of(tagged, topics, (name, word) -> {
            int row = row(name);
            if (row < 0 || seen.get(row)) return;
            seen.set(row);
            int weight = weight(row, outcome) - weight(row, none);
            if (weight != 0) all.add(new Evidence(names[row], word, weight * HUNDREDTH));
        });
        return all;
    }

    /** As {@link #evidence}, but each with what it truly added to the score, which depends on its kind and on how many came. */
    List<Evidence> weighed(Tagged tagged, Tagged topics, Clues clues, Outcome outcome) {
        int[] clueCount = new int[KINDS.length()];
        BitSet seen = new BitSet(names.length);
        clues.of(tagged, topics, (name, word) -> {
            int row = row(name);
            if (row < 0 || seen.get(row)) return;
            seen.set(row);
            clueCount[KINDS.indexOf(name.charAt(0))]++;
        });
        return evidence(tagged, topics, clues, outcome).stream()
                .map(one -> {
                    char kind = one.clue().charAt(0);
                    double share = worth(kind) / Math.sqrt(clueCount[KINDS.indexOf(kind)]);
                    return new Evidence(one.clue(), one.word(), one.weight() * share);
                })
                .toList();
    }

    private int weight(int row, int outcome) {
        for (int k = 0; k < weights[row].length; k += 2) if (weights[row][k] == outcome) return weights[row][k + 1];
        return 0;
    }

    private static void softmax(double[] scores) {
        double most = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int k = 0; k < scores.length; k++) sum += scores[k] = Math.exp(scores[k] - most);
        for (int k = 0; k < scores.length; k++) scores[k] /= sum;
    }
}
