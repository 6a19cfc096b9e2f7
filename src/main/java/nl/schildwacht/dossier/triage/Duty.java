package nl.schildwacht.dossier.triage;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Who keeps an eye on what comes in: one at a time, or nobody. Thread-safe. */
public final class Duty {
    private final Jdbi jdbi;
    private final Clock clock;

    public Duty(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** @param since when she took over. */
    public record Watch(String whoId, String whoName, Instant since) {}

    /** Who is on duty now. */
    public Optional<Watch> now() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from on_duty where until is null")
                .map((row, context) -> new Watch(
                        row.getString("who_id"),
                        row.getString("who_name"),
                        row.getTimestamp("from").toInstant()))
                .findOne());
    }

    /** Takes over from whoever was on duty; who is on duty herself stays so. */
    public void takeOver(String whoId, String whoName) {
        jdbi.useTransaction(tx -> {
            lock(tx);
            Instant now = clock.instant();
            tx.createUpdate("update on_duty set until = :now where until is null and who_id <> :who")
                    .bind("now", now)
                    .bind("who", whoId)
                    .execute();
            tx.createUpdate("""
                            insert into on_duty (who_id, who_name, "from") select :who, :name, :now
                            where not exists (select 1 from on_duty where until is null)""")
                    .bind("who", whoId)
                    .bind("name", whoName)
                    .bind("now", now)
                    .execute();
        });
    }

    /** Ends her watch; then nobody is on duty until somebody takes over. */
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
