package nl.schildwacht.dossier.casework;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The SQL of table {@code task}. */
final class TaskRows {
    private TaskRows() {}

    static List<Task> of(Handle handle, long dossierId) {
        return handle.createQuery("select * from task where dossier_id = :dossier order by due_at nulls last, id")
                .bind("dossier", dossierId)
                .map(TaskRows::task)
                .list();
    }

    static Optional<Task> find(Handle handle, long dossierId, long id) {
        return handle.createQuery("select * from task where id = :id and dossier_id = :dossier")
                .bind("id", id)
                .bind("dossier", dossierId)
                .map(TaskRows::task)
                .findOne();
    }

    /** Makes the untouched tasks what the rules ask for; what somebody touched stays as it is. */
    static void align(Handle tx, long dossierId, List<Proposed> wanted, Instant now) {
        for (Proposed task : wanted) {
            tx.createUpdate("""
                            insert into task (dossier_id, kind, ordinal, rule, due_at, created_at)
                            values (:dossier, :kind, :ordinal, :rule, :due, :now)
                            on conflict (dossier_id, kind, ordinal) do update set rule = excluded.rule, due_at = excluded.due_at
                            where task.changed_at is null""")
                    .bind("dossier", dossierId)
                    .bind("kind", task.kind().id())
                    .bind("ordinal", task.ordinal())
                    .bind("rule", task.rule().name())
                    .bind("due", task.dueAt())
                    .bind("now", now)
                    .execute();
        }
        tx.createUpdate("""
                        delete from task where dossier_id = :dossier and changed_at is null
                          and not (kind || ' ' || ordinal) = any(:wanted)""")
                .bind("dossier", dossierId)
                .bindArray(
                        "wanted",
                        String.class,
                        wanted.stream()
                                .map(task -> task.kind().id() + " " + task.ordinal())
                                .toArray())
                .execute();
    }

    /** A task that somebody thought of. */
    static Task add(Handle tx, long dossierId, TaskKind kind, Rule rule, TaskChange task, String by, Instant now) {
        long id = tx.createQuery("""
                        insert into task (dossier_id, kind, ordinal, rule, created_at)
                        select :dossier, :kind, coalesce(max(ordinal), 0) + 1, :rule, :now
                        from task where dossier_id = :dossier and kind = :kind returning id""")
                .bind("dossier", dossierId)
                .bind("kind", kind.id())
                .bind("rule", rule.name())
                .bind("now", now)
                .mapTo(Long.class)
                .one();
        return update(tx, id, task, by, now);
    }

    /** When it is done for the first time is remembered; opened again, it is not. */
    static Task update(Handle tx, long id, TaskChange change, String by, Instant now) {
        return tx.createQuery("""
                        update task set state = :state, owner = :owner, due_at = coalesce(:due, due_at), on_day = :day,
                            number = :number, detail = :detail, employee_knows = :knows, changed_at = :now, changed_by = :by,
                            done_at = case when :state = 'done' then coalesce(done_at, :now) end,
                            done_by = case when :state = 'done' then coalesce(done_by, :by) end
                        where id = :id returning *""")
                .bind("state", change.state().id())
                .bind("owner", change.owner().orElse(null))
                .bind("due", change.dueAt().orElse(null))
                .bind("day", change.onDay().orElse(null))
                .bind("number", change.number().orElse(null))
                .bind("detail", change.detail().orElse(null))
                .bind("knows", change.employeeKnows().id())
                .bind("by", by)
                .bind("now", now)
                .bind("id", id)
                .map(TaskRows::task)
                .one();
    }

    /** Whether the police has an aangifte, with its day and number. */
    static boolean hasAangifte(Handle handle, long dossierId) {
        return handle.createQuery("""
                        select exists (select 1 from task where dossier_id = :dossier and kind = 'aangifte' and state = 'done'
                            and on_day is not null and number is not null)""")
                .bind("dossier", dossierId)
                .mapTo(Boolean.class)
                .one();
    }

    static Task task(ResultSet row, StatementContext context) throws SQLException {
        return new Task(
                row.getLong("id"),
                row.getLong("dossier_id"),
                TaskKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getInt("ordinal"),
                Rule.valueOf(row.getString("rule")),
                Task.State.of(row.getString("state")),
                Optional.ofNullable(row.getString("owner")),
                instant(row, "due_at"),
                instant(row, "done_at"),
                Optional.ofNullable(row.getString("done_by")),
                Optional.ofNullable(row.getDate("on_day")).map(Date::toLocalDate),
                Optional.ofNullable(row.getString("number")),
                Optional.ofNullable(row.getString("detail")),
                Answer.of(row.getString("employee_knows")),
                instant(row, "changed_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(at -> at.toInstant());
    }
}
