package nl.schildwacht.demo;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the topic of hits from its beginning, as any other system of the organisation could. Used by one thread. */
public final class HitTopic implements AutoCloseable {
    public static final String NAME = "schildwacht.hits.v1";

    private final KafkaConsumer<String, String> consumer;
    private int count;

    private HitTopic(KafkaConsumer<String, String> consumer) {
        this.consumer = consumer;
    }

    public static HitTopic listen(String bootstrapServers) {
        return new HitTopic(new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer()));
    }

    /** What has come since the last call; waits a moment for it. Nothing, too, while the broker is too busy to answer. */
    public List<ConsumerRecord<String, String>> poll() {
        if (consumer.assignment().isEmpty()) {
            List<PartitionInfo> partitions = partitions();
            if (partitions.isEmpty()) return List.of();
            consumer.assign(partitions.stream()
                    .map(partition -> new TopicPartition(NAME, partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
        }
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        consumer.poll(Duration.ofMillis(50)).forEach(records::add);
        count += records.size();
        return records;
    }

    /** None while the topic does not exist, or its broker does not answer: how long that may last is the caller's to say. */
    private List<PartitionInfo> partitions() {
        try {
            List<PartitionInfo> partitions = consumer.partitionsFor(NAME, Duration.ofSeconds(2));
            return partitions == null ? List.of() : partitions;
        } catch (TimeoutException late) {
            return List.of();
        }
    }

    public int count() {
        return count;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
