package nl.schildwacht.dossier;

import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Instant;

/** Deletes what may no longer be kept, whole rows at a time. Any replica may run it; twice does no harm. */
public final class Purge {
    private final Jdbi jdbi;
    private final Clock clock;

    public Purge(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What went. */
    public record Purged(int exhibits, int hits, int dossiers) {}

    /**
     * Deletes exhibits past their {@code retainUntil}, hits that never alerted and have no exhibit left, and closed dossiers
     * whose time has come with all that is in them.
     */
    public Purged run() {
        Instant now = clock.instant();
        return jdbi.inTransaction(tx -> {
            int exhibits = ExhibitRows.purge(tx, now);
            int hits = tx.createUpdate(
                            "delete from hit h using hit_now n where n.id = h.id and not h.alerting and not n.alerting"
                                    + " and not exists (select 1 from exhibit e where e.hit_id = h.id)"
                                    + " and not exists (select 1 from tombstone t where t.hit_id = h.id)")
                    .execute();
            String over = "(select id from dossier where closed_at is not null and retain_until <= :now)";
            exhibits += tx.createUpdate(
                            "delete from exhibit where hit_id in (select id from hit where dossier_id in " + over + ")")
                    .bind("now", now)
                    .execute();
            hits += tx.createUpdate("delete from hit where dossier_id in " + over)
                    .bind("now", now)
                    .execute();
            tx.createUpdate("delete from told where dossier_id in " + over)
                    .bind("now", now)
                    .execute();
            int dossiers = tx.createUpdate("delete from dossier where id in " + over)
                    .bind("now", now)
                    .execute();
            return new Purged(exhibits, hits, dossiers);
        });
    }
}
