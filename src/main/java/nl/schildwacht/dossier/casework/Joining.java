package nl.schildwacht.dossier.casework;

import nl.schildwacht.dossier.triage.Following;
import org.jdbi.v3.core.Handle;

/**
 * When two dossiers become one, what was done about both goes along. Where either was kept from the manager, the whole is: a
 * merge opens nothing to anybody.
 */
public final class Joining implements Following {
    @Override
    public void merged(Handle tx, long from, long into) {
        // Only what somebody touched is worth moving; the rules are laid beside the whole again.
        tx.createUpdate("delete from task where dossier_id in (:from, :into) and changed_at is null")
                .bind("from", from)
                .bind("into", into)
                .execute();
        tx.createUpdate("""
                        update task t set dossier_id = :into, ordinal = t.ordinal + coalesce(
                            (select max(o.ordinal) from task o where o.dossier_id = :into and o.kind = t.kind), 0)
                        where t.dossier_id = :from""").bind("from", from).bind("into", into).execute();
        tx.createUpdate("update case_step set dossier_id = :into where dossier_id = :from")
                .bind("from", from)
                .bind("into", into)
                .execute();
        tx.createUpdate("""
                        insert into handed_over (dossier_id, email, by_who, at)
                        select :into, email, by_who, at from handed_over where dossier_id = :from on conflict do nothing""").bind("from", from).bind("into", into).execute();
        tx.createUpdate("delete from handed_over where dossier_id = :from")
                .bind("from", from)
                .execute();
        tx.createUpdate("""
                        update dossier i set ruled_at = null,
                            not_through_manager = i.not_through_manager or f.not_through_manager,
                            not_through_manager_by = case when i.not_through_manager then i.not_through_manager_by
                                else f.not_through_manager_by end,
                            not_through_manager_at = case when i.not_through_manager then i.not_through_manager_at
                                else f.not_through_manager_at end,
                            sender_relation = case when i.sender_relation = 'unknown' then f.sender_relation
                                else i.sender_relation end,
                            sender_minor = case when i.sender_minor = 'unknown' then f.sender_minor else i.sender_minor end
                        from dossier f where i.id = :into and f.id = :from""").bind("from", from).bind("into", into).execute();
    }
}
