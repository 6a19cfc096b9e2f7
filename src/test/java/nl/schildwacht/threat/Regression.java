package nl.schildwacht.threat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Multinomial logistic regression with an L2 penalty, fitted by L-BFGS (Nocedal and Wright, Numerical Optimization, chapter
 * 7). Deterministic: the same examples in the same order give the same weights.
 */
final class Regression {
    /**
     * One text: the numbers of its clues, what each is worth, and which outcome it had.
     *
     * @param values what each clue is worth, in the same order.
     */
    record Example(int[] clues, float[] values, int outcome) {}

    private static final int PARTS = 2;
    /** The weights of a clue fill so many places or a multiple of them, as many as a processor adds at once. */
    private static final int ABREAST = 16;

    private static final int MEMORY = 6;
    private static final int MOST_HALVINGS = 20;
    private static final double ENOUGH = 1e-4;
    private static final double SETTLED = 2e-5;

    private record Step(float[] moved, float[] turned) {}

    private final List<Example> examples;
    private final int outcomes;
    /** Places for the weights of one clue; those beyond the outcomes stay 0. */
    private final int width;

    private final double penalty;
    /** Of each part of the examples. */
    private final float[][] slopes;

    private float[] weights;

    private Regression(List<Example> examples, int clues, int outcomes, double penalty) {
        this.examples = examples;
        this.outcomes = outcomes;
        this.penalty = penalty;
        width = (outcomes + ABREAST - 1) / ABREAST * ABREAST;
        weights = new float[clues * width];
        slopes = new float[PARTS][clues * width];
    }

    /** @return for each clue its weights, one for each outcome. */
    static float[][] fit(List<Example> examples, int clues, int outcomes, double penalty, int mostRounds) {
        Regression regression = new Regression(examples, clues, outcomes, penalty);
        regression.descend(mostRounds);
        float[][] weights = new float[clues][];
        for (int clue = 0; clue < clues; clue++)
            weights[clue] =
                    Arrays.copyOfRange(regression.weights, clue * regression.width, clue * regression.width + outcomes);
        return weights;
    }

    private void descend(int mostRounds) {
        Deque<Step> steps = new ArrayDeque<>();
        float[] slope = new float[weights.length];
        double loss = loss(weights, slope);
        for (int round = 0; round < mostRounds; round++) {
            float[] direction = direction(slope, steps);
            double steepness = dot(slope, direction);
            float[] next = weights;
            float[] nextSlope = new float[weights.length];
            double nextLoss = loss;
            double length = 1;
            for (int k = 0; k < MOST_HALVINGS; k++, length /= 2) {
                next = weights.clone();
                add(-length, direction, next);
                nextLoss = loss(next, nextSlope);
                if (nextLoss <= loss - ENOUGH * length * steepness) break;
            }
            remember(steps, minus(next, weights), minus(nextSlope, slope));
            boolean isSettled = loss - nextLoss < SETTLED * loss;
            weights = next;
            slope = nextSlope;
            loss = nextLoss;
            if (isSettled) return;
        }
    }

    private static void remember(Deque<Step> steps, float[] moved, float[] turned) {
        if (dot(moved, turned) <= 0) return;
        steps.addFirst(new Step(moved, turned));
        if (steps.size() > MEMORY) steps.removeLast();
    }

    private static float[] direction(float[] slope, Deque<Step> steps) {
        float[] direction = slope.clone();
        if (steps.isEmpty()) {
            scale(direction, 1 / Math.max(1e-9, Math.sqrt(dot(slope, slope))));
            return direction;
        }
        List<Step> all = new ArrayList<>(steps);
        double[] shares = new double[all.size()];
        for (int k = 0; k < all.size(); k++) {
            Step step = all.get(k);
            shares[k] = dot(step.moved, direction) / dot(step.moved, step.turned);
            add(-shares[k], step.turned, direction);
        }
        Step last = all.getFirst();
        scale(direction, dot(last.moved, last.turned) / dot(last.turned, last.turned));
        for (int k = all.size() - 1; k >= 0; k--) {
            Step step = all.get(k);
            double back = dot(step.turned, direction) / dot(step.moved, step.turned);
            add(shares[k] - back, step.moved, direction);
        }
        return direction;
    }

    /** The examples are shared out among a number of parts that is the same on every machine, so that every sum is too. */
    private double loss(float[] at, float[] slope) {
        double[] losses = new double[PARTS];
        IntStream.range(0, PARTS).parallel().forEach(part -> losses[part] = loss(part, at, slopes[part]));
        double loss = Arrays.stream(losses).sum();
        for (int k = 0; k < at.length; k++) {
            loss += 0.5 * penalty * at[k] * at[k];
            slope[k] = (float) (penalty * at[k]);
            for (float[] own : slopes) slope[k] += own[k];
        }
        return loss;
    }

    private double loss(int part, float[] at, float[] slope) {
        Arrays.fill(slope, 0);
        double loss = 0;
        float[] row = new float[width];
        float[] sums = new float[width];
        double[] scores = new double[outcomes];
        for (int one = part; one < examples.size(); one += PARTS) {
            Example example = examples.get(one);
            Arrays.fill(sums, 0);
            for (int c = 0; c < example.clues().length; c++) {
                System.arraycopy(at, example.clues()[c] * width, row, 0, width);
                add(example.values()[c], row, sums);
            }
            for (int k = 0; k < outcomes; k++) scores[k] = sums[k];
            softmax(scores);
            loss -= Math.log(Math.max(1e-12, scores[example.outcome()]));
            scores[example.outcome()] -= 1;
            for (int k = 0; k < outcomes; k++) sums[k] = (float) scores[k];
            Arrays.fill(sums, outcomes, width, 0);
            for (int c = 0; c < example.clues().length; c++) {
                int from = example.clues()[c] * width;
                System.arraycopy(slope, from, row, 0, width);
                add(example.values()[c], sums, row);
                System.arraycopy(row, 0, slope, from, width);
            }
        }
        return loss;
    }

    /** Every array at the same place: so the processor takes many in one step, which it does not where they start apart. */
    private static void add(float factor, float[] from, float[] to) {
        for (int k = 0; k < to.length; k++) to[k] += factor * from[k];
    }

    private static void softmax(double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) most = Math.max(most, score);
        double sum = 0;
        for (int k = 0; k < scores.length; k++) sum += scores[k] = Math.exp(scores[k] - most);
        for (int k = 0; k < scores.length; k++) scores[k] /= sum;
    }

    private static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int k = 0; k < left.length; k++) sum += (double) left[k] * right[k];
        return sum;
    }

    private static void add(double factor, float[] from, float[] to) {
        for (int k = 0; k < to.length; k++) to[k] += (float) (factor * from[k]);
    }

    private static void scale(float[] all, double factor) {
        for (int k = 0; k < all.length; k++) all[k] = (float) (all[k] * factor);
    }

    private static float[] minus(float[] left, float[] right) {
        float[] difference = left.clone();
        add(-1, right, difference);
        return difference;
    }
}
