package nl.schildwacht.threat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads words in their order, where the linear model adds up what each of them says: a small convolutional network (after Kim,
 * Convolutional Neural Networks for Sentence Classification, 2014). Each word is a vector: its own, those of its pieces and
 * those of what it is about. Filters look at windows of one to a few words, and of each only the place counts at which it sees
 * most. What all have seen, and the sum of the vectors, speaks for and against outcomes. So a score is a sum of what stands at
 * places of the text, and can be explained by them.
 *
 * <p>Its data, {@code network.txt}, is made from the project's own corpus by {@code ./schildwacht train}. Immutable; safe for
 * many threads.
 */
final class Network {
    /**
     * How large it is.
     *
     * @param size how many numbers a word's vector has; a multiple of {@value #TOGETHER}.
     * @param filters how many look through each window.
     * @param windows of how many words each is.
     */
    record Shape(int size, int filters, int[] windows) {
        /** How many words of a window stand before the one at which it is. */
        int before(int window) {
            return (windows[window] - 1) / 2;
        }

        /** The name of a filter's vector: {@code k} for what it looks for, {@code o} for what it says. */
        String filter(char part, int window, int filter) {
            return part + " " + windows[window] + " " + filter;
        }
    }

    /** Stands for a word that has no vector. */
    static final String UNKNOWN = "w ?";

    private static final int TOGETHER = 4;

    private final List<String> outcomes;
    private final Shape shape;
    private final VectorTable vectors;
    private final int unknown;
    /** Of each meaning where its vector stands. */
    private final int[] ofMeanings;
    /** Of each window, for each number of its words' vectors what it counts to each filter. */
    private final float[][][] kernels;
    /** Of each window, for each filter what it starts from. */
    private final float[][] thresholds;
    /** Of each window, by filter and outcome. */
    private final float[][] says;
    /** What the sum of the vectors says: by its numbers and outcome. */
    private final float[] bag;

    private final List<String> circumstanceNames;
    private final float[][] circumstances;
    private final float[] bias;

    /**
     * @param meanings names of what a word may be about, by their numbers.
     * @param circumstances names of what may be so of a text, by their numbers.
     * @throws DataMistake naming the line that is no vector, or stands twice.
     */
    Network(DataFile file, List<String> meanings, List<String> circumstances) {
        vectors = new VectorTable(file);
        ofMeanings = meanings.stream()
                .mapToInt(meaning -> vectors.place(Clues.key("c " + meaning)))
                .toArray();
        List<String> head = vectors.head();
        int past = head.indexOf(":");
        shape = new Shape(
                Integer.parseInt(head.get(1)),
                Integer.parseInt(head.get(2)),
                head.subList(3, past).stream().mapToInt(Integer::parseInt).toArray());
        outcomes = head.subList(past + 1, head.size());
        unknown = vectors.place(Clues.key(UNKNOWN));
        int windows = shape.windows().length;
        kernels = new float[windows][][];
        thresholds = new float[windows][];
        says = new float[windows][];
        for (int window = 0; window < windows; window++) {
            int seen = shape.windows()[window] * shape.size();
            kernels[window] = new float[seen][shape.filters()];
            says[window] = new float[shape.filters() * outcomes.size()];
            thresholds[window] = vectors.vector("t " + shape.windows()[window], shape.filters());
            for (int filter = 0; filter < shape.filters(); filter++) {
                float[] kernel = vectors.vector(shape.filter('k', window, filter), seen);
                for (int k = 0; k < seen; k++) kernels[window][k][filter] = kernel[k];
                float[] says = vectors.vector(shape.filter('o', window, filter), outcomes.size());
                System.arraycopy(says, 0, this.says[window], filter * outcomes.size(), outcomes.size());
            }
        }
        bag = new float[shape.size() * outcomes.size()];
        for (int k = 0; k < shape.size(); k++)
            System.arraycopy(vectors.vector("b " + k, outcomes.size()), 0, bag, k * outcomes.size(), outcomes.size());
        circumstanceNames = circumstances;
        this.circumstances = circumstances.stream()
                .map(name -> vectors.vector("z " + name, outcomes.size()))
                .toArray(float[][]::new);
        bias = vectors.vector("z", outcomes.size());
    }

