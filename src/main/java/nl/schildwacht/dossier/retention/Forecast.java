package nl.schildwacht.dossier.retention;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
            Coming coming = new Coming();
            for (int week = 0; week < weeks; week++) coming.week(monday.plusWeeks(week));
            coming.add(Due.bindHits(tx.createQuery(HITS), current), now, until);
            coming.add(Due.bindDossiers(tx.createQuery(DOSSIERS), current, joinWithin), now, until);
            return new Outlook(
                    coming.weeks.entrySet().stream()
                            .map(entry -> new Week(entry.getKey(), entry.getValue()))
                            .toList(),
                    List.copyOf(coming.soonest),
                    gone(tx, LocalDate.ofInstant(now, DUTCH_TIME).minusDays(30)),
                    one(tx, "select count(*) from hold where ended_at is null", now),
                    one(tx, """
                            select count(*) from dossier d where closed_at is null
                                and last_hit_at < cast(:now as timestamptz) - interval '90 days'
                                and exists (select from task t where t.dossier_id = d.id and t.state = 'open')""", now));
        });
    }

    /** How many things due go in each week; what is overdue goes in this one. */
    private static final String BY_WEEK = """
            select cast(date_trunc('week', greatest(due_at, :now) at time zone 'Europe/Amsterdam') as date) as week, kind,
                count(*) as many, null as number, null as due_at
            from due where due_at < :until group by 1, 2
            """;

    private static final String HITS = "with due as (" + Due.HITS + ") " + BY_WEEK;

    /** Counted by week and the first of them named, in one go: to find which dossiers are due is the costly part. */
    private static final String DOSSIERS = "with due as materialized (" + Due.DOSSIERS + ") " + BY_WEEK + """
            union all
            (select null, due.kind, null, d.number, due.due_at
             from due join dossier d on d.id = due.id order by due.due_at, d.id limit 20)""";

    /** What is due: how much in each week, and which of it are the first. */
    private static final class Coming {
        final SortedMap<LocalDate, Map<Keep, Long>> weeks = new TreeMap<>();
        final List<Soon> soonest = new ArrayList<>();

        void add(Query query, Instant now, Instant until) {
            query.bind("now", now).bind("until", until).reduceRows(this, Coming::and);
        }

        private Coming and(RowView row) {
            Keep keep = row.getColumn("kind", Keep.class);
            String number = row.getColumn("number", String.class);
            if (number != null) soonest.add(new Soon(number, keep, row.getColumn("due_at", Instant.class)));
            else week(row.getColumn("week", LocalDate.class)).merge(keep, row.getColumn("many", Long.class), Long::sum);
            return this;
        }

        Map<Keep, Long> week(LocalDate monday) {
            return weeks.computeIfAbsent(monday, _ -> new EnumMap<>(Keep.class));
        }
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
