package nl.schildwacht.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.subethamail.smtp.server.SMTPServer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A real SMTP server on loopback that keeps every mail, and a page to read them in a browser as their receivers would. */
public final class Mailbox implements AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Europe/Amsterdam"));

    private final SMTPServer smtp;
    private final HttpServer page;
    private final List<Letter> letters = new CopyOnWriteArrayList<>();

    /** One mail as the server accepted it. */
    public record Letter(
            int number, Instant at, String to, String subject, String messageId, String text, String html) {}

    private Mailbox(SMTPServer smtp, HttpServer page) {
        this.smtp = smtp;
        this.page = page;
    }

    /** @param arrived called with each mail, once it is accepted. */
    public static Mailbox open(Clock clock, Consumer<Letter> arrived) throws IOException {
        var opened = new Mailbox[1];
        var smtp = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, data) -> {
                    Letter letter = opened[0].read(clock.instant(), to, data);
                    opened[0].letters.add(letter);
                    arrived.accept(letter);
                })
                .build();
        var page = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        page.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        opened[0] = new Mailbox(smtp, page);
        page.createContext("/", opened[0]::show);
        page.start();
        smtp.start();
        return opened[0];
    }

    public int smtpPort() {
        return smtp.getPortAllocated();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + page.getAddress().getPort() + "/");
    }

    public List<Letter> letters() {
        return List.copyOf(letters);
    }

    @Override
    public void close() {
        smtp.stop();
        page.stop(0);
    }

    private Letter read(Instant at, String to, byte[] data) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
            return new Letter(
                    letters.size() + 1,
                    at,
                    to,
                    message.getSubject(),
                    message.getMessageID(),
                    part(message.getContent(), "text/plain").orElse(""),
                    part(message.getContent(), "text/html").orElse(""));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail arrived that cannot be read", e);
        }
    }

    private static Optional<String> part(Object content, String type) throws MessagingException, IOException {
        if (content instanceof String text && type.equals("text/plain")) return Optional.of(text);
        if (!(content instanceof Multipart parts)) return Optional.empty();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) return Optional.of((String) part.getContent());
            Optional<String> inside = part(part.getContent(), type);
            if (inside.isPresent() && !part.isMimeType("text/*")) return inside;
        }
        return Optional.empty();
    }

    private void show(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.matches("/\\d+(\\.txt)?")) {
            int number = Integer.parseInt(path.replaceAll("\\D", ""));
            if (number >= 1 && number <= letters.size()) {
                Letter letter = letters.get(number - 1);
                if (path.endsWith(".txt")) answer(exchange, 200, "text/plain", letter.text());
                else answer(exchange, 200, "text/html", letter.html());
                return;
            }
        }
        if (path.equals("/")) answer(exchange, 200, "text/html", index());
        else answer(exchange, 404, "text/plain", "Deze mail is er niet.");
    }

    private String index() {
        var rows = new StringBuilder();
        for (Letter letter : letters) {
            rows.append("""
                    <section><h2>%s</h2><p>aan %s &middot; %s &middot; <a href="/%d.txt">platte tekst</a></p>
                    <iframe sandbox title="mail %d" srcdoc="%s"></iframe></section>""".formatted(
                            escape(letter.subject()),
                            escape(letter.to()),
                            TIME.format(letter.at()),
                            letter.number(),
                            letter.number(),
                            escape(letter.html())));
        }
        return """
                <!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Postbus van de demo</title><style>
                body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
                iframe{width:100%%;height:46rem;border:1px solid #8888;border-radius:6px}h2{font-size:1.1rem;margin-bottom:0}
                </style><h1>Postbus van Voorbeeldstad</h1><p>%s</p>%s""".formatted(
                        letters.isEmpty()
                                ? "Nog geen mail. Ververs deze pagina straks."
                                : letters.size() + " mails, oudste eerst.",
                        rows);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
