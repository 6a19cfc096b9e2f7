package nl.schildwacht.dispatch.mail;

import nl.schildwacht.dispatch.Delivery;
import nl.schildwacht.dispatch.Letter;
import nl.schildwacht.dispatch.Notice;
import nl.schildwacht.dispatch.Notices;
import nl.schildwacht.watch.Language;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class NoticesTest {
    private static final URI DOOR = URI.create("https://schildwacht.voorbeeldstad.example/password/a?b=1&c=2");

    private final List<Letter> sent = new ArrayList<>();
    private final Notices notices = new Notices(
            letter -> {
                sent.add(letter);
                return new Delivery.Sent();
            },
            Letters::of,
            "voorbeeldstad.example");

    private static Notice notice(String subject) {
        return new Notice(
                "anna@voorbeeldstad.example",
                Optional.empty(),
                Language.NL,
                subject,
                "U vroeg om een link.",
                List.of(
                        Notice.Part.text("Beste Anna <b>,"),
                        Notice.Part.list("Goed om te weten", List.of("De link werkt 30 minuten.")),
                        Notice.Part.link("Kies een wachtwoord", DOOR)),
                "U krijgt deze mail omdat iemand erom vroeg.");
    }

    @Test
    void noticeIsLaidOutAsOurAlertsAre() {
        assertThat(notices.send(notice("Uw wachtwoord"))).isEqualTo(new Delivery.Sent());
        var letter = sent.getFirst();
        assertThat(letter.text()).isEqualTo("""
                Beste Anna <b>,

                Goed om te weten
                - De link werkt 30 minuten.

                https://schildwacht.voorbeeldstad.example/password/a?b=1&c=2

                --
                U krijgt deze mail omdat iemand erom vroeg.
                """);
        assertThat(letter.html())
                .contains("Beste Anna &lt;b&gt;,")
                .contains("<a href=\"https://schildwacht.voorbeeldstad.example/password/a?b=1&amp;c=2\">"
                        + "Kies een wachtwoord</a>");
        assertThat(letter.messageId()).matches("<notice\\.[0-9a-f-]{36}@voorbeeldstad\\.example>");
    }

    @Test
    void subjectIsOneLine_whateverStandsInIt() {
        notices.send(notice("Test\r\nBcc: iedereen@voorbeeldstad.example"));
        assertThat(sent.getFirst().subject()).isEqualTo("Test Bcc: iedereen@voorbeeldstad.example");
    }

    @Test
    void linkIsASecret_andStaysOutOfLogs() {
        assertThat(notice("Uw wachtwoord").toString()).doesNotContain("password", "anna");
        assertThat(notice("Uw wachtwoord").parts().toString()).doesNotContain("password");
    }
}
