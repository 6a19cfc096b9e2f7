package nl.schildwacht.dispatch.mail;

import io.vertx.core.MultiMap;
import io.vertx.core.VertxException;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import nl.schildwacht.dispatch.Delivery;
import nl.schildwacht.dispatch.Letter;
import nl.schildwacht.dispatch.Outlet;
import nl.schildwacht.dispatch.Trouble;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import javax.net.ssl.SSLException;

/**
 * Sends by SMTP (RFC 5321), with the Vert.x client that quarkus-mailer brings: its own {@code Mailer} writes an empty {@code
 * Cc:} line, which RFC 5322 does not allow. Thread-safe.
 */
public final class MailOutlet implements Outlet {
    private final Supplier<MailClient> clients;
    private final String from;
    private final String listId;
    private final Duration patience;

    /**
     * @param clients gives a client that is used for one mail and closed.
     * @param from RFC 5322 mailbox: {@code Schildwacht <schildwacht@voorbeeldstad.example>}.
     * @param patience how long the whole exchange may take; the client's own idle time-out should be shorter, so that a
     *     silent server's connection is given back.
     */
    public MailOutlet(Supplier<MailClient> clients, String from, Duration patience) {
        this.clients = clients;
        this.from = from;
        this.listId = "<alerts." + Address.domain(from) + ">";
        this.patience = patience;
    }

    @Override
    public Delivery send(Letter letter) {
        Optional<String> to = Address.check(letter.to());
        if (to.isEmpty()) return new Delivery.Refused(Trouble.NOT_AN_ADDRESS);
        MailClient client = clients.get();
        try {
            client.sendMail(message(letter, to.get()))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return new Delivery.Sent();
        } catch (ExecutionException e) {
            return read(e.getCause());
        } catch (TimeoutException e) {
            return new Delivery.Again(Trouble.UNKNOWN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Again(Trouble.UNKNOWN);
        } finally {
            client.close();
        }
    }

    private MailMessage message(Letter letter, String to) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Message-ID", letter.messageId())
                .add("List-Id", listId)
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

    private static Delivery read(Throwable failure) {
        return switch (failure) {
            case SMTPException answer -> read(answer);
            case ConnectException _, NoRouteToHostException _, UnknownHostException _ ->
                new Delivery.Again(Trouble.NO_CONNECTION);
            case SSLException _ -> new Delivery.Again(Trouble.SETUP);
            // The client says only that the connection is gone; the server may have had the whole message.
            case VertxException _ -> new Delivery.Again(Trouble.UNKNOWN);
            default -> new Delivery.Again(Trouble.UNKNOWN);
        };
    }

    /** By reply code and by the step it answered; the client tells the step only in words. */
    private static Delivery read(SMTPException answer) {
        int code = answer.getReplyCode();
        String step = Optional.ofNullable(answer.getMessage()).orElse("");
        if (code >= 400 && code < 500) return new Delivery.Again(Trouble.BUSY);
        if (code == 530 || code == 535 || code == 538) return new Delivery.Again(Trouble.SETUP); // RFC 4954: log in
        if (code >= 500 && step.startsWith("recipient address not accepted"))
            return new Delivery.Refused(Trouble.NO_SUCH_ADDRESS);
        if (code >= 500 && (step.startsWith("sending data failed") || step.startsWith("DATA command")))
            return new Delivery.Refused(Trouble.CONTENT);
        return new Delivery.Again(Trouble.SETUP);
    }
}
