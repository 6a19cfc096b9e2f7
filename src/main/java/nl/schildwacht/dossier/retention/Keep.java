package nl.schildwacht.dossier.retention;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of data with a term of its own: how long by default, and between which bounds the privacy officer may set it. The
 * defaults and their reasons stand in the organisation's processing record.
 */
public enum Keep {
    /** That somebody judged a hit no aggression or not our person; its text is gone by then. */
    TOMBSTONE(30, 7, 90),
    /** Low hits that nobody confirmed. */
    UNCONFIRMED_LOW(30, 7, 90),
    /** Complaints without aggression, and worry about a sender. */
    COMPLAINT(90, 14, 365),
    /** All that is in a dossier, counted from its closing. */
    DOSSIER(730, 180, 1825),
    /** The same where an aangifte was done. */
    DOSSIER_REPORTED(1826, 730, 3650),
    /** Which mail went to whom. */
    SEND_LOG(730, 90, 1825),
    /** Who looked at what. */
    AUDIT(730, 365, 1825),
    /** Requests under the AVG, counted from their end. */
    REQUEST(730, 365, 1825);

    private final int days;
    private final int least;
    private final int most;

    Keep(int days, int least, int most) {
        this.days = days;
        this.least = least;
        this.most = most;
    }

    /** Where neither the privacy officer nor the configuration says otherwise. */
    public Duration byDefault() {
        return Duration.ofDays(days);
    }

    /** In days. */
    public int least() {
        return least;
    }

    /** In days. */
    public int most() {
        return most;
    }

    public boolean allows(int term) {
        return term >= least && term <= most;
    }

    /** The id in forms and addresses: the lower-case name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Keep> find(String id) {
        for (Keep keep : values()) if (keep.id().equals(id)) return Optional.of(keep);
        return Optional.empty();
    }
}
