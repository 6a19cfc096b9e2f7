package nl.schildwacht.app.evaluation;

import java.util.function.DoubleUnaryOperator;

/**
 * A share that was counted, and the range in which the true one lies with 95 % confidence. From 0 to 1 unless passed {@link
 * #through} something; of nothing at all it is {@link #UNKNOWN}, not 0.
 *
 * @param value as counted; NaN when unknown, like both ends of the range.
 * @param low lower end of the 95 % confidence interval.
 * @param high its upper end.
 */
record Estimate(double value, double low, double high) {
    static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    /** The normal distribution leaves 2.5 % on either side of this many standard deviations. */
    private static final double Z = 1.959963984540054;

    /** Wilson's score interval, which stays honest for small numbers and for shares near 0 and 1 (E. B. Wilson, 1927). */
    static Estimate share(long hits, long of) {
        if (hits < 0 || hits > of) throw new IllegalArgumentException(hits + " of " + of);
        if (of == 0) return UNKNOWN;
        double share = (double) hits / of;
        double spread = Z * Z / of;
        double centre = (share + spread / 2) / (1 + spread);
        double half = Z / (1 + spread) * Math.sqrt(share * (1 - share) / of + spread / (4 * of));
        return new Estimate(share, hits == 0 ? 0 : centre - half, hits == of ? 1 : centre + half);
    }

    /** The same for a measure that rises with this one: its interval has the ends of ours. */
    Estimate through(DoubleUnaryOperator rising) {
        return new Estimate(rising.applyAsDouble(value), rising.applyAsDouble(low), rising.applyAsDouble(high));
    }

    boolean isKnown() {
        return !Double.isNaN(value);
    }
}
