package nl.schildwacht.dispatch.kafka;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** The events that could not be read: shows them, and offers them again once the cause is gone. For the command line. */
public final class DeadLetters {
    public static final String TOPIC = "schildwacht.hits.v1";
    public static final String DEAD = "schildwacht.hits.dlq";

    private static final String GROUP = "schildwacht-dead-letters";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, Object> kafka;

    /** @param kafka client properties: {@code bootstrap.servers}, and TLS and SASL as the brokers want them. */
    public DeadLetters(Map<String, String> kafka) {
        this.kafka = Map.copyOf(kafka);
    }

    /**
     * One event set aside; its content stays where it is.
     *
     * @param at when it was set aside.
     * @param reason why, without content.
     * @param offeredAgain whether it went back to the topic before.
     */
    public record DeadLetter(int partition, long offset, Instant at, String reason, boolean offeredAgain) {}

    /**
     * All that are still kept, oldest first in each partition.
     *
     * @throws KafkaException when the brokers cannot be reached.
     */
    public List<DeadLetter> list() {
        try (var consumer = consumer()) {
            Set<TopicPartition> partitions = partitions(consumer);
            Map<TopicPartition, OffsetAndMetadata> done = consumer.committed(partitions, PATIENCE);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return upToNow(consumer, partitions).stream()
                    .map(record -> letter(record, done))
                    .toList();
        }
    }

    /**
     * Puts those not yet offered again back on the topic, each with its key; gives how many. What is still unreadable comes
     * back as a new dead letter.
     *
     * @throws KafkaException when the brokers cannot be reached; then some may be offered twice, which does no harm.
     */
    public int again() {
        try (var consumer = consumer();
                var producer = producer()) {
            Set<TopicPartition> partitions = partitions(consumer);
            Map<TopicPartition, OffsetAndMetadata> done = consumer.committed(partitions, PATIENCE);
            consumer.assign(partitions);
            for (TopicPartition partition : partitions) {
                OffsetAndMetadata last = done.get(partition);
                if (last == null) consumer.seekToBeginning(Set.of(partition));
                else consumer.seek(partition, last);
            }
            List<ConsumerRecord<String, String>> records = upToNow(consumer, partitions);
            send(producer, records);
            var offered = new HashMap<TopicPartition, OffsetAndMetadata>();
            records.forEach(record -> offered.put(
                    new TopicPartition(record.topic(), record.partition()),
                    new OffsetAndMetadata(record.offset() + 1)));
            consumer.commitSync(offered, PATIENCE);
            return records.size();
        }
    }

    private static void send(KafkaProducer<String, String> producer, List<ConsumerRecord<String, String>> records) {
        List<Future<?>> answers = new ArrayList<>();
        for (var record : records) {
            answers.add(producer.send(new ProducerRecord<>(TOPIC, record.key(), record.value())));
        }
        for (Future<?> answer : answers) {
            try {
                answer.get();
            } catch (ExecutionException e) {
                throw new KafkaException("a dead letter could not be offered again", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("interrupted while offering dead letters again", e);
            }
        }
    }

    /** Everything from the current positions to the ends as they are now. */
    private static List<ConsumerRecord<String, String>> upToNow(
            KafkaConsumer<String, String> consumer, Set<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            if (System.nanoTime() > deadline) throw new KafkaException("the dead letters did not come in time");
            for (var record : consumer.poll(Duration.ofMillis(200))) {
                var partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < ends.get(partition)) records.add(record);
                deadline = System.nanoTime() + PATIENCE.toNanos();
            }
        }
        return records;
    }

    private static Set<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        var all = consumer.listTopics(PATIENCE).getOrDefault(DEAD, List.of());
        return all.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toSet());
    }

    private static DeadLetter letter(
            ConsumerRecord<String, String> record, Map<TopicPartition, OffsetAndMetadata> done) {
        OffsetAndMetadata last = done.get(new TopicPartition(record.topic(), record.partition()));
        return new DeadLetter(
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                header(record, "dead-letter-reason").orElse("unknown"),
                last != null && record.offset() < last.offset());
    }

    private static Optional<String> header(ConsumerRecord<String, String> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    private KafkaConsumer<String, String> consumer() {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private KafkaProducer<String, String> producer() {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }
}
