package nl.schildwacht.dispatch;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Events that wait to be handed over. They are written in the transaction that keeps or withdraws a hit, so that neither is
 * without the other.
 */
public final class Outbox {
    private final Clock clock;

    public Outbox(Clock clock) {
        this.clock = clock;
    }

    /** Adds an event within {@code tx}; a repeat of the same event changes nothing. */
    public void append(Handle tx, HitMessage message) {
        append(tx, message, Optional.empty());
    }

    /** The same, but it waits until what holds it is {@linkplain #release released}. */
    public void hold(Handle tx, HitMessage message, UUID holder) {
        append(tx, message, Optional.of(holder));
    }

    /** Lets all go that this holds; gives how many. */
    public int release(Handle tx, UUID holder) {
        return tx.execute("update outbox set held_for = null where held_for = ?", holder);
    }

    private void append(Handle tx, HitMessage message, Optional<UUID> holder) {
        tx.createUpdate("""
                        insert into outbox (event_id, subject, payload, created_at, held_for)
                        values (:eventId, :subject, cast(:payload as jsonb), :now, :holder)
                        on conflict (event_id) do nothing""")
                .bind("eventId", message.eventId())
                .bind("subject", message.subject())
                .bind("payload", HitMessages.write(message))
                .bind("now", clock.instant())
                .bind("holder", holder)
                .execute();
    }

    /** How many events wait to be handed over. */
    public long depth(Jdbi jdbi) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from outbox where sent_at is null and held_for is null")
                        .mapTo(Long.class)
                        .one());
    }

    /** Removes what was handed over longer than {@code age} ago, and the memory of events handled before that. */
    public int purge(Handle tx, Duration age) {
        var before = clock.instant().minus(age);
        tx.createUpdate("delete from handled where handled_at < :before")
                .bind("before", before)
                .execute();
        return tx.createUpdate("delete from outbox where sent_at < :before")
                .bind("before", before)
                .execute();
    }

    /** An event that waits, with its key. */
    record Waiting(long id, String subject, String payload) {
        @Override
        public String toString() {
            return "Waiting[" + id + "]";
        }
    }

    /** The oldest {@code limit} events of subjects other than {@code skipped}. */
    List<Waiting> waiting(Handle handle, Collection<String> skipped, int limit) {
        return handle.createQuery("""
                        select id, subject, payload::text from outbox
                        where sent_at is null and held_for is null and subject <> all(:skipped) order by id limit :limit""")
                .bindArray("skipped", String.class, skipped)
                .bind("limit", limit)
                .map((row, context) ->
                        new Waiting(row.getLong("id"), row.getString("subject"), row.getString("payload")))
                .list();
    }

    void markSent(Handle handle, Collection<Long> ids) {
        handle.createUpdate("update outbox set sent_at = :now where id = any(:ids)")
                .bind("now", clock.instant())
                .bindArray("ids", Long.class, ids)
                .execute();
    }
}