    /** Ids of the outcomes, by their numbers. */
    List<String> outcomes() {
        return outcomes;
    }

    /**
     * What the filters of one window see in a text.
     *
     * @param read the vectors of its tokens, one behind the other.
     * @param kernel for each number of the window's vectors what it counts to each filter.
     * @param threshold what each filter starts from.
     * @param strongest takes how much each filter saw where it saw most; 0 when it saw nothing.
     * @param where takes the token at which that was, or -1.
     */
    static void look(
            float[] read,
            Shape shape,
            int window,
            float[][] kernel,
            float[] threshold,
            float[] strongest,
            int[] where) {
        int size = shape.size();
        int length = read.length / size;
        float[] sums = new float[shape.filters()];
        Arrays.fill(strongest, 0);
        Arrays.fill(where, -1);
        for (int at = 0; at < length; at++) {
            System.arraycopy(threshold, 0, sums, 0, sums.length);
            int from = at - shape.before(window);
            int first = Math.max(0, -from);
            int past = Math.min(shape.windows()[window], length - from);
            for (int k = first * size; k < past * size; k += TOGETHER) add(read, from * size + k, kernel, k, sums);
            for (int filter = 0; filter < sums.length; filter++) {
                if (sums[filter] > strongest[filter]) {
                    strongest[filter] = sums[filter];
                    where[filter] = at;
                }
            }
        }
    }

    /** Four rows at a time, and every array at the same place: so the processor takes many filters in one step. */
    private static void add(float[] read, int from, float[][] kernel, int row, float[] sums) {
        float one = read[from];
        float two = read[from + 1];
        float three = read[from + 2];
        float four = read[from + 3];
        float[] ofOne = kernel[row];
        float[] ofTwo = kernel[row + 1];
        float[] ofThree = kernel[row + 2];
        float[] ofFour = kernel[row + 3];
        for (int k = 0; k < sums.length; k++)
            sums[k] += one * ofOne[k] + two * ofTwo[k] + three * ofThree[k] + four * ofFour[k];
    }

    /** Reads a text. */
    Reading read(Row row) {
        return new Reading(row);
    }

    /** The keys of the tokens of a row and of their pieces: of each its own, and behind it those of its pieces. */
    private static final class Keys implements Clues.Sink {
        private long[] keys = new long[1024];
        private int count;
        /** Of each token where its keys start, and behind the last where they end. */
        private final int[] starts;

        private int tokens;

        Keys(int tokens) {
            starts = new int[tokens + 1];
        }

        void add(String token) {
            Clues.keysOf(token, this);
            starts[++tokens] = count;
        }

        @Override
        public void clue(char kind, long key, int word) {
            if (count == keys.length) keys = Arrays.copyOf(keys, 2 * count);
            keys[count++] = key;
        }
    }

    /** What the network makes of one text, and why. */
    final class Reading {
        private final Row row;
        /** The tokens' vectors, one behind the other. */
        private final float[] read;
        /** Of each window, for each filter how much it saw, and where; -1 when it saw nothing. */
        private final float[][] strongest;

        private final int[][] where;
        private final double[] scores;

        private Reading(Row row) {
            this.row = row;
            int size = shape.size();
            read = new float[row.length() * size];
            addVectors();
            int windows = shape.windows().length;
            strongest = new float[windows][shape.filters()];
            where = new int[windows][shape.filters()];
            scores = new double[outcomes.size()];
            for (int outcome = 0; outcome < scores.length; outcome++) scores[outcome] = bias[outcome];
            for (int window = 0; window < windows; window++) {
                look(read, shape, window, kernels[window], thresholds[window], strongest[window], where[window]);
                for (int filter = 0; filter < shape.filters(); filter++) {
                    float seen = strongest[window][filter];
                    if (seen > 0) add(seen, says[window], filter * scores.length);
                }
            }
            for (int token = 0; token < row.length(); token++)
                for (int k = 0; k < size; k++) add(read[token * size + k] * share(), bag, k * scores.length);
            for (int one : row.circumstances()) add(1, circumstances[one], 0);
        }

