package nl.schildwacht.dispatch.mail;

import io.vertx.ext.mail.MailClient;

import java.util.function.Supplier;

/**
 * The way out for one mail.
 *
 * @param clients gives a client that is used once and closed.
 * @param from RFC 5322 mailbox.
 */
public record Line(Supplier<MailClient> clients, String from) {
    @Override
    public String toString() {
        return "Line[…]";
    }
}
