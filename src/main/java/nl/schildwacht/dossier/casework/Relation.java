package nl.schildwacht.dossier.casework;

import java.util.Locale;

/** What the sender is to the organisation. Nothing else about an author is noted. */
public enum Relation {
    UNKNOWN,
    CITIZEN,
    CLIENT,
    PUPIL,
    PARENT,
    COLLEAGUE;

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Relation of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
