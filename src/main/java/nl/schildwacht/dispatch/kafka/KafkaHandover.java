package nl.schildwacht.dispatch.kafka;

import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import nl.schildwacht.dispatch.Handover;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** Puts events on the topic; done when all in-sync replicas have them. Use only when the channel is switched on. */
@ApplicationScoped
public class KafkaHandover implements Handover {
    /** CloudEvents' Kafka binding, structured mode. */
    private static final byte[] CONTENT_TYPE =
            "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.US_ASCII);

    // A plain emitter on a disabled channel fails when it is injected, an Instance only when it is used.
    private final Instance<Emitter<String>> emitter;

    KafkaHandover(
            @Channel("hits-out") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 512)
                    Instance<Emitter<String>> emitter) {
        this.emitter = emitter;
    }

    @Override
    public CompletionStage<?> handOver(String key, String payload) {
        var done = new CompletableFuture<Void>();
        var record = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(key)
                .withHeaders(new RecordHeaders().add("content-type", CONTENT_TYPE))
                .build();
        emitter.get()
                .send(Message.of(
                        payload,
                        Metadata.of(record),
                        () -> {
                            done.complete(null);
                            return CompletableFuture.completedStage(null);
                        },
                        failure -> {
                            done.completeExceptionally(failure);
                            return CompletableFuture.completedStage(null);
                        }));
        return done;
    }
}
