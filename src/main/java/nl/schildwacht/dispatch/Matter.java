package nl.schildwacht.dispatch;

import java.util.Locale;

/** What an alert is about. */
public enum Matter {
    /** Something was aimed at the subject. */
    AGGRESSION,
    /** The sender seems about to harm himself. */
    CONCERN,
    /** Somebody who must know could not be reached. */
    UNREACHABLE;

    /** Whether it does not hold when the hit is no aggression: a worry about the sender does, until all is taken back. */
    boolean isWrong(boolean takenBack) {
        return this != CONCERN || takenBack;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
