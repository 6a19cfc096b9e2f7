package nl.schildwacht.dossier.triage;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Who keeps an eye on what comes in: for each organisation one at a time, or nobody. Thread-safe. */
public final class Duty {
    private final Jdbi jdbi;
    private final Clock clock;

    public Duty(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** @param since when she took over. */
    public record Watch(String organisation, String whoId, String whoName, Instant since) {}

    /** Who is on duty now for these, by organisation; for an organisation that is missing it is nobody. */
    public List<Watch> now(Collection<String> organisations) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from on_duty where until is null and organisation = any(:organisations) order by organisation")
                .bindArray("organisations", String.class, organisations.toArray())
                .map((row, context) -> new Watch(
                        row.getString("organisation"),
                        row.getString("who_id"),
                        row.getString("who_name"),
                        row.getTimestamp("from").toInstant()))
                .list());
    }

    /** Takes over from whoever was on duty for these; where she is on duty herself she stays so. */
    public void takeOver(String whoId, String whoName, Collection<String> organisations) {
        jdbi.useTransaction(tx -> {
            lock(tx);
            Instant now = clock.instant();
            tx.createUpdate("update on_duty set until = :now where until is null and who_id <> :who"
                            + " and organisation = any(:organisations)")
                    .bind("now", now)
                    .bind("who", whoId)
                    .bindArray("organisations", String.class, organisations.toArray())
                    .execute();
            tx.createUpdate("""
                            insert into on_duty (who_id, who_name, "from", organisation)
                            select :who, :name, :now, taken from unnest(:organisations) taken
                            where not exists (select 1 from on_duty where until is null and organisation = taken)""")
                    .bind("who", whoId)
                    .bind("name", whoName)
                    .bind("now", now)
                    .bindArray("organisations", String.class, organisations.toArray())
                    .execute();
        });
    }

    /** Ends her watch wherever it is; there nobody is on duty until somebody takes over. */
    public void handOver(String whoId) {
        jdbi.useTransaction(
                tx -> tx.createUpdate("update on_duty set until = :now where until is null and who_id = :who")
                        .bind("now", clock.instant())
                        .bind("who", whoId)
                        .execute());
    }

    private static void lock(Handle tx) {
        tx.execute("select pg_advisory_xact_lock(hashtextextended('schildwacht.duty', 0))");
    }
}
