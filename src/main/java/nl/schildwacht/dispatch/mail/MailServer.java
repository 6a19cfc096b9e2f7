package nl.schildwacht.dispatch.mail;

/**
 * Where our mail goes out, without its password.
 *
 * @param port from 1 to 65535.
 * @param user the name to log in with; empty when the server asks for none.
 * @param from the sender of our mails, an RFC 5322 mailbox: {@code Schildwacht <schildwacht@voorbeeldstad.example>}.
 */
public record MailServer(String host, int port, Encryption encryption, String user, String from) {
    public MailServer {
        if (port < 1 || port > 65535) throw new IllegalArgumentException("a port is from 1 to 65535");
    }

    /** How the connection is kept from others. */
    public enum Encryption {
        /** Begins in the open and must then change to TLS (RFC 3207); port 587. */
        STARTTLS,
        /** TLS from the first byte (RFC 8314 §3.3); port 465. */
        TLS,
        /** Everybody on the way can read along: only within one's own network; port 25. */
        NONE
    }

    /** Whether this leads to the same door by the same lock as another, so that a password may go along. */
    boolean isReachedAs(MailServer other) {
        return host.equalsIgnoreCase(other.host)
                && port == other.port
                && encryption == other.encryption
                && user.equals(other.user);
    }

    /** What readers see as the sender's name; may be empty. */
    public String fromName() {
        int open = from.lastIndexOf('<');
        return open < 0 ? "" : from.substring(0, open).strip();
    }

    public String fromAddress() {
        int open = from.lastIndexOf('<');
        return open < 0 ? from.strip() : from.substring(open + 1, from.lastIndexOf('>'));
    }

    @Override
    public String toString() {
        return "MailServer[…]";
    }
}
