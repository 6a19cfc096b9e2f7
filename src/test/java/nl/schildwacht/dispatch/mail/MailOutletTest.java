package nl.schildwacht.dispatch.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PfxOptions;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import nl.schildwacht.dispatch.Delivery;
import nl.schildwacht.dispatch.Letter;
import nl.schildwacht.dispatch.Outlet;
import nl.schildwacht.dispatch.OutletContract;
import nl.schildwacht.dispatch.Trouble;
import nl.schildwacht.fixture.ScriptedSmtp;
import nl.schildwacht.fixture.ScriptedSmtp.Mood;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.server.SMTPServer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

import static org.assertj.core.api.Assertions.assertThat;

class MailOutletTest extends OutletContract {
    private static final String FROM = "Schildwacht <schildwacht@voorbeeldstad.example>";
    private static final String PASSWORD = "only-for-tests";
    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Override
    protected Outlet outlet(int port, Duration silence) {
        var config = Smtp.bounded(silence).setHostname("127.0.0.1").setPort(port);
        return new MailOutlet(() -> MailClient.create(VERTX, config), FROM, silence.multipliedBy(3));
    }

    @Test
    void mailIsValidAndComplete() throws Exception {
        var greenMail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        greenMail.start();
        try {
            outlet(greenMail.getSmtp().getPort(), Duration.ofSeconds(5)).send(letter("anna@voorbeeldstad.example"));
            MimeMessage mail = greenMail.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("Schildwacht: bericht voor jou, zaak SW-2026-0012");
            assertThat(mail.getHeader("From")).containsExactly(FROM);
            assertThat(mail.getHeader("Reply-To")).containsExactly("fatima@voorbeeldstad.example");
            assertThat(mail.getHeader("List-Id")).containsExactly("<alerts.voorbeeldstad.example>");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail.getHeader("Content-Language")).containsExactly("nl");
            assertThat(mail.getHeader("References")).containsExactly("<dossier-5678@voorbeeldstad.example>");
            assertThat(mail.getHeader("In-Reply-To")).containsExactly("<dossier-5678@voorbeeldstad.example>");
            assertThat(mail.getHeader("Message-ID")).containsExactly("<alert-1234@voorbeeldstad.example>");
            var parts = (Multipart) mail.getContent();
            assertThat(mail.getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                    .endsWith("Één regel met accenten.\n.");
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        } finally {
            greenMail.stop();
        }
    }

    @Test
    void noHeaderIsEmptyOrTooLong() throws IOException {
        try (var server = ScriptedSmtp.start(Mood.ACCEPT)) {
            outlet(server.port(), Duration.ofSeconds(5)).send(letter("anna@voorbeeldstad.example"));
            String head = server.messages().getFirst().split("\r\n\r\n", 2)[0];
            assertThat(head.toLowerCase()).doesNotContain("\r\ncc:").doesNotContain("\r\nbcc:");
            assertThat(Arrays.asList(head.split("\r\n(?![ \t])")))
                    .allSatisfy(line -> assertThat(line).matches("(?s)[A-Za-z-]+: \\S.*"));
            assertThat(server.messages().getFirst().lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
        }
    }

    @Test
    void replyToThatIsNoAddress_isLeftOut() throws IOException {
        try (var server = ScriptedSmtp.start(Mood.ACCEPT)) {
            var good = letter("anna@voorbeeldstad.example");
            var evil = new Letter(
                    good.to(),
                    Optional.of("x@y.example\r\nBcc: other@voorbeeldstad.example"),
                    good.messageId(),
                    good.thread(),
                    false,
                    good.language(),
                    good.subject(),
                    good.text(),
                    good.html());
            outlet(server.port(), Duration.ofSeconds(5)).send(evil);
            assertThat(server.messages())
                    .singleElement()
                    .satisfies(
                            message -> assertThat(message).doesNotContain("Bcc").doesNotContain("Reply-To"));
        }
    }

    @Test
    void startTlsIsUsed_andAnUntrustedServerIsNot(@TempDir Path folder) throws Exception {
        KeyStore keys = selfSigned(folder.resolve("keys.p12"));
        List<String> received = new CopyOnWriteArrayList<>();
        var server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .requireTLS()
                .startTlsSocketFactory(context(keys))
                .messageHandler((context, from, to, data) -> received.add(to))
                .build();
        server.start();
        try {
            var doubting = Smtp.bounded(Duration.ofSeconds(5))
                    .setHostname("localhost")
                    .setPort(server.getPortAllocated())
                    .setStarttls(StartTLSOptions.REQUIRED);
            var trusting = new MailConfig(doubting);
            trusting.setTrustOptions(trusted(keys));
            trusting.setHostnameVerificationAlgorithm("HTTPS");

            assertThat(send(trusting)).isEqualTo(new Delivery.Sent());
            assertThat(send(doubting)).isEqualTo(new Delivery.Again(Trouble.SETUP));
            assertThat(received).hasSize(1);
        } finally {
            server.stop();
        }
    }

    private static Delivery send(MailConfig config) {
        return new MailOutlet(() -> MailClient.create(VERTX, config), FROM, Duration.ofSeconds(10))
                .send(letter("anna@voorbeeldstad.example"));
    }

    private static KeyStore selfSigned(Path file) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        int exit = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    private static SSLContext context(KeyStore store) throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static PfxOptions trusted(KeyStore keys) throws Exception {
        var trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("mail", keys.getCertificate("mail"));
        var bytes = new ByteArrayOutputStream();
        trust.store(bytes, PASSWORD.toCharArray());
        return new PfxOptions().setValue(Buffer.buffer(bytes.toByteArray())).setPassword(PASSWORD);
    }
}
