package nl.schildwacht.threat;

import nl.schildwacht.threat.Network.Shape;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Fits a {@link Network} by gradient descent: Adam (Kingma and Ba 2015) with a rate that falls to nothing, dropout (Srivastava
 * et al. 2014) of what vectors hold and of what filters saw, and smoothed labels (Szegedy et al. 2016). Deterministic: the same
 * examples in the same order and the same seed give the same network.
 */
final class NetworkFit {
    /** One text and which outcome it had. */
    record Example(Row row, int outcome) {}

    private static final int TOGETHER = 64;
    private static final double RATE = 2e-3;
    private static final float DROPPED_OF_VECTORS = 0.2f;
    private static final float DROPPED_OF_SEEN = 0.4f;
    private static final float SMOOTHED = 0.05f;
    private static final float SPREAD = 0.1f;
    /** A word that is met fewer times has no vector, nor a piece that fewer words have. */
    private static final int SELDOM_WORD = 3;

    private static final int SELDOM_PIECE = 5;
    /** A text is learnt from up to here. */
    private static final int MOST_TOKENS = 160;

    /** Vectors that are learnt, with the running means of their slopes and of the squares of these. */
    private static final class Vectors {
        private static final float FIRST = 0.9f;
        private static final float SECOND = 0.999f;
        private static final float TINY = 1e-8f;

        final int width;
        final float[] values;
        private final float[] slopes;
        private final float[] means;
        private final float[] squares;
        private final boolean[] isTouched;
        private final int[] touched;
        private int count;

        Vectors(int rows, int width, float spread, Random random) {
            this.width = width;
            values = new float[rows * width];
            slopes = new float[values.length];
            means = new float[values.length];
            squares = new float[values.length];
            isTouched = new boolean[rows];
            touched = new int[rows];
            for (int k = 0; k < values.length; k++) values[k] = spread * (float) random.nextGaussian();
        }

        /** Adds to the slope of one vector. */
        void slope(int row, float times, float[] of, int from) {
            if (!isTouched[row]) {
                isTouched[row] = true;
                touched[count++] = row;
            }
            int at = row * width;
            for (int k = 0; k < width; k++) slopes[at + k] += times * of[from + k];
        }

        /** Moves what has a slope against it, as Adam does; what no text of these held stays as it is. */
        void move(double rate, long step) {
            float size = (float) (rate * Math.sqrt(1 - Math.pow(SECOND, step)) / (1 - Math.pow(FIRST, step)));
            for (int t = 0; t < count; t++) {
                int row = touched[t];
                isTouched[row] = false;
                for (int k = row * width; k < (row + 1) * width; k++) {
                    means[k] += (1 - FIRST) * (slopes[k] - means[k]);
                    squares[k] += (1 - SECOND) * (slopes[k] * slopes[k] - squares[k]);
                    values[k] -= size * means[k] / ((float) Math.sqrt(squares[k]) + TINY);
                    slopes[k] = 0;
                }
            }
            count = 0;
        }

        float[] row(int row) {
            return Arrays.copyOfRange(values, row * width, (row + 1) * width);
        }
    }

    /** A text in numbers: of each token its word, its pieces and its meanings. */
    private record Numbered(int[] words, int[][] pieces, int[][] meanings, int[] circumstances, int outcome) {}

    private final Shape shape;
    private final int outcomes;
    private final Map<String, Integer> words;
    private final Map<String, Integer> pieces;
    private final Map<String, int[]> piecesOf = new HashMap<>();
    private final List<Numbered> texts = new ArrayList<>();
    private final Vectors ofWords;
    private final Vectors ofPieces;
    private final Vectors ofMeanings;
    private final Vectors[] kernels;
    private final Vectors[] thresholds;
    private final Vectors[] says;
    private final Vectors bag;
    private final Vectors circumstances;
    private final Vectors bias;
    private final SplittableRandom chance;
    private final Random order;
    /** What each filter starts from, of each window. */
    private final float[][] startFrom;
    /** The kernels as {@link Network#look} takes them. */
    private final float[][] turned;

