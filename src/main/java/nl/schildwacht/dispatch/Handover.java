package nl.schildwacht.dispatch;

import java.util.concurrent.CompletionStage;

/** Brings an event to where dispatch happens: over Kafka, or directly in this process. */
@FunctionalInterface
public interface Handover {
    /**
     * Hands over one event; calls come in order and may overlap.
     *
     * @param key events with the same key stay in order.
     * @param payload the event as {@link HitMessages} writes it.
     * @return done when the other side has it safely; failed when it may not have it.
     */
    CompletionStage<?> handOver(String key, String payload);
}
