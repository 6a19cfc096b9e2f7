package nl.schildwacht.dispatch.mail;

import io.vertx.ext.mail.SMTPException;
import nl.schildwacht.dispatch.Delivery;
import nl.schildwacht.dispatch.Trouble;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

/** What kept a mail from being taken, as far as the client can tell; finer than {@link Trouble}, for who sets up the server. */
public enum Hitch {
    /** The host's name leads nowhere. */
    HOST_UNKNOWN(Trouble.NO_CONNECTION),
    /** Nobody answers at that host and port. */
    NO_CONNECTION(Trouble.NO_CONNECTION),
    /** The server says nothing, or hung up. */
    SILENT(Trouble.UNKNOWN),
    /** The encryption did not come about: no STARTTLS, a certificate nobody vouches for, another name on it. */
    TLS(Trouble.SETUP),
    /** The server wants a log-in, or refuses ours. */
    LOGIN(Trouble.SETUP),
    /** The server does not send for our sender address. */
    SENDER(Trouble.SETUP),
    /** The server does not deliver to this address. */
    RECIPIENT(Trouble.NO_SUCH_ADDRESS),
    /** The server never takes a message like this. */
    CONTENT(Trouble.CONTENT),
    /** The server says: not now. */
    BUSY(Trouble.BUSY),
    /** Some other refusal. */
    OTHER(Trouble.SETUP);

    private final Trouble trouble;

    Hitch(Trouble trouble) {
        this.trouble = trouble;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether another try can help. */
    Delivery delivery() {
        return this == RECIPIENT || this == CONTENT ? new Delivery.Refused(trouble) : new Delivery.Again(trouble);
    }

    static Hitch of(Throwable failure) {
        return switch (failure) {
            case SMTPException answer -> of(answer);
            case UnknownHostException _ -> HOST_UNKNOWN;
            case ConnectException _, NoRouteToHostException _ -> NO_CONNECTION;
            case SSLException _ -> TLS;
            case TimeoutException _ -> SILENT;
            // The client says only that the connection is gone; the server may have had the whole message.
            default -> inWords(failure);
        };
    }

    /** By reply code and by the step it answered; the client tells the step only in words. */
    private static Hitch of(SMTPException answer) {
        int code = answer.getReplyCode();
        String step = Optional.ofNullable(answer.getMessage()).orElse("");
        if (code >= 400 && code < 500) return BUSY;
        if (code == 530 || code == 534 || code == 535 || code == 538) return LOGIN; // RFC 4954: log in
        if (code >= 500 && step.startsWith("recipient address not accepted")) return RECIPIENT;
        if (code >= 500 && step.startsWith("sender address not accepted")) return SENDER;
        if (code >= 500 && (step.startsWith("sending data failed") || step.startsWith("DATA command"))) return CONTENT;
        return OTHER;
    }

    /** The client has no class of its own for "no STARTTLS on offer" and "no log-in that we know". */
    private static Hitch inWords(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) return TLS;
            String words = Optional.ofNullable(cause.getMessage()).orElse("");
            if (words.startsWith("login is required")) return LOGIN;
            if (words.startsWith("STARTTLS")) return TLS;
        }
        return SILENT;
    }
}
