package nl.schildwacht.dossier.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be answered to a {@link Question}. */
public enum Answer {
    YES,
    NO,
    UNKNOWN,
    IMAGE,
    SOUND,
    BOTH,
    /** The part of a building that is open to the public. */
    HALL,
    INSIDE,
    STREET,
    HOME,
    PHONE,
    STOPPED,
    WENT_ON,
    LEFT,
    STAYED,
    /** She went away herself. */
    I_LEFT,
    NOT_ASKED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Answer> find(String id) {
        return Arrays.stream(values()).filter(answer -> answer.id().equals(id)).findFirst();
    }
}
