package nl.schildwacht.threat;

import java.util.Locale;

/** What kind of aggression; ids, order and meaning from the domain's table. The order is that of reading rule 2: first leads. */
public enum Behaviour {
    THREAT,
    SEXTORTION,
    BLACKMAIL,
    DOXING,
    EXPOSURE,
    INCITEMENT,
    COERCION,
    STALKING,
    INTIMIDATION,
    IMPERSONATION,
    DEFAMATION,
    DISCRIMINATION,
    BULLYING,
    HUMILIATION,
    INSULT,
    SWEARING,
    RECORDING,
    COMPLAINT,
    /** No aggression; leads a hit only where a person must see it for another reason, such as concern for the sender. */
    NONE;

    /** The id used in code, events, exports and tests. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
