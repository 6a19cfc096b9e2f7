package nl.schildwacht.threat;

import java.util.Locale;

/** What a {@link Behaviour#THREAT} announces; first leads. */
public enum Kind {
    TERROR,
    DEATH,
    ARSON,
    HOSTAGE,
    SEXUAL,
    VIOLENCE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
