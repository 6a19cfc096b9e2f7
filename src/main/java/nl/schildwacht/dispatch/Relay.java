package nl.schildwacht.dispatch;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hands waiting events over and marks them only when the other side has them. Any number may run: one at a time works, the
 * others find the lock taken. Events of one subject go in order: when one fails, those behind it stay unmarked and follow it
 * again later; the repeats are harmless, because whoever receives them knows them by id.
 */
public final class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    /** Below the buffer of a reactive emitter (128), which refuses more in flight. */
    private static final int BATCH = 100;

    private final Jdbi jdbi;
    private final Outbox outbox;
    private final Handover handover;
    private final Duration patience;
    private volatile boolean troubled;

    /** @param patience how long one batch may take to be acknowledged. */
    public Relay(Jdbi jdbi, Outbox outbox, Handover handover, Duration patience) {
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.handover = handover;
        this.patience = patience;
    }

    /** Hands over everything that waits; gives how many were acknowledged. Safe to call from anywhere, at any time. */
    public int tick() {
        return jdbi.withHandle(handle -> {
            if (!lock(handle)) return 0;
            try {
                return drain(handle);
            } finally {
                unlock(handle);
            }
        });
    }

    private int drain(Handle handle) {
        int done = 0;
        Set<String> stuck = new HashSet<>();
        while (true) {
            // After a failure one event tries the way: a hundred would wait for each other.
            List<Outbox.Waiting> batch = outbox.waiting(handle, stuck, troubled ? 1 : BATCH);
            if (batch.isEmpty()) return done;
            List<Long> acknowledged = handOver(batch, stuck);
            if (!acknowledged.isEmpty()) outbox.markSent(handle, acknowledged);
            done += acknowledged.size();
            troubled = acknowledged.isEmpty();
            if (acknowledged.size() < batch.size()) {
                LOG.warnf(
                        "%d of %d events were not taken over, from event %d on; they wait and are offered again",
                        batch.size() - acknowledged.size(),
                        batch.size(),
                        batch.getFirst().id());
            }
            if (acknowledged.isEmpty()) return done;
        }
    }

    private List<Long> handOver(List<Outbox.Waiting> batch, Set<String> stuck) {
        List<CompletionStage<?>> answers = batch.stream()
                .<CompletionStage<?>>map(event -> handover.handOver(event.subject(), event.payload()))
                .toList();
        long deadline = System.nanoTime() + patience.toNanos();
        List<Long> acknowledged = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Outbox.Waiting event = batch.get(i);
            if (arrived(event, answers.get(i), deadline) && !stuck.contains(event.subject())) {
                acknowledged.add(event.id());
            } else stuck.add(event.subject());
        }
        return acknowledged;
    }

    private boolean arrived(Outbox.Waiting event, CompletionStage<?> answer, long deadline) {
        try {
            answer.toCompletableFuture().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            // Only the kind of failure: what a database says about itself may hold addresses.
            LOG.debugf(
                    "Event %d was not taken over (%s)",
                    event.id(), e.getCause().getClass().getSimpleName());
            return false;
        } catch (TimeoutException e) {
            LOG.debugf("Event %d was not acknowledged in time", event.id());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // A lock of the session, not of a transaction: marks are committed batch by batch.
    private static boolean lock(Handle handle) {
        return handle.createQuery("select pg_try_advisory_lock(hashtextextended('schildwacht.relay', 0))")
                .mapTo(Boolean.class)
                .one();
    }

    private static void unlock(Handle handle) {
        handle.createQuery("select pg_advisory_unlock(hashtextextended('schildwacht.relay', 0))")
                .mapTo(Boolean.class)
                .one();
    }
}
