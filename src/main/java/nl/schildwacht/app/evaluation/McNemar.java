package nl.schildwacht.app.evaluation;

/**
 * Whether two runs over the same texts differ by more than chance, by McNemar's exact test: texts judged equally well say
 * nothing, and were there no difference, each of the others would be better or worse as a coin falls.
 *
 * @param better how many were wrong before and are right now.
 * @param worse how many were right before and are wrong now.
 */
record McNemar(int better, int worse) {
    /** Differences less likely than this are called beyond chance. */
    static final double LIMIT = 0.05;

    /** How likely so lopsided a split is without any difference, both ways counted; from 0 to 1. */
    double p() {
        int coins = better + worse;
        double logOfOne = -coins * Math.log(2); // in logarithms, for 2^-1100 is no double any more
        double tail = 0;
        for (int heads = 0; heads <= Math.min(better, worse); heads++) {
            tail += Math.exp(logOfOne);
            logOfOne += Math.log((double) (coins - heads) / (heads + 1));
        }
        return Math.min(1, 2 * tail);
    }

    boolean isBeyondChance() {
        return p() < LIMIT;
    }
}
