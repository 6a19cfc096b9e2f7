package nl.schildwacht.dispatch;

import nl.schildwacht.dossier.Stage;
import nl.schildwacht.dossier.Told;
import nl.schildwacht.hit.Hit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of an alert when mail servers, databases and processes fail. */
class TroubleStoryTest {
    private static final String ANNA = "anna@voorbeeldstad.example";
    private static final String CONTACT = "fatima@voorbeeldstad.example";

    private Incident incident;

    @BeforeEach
    void anInnocentMorning() {
        incident = new Incident(People.watchlist(People.ANNA));
    }

    @AfterEach
    void close() {
        incident.close();
    }

    @Test
    void busyServerIsAskedAgainAfterOneTwoFourMinutes() {
        incident.threatened("anna");
        incident.postman.answers(new Delivery.Again(Trouble.BUSY));
        incident.settle();
        assertThat(sends("again", "busy")).isEqualTo(3);
        incident.settleAfter(Duration.ofSeconds(59));
        assertThat(sends("again", "busy")).isEqualTo(3);
        incident.settleAfter(Duration.ofSeconds(1));
        assertThat(sends("again", "busy")).isEqualTo(6);
        incident.settleAfter(Duration.ofMinutes(1));
        assertThat(sends("again", "busy")).isEqualTo(6);
        incident.postman.answers(new Delivery.Sent());
        incident.settleAfter(Duration.ofMinutes(1));
        assertThat(incident.postman.to(ANNA)).hasSize(1);
    }

    @Test
    void criticalIsNeverGivenUp_whatIsLessEndsWithTheContact() {
        incident.intimidated("anna");
        incident.postman.answers(new Delivery.Again(Trouble.BUSY));
        for (int hour = 0; hour < 100; hour++) incident.settleAfter(Duration.ofHours(1));
        assertThat(states()).contains("refused");
        incident.threatened("anna");
        for (int hour = 0; hour < 100; hour++) incident.settleAfter(Duration.ofHours(1));
        incident.postman.answers(new Delivery.Sent());
        incident.settleAfter(Duration.ofHours(1));
        assertThat(incident.postman.to(ANNA)).isNotEmpty();
    }

    @Test
    void refusedAddress_isToldToTheContactOnce() {
        incident.postman.answers(letter ->
                letter.to().equals(ANNA) ? new Delivery.Refused(Trouble.NO_SUCH_ADDRESS) : new Delivery.Sent());
        incident.intimidated("anna");
        incident.settle();
        incident.insulted("anna");
        incident.settleAfter(Duration.ofHours(1));
        incident.insulted("anna");
        incident.settleAfter(Duration.ofHours(1));

        assertThat(incident.postman.to(CONTACT))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("We konden Anna van der Berg niet bereiken"));

        incident.threatened("anna");
        incident.settle();
        assertThat(incident.postman.to(CONTACT)).as("worse is told again").hasSize(2);
    }

    @Test
    void nobodyLeftToTell_isCounted() {
        incident.postman.answers(new Delivery.Refused(Trouble.NO_SUCH_ADDRESS));
        incident.intimidated("anna");
        incident.settle();
        assertThat(incident.registry
                        .get("schildwacht.dispatch.nobody")
                        .counter()
                        .count())
                .isPositive();
    }

    @Test
    void senderThatDiedBetweenOkAndLog_repeatsWithTheSameMessageIdOnly() {
        incident.threatened("anna");
        var accepted = new ArrayList<String>();
        Sender dying = incident.sender(
                letter -> {
                    accepted.add(letter.to() + letter.messageId());
                    throw new Death();
                },
                incident.clock);
        incident.relay.tick();
        assertThatThrownBy(dying::tick).isInstanceOf(Death.class);

        incident.settle();
        assertThat(incident.postman.letters).as("the lease still holds for one").hasSize(2);
        incident.settleAfter(Duration.ofMinutes(3));
        incident.settleAfter(Duration.ofMinutes(3));

        assertThat(incident.postman.letters).hasSize(3);
        assertThat(incident.postman.letters)
                .extracting(letter -> letter.to() + letter.messageId())
                .containsAll(accepted);
    }

    @Test
    void manySenders_sendEachAlertOnce() throws Exception {
        for (int i = 0; i < 30; i++) incident.threatened("anna");
        incident.relay.tick();
        var start = new CountDownLatch(1);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                Sender sender = incident.sender(incident.postman, incident.clock);
                senders.submit(() -> {
                    start.await();
                    return sender.tick();
                });
            }
            start.countDown();
        }
        assertThat(incident.postman.letters).hasSize(3);
    }

    @Test
    void handoverThatFails_leavesTheEventWaitingAndItsSubjectsOrderIntact() {
        Hit first = incident.intimidated("anna");
        Hit second = incident.intimidated("anna");
        incident.intimidated("town");
        var offered = new ArrayList<String>();
        var relay = new Relay(
                incident.jdbi,
                incident.outbox,
                (key, payload) -> {
                    HitMessage message = HitMessages.read(payload);
                    if (message.hit().equals(first.id()) && offered.isEmpty()) {
                        offered.add("failed");
                        return CompletableFuture.failedStage(new IllegalStateException());
                    }
                    offered.add(message.eventId());
                    return CompletableFuture.completedStage(null);
                },
                Duration.ofSeconds(5));
        assertThat(relay.tick()).isEqualTo(1);
        assertThat(incident.outbox.depth(incident.jdbi)).isEqualTo(2);
        assertThat(relay.tick()).isEqualTo(2);
        assertThat(offered.subList(offered.size() - 2, offered.size()))
                .isEqualTo(List.of(first.id() + ":1", second.id() + ":1"));
    }

    @Test
    void everyStageIsRecordedAsTold() {
        Hit hit = incident.threatened("anna");
        incident.settle();
        incident.withdraw(hit.id());
        incident.settle();
        long dossier = incident.dossiers.findHit(hit.id()).orElseThrow().dossierId();
        assertThat(incident.dossiers.told(dossier)).extracting(Told::stage).contains(Stage.FIRST, Stage.CORRECTION);
    }

    private double sends(String outcome, String reason) {
        return incident.registry
                .get("schildwacht.dispatch.sends")
                .tag("outcome", outcome)
                .tag("reason", reason)
                .counter()
                .count();
    }

    private List<String> states() {
        return incident.jdbi.withHandle(handle -> handle.createQuery("select state from alert")
                .mapTo(String.class)
                .list());
    }

    /** Not a RuntimeException: nothing may catch it, as nothing catches a kill. */
    private static final class Death extends Error {}
}
