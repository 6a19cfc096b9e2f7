package nl.schildwacht.dossier.report;

/** The answer to the question that comes before all others. */
public enum Shows {
    NOTHING_INTIMATE,
    /** Somebody intimate: nothing is taken in but an address. */
    INTIMATE,
    /** A minor: the same. */
    MINOR
}
