package nl.schildwacht.dossier.casework;

import nl.schildwacht.dossier.retention.Keep;
import nl.schildwacht.dossier.retention.Terms;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Closing a dossier and opening it again. A death threat is reported to the police without exception (000 §6): its dossier is
 * closed only with day and number of the aangifte, or with the name and the reason of who decided otherwise. Thread-safe.
 */
public final class Closing {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration keep;
    private final Terms terms;

    Closing(Jdbi jdbi, Clock clock, CaseworkConfig config) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.keep = config.keepAfterClosing();
        this.terms = new Terms(
                jdbi,
                clock,
                Map.of(Keep.DOSSIER, config.keepAfterClosing(), Keep.DOSSIER_REPORTED, config.keepWithAangifte()));
    }

    /**
     * Who decided that there is no aangifte, and why.
     */
    public record Decision(String name, String reason) {
        @Override
        public String toString() {
            return "Decision[…]";
        }
    }

    /** What came of closing. */
    public sealed interface Closed {
        /** @param keptUntil when it is deleted. */
        record Done(Instant keptUntil) implements Closed {}

        /** There is a death threat in it, and neither an aangifte with day and number nor a decision. */
        record AangifteFirst() implements Closed {}

        /** There is something left to do, and she did not say that it may stay so. */
        record TasksLeft(List<Task> tasks) implements Closed {
            public TasksLeft {
                tasks = List.copyOf(tasks);
            }
        }

        /** It was closed before, or is not there. */
        record Already() implements Closed {}
    }

    /** What came of opening again. */
    public sealed interface Reopened {
        record Done() implements Reopened {}

        /** There is a newer open dossier about the same person; one of them is enough. */
        record OtherIsOpen(String number) implements Reopened {}

        record NotClosed() implements Reopened {}
    }

    /** Whether this dossier may only be closed with an aangifte or a decision. */
    public boolean needsAangifte(long dossierId) {
        return jdbi.withHandle(handle -> needsAangifte(handle, dossierId));
    }

    /**
     * @param decision asked for where there is a death threat and no aangifte; remembered.
     * @param tasksMayStay whether open tasks are no obstacle.
     */
    public Closed close(long dossierId, Optional<Decision> decision, boolean tasksMayStay, String by) {
        return jdbi.inTransaction(tx -> {
            if (!isOpen(tx, dossierId)) return new Closed.Already();
            if (needsAangifte(tx, dossierId) && decision.isEmpty()) return new Closed.AangifteFirst();
            List<Task> left = TaskRows.of(tx, dossierId).stream()
                    .filter(Task::isOpen)
                    .filter(task -> task.kind() != TaskKind.AFTERCARE)
                    .toList();
            if (!left.isEmpty() && !tasksMayStay) return new Closed.TasksLeft(left);
            Instant now = clock.instant();
            decision.ifPresent(decided -> tx.createUpdate("update dossier set decided_otherwise_by = :name,"
                            + " decided_otherwise_because = :reason where id = :id")
                    .bind("name", decided.name())
                    .bind("reason", decided.reason())
                    .bind("id", dossierId)
                    .execute());
            tx.createUpdate("update dossier set closed_at = :now where id = :id")
                    .bind("now", now)
                    .bind("id", dossierId)
                    .execute();
            Steps.add(tx, dossierId, Step.Kind.CLOSED, by, now, Optional.empty());
            return new Closed.Done(keepLongEnough(tx, dossierId).orElseThrow());
        });
    }

    /** Opens it again; what had to be done is to be done again. */
    public Reopened reopen(long dossierId, String by) {
        return jdbi.inTransaction(tx -> {
            String subject = tx.createQuery("select subject_id from dossier where id = :id and closed_at is not null")
                    .bind("id", dossierId)
                    .mapTo(String.class)
                    .findOne()
                    .orElse("");
            if (subject.isEmpty()) return new Reopened.NotClosed();
            tx.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "subject " + subject);
            Optional<String> other = tx.createQuery(
                            "select number from dossier where subject_id = :subject and closed_at is null")
                    .bind("subject", subject)
                    .mapTo(String.class)
                    .findOne();
            if (other.isPresent()) return new Reopened.OtherIsOpen(other.get());
            tx.createUpdate("update dossier set closed_at = null, ruled_at = null where id = :id")
                    .bind("id", dossierId)
                    .execute();
            Steps.add(tx, dossierId, Step.Kind.REOPENED, by, clock.instant(), Optional.empty());
            return new Reopened.Done();
        });
    }

    /**
     * Sets until when a closed dossier is kept, and lets its evidence stay so long: only evidence that was to stay for our own
     * term, for what a platform or its low weight lets us keep shorter stays no longer.
     */
    Optional<Instant> keepLongEnough(Handle tx, long dossierId) {
        Duration term = terms.of(TaskRows.hasAangifte(tx, dossierId) ? Keep.DOSSIER_REPORTED : Keep.DOSSIER);
        Optional<Instant> until = tx.createQuery(
                        "select closed_at from dossier where id = :id and closed_at is not null")
                .bind("id", dossierId)
                .mapTo(Instant.class)
                .findOne()
                .map(closed -> closed.plus(term));
        until.ifPresent(moment -> {
            tx.createUpdate("update dossier set retain_until = :until where id = :id")
                    .bind("until", moment)
                    .bind("id", dossierId)
                    .execute();
            tx.createUpdate("""
                            update exhibit e set retain_until = :until from hit h
                            where h.id = e.hit_id and h.dossier_id = :id and h.withdrawn_at is null
                              and e.retain_until < :until and e.retain_until >= e.captured_at + make_interval(secs => :own)""")
                    .bind("until", moment)
                    .bind("id", dossierId)
                    .bind("own", keep.toSeconds())
                    .execute();
        });
        return until;
    }

    private static boolean isOpen(Handle tx, long dossierId) {
        return tx.createQuery("select closed_at is null from dossier where id = :id for update")
                .bind("id", dossierId)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    private static boolean needsAangifte(Handle handle, long dossierId) {
        boolean threatened = handle.createQuery("""
                        select exists (select 1 from hit_now where dossier_id = :id and withdrawn_at is null
                            and behaviour = 'THREAT' and kind = 'DEATH')""")
                .bind("id", dossierId)
                .mapTo(Boolean.class)
                .one();
        return threatened && !TaskRows.hasAangifte(handle, dossierId);
    }
}
