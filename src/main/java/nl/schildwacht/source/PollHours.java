package nl.schildwacht.source;

import org.jdbi.v3.core.Jdbi;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often a source was asked lately and how often it answered, an hour at a time. Thread-safe. */
public final class PollHours {
    private final Jdbi jdbi;

    public PollHours(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One hour. @param good polls that were answered. @param failed polls that were not. */
    public record Hour(Instant start, int good, int failed) {
        public int polls() {
            return good + failed;
        }
    }

    /** Each of the last hours, the oldest first, also those in which nothing was asked; the last one is not over yet. */
    public List<Hour> of(String sourceId, Instant now, int hours) {
        Instant last = now.truncatedTo(ChronoUnit.HOURS);
        Instant first = last.minus(Duration.ofHours(hours - 1L));
        Map<Instant, Hour> known = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select hour, good, failed from coverage_hour where source_id = :source and hour >= :first")
                .bind("source", sourceId)
                .bind("first", first)
                .map((row, context) ->
                        new Hour(row.getTimestamp("hour").toInstant(), row.getInt("good"), row.getInt("failed")))
                .forEach(hour -> known.put(hour.start(), hour)));
        List<Hour> all = new ArrayList<>();
        for (int i = 0; i < hours; i++) {
            Instant start = first.plus(Duration.ofHours(i));
            all.add(known.getOrDefault(start, new Hour(start, 0, 0)));
        }
        return all;
    }

    /** How often each source was asked since this hour began, by its id: what we cost others. */
    public Map<String, Integer> lately(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select source_id, sum(good + failed) as polls from coverage_hour
                        where hour >= :since group by source_id""")
                .bind("since", now.truncatedTo(ChronoUnit.HOURS))
                .reduceRows(new HashMap<String, Integer>(), (polls, row) -> {
                    polls.put(row.getColumn("source_id", String.class), row.getColumn("polls", Integer.class));
                    return polls;
                }));
    }
}
