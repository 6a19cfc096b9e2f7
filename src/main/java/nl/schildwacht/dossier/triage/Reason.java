package nl.schildwacht.dossier.triage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a hit was no aggression. A closed list, so that it can be counted and the recogniser can learn where it errs. */
public enum Reason {
    /** It quotes aggression to condemn it. */
    QUOTATION,
    /** It reports on aggression. */
    NEWS,
    /** It is a figure of speech, sport, a game, a film. */
    FIGURATIVE,
    /** Harsh, and about the work. */
    CRITICISM,
    /** It takes her side. */
    SUPPORT,
    /** Sarcasm taken at its word. */
    SARCASM,
    OTHER;

    /** The id used in tables, forms and metrics. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Reason> of(String id) {
        return Arrays.stream(values()).filter(reason -> reason.id().equals(id)).findFirst();
    }
}
