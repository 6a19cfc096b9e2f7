package nl.schildwacht.dossier;

import java.util.Locale;

/** At which point of a dossier a person is told something. */
public enum Stage {
    FIRST,
    UPDATE,
    REMINDER,
    ESCALATION,
    CORRECTION,
    AFTERCARE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
