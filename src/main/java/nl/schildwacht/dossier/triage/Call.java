package nl.schildwacht.dossier.triage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reader makes of a hit. The order is that of the keys 1 to 7. */
public enum Call {
    /** It is what the recogniser says. */
    CONFIRMED,
    /** It is aggression of another kind, or worse or milder. */
    OTHER,
    /** A mistake: whoever was told is told so, and the text goes. */
    NOT_AGGRESSION,
    /** It is about somebody else: as {@link #NOT_AGGRESSION}, and the privacy officer hears of it. */
    NOT_OURS,
    /** A grievance without aggression that deserves an answer: whoever was told of aggression is told so, the text stays. */
    COMPLAINT,
    /** It says something that is not true and may be put right; how aggressive it is stays as recognised. */
    WRONG_FACT,
    /** The sender seems about to harm himself: the organisation's contact hears of it. */
    WORRY;

    /** The id used in tables, forms and metrics. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it takes the hit back. */
    public boolean takesBack() {
        return this == NOT_AGGRESSION || this == NOT_OURS;
    }

    /** Whether whoever was told of aggression has to hear that it is none. */
    public boolean corrects() {
        return takesBack() || this == COMPLAINT;
    }

    /** Whether the reader has to say more than this. */
    public boolean needsMore() {
        return this == OTHER || this == NOT_AGGRESSION;
    }

    public static Optional<Call> of(String id) {
        return Arrays.stream(values()).filter(call -> call.id().equals(id)).findFirst();
    }
}
