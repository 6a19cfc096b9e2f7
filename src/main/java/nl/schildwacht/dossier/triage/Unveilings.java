package nl.schildwacht.dossier.triage;

import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** What each reader asked to see, so that she herself can tell when it has been enough. Thread-safe. */
public final class Unveilings {
    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam"); // her day

    private final Jdbi jdbi;
    private final Clock clock;

    public Unveilings(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Records that this reader saw the words of a hit. */
    public void record(String reader, UUID hit) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into unveiled (reader_id, hit_id, at) values (:reader, :hit, :at)")
                .bind("reader", reader)
                .bind("hit", hit)
                .bind("at", clock.instant())
                .execute());
    }

    /** How many different messages she saw today. */
    public int today(String reader) {
        Instant midnight = clock.instant()
                .atZone(DUTCH_TIME)
                .toLocalDate()
                .atStartOfDay(DUTCH_TIME)
                .toInstant();
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(distinct hit_id) from unveiled where reader_id = :reader and at >= :midnight")
                .bind("reader", reader)
                .bind("midnight", midnight)
                .mapTo(Integer.class)
                .one());
    }
}
