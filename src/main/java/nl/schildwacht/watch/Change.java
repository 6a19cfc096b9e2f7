package nl.schildwacht.watch;

/** What became of a change somebody asked for. */
public sealed interface Change {
    /** It stands as asked. */
    enum Done implements Change {
        CREATED,
        CHANGED,
        /** It stood so already. */
        UNCHANGED,
        REMOVED
    }

    /** Nothing was changed, for a reason the asker can act on. */
    enum Refused implements Change {
        /** The operators' file defines it, or something that would go with it. */
        MANAGED_BY_FILE,
        /** The id belongs to a subject of the other kind. */
        ID_TAKEN,
        /** An employer is not among the organisations. */
        UNKNOWN_ORGANISATION,
        /** The owner of a term is neither organisation nor person. */
        UNKNOWN_OWNER,
        /** People still work for the organisation. */
        STILL_EMPLOYS,
        /** Texts that read the same are said to be something else already. */
        SAID_OTHERWISE,
        /** There are as many as there may be. */
        TOO_MANY,
        /** Only the person herself can do this. */
        NOT_HERSELF,
        /** There is nothing with this id. */
        ABSENT
    }
}
