package nl.schildwacht.dispatch.kafka;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.schildwacht.dispatch.HitMessages;
import nl.schildwacht.dispatch.Outbox;
import nl.schildwacht.dispatch.Relay;
import nl.schildwacht.dispatch.SampleHits;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.fixture.KafkaBroker;
import nl.schildwacht.hit.Hit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From outbox to plan over a real broker, which is killed, stopped and fed rubbish. */
@QuarkusTest
@Tag("quarkus")
@QuarkusTestResource(value = BrokerAndDatabase.class, restrictToAnnotatedClass = true)
class KafkaStoryTest {
    @Inject
    Jdbi jdbi;

    @Inject
    KafkaHandover handover;

    KafkaBroker broker;

    private final Clock clock = Clock.systemUTC();
    private final Outbox outbox = new Outbox(clock);
    private Relay relay;

    @BeforeEach
    void relay() {
        relay = new Relay(jdbi, outbox, handover, Duration.ofSeconds(8));
    }

    @Test
    void keptHitTravelsOverTheTopicAndIsPlanned() {
        Hit hit = keep("one");
        relay.tick();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(handled()).contains(hit.id() + ":1"));
        try (var consumer = consumer()) {
            consumer.subscribe(List.of(DeadLetters.TOPIC));
            var found = new ArrayList<String>();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (!record.value().contains(hit.id().toString())) continue;
                    assertThat(record.key()).isEqualTo("anna");
                    assertThat(new String(
                                    record.headers().lastHeader("content-type").value(), StandardCharsets.US_ASCII))
                            .startsWith("application/cloudevents+json");
                    found.add(record.value());
                }
                return !found.isEmpty();
            });
            assertThat(HitMessages.read(found.getFirst()).hit()).isEqualTo(hit.id());
            assertThat(found.getFirst()).doesNotContain("SECRET");
        }
    }

    @Test
    void brokerKilledAndBackAgain_losesNothing() {
        var expected = new ArrayList<String>();
        for (int i = 0; i < 20; i++) expected.add(keep("before-" + i).id() + ":1");
        relay.tick();
        broker.kill();
        for (int i = 0; i < 20; i++) expected.add(keep("away-" + i).id() + ":1");
        relay.tick();
        assertThat(outbox.depth(jdbi)).isEqualTo(20);

        broker.restart();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            relay.tick();
            return outbox.depth(jdbi) == 0;
        });
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(handled()).containsAll(expected));
        assertThat(deadLetters().list()).noneMatch(letter -> letter.reason().contains("planned"));
    }

    @Test
    void brokerThatHangs_isWaitedFor() {
        Hit hit = keep("hanging");
        broker.pause();
        var tick = Thread.ofVirtual().start(relay::tick);
        await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(2)).until(tick::isAlive);
        broker.resume();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(handled()).contains(hit.id() + ":1"));
    }

    @Test
    void unreadableRecordGoesToTheDeadLetters_andTheNextOneIsPlanned() {
        int before = deadLetters().list().size();
        produce("anna", "{\"type\":\"rubbish with a NAME in it\"}");
        Hit hit = keep("after-rubbish");
        relay.tick();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(handled()).contains(hit.id() + ":1"));
        await().atMost(Duration.ofSeconds(30)).until(() -> deadLetters().list().size() == before + 1);
        assertThat(deadLetters().list().getLast().reason()).doesNotContain("NAME");
        assertThat(deadLetters().list().getLast().offeredAgain()).isFalse();
    }

    @Test
    void deadLetterOfAGoodEvent_isPlannedWhenOfferedAgain() {
        Hit hit = keep("left-behind");
        // As if an older version had not understood it: it lies with the dead, and its outbox row is done.
        String payload = jdbi.withHandle(handle -> handle.createQuery(
                        "update outbox set sent_at = now() where event_id = :id returning payload::text")
                .bind("id", hit.id() + ":1")
                .mapTo(String.class)
                .one());
        produce(DeadLetters.DEAD, "anna", payload);

        assertThat(deadLetters().again()).isPositive();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(handled()).contains(hit.id() + ":1"));
        assertThat(deadLetters().list()).anyMatch(DeadLetters.DeadLetter::offeredAgain);
    }

    private Hit keep(String post) {
        Hit hit = SampleHits.intimidation(post + UUID.randomUUID(), "anna");
        var dossiers = new Dossiers(jdbi, clock, Duration.ofDays(30), Duration.ofDays(730));
        SampleHits.keep(jdbi, dossiers, outbox, hit, clock.instant());
        return hit;
    }

    private HashSet<String> handled() {
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("select event_id from handled")
                .mapTo(String.class)
                .list()));
    }

    private DeadLetters deadLetters() {
        return new DeadLetters(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private KafkaConsumer<String, String> consumer() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private void produce(String key, String value) {
        produce(DeadLetters.TOPIC, key, value);
    }

    private void produce(String topic, String key, String value) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value));
        }
    }
}
