package nl.schildwacht.dossier.casework;

import nl.schildwacht.dossier.Sight;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;

/** Counts what should have been done by now, within a reader's sight. Thread-safe. */
public final class Overdue {
    private final Jdbi jdbi;

    public Overdue(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many open dossiers wait for this task past its time. */
    public int count(TaskKind kind, Sight sight, Instant now) {
        return jdbi.withHandle(handle -> sight.bind(handle.createQuery("""
                                select count(distinct d.id) from task t join dossier d on d.id = t.dossier_id
                                where t.state = 'open' and t.kind = :kind and t.due_at < :now
                                  and d.closed_at is null and d.merged_into is null and\s""" + sight.condition()))
                .bind("kind", kind.id())
                .bind("now", now)
                .mapTo(Integer.class)
                .one());
    }
}
