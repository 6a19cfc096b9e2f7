package nl.schildwacht.dispatch;

import java.util.Locale;

/** Why a message was not accepted. */
public enum Trouble {
    /** The server said: not now (4xx). */
    BUSY(false),
    /** There was no connection, or it broke before the message was complete. */
    NO_CONNECTION(false),
    /** It broke or went silent when the server may have had the message: the outcome is unknown. */
    UNKNOWN(true),
    /** The server does not want us: log-in, encryption or sender address. A matter of our configuration. */
    SETUP(false),
    /** The server will never take a message for this address. */
    NO_SUCH_ADDRESS(false),
    /** The server will never take this message. */
    CONTENT(false),
    /** What we have on file is no e-mail address. */
    NOT_AN_ADDRESS(false),
    /** The message could not be written. A mistake of ours. */
    COMPOSING(false),
    /** Tried for so long that another way must be found. */
    GIVEN_UP(false);

    private final boolean maybeAccepted;

    Trouble(boolean maybeAccepted) {
        this.maybeAccepted = maybeAccepted;
    }

    /** Whether the message may have arrived all the same. */
    boolean maybeAccepted() {
        return maybeAccepted;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
