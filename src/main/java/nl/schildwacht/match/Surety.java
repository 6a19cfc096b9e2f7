package nl.schildwacht.match;

/** How surely a text names somebody, in rising order. */
public enum Surety {
    /** A bare family or first name, or a term that is not distinctive. Never alerts. */
    WEAK,
    /** Part of the name on the subject's or its organisation's own channel, or a distinctive alias or term. */
    LIKELY,
    /** Full name, handle, or name with the organisation or role in the post. */
    CERTAIN
}
