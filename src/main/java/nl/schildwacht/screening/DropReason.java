package nl.schildwacht.screening;

import java.util.Locale;

/** Why a post leaves no trace. A closed set: it labels metrics, and metrics are all that remains. */
public enum DropReason {
    /** Somebody we look after wrote it herself. */
    OWN_POST,
    /** It names nobody we look after. */
    NO_SUBJECT,
    /** It shows no behaviour. */
    NO_BEHAVIOUR,
    /** It shows a behaviour, but aimed at nobody we look after. */
    NOT_AIMED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
