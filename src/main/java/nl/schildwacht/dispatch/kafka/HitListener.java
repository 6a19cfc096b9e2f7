package nl.schildwacht.dispatch.kafka;

import io.smallrye.reactive.messaging.annotations.Blocking;
import nl.schildwacht.dispatch.DispatchMetrics;
import nl.schildwacht.dispatch.Dispatcher;
import nl.schildwacht.dispatch.HitMessage;
import nl.schildwacht.dispatch.HitMessages;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes events from the topic, one after the other: {@code @Blocking} keeps the order, virtual threads would not. The offset
 * moves on when {@link #receive} returns; an exception sends the record to the dead letters, so that only unreadable ones may
 * throw.
 */
@ApplicationScoped
public class HitListener {
    private static final Logger LOG = Logger.getLogger(HitListener.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Dispatcher dispatcher;
    private final DispatchMetrics metrics;
    private volatile boolean closed;

    HitListener(Dispatcher dispatcher, DispatchMetrics metrics) {
        this.dispatcher = dispatcher;
        this.metrics = metrics;
    }

    @Incoming("hits-in")
    @Blocking
    void receive(String payload) {
        HitMessage message;
        try {
            message = HitMessages.read(payload);
        } catch (HitMessages.Unreadable e) {
            metrics.deadLetter();
            LOG.errorf("An event is unreadable (%s) and goes to the dead letters", e.getMessage());
            throw e;
        }
        accept(message);
    }

    private void accept(HitMessage message) {
        Duration wait = Duration.ofMillis(250);
        while (!closed) {
            try {
                dispatcher.accept(message);
                return;
            } catch (RuntimeException e) {
                LOG.warnf(
                        "Event %s could not be planned (%s); it is tried again in %s",
                        message.eventId(), e.getClass().getSimpleName(), wait);
                // An interruption belongs to the shutdown, which closes us; giving up would make a dead letter of it.
                LockSupport.parkNanos(wait.toNanos());
                Thread.interrupted();
                wait = wait.compareTo(LONGEST) < 0 ? wait.multipliedBy(2) : LONGEST;
            }
        }
        // The connector is closed before its listeners: nothing is acknowledged any more, and the record comes again.
        throw new IllegalStateException("closing");
    }

    @PreDestroy
    void close() {
        closed = true;
    }
}
