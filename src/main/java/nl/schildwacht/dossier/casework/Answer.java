package nl.schildwacht.dossier.casework;

import java.util.Locale;

/** Yes, no, or we do not know. */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Answer of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