        private void add(float times, float[] says, int from) {
            for (int outcome = 0; outcome < scores.length; outcome++) scores[outcome] += times * says[from + outcome];
        }

        private float share() {
            return (float) (1 / Math.sqrt(Math.max(1, row.length())));
        }

        /** Looks all vectors up before it adds any up, as the linear model does with its clues. */
        private void addVectors() {
            Keys keys = new Keys(row.length());
            for (String token : row.tokens()) keys.add(token);
            int[] places = vectors.places(keys.keys, keys.count);
            for (int token = 0; token < row.length(); token++) {
                int from = token * shape.size();
                int own = places[keys.starts[token]];
                vectors.add(own == 0 ? unknown : own, 1, read, from, shape.size());
                int known = 0;
                for (int k = keys.starts[token] + 1; k < keys.starts[token + 1]; k++) if (places[k] != 0) known++;
                float share = (float) (1 / Math.sqrt(Math.max(1, known)));
                for (int k = keys.starts[token] + 1; k < keys.starts[token + 1]; k++)
                    if (places[k] != 0) vectors.add(places[k], share, read, from, shape.size());
                for (int meaning : row.about()[token]) vectors.add(ofMeanings[meaning], 1, read, from, shape.size());
            }
        }

        /** For each outcome how much speaks for it; only their differences tell. */
        double[] scores() {
            return scores;
        }

        /** Adds to each word how much the passages around it speak for one outcome rather than another. */
        void addTo(double[] byWord, double times, int outcome, int other) {
            for (int window = 0; window < where.length; window++) {
                double[] byPlace = byPlace(window, outcome, other);
                for (int at = 0; at < byPlace.length; at++) byWord[row.words()[at]] += times * byPlace[at];
            }
            for (int token = 0; token < row.length(); token++)
                byWord[row.words()[token]] += times * ofSum(token, outcome, other);
        }

        /** What speaks for one outcome rather than another: passages, and what is so of the whole text. */
        List<Model.Evidence> evidence(int outcome, int other) {
            List<Model.Evidence> evidence = new ArrayList<>();
            for (int window = 0; window < where.length; window++) {
                double[] byPlace = byPlace(window, outcome, other);
                for (int at = 0; at < byPlace.length; at++) {
                    int from = at - shape.before(window);
                    if (byPlace[at] != 0) evidence.add(passage(from, from + shape.windows()[window], byPlace[at]));
                }
            }
            for (int token = 0; token < row.length(); token++)
                evidence.add(passage(token, token + 1, ofSum(token, outcome, other)));
            for (int one : row.circumstances())
                evidence.add(new Model.Evidence(
                        "c " + circumstanceNames.get(one), -1, rather(circumstances[one], 0, outcome, other)));
            return evidence;
        }

        /** For each token what the filters of one window saw there. */
        private double[] byPlace(int window, int outcome, int other) {
            double[] byPlace = new double[row.length()];
            for (int filter = 0; filter < shape.filters(); filter++) {
                int at = where[window][filter];
                if (at >= 0) byPlace[at] += strongest[window][filter] * rather(says[window], filter, outcome, other);
            }
            return byPlace;
        }

        /** What a token's share in the sum of the vectors says. */
        private double ofSum(int token, int outcome, int other) {
            double weight = 0;
            for (int k = 0; k < shape.size(); k++)
                weight += read[token * shape.size() + k] * share() * rather(bag, k, outcome, other);
            return weight;
        }

        private Model.Evidence passage(int from, int past, double weight) {
            int first = Math.max(0, from);
            List<String> tokens = Arrays.asList(row.tokens()).subList(first, Math.min(row.length(), past));
            return new Model.Evidence("n " + String.join(" ", tokens), row.words()[first], weight);
        }

        private float rather(float[] says, int row, int outcome, int other) {
            return says[row * outcomes.size() + outcome] - says[row * outcomes.size() + other];
        }
    }
}
