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

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
