package nl.schildwacht.dossier.retention;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells what the {@link Purge} will delete and when, by the terms that hold now, and what it did delete. Thread-safe. */
public final class Forecast {
    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final Jdbi jdbi;
    private final Clock clock;
    private final Terms terms;
    private final Duration joinWithin;

    public Forecast(Jdbi jdbi, Clock clock, Terms terms, Duration joinWithin) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.terms = terms;
        this.joinWithin = joinWithin;
    }

    /** How much of each kind goes in one week; {@code monday} is its first day. */
    public record Week(LocalDate monday, Map<Keep, Long> goes) {
        public long of(Keep keep) {
            return goes.getOrDefault(keep, 0L);
        }
    }

    /** A dossier that goes soon. */
    public record Soon(String dossier, Keep keep, Instant at) {}

    /** What went on one day. */
    public record Gone(LocalDate day, Keep keep, long many) {}

    /**
     * @param weeks this week and those after it; what is overdue stands in this week.
     * @param held how many dossiers have their clock stopped.
     * @param waiting how many dossiers are quiet but stay, because a task is still open.
     */
    public record Outlook(List<Week> weeks, List<Soon> soonest, List<Gone> gone, long held, long waiting) {}

    /** @param weeks how many weeks ahead. */
    public Outlook outlook(int weeks) {
        Instant now = clock.instant();
        LocalDate monday = LocalDate.ofInstant(now, DUTCH_TIME).with(java.time.DayOfWeek.MONDAY);
        Instant until = monday.plusWeeks(weeks).atStartOfDay(DUTCH_TIME).toInstant();
        return jdbi.inTransaction(tx -> {
            Map<Keep, Duration> current = terms.current(tx);
            SortedMap<LocalDate, Map<Keep, Long>> counts = new TreeMap<>();
            for (int week = 0; week < weeks; week++) counts.put(monday.plusWeeks(week), new EnumMap<>(Keep.class));
            countHits(tx, current, now, until, counts);
            countDossiers(tx, current, now, until, counts);
            return new Outlook(
                    counts.entrySet().stream()
                            .map(entry -> new Week(entry.getKey(), entry.getValue()))
                            .toList(),
                    soonest(tx, current),
                    gone(tx, LocalDate.ofInstant(now, DUTCH_TIME).minusDays(30)),
                    one(tx, "select count(*) from hold where ended_at is null", now),
                    one(tx, """
                            select count(*) from dossier d where closed_at is null
                                and last_hit_at < cast(:now as timestamptz) - interval '90 days'
                                and exists (select from task t where t.dossier_id = d.id and t.state = 'open')""", now));
        });
    }

    private static void countHits(
            Handle tx,
            Map<Keep, Duration> current,
            Instant now,
            Instant until,
            SortedMap<LocalDate, Map<Keep, Long>> counts) {
        Due.bindHits(tx.createQuery(byWeek(Due.HITS)), current)
                .bind("now", now)
                .bind("until", until)
                .map((row, context) -> new Gone(
                        row.getObject("week", LocalDate.class),
                        Keep.valueOf(row.getString("kind")),
                        row.getLong("many")))
                .forEach(each -> add(counts, each));
    }

    private void countDossiers(
            Handle tx,
            Map<Keep, Duration> current,
            Instant now,
            Instant until,
            SortedMap<LocalDate, Map<Keep, Long>> counts) {
        Due.bindDossiers(tx.createQuery(byWeek(Due.DOSSIERS)), current, joinWithin)
                .bind("now", now)
                .bind("until", until)
                .map((row, context) -> new Gone(
                        row.getObject("week", LocalDate.class),
                        Keep.valueOf(row.getString("kind")),
                        row.getLong("many")))
                .forEach(each -> add(counts, each));
    }

    private static String byWeek(String due) {
        return "select cast(date_trunc('week', greatest(due_at, :now) at time zone 'Europe/Amsterdam') as date) as week,"
                + " kind, count(*) as many from (" + due + ") due where due_at < :until group by 1, 2";
    }

    private static void add(SortedMap<LocalDate, Map<Keep, Long>> counts, Gone each) {
        counts.computeIfAbsent(each.day(), _ -> new EnumMap<>(Keep.class)).merge(each.keep(), each.many(), Long::sum);
    }

    private List<Soon> soonest(Handle tx, Map<Keep, Duration> current) {
        return Due.bindDossiers(
                        tx.createQuery("select d.number, due.kind, due.due_at from (" + Due.DOSSIERS
                                + ") due join dossier d on d.id = due.id order by due.due_at, d.id limit 20"),
                        current,
                        joinWithin)
                .map((row, context) -> new Soon(
                        row.getString("number"),
                        Keep.valueOf(row.getString("kind")),
                        row.getTimestamp("due_at").toInstant()))
                .list();
    }

    private static List<Gone> gone(Handle tx, LocalDate since) {
        return tx.createQuery("select day, kind, gone from purged where day >= :since order by day desc, kind")
                .bind("since", since)
                .map((row, context) -> new Gone(
                        row.getObject("day", LocalDate.class),
                        Keep.valueOf(row.getString("kind")),
                        row.getLong("gone")))
                .list();
    }

    private static long one(Handle tx, String query, Instant now) {
        var statement = tx.createQuery(query);
        if (query.contains(":now")) statement.bind("now", now);
        return statement.mapTo(Long.class).one();
    }
}
