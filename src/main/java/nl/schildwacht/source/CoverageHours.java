package nl.schildwacht.source;

import nl.schildwacht.source.Watched.Silence;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which source could be heard when, an hour at a time, so that a dossier can say honestly what it may have missed. Thread-safe.
 */
public final class CoverageHours {
    /** A source that answers once in so long is heard, however short its rhythm. */
    private static final Duration PATIENCE = Duration.ofHours(2);

    /**
     * The hours that tell: within a stretch in which each hour had its good answer and no failure, only the first and the last.
     * A source that was not asked in the period, but before it, is there with what was heard last. A source that is gone left
     * at least its last hour, which no good one follows.
     */
    private static final String HOURS = """
            with asked as (
                select id as source_id from source where organisation_id = any(:organisations)
                union
                select source_id from coverage_hour
                where organisation_id = any(:organisations) and hour >= :from and not unbroken),
            heard as materialized ( -- or each hour would look it up anew
                select a.source_id, (select max(hour) from coverage_hour h where h.source_id = a.source_id and h.good > 0
                    and h.hour <= :from and h.hour > cast(:from as timestamptz) - interval '40 days') as hour
                from asked a),
            span as materialized (
                select h.source_id, coalesce(h.hour, (select min(hour) from coverage_hour f
                        where f.source_id = h.source_id and f.hour >= :from)) as first,
                    (select max(hour) from coverage_hour l where l.source_id = h.source_id and l.hour < :to) as last
                from heard h)
            select c.*, exists (select from coverage_hour p where p.source_id = c.source_id
                and p.hour = c.hour - interval '1 hour' and p.good > 0) as follows
            from span s cross join lateral (
                select * from coverage_hour e where e.source_id = s.source_id and e.hour in (s.first, s.last)
                    and s.first <= s.last
                union all
                select * from coverage_hour t where t.source_id = s.source_id and not t.unbroken
                    and t.hour > s.first and t.hour < s.last) c
            order by name, source_id, hour""";

    /** Whether an hour stands amid good ones, for the hour of a poll and the one before it. */
    private static final String UNBROKEN = """
            update coverage_hour c set unbroken = true
            where source_id = :source and hour in (:hour, cast(:hour as timestamptz) - interval '1 hour')
                and not unbroken and good > 0 and failed = 0
                and exists (select from coverage_hour p where p.source_id = c.source_id
                    and p.hour = c.hour - interval '1 hour' and p.good > 0)
                and exists (select from coverage_hour n where n.source_id = c.source_id
                    and n.hour = c.hour + interval '1 hour' and n.good > 0)""";

    private final Jdbi jdbi;

    public CoverageHours(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param follows whether the hour right before it had a good answer, too. */
    private record Hour(
            String sourceId,
            String name,
            Instant start,
            Duration ceiling,
            boolean good,
            boolean failed,
            boolean follows,
            Optional<Trouble> trouble) {}

    /** Counts a poll that has ended, in the transaction that ends it. */
    static void record(Handle tx, SourceSettings source, Ending ending, Instant now) {
        boolean good = ending.outcome().isGood();
        tx.createUpdate("""
                        insert into coverage_hour (source_id, hour, name, organisation_id, ceiling_seconds, good, failed, trouble)
                        values (:source, :hour, :name, :organisation, :ceiling, :good, :failed, :trouble)
                        on conflict (source_id, hour) do update set name = excluded.name,
                            organisation_id = excluded.organisation_id, ceiling_seconds = excluded.ceiling_seconds,
                            good = coverage_hour.good + excluded.good, failed = coverage_hour.failed + excluded.failed,
                            unbroken = coverage_hour.unbroken and excluded.failed = 0,
                            trouble = coalesce(excluded.trouble, coverage_hour.trouble)""")
                .bind("source", source.id())
                .bind("hour", now.truncatedTo(ChronoUnit.HOURS))
                .bind("name", source.name())
                .bind("organisation", source.organisationId())
                .bind("ceiling", source.ceiling().toSeconds())
                .bind("good", good ? 1 : 0)
                .bind("failed", good ? 0 : 1)
                .bind("trouble", ending.trouble().map(Trouble::name).orElse(null))
                .execute();
        tx.createUpdate(UNBROKEN)
                .bind("source", source.id())
                .bind("hour", now.truncatedTo(ChronoUnit.HOURS))
                .execute();
    }

    /**
     * How well the sources of these organisations were heard, by name. A source counts as heard from one good answer to the next,
     * as long as no more than twice its longest interval (and at least two hours) lies between.
     *
     * @param from inclusive. @param to exclusive, and not in the future.
     */
    public List<Watched> of(Collection<String> organisationIds, Instant from, Instant to) {
        if (!from.isBefore(to)) return List.of();
        Map<String, List<Hour>> bySource = new LinkedHashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(HOURS)
                .bindArray("organisations", String.class, organisationIds)
                .bind("from", from)
                .bind("to", to)
                .map(CoverageHours::hour)
                .forEach(hour -> bySource.computeIfAbsent(hour.sourceId(), id -> new ArrayList<>())
                        .add(hour)));
        return bySource.values().stream()
                .flatMap(hours -> watched(hours, from, to).stream())
                .toList();
    }