    private NetworkFit(List<Example> examples, Shape shape, int outcomes, int meanings, int circumstances, long seed) {
        this.shape = shape;
        this.outcomes = outcomes;
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Example example : examples)
            for (String token : example.row().tokens()) counts.merge(token, 1, Integer::sum);
        words = numbered(counts, SELDOM_WORD);
        Map<String, Integer> inWords = new LinkedHashMap<>();
        for (String word : counts.keySet())
            Clues.piecesOf(word).stream().distinct().forEach(piece -> inWords.merge(piece, 1, Integer::sum));
        pieces = numbered(inWords, SELDOM_PIECE);
        for (Example example : examples) texts.add(numbered(example));
        order = new Random(seed);
        chance = new SplittableRandom(seed);
        int size = shape.size();
        ofWords = new Vectors(words.size() + 1, size, SPREAD, order);
        ofPieces = new Vectors(pieces.size(), size, SPREAD, order);
        ofMeanings = new Vectors(meanings, size, SPREAD, order);
        int windows = shape.windows().length;
        kernels = new Vectors[windows];
        thresholds = new Vectors[windows];
        says = new Vectors[windows];
        turned = new float[size][shape.columns()];
        for (int window = 0; window < windows; window++) {
            int seen = shape.windows()[window] * size;
            kernels[window] = new Vectors(shape.filters(), seen, (float) (1 / Math.sqrt(3.0 * seen)), order);
            thresholds[window] = new Vectors(1, shape.filters(), 0, order);
            says[window] = new Vectors(shape.filters(), outcomes, SPREAD, order);
        }
        startFrom = Arrays.stream(thresholds).map(one -> one.values).toArray(float[][]::new);
        bag = new Vectors(size, outcomes, SPREAD, order);
        this.circumstances = new Vectors(circumstances, outcomes, SPREAD, order);
        bias = new Vectors(1, outcomes, 0, order);
    }

    /** @return the text of the data file. */
    static String fit(
            List<Example> examples,
            Shape shape,
            List<String> outcomes,
            List<String> meanings,
            List<String> circumstances,
            int rounds,
            long seed,
            PrintStream out) {
        var fit = new NetworkFit(examples, shape, outcomes.size(), meanings.size(), circumstances.size(), seed);
        fit.descend(rounds, out);
        return fit.text(outcomes, meanings, circumstances);
    }

    private static Map<String, Integer> numbered(Map<String, Integer> counts, int seldom) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        counts.forEach((name, count) -> {
            if (count >= seldom) numbers.put(name, numbers.size());
        });
        return numbers;
    }

    private Numbered numbered(Example example) {
        Row row = example.row();
        int length = Math.min(MOST_TOKENS, row.length());
        int[] own = new int[length];
        int[][] parts = new int[length][];
        for (int token = 0; token < length; token++) {
            own[token] = words.getOrDefault(row.tokens()[token], words.size());
            parts[token] = piecesOf.computeIfAbsent(
                    row.tokens()[token],
                    word -> Clues.piecesOf(word).stream()
                            .filter(pieces::containsKey)
                            .mapToInt(pieces::get)
                            .toArray());
        }
        return new Numbered(own, parts, Arrays.copyOf(row.about(), length), row.circumstances(), example.outcome());
    }

    private void descend(int rounds, PrintStream out) {
        List<Integer> numbers = new ArrayList<>();
        for (int k = 0; k < texts.size(); k++) numbers.add(k);
        long steps = (long) rounds * ((texts.size() + TOGETHER - 1) / TOGETHER);
        long step = 0;
        for (int round = 1; round <= rounds; round++) {
            Collections.shuffle(numbers, order);
            double loss = 0;
            for (int from = 0; from < numbers.size(); from += TOGETHER) {
                turn();
                List<Integer> some = numbers.subList(from, Math.min(numbers.size(), from + TOGETHER));
                for (int text : some) loss += learn(texts.get(text), 1f / some.size());
                step++;
                move(RATE * (1 - (step - 1.0) / steps), step);
            }
            out.printf("network: round %d of %d, loss %.3f%n", round, rounds, loss / texts.size());
        }
    }

    private void turn() {
        for (int window = 0; window < kernels.length; window++)
            for (int filter = 0; filter < shape.filters(); filter++)
                Network.turn(kernels[window].values, filter * kernels[window].width, shape, window, filter, turned);
    }

    private void move(double rate, long step) {
        for (Vectors one : all()) one.move(rate, step);
    }

    private List<Vectors> all() {
        List<Vectors> all = new ArrayList<>(List.of(ofWords, ofPieces, ofMeanings, bag, circumstances, bias));
        all.addAll(List.of(kernels));
        all.addAll(List.of(thresholds));
        all.addAll(List.of(says));
        return all;
    }

    /** Takes one text forward and its error backward. @return its loss. */
    private double learn(Numbered text, float weight) {
        int size = shape.size();
        int length = text.words.length;
        int filters = shape.filters();
        int windows = kernels.length;
        float[] read = new float[length * size];
        for (int token = 0; token < length; token++) read(text, token, read);
        float[] kept = new float[read.length];
        for (int k = 0; k < kept.length; k++) {
            kept[k] = chance.nextInt() >>> 8 < DROPPED_OF_VECTORS * (1 << 24) ? 0 : 1 / (1 - DROPPED_OF_VECTORS);
            read[k] *= kept[k];
        }
        float[] scores = bias.values.clone();
        float[][] strongest = new float[windows][filters];
        int[][] where = new int[windows][filters];
        Network.look(read, shape, turned, startFrom, strongest, where);
        for (int window = 0; window < windows; window++) {
            for (int filter = 0; filter < filters; filter++) {
                boolean isDropped = chance.nextInt() >>> 8 < DROPPED_OF_SEEN * (1 << 24);
                strongest[window][filter] *= isDropped ? 0 : 1 / (1 - DROPPED_OF_SEEN);
                add(strongest[window][filter], says[window].values, filter, scores);
            }
        }
        float share = Network.share(length);
        float[] sum = new float[size];
        float[] sumKept = new float[size];
        for (int k = 0; k < read.length; k++) sum[k % size] += share * read[k];
        for (int k = 0; k < size; k++) {
            sumKept[k] = chance.nextInt() >>> 8 < DROPPED_OF_SEEN * (1 << 24) ? 0 : 1 / (1 - DROPPED_OF_SEEN);
            sum[k] *= sumKept[k];
            add(sum[k], bag.values, k, scores);
        }
        for (int one : text.circumstances) add(1, circumstances.values, one, scores);

        double loss = error(scores, text.outcome);
        float[] back = new float[read.length];
        bias.slope(0, weight, scores, 0);
        for (int one : text.circumstances) circumstances.slope(one, weight, scores, 0);
        for (int k = 0; k < size; k++) {
            if (sumKept[k] == 0) continue;
            bag.slope(k, weight * sum[k], scores, 0);
            float slope = dot(scores, bag.values, k) * sumKept[k] * share;
            for (int at = k; at < back.length; at += size) back[at] += slope;
        }
        for (int window = 0; window < windows; window++) {
            float[] ofThreshold = new float[filters];
            int span = shape.windows()[window];
            float[] seen = new float[span * size];
            for (int filter = 0; filter < filters; filter++) {
                if (strongest[window][filter] <= 0) continue;
                says[window].slope(filter, weight * strongest[window][filter], scores, 0);
                float slope = dot(scores, says[window].values, filter) / (1 - DROPPED_OF_SEEN);
                ofThreshold[filter] = slope;
                int from = where[window][filter] - shape.before(window);
                Arrays.fill(seen, 0);
                int first = Math.max(0, -from);
                int past = Math.min(span, length - from);
                System.arraycopy(read, (from + first) * size, seen, first * size, (past - first) * size);
                kernels[window].slope(filter, weight * slope, seen, 0);
                float[] kernel = kernels[window].values;
                int row = filter * span * size;
                for (int k = first * size; k < past * size; k++) back[from * size + k] += slope * kernel[row + k];
            }
            thresholds[window].slope(0, weight, ofThreshold, 0);
        }
        for (int k = 0; k < back.length; k++) back[k] *= kept[k];
        for (int token = 0; token < length; token++) {
            int from = token * size;
            ofWords.slope(text.words[token], weight, back, from);
            int[] parts = text.pieces[token];
            float part = weight * Network.share(parts.length);
            for (int piece : parts) ofPieces.slope(piece, part, back, from);
            for (int meaning : text.meanings[token]) ofMeanings.slope(meaning, weight, back, from);
        }
        return loss;
    }

    private void read(Numbered text, int token, float[] read) {
        int from = token * shape.size();
        add(1, ofWords, text.words[token], read, from);
        int[] parts = text.pieces[token];
        float part = Network.share(parts.length);
        for (int piece : parts) add(part, ofPieces, piece, read, from);
        for (int meaning : text.meanings[token]) add(1, ofMeanings, meaning, read, from);
    }

    private static void add(float times, Vectors vectors, int row, float[] into, int from) {
        int at = row * vectors.width;
        for (int k = 0; k < vectors.width; k++) into[from + k] += times * vectors.values[at + k];
    }

    private static void add(float times, float[] rows, int row, float[] into) {
        if (times == 0) return;
        for (int k = 0; k < into.length; k++) into[k] += times * rows[row * into.length + k];
    }

    private static float dot(float[] left, float[] rows, int row) {
        float sum = 0;
        for (int k = 0; k < left.length; k++) sum += left[k] * rows[row * left.length + k];
        return sum;
    }

    /** Turns scores into how far each is from what it should be. */
    private static double error(float[] scores, int outcome) {
        float most = Float.NEGATIVE_INFINITY;
        for (float score : scores) most = Math.max(most, score);
        double sum = 0;
        for (float score : scores) sum += StrictMath.exp(score - most);
        double loss = StrictMath.log(sum) + most;
        double all = 0;
        for (int k = 0; k < scores.length; k++) {
            double due = SMOOTHED / scores.length + (k == outcome ? 1 - SMOOTHED : 0);
            all += due * (loss - scores[k]);
            scores[k] = (float) (StrictMath.exp(scores[k] - loss) - due);
        }
        return all;
    }

    /** What a word that was met often counts, its pieces among it: these need not be looked up again. */
    private float[] whole(String word, int number) {
        float[] whole = ofWords.row(number);
        int[] parts = piecesOf.getOrDefault(word, new int[0]);
        for (int piece : parts) add(Network.share(parts.length), ofPieces, piece, whole, 0);
        return whole;
    }

    private String text(List<String> ids, List<String> meanings, List<String> names) {
        StringBuilder text = new StringBuilder("network " + shape.size() + " " + shape.filters());
        for (int window : shape.windows()) text.append(' ').append(window);
        text.append(" : ").append(String.join(" ", ids)).append('\n');
        for (int window = 0; window < kernels.length; window++) {
            text.append(VectorTable.line("t " + shape.windows()[window], thresholds[window].row(0)));
            for (int filter = 0; filter < shape.filters(); filter++) {
                text.append(VectorTable.line(shape.filter('k', window, filter), kernels[window].row(filter)));
                text.append(VectorTable.line(shape.filter('o', window, filter), says[window].row(filter)));
            }
        }
        for (int k = 0; k < shape.size(); k++) text.append(VectorTable.line("b " + k, bag.row(k)));
        text.append(VectorTable.line("z", bias.row(0)));
        for (int k = 0; k < names.size(); k++) text.append(VectorTable.line("z " + names.get(k), circumstances.row(k)));
        // Concepts that words may have and topics of the same name are one; only the former are met.
        for (int k = 0; k < meanings.size(); k++)
            if (meanings.indexOf(meanings.get(k)) == k)
                text.append(VectorTable.line("c " + meanings.get(k), ofMeanings.row(k)));
        text.append(VectorTable.line(Network.UNKNOWN, ofWords.row(words.size())));
        words.forEach((word, number) -> text.append(VectorTable.line("w " + word, whole(word, number))));
        pieces.forEach((piece, number) -> text.append(VectorTable.line("p " + piece, ofPieces.row(number))));
        return text.toString();
    }
}
