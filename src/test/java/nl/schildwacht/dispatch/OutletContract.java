package nl.schildwacht.dispatch;

import nl.schildwacht.fixture.ScriptedSmtp;
import nl.schildwacht.fixture.ScriptedSmtp.Mood;
import nl.schildwacht.watch.Language;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** What every way of sending mail owes the sender, whatever the mail server does. */
public abstract class OutletContract {
    /** @param silence how long the server may say nothing. */
    protected abstract Outlet outlet(int port, Duration silence);

    protected static Letter letter(String to) {
        return new Letter(
                to,
                Optional.of("fatima@voorbeeldstad.example"),
                "<alert-1234@voorbeeldstad.example>",
                "<dossier-5678@voorbeeldstad.example>",
                true,
                Language.NL,
                "Schildwacht: bericht voor jou, zaak SW-2026-0012",
                "Beste Anna,\n\nDit is niet jouw schuld. Één regel met accenten.\n.\n",
                "<p>Beste Anna</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPT,            Sent,",
        "BUSY_AT_BANNER,    Again,   BUSY",
        "SILENT_AT_BANNER,  Again,   UNKNOWN",
        "WANTS_LOGIN,       Again,   SETUP",
        "SENDER_REFUSED,    Again,   SETUP",
        "BUSY_AT_RECIPIENT, Again,   BUSY",
        "NO_SUCH_RECIPIENT, Refused, NO_SUCH_ADDRESS",
        "DROP_AT_RECIPIENT, Again,   UNKNOWN",
        "BUSY_AFTER_DATA,   Again,   BUSY",
        "REJECT_AFTER_DATA, Refused, CONTENT",
        "DROP_AFTER_DATA,   Again,   UNKNOWN",
        "SILENT_AFTER_DATA, Again,   UNKNOWN"
    })
    void serversAnswerIsReadForWhatItIs(Mood mood, String outcome, Trouble reason) throws IOException {
        try (var server = ScriptedSmtp.start(mood)) {
            Delivery expected =
                    switch (outcome) {
                        case "Sent" -> new Delivery.Sent();
                        case "Again" -> new Delivery.Again(reason);
                        default -> new Delivery.Refused(reason);
                    };
            assertThat(outlet(server.port(), Duration.ofMillis(700)).send(letter("anna@voorbeeldstad.example")))
                    .isEqualTo(expected);
        }
    }

    /** Often, because a client's pool can lose its way after such a break. */
    @RepeatedTest(30)
    void repeatAfterUnknownOutcome_hasTheSameMessageId() throws IOException {
        try (var server = ScriptedSmtp.start(Mood.DROP_AFTER_DATA)) {
            Outlet outlet = outlet(server.port(), Duration.ofSeconds(2));
            outlet.send(letter("anna@voorbeeldstad.example"));
            server.becomes(Mood.ACCEPT);
            assertThat(outlet.send(letter("anna@voorbeeldstad.example"))).isEqualTo(new Delivery.Sent());
            assertThat(server.messages())
                    .hasSize(2)
                    .allSatisfy(message ->
                            assertThat(message).containsOnlyOnce("Message-ID: <alert-1234@voorbeeldstad.example>"));
        }
    }

    @Test
    void manySilences_doNotStopTheMailForEver() throws IOException {
        try (var server = ScriptedSmtp.start(Mood.SILENT_AT_BANNER)) {
            Outlet outlet = outlet(server.port(), Duration.ofMillis(100));
            for (int i = 0; i < 15; i++) outlet.send(letter("anna@voorbeeldstad.example"));
            server.becomes(Mood.ACCEPT);
            assertThat(outlet.send(letter("anna@voorbeeldstad.example"))).isEqualTo(new Delivery.Sent());
        }
    }

    @Test
    void nobodyListening_isNoConnection() throws IOException {
        // Held by us, so that nobody else comes to listen at it.
        try (var deaf = new Socket()) {
            deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThat(outlet(deaf.getLocalPort(), Duration.ofSeconds(2)).send(letter("anna@voorbeeldstad.example")))
                    .isEqualTo(new Delivery.Again(Trouble.NO_CONNECTION));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'anna@voorbeeldstad.example\r\nBcc: other@voorbeeldstad.example'",
        "'anna@voorbeeldstad.example>\r\nRCPT TO:<other@voorbeeldstad.example'",
        "'anna@voorbeeldstad.example, other@voorbeeldstad.example'",
        "'Anna <anna@voorbeeldstad.example>'",
        "'anna'",
        "'@voorbeeldstad.example'",
        "'anna@'",
        "'an na@voorbeeldstad.example'"
    })
    void whatIsNoAddress_neverReachesTheServer(String address) throws IOException {
        try (var server = ScriptedSmtp.start(Mood.ACCEPT)) {
            assertThat(outlet(server.port(), Duration.ofSeconds(2)).send(letter(address)))
                    .isEqualTo(new Delivery.Refused(Trouble.NOT_AN_ADDRESS));
            assertThat(server.messages()).isEmpty();
        }
    }
}
