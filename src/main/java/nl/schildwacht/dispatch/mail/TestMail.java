package nl.schildwacht.dispatch.mail;

import nl.schildwacht.dispatch.Notice;
import nl.schildwacht.watch.Language;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sends one mail by the settings that hold, to whoever is setting them, and says what came of it. Thread-safe. */
public final class TestMail {
    private final MailServers servers;
    private final Duration patience;

    /** @param patience how long it may take; a person is waiting. */
    public TestMail(MailServers servers, Duration patience) {
        this.servers = servers;
        this.patience = patience;
    }

    /**
     * @param to her own address.
     * @param by her name, noted when the server takes the mail.
     * @return what kept it from being taken; empty when the server took it.
     */
    public Optional<Hitch> send(String to, Language language, String by) {
        Optional<String> address = Address.check(to.strip());
        if (address.isEmpty()) return Optional.of(Hitch.RECIPIENT);
        Line line = servers.line();
        Words words = Words.in(language);
        var notice = new Notice(
                address.get(),
                Optional.empty(),
                language,
                words.say("test.subject", Map.of()),
                words.say("test.preheader", Map.of()),
                List.of(
                        Notice.Part.text(words.say("test.intro", Map.of())),
                        Notice.Part.text(words.say("test.next", Map.of()))),
                words.say("test.footer", Map.of()));
        String id = "<test." + UUID.randomUUID() + "@" + Address.domain(line.from()) + ">";
        Optional<Hitch> hitch = MailOutlet.attempt(Letters.of(notice, id), address.get(), line, patience);
        if (hitch.isEmpty()) servers.noteTest(by);
        return hitch;
    }
}
