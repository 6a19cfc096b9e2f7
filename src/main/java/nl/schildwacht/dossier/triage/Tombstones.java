package nl.schildwacht.dossier.triage;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What is left of a hit that was a mistake. From the moment of judging its text is hidden; when it can no longer be undone
 * the exhibits are deleted, and the row keeps the same post out until its own time is over. In a dossier that is held the
 * text stays, hidden. Any replica may run it; twice does no harm.
 */
public final class Tombstones {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration undo;
    private final Duration keep;

    /**
     * @param undo how long a judgement can be undone.
     * @param keep how long the same post is kept out.
     */
    public Tombstones(Jdbi jdbi, Clock clock, Duration undo, Duration keep) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.undo = undo;
        this.keep = keep;
    }

    /** Deletes the texts whose time has come. @return how many exhibits went. */
    public int bury() {
        Instant now = clock.instant();
        return jdbi.inTransaction(tx -> {
            List<UUID> hits =
                    tx.createQuery("""
                            update tombstone set deleted_at = :now
                            where hit_id in (
                                select t.hit_id from tombstone t join hit h on h.id = t.hit_id
                                where t.delete_after <= :now and t.deleted_at is null
                                  and not exists (select from hold o where o.dossier_id = h.dossier_id and o.ended_at is null)
                                for update of t skip locked)
                            returning hit_id""").bind("now", now).mapTo(UUID.class).list();
            tx.createUpdate("delete from tombstone where until <= :now and deleted_at is not null")
                    .bind("now", now)
                    .execute();
            return tx.createUpdate("delete from exhibit where hit_id = any(:hits)")
                    .bindArray("hits", UUID.class, hits.toArray())
                    .execute();
        });
    }

    /** Hides the texts of what was just judged. */
    void raise(Handle tx, UUID batch, Call because, Instant at) {
        tx.createUpdate("""
                        insert into tombstone (hit_id, judgement_id, because, at, delete_after, until)
                        select hit_id, id, :because, :at, :delete, :until from judgement where batch = :batch
                        on conflict (hit_id) do nothing""")
                .bind("because", because.id())
                .bind("at", at)
                .bind("delete", at.plus(undo))
                .bind("until", at.plus(keep))
                .bind("batch", batch)
                .execute();
        if (because == Call.NOT_OURS) tx.createUpdate("""
                        insert into privacy_notice (judgement_id, hit_id, dossier_number, organisations, by_who, at)
                        select j.id, j.hit_id, d.number, d.organisations, j.by_who, j.at
                        from judgement j join hit h on h.id = j.hit_id join dossier d on d.id = h.dossier_id
                        where j.batch = :batch""").bind("batch", batch).execute();
    }

    /** Shows the texts again. @return false when one of them is deleted already; then nothing was changed. */
    boolean lift(Handle tx, Collection<UUID> hits) {
        List<Boolean> deleted = tx.createQuery(
                        "select deleted_at is not null from tombstone where hit_id = any(:hits) for update")
                .bindArray("hits", UUID.class, hits.toArray())
                .mapTo(Boolean.class)
                .list();
        if (deleted.contains(true)) return false;
        for (String table : List.of("tombstone", "privacy_notice")) {
            tx.createUpdate("delete from " + table + " where hit_id = any(:hits)"
                            + (table.equals("tombstone") ? "" : " and told_at is null"))
                    .bindArray("hits", UUID.class, hits.toArray())
                    .execute();
        }
        return true;
    }
}
