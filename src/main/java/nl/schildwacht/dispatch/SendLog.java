package nl.schildwacht.dispatch;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Collection;

/** Which mail went to whom, once it is no more than a log. Stateless. */
public final class SendLog {
    /**
     * Forgets the messages of dossiers about which nobody was sent anything since {@code before}. As long as one message of a
     * dossier is younger all stay, because the next one is numbered after them.
     *
     * @param held dossiers of which nothing may go.
     * @return how many messages went.
     */
    public int purge(Handle tx, Instant before, Collection<Long> held) {
        return tx.createUpdate("""
                        delete from alert where dossier_id in (
                            select dossier_id from alert group by dossier_id
                            having max(coalesce(sent_at, planned_at)) < :before
                                and bool_and(state in ('sent', 'refused', 'dropped')))
                        and dossier_id <> all(:held)""")
                .bind("before", before)
                .bindArray("held", Long.class, held.toArray())
                .execute();
    }
}
