package nl.schildwacht.fire;

import nl.schildwacht.app.EmbeddedPostgres;
import nl.schildwacht.demo.Service;
import nl.schildwacht.fixture.ScriptedSmtp;
import nl.schildwacht.fixture.ScriptedSmtp.Mood;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The neighbours go away one after the other, and come back. */
@Tag("crash")
@Tag("kafka")
class OutageIT {
    private static final String NOBODY = "joost.dewit@voorbeeldstad.example";
    private static final Pattern TO = Pattern.compile("(?mi)^To: *<?([^>\\r\\n]+)>?");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?mi)^Message-ID: *(<[^>]+>)");

    private ScriptedSmtp smtp;
    private Scene scene;
    private Service service;
    private Voices voices;
    private Ledger ledger;

    @BeforeEach
    void open() throws Exception {
        smtp = ScriptedSmtp.start(Mood.ACCEPT);
        scene = Scene.open("outage");
        service = scene.start("service", Map.of("QUARKUS_MAILER_PORT", Integer.toString(smtp.port())));
        scene.configure(service);
        voices = new Voices(scene.town);
        ledger = new Ledger(scene, voices);
    }

    @AfterEach
    void close() throws IOException {
        scene.close();
        smtp.close();
    }

    @Test
    void afterEveryOutage_theBooksBalance() throws Exception {
        smtp.knowsNothingOf(NOBODY);
        say();
        brokerSilent();
        brokerDead();
        databaseRestarted();
        mailServerIn(Mood.BUSY_AT_RECIPIENT, "busy");
        mailServerIn(Mood.BUSY_AFTER_DATA, "busy");
        mailServerIn(Mood.SILENT_AT_BANNER, "unknown");
        mailServerIn(Mood.SILENT_AFTER_DATA, "unknown");
        mailServerIn(Mood.DROP_AFTER_DATA, "unknown");
        smtp.becomes(Mood.ACCEPT);

        ledger.settle();
        var totals = ledger.balance(mails(), Set.of(NOBODY));
        contactHeardOnce();
        System.out.printf(
                "outage: %d hits, %d events (%d repeated on the wire), %d mails (%d repeated with the same Message-ID)%n",
                totals.hits(), totals.events(), totals.repeatedEvents(), totals.mails(), totals.repeatedMails());
    }

    private void brokerSilent() {
        scene.broker.pause();
        say();
        assertThat(ledger.underWay()).as("waiting for the broker").isNotEmpty();
        scene.broker.resume();
    }

    private void brokerDead() {
        scene.broker.kill();
        say();
        assertThat(ledger.underWay()).as("waiting for the broker").isNotEmpty();
        scene.broker.restart();
    }

    private void databaseRestarted() {
        EmbeddedPostgres.stop(scene.postgres());
        voices.shout();
        await("the service sees that its database is away", () -> !service.isReady());
        EmbeddedPostgres.start(scene.postgres());
        await("the service has its database again", service::isReady);
        ledger.keep();
    }

    /** @param outcome what the send log says of an attempt in this mood. */
    private void mailServerIn(Mood mood, String outcome) {
        smtp.becomes(mood);
        long before = attempts(outcome);
        say();
        await("somebody's mail met a server that is " + mood, () -> attempts(outcome) > before);
    }

    /** Attempts at mails whose last attempt ended so. */
    private long attempts(String outcome) {
        return scene.database()
                .withHandle(handle -> handle.createQuery(
                                "select coalesce(sum(attempts), 0) from alert where outcome = :outcome")
                        .bind("outcome", outcome)
                        .mapTo(Long.class)
                        .one());
    }

    private void say() {
        voices.shout();
        voices.chat();
        ledger.keep();
    }

    private void contactHeardOnce() {
        List<String> severities = scene.database()
                .withHandle(handle -> handle.createQuery(
                                "select severity from alert where matter = 'unreachable' and email = :contact order by id")
                        .bind("contact", "fatima.jansen@voorbeeldstad.example")
                        .mapTo(String.class)
                        .list());
        // A second time only when what she could not be told had become worse.
        assertThat(severities).as("told in place of %s", NOBODY).isIn(List.of("high"), List.of("medium", "high"));
    }

    private List<Scene.Mail> mails() {
        return smtp.messages().stream()
                .map(message -> new Scene.Mail(first(TO, message).strip(), first(MESSAGE_ID, message)))
                .toList();
    }

    private static String first(Pattern header, String message) {
        var found = header.matcher(message);
        assertThat(found.find()).as("header %s", header).isTrue();
        return found.group(1);
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Scene.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(condition);
    }
}
