package nl.schildwacht.dossier.casework;

import nl.schildwacht.dossier.casework.TaskChange.Field;
import nl.schildwacht.dossier.casework.TaskChange.Problem;
import nl.schildwacht.watch.Watchlist;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The tasks of dossiers. They follow from what is in the dossier by the handling rules, and are laid beside it again whenever it
 * has changed; what somebody has touched never vanishes. The watchlist is read before a transaction begins: it opens its own. Whoever calls has made sure that the reader may see the dossier.
 * Thread-safe.
 */
public final class Casework {
    private static final int AT_ONCE = 100;
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Supplier<Watchlist> watchlist;
    private final Situations situations;
    private final Charges charges;
    private final HandlingRules rules;
    private final Closing closing;

    /** @param watchlist says who is an official, and for whom she works. */
    public Casework(Jdbi jdbi, Clock clock, Supplier<Watchlist> watchlist, Law law, CaseworkConfig config) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.watchlist = watchlist;
        this.charges = new Charges(law, Period.ofMonths(config.klachtMonths()));
        this.situations = new Situations(charges, config.manySenders());
        this.rules = new HandlingRules(law);
        this.closing = new Closing(jdbi, clock, config);
    }

    /** Closing and reopening. */
    public Closing closing() {
        return closing;
    }

    /** The tasks of a dossier as they are now, by the moment they are due. */
    public List<Task> tasks(long dossierId) {
        Watchlist now = watchlist.get();
        return jdbi.inTransaction(tx -> {
            if (isBehind(tx, dossierId)) follow(tx, dossierId, now);
            return TaskRows.of(tx, dossierId);
        });
    }

    /** Lays the rules beside dossiers in which something came in, or was judged, since. @return how many. */
    public int follow() {
        List<Long> behind = jdbi.withHandle(handle -> handle.createQuery("""
                        select id from dossier where ruled_at is null or ruled_at < last_hit_at
                        union
                        select d.id from judgement j join hit h on h.id = j.hit_id join dossier d on d.id = h.dossier_id
                        where (j.at > :recently or j.undone_at > :recently) and greatest(j.at, j.undone_at) > d.ruled_at
                        limit :most""")
                .bind("recently", clock.instant().minus(TWO_DAYS))
                .bind("most", AT_ONCE)
                .mapTo(Long.class)
                .list());
        Watchlist now = watchlist.get();
        behind.forEach(id -> jdbi.useTransaction(tx -> follow(tx, id, now)));
        return behind.size();
    }

    /** Lays the rules beside this dossier at once: something in it has changed that is not a new hit. */
    public void follow(long dossierId) {
        Watchlist now = watchlist.get();
        jdbi.useTransaction(tx -> follow(tx, dossierId, now));
    }

    /** The offences it shows, with what may follow. */
    public List<Charge> charges(long dossierId) {
        Watchlist now = watchlist.get();
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select subject_id, organisations from dossier where id = :id")
                .bind("id", dossierId)
                .map((row, context) -> charges.of(
                        handle, dossierId, Situations.isOfficial(now, row.getString("subject_id"), List.of((String[])
                                row.getArray("organisations").getArray()))))
                .findOne()
                .orElse(List.of()));
    }

    /** Changes a task. @param by who says so. */
    public Changed change(long dossierId, long taskId, TaskChange change, String by) {
        Watchlist now = watchlist.get();
        return jdbi.inTransaction(tx -> {
            Optional<Task> task = TaskRows.find(tx, dossierId, taskId);
            if (task.isEmpty()) return new Changed.Unknown();
            Map<Field, Problem> problems =
                    problems(tx, now, dossierId, task.get().kind(), change);
            if (!problems.isEmpty()) return new Changed.Incomplete(task.get(), problems);
            Task saved = TaskRows.update(tx, taskId, change, by, clock.instant());
            if (saved.kind() == TaskKind.AANGIFTE) closing.keepLongEnough(tx, dossierId);
            return new Changed.Saved(saved);
        });
    }

    /** Adds a task that no rule asked for: open, and to be filled in. */
    public Task add(long dossierId, TaskKind kind, Optional<String> detail, String by) {
        return jdbi.inTransaction(tx -> TaskRows.add(
                tx, dossierId, kind, Rule.ADDED_BY_HAND, open(detail, Optional.empty()), by, clock.instant()));
    }

    /** What the employee herself asks for: to be answered within a working day. @param what in her words. */
    public Task ask(long dossierId, String what, String by) {
        Instant now = clock.instant();
        TaskChange open = open(Optional.of(what), Optional.of(WorkingDays.after(now, 1)));
        return jdbi.inTransaction(
                tx -> TaskRows.add(tx, dossierId, TaskKind.EMPLOYEE_ASKS, Rule.HER_WISH, open, by, now));
    }

    private static TaskChange open(Optional<String> detail, Optional<Instant> dueAt) {
        return new TaskChange(
                Task.State.OPEN, Optional.empty(), dueAt, Optional.empty(), Optional.empty(), detail, Answer.UNKNOWN);
    }

    /** "I have spoken to her." @return the task; empty when the dossier asks for no such talk. */
    public Optional<Task> spoken(long dossierId, String by) {
        return jdbi.inTransaction(tx -> TaskRows.of(tx, dossierId).stream()
                .filter(task -> task.kind() == TaskKind.SPOKEN)
                .findFirst()
                .map(task -> TaskRows.update(
                        tx,
                        task.id(),
                        new TaskChange(
                                Task.State.DONE,
                                Optional.of(task.owner().orElse(by)),
                                Optional.empty(),
                                Optional.of(today()),
                                task.number(),
                                task.detail(),
                                Answer.YES),
                        by,
                        clock.instant())));
    }

    /** Notes what the sender is to the organisation; other tasks may follow. */
    public void sender(long dossierId, Relation relation, Answer minor, String by) {
        Watchlist now = watchlist.get();
        jdbi.useTransaction(tx -> {
            tx.createUpdate("update dossier set sender_relation = :relation, sender_minor = :minor where id = :id")
                    .bind("relation", relation.id())
                    .bind("minor", minor.id())
                    .bind("id", dossierId)
                    .execute();
            Steps.add(tx, dossierId, Step.Kind.SENDER, by, clock.instant(), Optional.of(relation.id()));
            follow(tx, dossierId, now);
        });
    }

    private Map<Field, Problem> problems(Handle tx, Watchlist now, long dossierId, TaskKind kind, TaskChange change) {
        String subject = tx.createQuery("select subject_id from dossier where id = :id")
                .bind("id", dossierId)
                .mapTo(String.class)
                .one();
        return change.problems(kind, Situations.isPerson(now, subject), today());
    }

    private LocalDate today() {
        return clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
    }

    private static boolean isBehind(Handle tx, long dossierId) {
        return tx.createQuery("""
                        select d.ruled_at is null or d.ruled_at < d.last_hit_at
                            or exists (select 1 from judgement j join hit h on h.id = j.hit_id
                                       where h.dossier_id = d.id and j.at > d.ruled_at)
                            or exists (select 1 from judgement j join hit h on h.id = j.hit_id
                                       where h.dossier_id = d.id and j.undone_at > d.ruled_at)
                        from dossier d where d.id = :id""")
                .bind("id", dossierId)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    private void follow(Handle tx, long dossierId, Watchlist watched) {
        // Two who look at once must not both lay the rules beside it.
        boolean open = tx.createQuery("select closed_at is null from dossier where id = :id for update")
                .bind("id", dossierId)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
        Instant now = clock.instant();
        if (open) TaskRows.align(tx, dossierId, rules.of(situations.of(tx, dossierId, watched)), now);
        tx.createUpdate("update dossier set ruled_at = greatest(cast(:now as timestamptz), last_hit_at) where id = :id")
                .bind("now", now)
                .bind("id", dossierId)
                .execute();
    }
}
