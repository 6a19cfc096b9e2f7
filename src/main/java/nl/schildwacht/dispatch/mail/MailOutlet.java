package nl.schildwacht.dispatch.mail;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import nl.schildwacht.dispatch.Delivery;
import nl.schildwacht.dispatch.Letter;
import nl.schildwacht.dispatch.Outlet;
import nl.schildwacht.dispatch.Trouble;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Sends by SMTP (RFC 5321), with the Vert.x client that quarkus-mailer brings: its own {@code Mailer} writes an empty {@code
 * Cc:} line, which RFC 5322 does not allow. Thread-safe.
 */
public final class MailOutlet implements Outlet {
    private final Supplier<Line> lines;
    private final Duration patience;

    /**
     * @param clients gives a client that is used for one mail and closed.
     * @param from RFC 5322 mailbox: {@code Schildwacht <schildwacht@voorbeeldstad.example>}.
     * @param patience how long the whole exchange may take; the client's own idle time-out should be shorter, so that a
     *     silent server's connection is given back.
     */
    public MailOutlet(Supplier<MailClient> clients, String from, Duration patience) {
        this(() -> new Line(clients, from), patience);
        Address.domain(from); // a sender that is no mailbox is said at once
    }

    /** @param lines asked for each mail, so that settings that change hold for the next one. */
    public MailOutlet(Supplier<Line> lines, Duration patience) {
        this.lines = lines;
        this.patience = patience;
    }

    @Override
    public Delivery send(Letter letter) {
        Optional<String> to = Address.check(letter.to());
        if (to.isEmpty()) return new Delivery.Refused(Trouble.NOT_AN_ADDRESS);
        return attempt(letter, to.get(), lines.get(), patience)
                .map(Hitch::delivery)
                .orElseGet(Delivery.Sent::new);
    }

    /**
     * One attempt by one line.
     *
     * @param to a checked address.
     * @return what kept it from being taken; empty when the server took it.
     */
    static Optional<Hitch> attempt(Letter letter, String to, Line line, Duration patience) {
        MailClient client = line.clients().get();
        try {
            client.sendMail(message(letter, to, line.from()))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(Hitch.of(e.getCause()));
        } catch (TimeoutException e) {
            return Optional.of(Hitch.SILENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Hitch.SILENT);
        } finally {
            client.close();
        }
    }

    private static MailMessage message(Letter letter, String to, String from) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Message-ID", letter.messageId())
                .add("List-Id", "<alerts." + Address.domain(from) + ">")
                .add("Auto-Submitted", "auto-generated")
                .add("Content-Language", letter.language().locale().getLanguage());
        if (!letter.thread().equals(letter.messageId())) headers.add("References", letter.thread());
        if (letter.answers()) headers.add("In-Reply-To", letter.thread());
        letter.replyTo().flatMap(Address::check).ifPresent(address -> headers.add("Reply-To", address));
        return new MailMessage()
                .setFrom(from)
                .setTo(to)
                .setSubject(letter.subject())
                .setText(letter.text())
                .setHtml(letter.html())
                .setHeaders(headers);
    }
}
