package nl.schildwacht.watch;

/** Whose hand makes a change. */
public enum Origin {
    /** A person by API, console or CSV. */
    BY_HAND,
    /** The operators' YAML file; what it defines is read-only for everybody else. */
    BY_FILE
}
