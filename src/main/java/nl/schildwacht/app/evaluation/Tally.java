package nl.schildwacht.app.evaluation;

/**
 * What came of one yes-or-no question asked of many texts.
 *
 * @param found expected and given.
 * @param missed expected, not given.
 * @param falseAlarms given, not expected.
 * @param silent neither, rightly.
 */
record Tally(int found, int missed, int falseAlarms, int silent) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0);

    Tally and(boolean expected, boolean given) {
        return new Tally(
                found + (expected && given ? 1 : 0),
                missed + (expected && !given ? 1 : 0),
                falseAlarms + (!expected && given ? 1 : 0),
                silent + (!expected && !given ? 1 : 0));
    }

    int rows() {
        return expected() + notExpected();
    }

    int expected() {
        return found + missed;
    }

    int notExpected() {
        return falseAlarms + silent;
    }

    /** Of what should be found, how much was. */
    Estimate recall() {
        return Estimate.share(found, expected());
    }

    /** Of what was flagged, how much rightly. */
    Estimate precision() {
        return Estimate.share(found, found + falseAlarms);
    }

    /**
     * The harmonic mean of recall and precision. It is no share, but it rises with one: that of the found among all that was
     * expected or given. The interval is that share's. Unknown where nothing was to be found.
     */
    Estimate f1() {
        if (expected() == 0) return Estimate.UNKNOWN;
        return Estimate.share(found, found + missed + falseAlarms).through(share -> 2 * share / (1 + share));
    }

    /** Of what should be left alone, how much was flagged. */
    Estimate falseAlarmRate() {
        return Estimate.share(falseAlarms, notExpected());
    }

    /** Of what should be left alone, how much was. */
    Estimate specificity() {
        return Estimate.share(silent, notExpected());
    }
}
