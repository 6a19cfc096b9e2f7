package nl.schildwacht.dispatch;

import org.jdbi.v3.core.Jdbi;

import java.time.Duration;
import java.time.Instant;

/** Whether messages reach people, for those who can do something about it. Thread-safe. */
public final class Undelivered {
    private static final Duration LATELY = Duration.ofDays(7);

    private final Jdbi jdbi;

    public Undelivered(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param waiting were tried in vain and are tried again.
     * @param refused were refused for good in the last seven days; somebody else was told in their place, where there was
     *     somebody.
     */
    public record Count(long waiting, long refused) {
        public boolean isNothing() {
            return waiting == 0 && refused == 0;
        }
    }

    public Count count(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) filter (where state in ('planned', 'sending')) as waiting,
                            count(*) filter (where state = 'refused' and planned_at > :lately) as refused
                        from alert
                        where state in ('planned', 'sending') and attempts > 0 and outcome is not null
                           or state = 'refused' and planned_at > :lately""")
                .bind("lately", now.minus(LATELY))
                .map((row, context) -> new Count(row.getLong("waiting"), row.getLong("refused")))
                .one());
    }
}
