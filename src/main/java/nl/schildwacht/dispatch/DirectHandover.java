package nl.schildwacht.dispatch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The hand-over within one process, for those who run without Kafka. */
public final class DirectHandover implements Handover {
    private final Dispatcher dispatcher;

    public DirectHandover(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public CompletionStage<?> handOver(String key, String payload) {
        try {
            dispatcher.accept(HitMessages.read(payload));
            return CompletableFuture.completedStage(null);
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }
}
