package nl.schildwacht.threat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads words in their order, where the linear model adds up what each of them says: a small convolutional network (after
 * Kim, Convolutional Neural Networks for Sentence Classification, 2014). Each word is a vector, which is learnt as its own
 * and those of its pieces, so that a word that was never met has one as well; added to it are those of what it is about.
 * Filters look at windows of one to a few words, and of each only the place counts at which it sees most. What all have
 * seen, and the sum of the vectors, speaks for and against outcomes. So a score is a sum of what stands at places of the
 * text, and can be explained by them.
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

        /** What filters look for, made ready for {@link #look}: for each number of a vector as many as this. */
        int columns() {
            return Arrays.stream(windows).sum() * filters;
        }

        /** Which of these is the first filter's at one place of a window, counted from 0. */
        int column(int window, int place) {
            return (Arrays.stream(windows).limit(window).sum() + place) * filters;
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
    /** For each number of a word's vector what it counts to each filter at each place of each window. */
    private final float[][] kernel;
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
        kernel = new float[shape.size()][shape.columns()];
        thresholds = new float[windows][];
        says = new float[windows][];
        for (int window = 0; window < windows; window++) {
            int seen = shape.windows()[window] * shape.size();
            says[window] = new float[shape.filters() * outcomes.size()];
            thresholds[window] = vectors.vector("t " + shape.windows()[window], shape.filters());
            for (int filter = 0; filter < shape.filters(); filter++) {
                turn(vectors.vector(shape.filter('k', window, filter), seen), 0, shape, window, filter, kernel);
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
     * Puts what a filter looks for where {@link #look} finds it.
     *
     * @param filters vectors of filters of this window, for each of its words as many numbers as a word's vector has.
     * @param from where among them this one's begins.
     * @param kernel takes it: of each number of a word's vector a row of {@link Shape#columns}.
     */
    static void turn(float[] filters, int from, Shape shape, int window, int filter, float[][] kernel) {
        for (int place = 0; place < shape.windows()[window]; place++) {
            int column = shape.column(window, place) + filter;
            for (int k = 0; k < shape.size(); k++) kernel[k][column] = filters[from + place * shape.size() + k];
        }
    }

    /**
     * What the filters see in a text.
     *
     * @param read the vectors of its tokens, one behind the other.
     * @param kernel what the filters look for, as {@link #turn} puts it.
     * @param thresholds of each window, what each filter starts from.
     * @param strongest of each window, takes how much each filter saw where it saw most; 0 when it saw nothing.
     * @param where takes the token at which that was, or -1.
     */
    static void look(
            float[] read, Shape shape, float[][] kernel, float[][] thresholds, float[][] strongest, int[][] where) {
        int length = read.length / shape.size();
        float[][] counts = new float[length][shape.columns()];
        for (int at = 0; at < length; at++)
            for (int k = 0; k < shape.size(); k += TOGETHER) add(read, at * shape.size() + k, kernel, k, counts[at]);
        float[] sums = new float[shape.filters()];
        for (int window = 0; window < strongest.length; window++) {
            Arrays.fill(strongest[window], 0);
            Arrays.fill(where[window], -1);
            int column = shape.column(window, 0);
            for (int at = 0; at < length; at++) {
                System.arraycopy(thresholds[window], 0, sums, 0, sums.length);
                int from = at - shape.before(window);
                for (int place = Math.max(0, -from); place < Math.min(shape.windows()[window], length - from); place++)
                    add(counts[from + place], column + place * sums.length, sums);
                keepStrongest(sums, at, strongest[window], where[window]);
            }
        }
    }

    /**
     * What four numbers of a word's vector count to all filters at all places, every array at the same place: so the processor
     * takes many in one step, and the more filters the fewer steps are begun and ended.
     */
    private static void add(float[] read, int from, float[][] kernel, int row, float[] counts) {
        float one = read[from];
        float two = read[from + 1];
        float three = read[from + 2];
        float four = read[from + 3];
        float[] ofOne = kernel[row];
        float[] ofTwo = kernel[row + 1];
        float[] ofThree = kernel[row + 2];
        float[] ofFour = kernel[row + 3];
        for (int k = 0; k < counts.length; k++)
            counts[k] += one * ofOne[k] + two * ofTwo[k] + three * ofThree[k] + four * ofFour[k];
    }

    private static void add(float[] counts, int column, float[] sums) {
        for (int filter = 0; filter < sums.length; filter++) sums[filter] += counts[column + filter];
    }

    private static void keepStrongest(float[] sums, int at, float[] strongest, int[] where) {
        for (int filter = 0; filter < sums.length; filter++) {
            if (sums[filter] > strongest[filter]) {
                strongest[filter] = sums[filter];
                where[filter] = at;
            }
        }
    }

    /** What each of so many counts where they are added up. */
    static float share(int count) {
        return (float) (1 / Math.sqrt(Math.max(1, count)));
    }

    /** Reads a text. */
    Reading read(Row row) {
        return new Reading(row);
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
            look(read, shape, kernel, thresholds, strongest, where);
            for (int window = 0; window < windows; window++) {
                for (int filter = 0; filter < shape.filters(); filter++) {
                    float seen = strongest[window][filter];
                    if (seen > 0) add(seen, says[window], filter * scores.length);
                }
            }
            float[] sum = new float[size];
            for (int token = 0; token < row.length(); token++)
                for (int k = 0; k < size; k++) sum[k] += share() * read[token * size + k];
            for (int k = 0; k < size; k++) add(sum[k], bag, k * scores.length);
            for (int one : row.circumstances()) add(1, circumstances[one], 0);
        }

        private void add(float times, float[] says, int from) {
            for (int outcome = 0; outcome < scores.length; outcome++) scores[outcome] += times * says[from + outcome];
        }

        private float share() {
            return Network.share(row.length());
        }

        /** Looks all words up before it adds any up, as the linear model does with its clues. */
        private void addVectors() {
            int[] places = vectors.places(
                    Arrays.stream(row.tokens()).mapToLong(Clues::keyOfWord).toArray());
            for (int token = 0; token < places.length; token++) {
                int from = token * shape.size();
                if (places[token] != 0) vectors.add(places[token], 1, read, from, shape.size());
                else addUnknown(row.tokens()[token], from);
                for (int meaning : row.about()[token]) vectors.add(ofMeanings[meaning], 1, read, from, shape.size());
            }
        }

        /** A word that has no vector is what all such are, and its pieces. */
        private void addUnknown(String token, int from) {
            vectors.add(unknown, 1, read, from, shape.size());
            int[] places = Arrays.stream(vectors.places(Clues.keysOfPieces(token)))
                    .filter(place -> place != 0)
                    .toArray();
            float share = Network.share(places.length);
            for (int place : places) vectors.add(place, share, read, from, shape.size());
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
