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
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        public Week {
            goes = Map.copyOf(goes);
        }

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
        List<LocalDate> mondays =
                IntStream.rangeClosed(0, weeks).mapToObj(monday::plusWeeks).toList();
        return jdbi.inTransaction(tx -> {
            Map<Keep, Duration> current = terms.current(tx);
            Coming coming = new Coming(mondays);
            coming.add(Due.bindHits(tx.createQuery(HITS), current));
            coming.add(Due.bindDossiers(tx.createQuery(DOSSIERS), current, joinWithin));
            return new Outlook(
                    coming.weeks(),
                    List.copyOf(coming.soonest),
                    gone(tx, LocalDate.ofInstant(now, DUTCH_TIME).minusDays(30)),
                    one(tx, "select count(*) from hold where ended_at is null", now),
                    one(tx, """
                            select count(*) from dossier d where closed_at is null
                                and last_hit_at < cast(:now as timestamptz) - interval '90 days'
                                and exists (select from task t where t.dossier_id = d.id and t.state = 'open')""", now));
        });
    }

    /** How many things due go in each of the weeks that begin with {@code :starts}, the last of which is the end. */
    private static final String BY_WEEK = """
            select width_bucket(due_at, cast(:starts as timestamptz[])) as week, kind, count(*) as many, null as number,
                null as due_at
            from due where due_at < cast(:until as timestamptz) group by 1, 2
            """;

    private static final String HITS = "with due as (" + Due.HITS + ") " + BY_WEEK;

    /** Counted by week and the first of them named, in one go: to find which dossiers are due is the costly part. */
    private static final String DOSSIERS = "with due as materialized (" + Due.DOSSIERS + ") " + BY_WEEK + """
            union all
            (select null, kind, null, number, due_at from due order by due_at, id limit 20)""";

    /** What is due: how much in each week, and which of it are the first. What is overdue goes in the first week. */
    private static final class Coming {
        private final List<LocalDate> mondays;
        private final String[] starts;
        private final List<Map<Keep, Long>> goes;
        final List<Soon> soonest = new ArrayList<>();

        /** @param mondays of the weeks, and the one after the last. */
        Coming(List<LocalDate> mondays) {
            this.mondays = mondays;
            starts = mondays.stream()
                    .map(monday -> monday.atStartOfDay(DUTCH_TIME).toInstant().toString())
                    .toArray(String[]::new);
            goes = Stream.generate(() -> (Map<Keep, Long>) new EnumMap<Keep, Long>(Keep.class))
                    .limit(mondays.size() - 1)
                    .toList();
        }

        List<Week> weeks() {
            return IntStream.range(0, goes.size())
                    .mapToObj(week -> new Week(mondays.get(week), goes.get(week)))
                    .toList();
        }

        void add(Query query) {
            query.bindArray("starts", String.class, (Object[]) starts)
                    .bind("until", starts[starts.length - 1])
                    .reduceRows(this, Coming::and);
        }

        private Coming and(RowView row) {
            Keep keep = row.getColumn("kind", Keep.class);
            String number = row.getColumn("number", String.class);
            if (number != null) soonest.add(new Soon(number, keep, row.getColumn("due_at", Instant.class)));
            else goes.get(week(row)).merge(keep, row.getColumn("many", Long.class), Long::sum);
            return this;
        }

        /** What lies before the first bucket goes in the first week. */
        private static int week(RowView row) {
            return Math.max(0, row.getColumn("week", Integer.class) - 1);
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