    /** Forgets hours before this moment: no dossier reaches back so far. @return how many went. */
    public int forget(Instant before) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from coverage_hour where hour < :before")
                .bind("before", before)
                .execute());
    }

    private static Optional<Watched> watched(List<Hour> hours, Instant from, Instant to) {
        // Before its first poll a source did not exist for us: that is no silence, but a period that begins later.
        Instant first = hours.getFirst().start();
        Instant start = first.isAfter(from) ? first : from;
        if (!start.isBefore(to)) return Optional.empty();
        List<Silence> silences = new ArrayList<>();
        Instant heard = first; // up to and including the hour that ends here
        Duration patience = Duration.ZERO;
        for (Hour hour : hours) {
            if (!hour.good()) continue;
            if (!hour.follows() && Duration.between(heard, hour.start()).compareTo(patience) > 0) {
                silences.add(new Silence(heard, hour.start(), lastTrouble(hours, hour.start())));
            }
            heard = hour.start().plus(Duration.ofHours(1));
            patience = patience(hour);
        }
        if (Duration.between(heard, to).compareTo(patience) > 0) {
            silences.add(new Silence(heard, to, lastTrouble(hours, to)));
        }
        List<Silence> within = silences.stream()
                .filter(silence -> silence.to().isAfter(start))
                .map(silence -> silence.notBefore(start))
                .toList();
        long silent = within.stream()
                .mapToLong(silence ->
                        Duration.between(silence.from(), silence.to()).toSeconds())
                .sum();
        long whole = Duration.between(start, to).toSeconds();
        Hour last = hours.getLast();
        return Optional.of(new Watched(
                last.sourceId(), last.name(), start, (int) (100 * (whole - silent) / Math.max(1, whole)), within));
    }

    private static Duration patience(Hour hour) {
        Duration twice = hour.ceiling().multipliedBy(2);
        return twice.compareTo(PATIENCE) > 0 ? twice : PATIENCE;
    }

    private static Optional<Trouble> lastTrouble(List<Hour> hours, Instant before) {
        return hours.reversed().stream()
                .filter(hour -> hour.start().isBefore(before) && hour.failed())
                .findFirst()
                .flatMap(Hour::trouble);
    }

    private static Hour hour(ResultSet row, StatementContext context) throws SQLException {
        return new Hour(
                row.getString("source_id"),
                row.getString("name"),
                row.getTimestamp("hour").toInstant(),
                Duration.ofSeconds(row.getLong("ceiling_seconds")),
                row.getInt("good") > 0,
                row.getInt("failed") > 0,
                row.getBoolean("follows"),
                Optional.ofNullable(row.getString("trouble")).map(Trouble::valueOf));
    }
}
