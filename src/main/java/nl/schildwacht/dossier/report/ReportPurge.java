package nl.schildwacht.dossier.report;

import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;

/** Forgets reports whose time has come. Any replica may run it; twice does no harm. */
public final class ReportPurge {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration keepAnswered;

    /** @param keepAnswered how long the answer to a report that was no aggression can be read. */
    public ReportPurge(Jdbi jdbi, Clock clock, Duration keepAnswered) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.keepAnswered = keepAnswered;
    }

    /**
     * Deletes what was answered long enough ago, and what went into dossiers of which no evidence is left: a report is kept
     * exactly as long as its exhibits. What waits for a person stays.
     *
     * @return how many reports went.
     */
    public int run() {
        return jdbi.inTransaction(tx -> {
            int answered = tx.createUpdate("delete from report where state = 'ANSWERED' and settled_at <= :before")
                    .bind("before", clock.instant().minus(keepAnswered))
                    .execute();
            int bare = tx.createUpdate("""
                            delete from report r where r.state = 'IN_DOSSIER' and not exists (
                                select 1 from report_hit h join exhibit e on e.hit_id = h.hit_id where h.report_id = r.id)""").execute();
            tx.createUpdate("""
                            delete from report_link l where coalesce(revoked_at, expires_at) <= :before
                                and not exists (select 1 from report r where r.link_id = l.id)""")
                    .bind("before", clock.instant().minus(keepAnswered))
                    .execute();
            return answered + bare;
        });
    }
}
