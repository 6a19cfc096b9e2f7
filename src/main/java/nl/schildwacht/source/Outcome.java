package nl.schildwacht.source;

import java.util.Locale;

/** How a poll ended. A closed set: it labels metrics. */
public enum Outcome {
    PAGE,
    UNCHANGED,
    THROTTLED,
    BROKEN,
    REJECTED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the platform answered what we asked. */
    public boolean isGood() {
        return this == PAGE || this == UNCHANGED;
    }
}
