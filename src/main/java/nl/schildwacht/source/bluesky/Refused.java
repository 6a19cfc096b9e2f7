package nl.schildwacht.source.bluesky;

import nl.schildwacht.source.Polled;

/** Ends a turn: there is no data to be had, for this reason. Made without a stack, for it is an answer. */
final class Refused extends Exception {
    private final transient Polled outcome;

    Refused(Polled outcome) {
        super(outcome.toString(), null, false, false);
        this.outcome = outcome;
    }

    Polled outcome() {
        return outcome;
    }
}
