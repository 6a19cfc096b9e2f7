package nl.schildwacht.dossier.retention;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Deletes what may no longer be kept, whole rows at a time, and counts by day what went. What is held is passed over. Any
 * replica may run it; twice does no harm.
 */
public final class Purge {
    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final Jdbi jdbi;
    private final Clock clock;
    private final Terms terms;
    private final Duration joinWithin;

    /** @param joinWithin how long a dossier has been quiet when a new hit opens another. */
    public Purge(Jdbi jdbi, Clock clock, Terms terms, Duration joinWithin) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.terms = terms;
        this.joinWithin = joinWithin;
    }

    /** What went. */
    public record Purged(int exhibits, int hits, int dossiers) {}

    /** Deletes what is due by the terms that hold now, and exhibits past the rule of their platform. */
    public Purged run() {
        Instant now = clock.instant();
        return jdbi.inTransaction(tx -> {
            // One at a time: two replicas would count the same rows twice.
            tx.execute("select pg_advisory_xact_lock(hashtextextended('schildwacht.purge', 0))");
            Map<Keep, Duration> current = terms.current(tx);
            int exhibits = tx.createUpdate("delete from exhibit where retain_until <= :now")
                    .bind("now", now)
                    .execute();
            Duration join = joinWithin;
            tx.execute("create temp table due_hit (id uuid primary key, kind text not null) on commit drop");
            Due.bindHits(
                            tx.createUpdate("insert into due_hit select id, min(kind) from (" + Due.HITS
                                    + ") hits where due_at <= :now group by id"),
                            current)
                    .bind("now", now)
                    .execute();
            Removed few = remove(tx, now);
            List<Long> over = Due.bindDossiers(
                            tx.createQuery("select d.id from dossier d where d.id in (select id from (" + Due.DOSSIERS
                                    + ") dossiers where due_at <= :now) order by d.id for update"),
                            current,
                            join)
                    .bind("now", now)
                    .mapTo(Long.class)
                    .list();
            Removed all = removeDossiers(tx, over, now);
            forgetNames(tx, current, now);
            return new Purged(exhibits + few.exhibits() + all.exhibits(), few.hits() + all.hits(), all.dossiers());
        });
    }

    /** What a deletion came to. */
    record Removed(int exhibits, int hits, int dossiers) {}

    /** Deletes these hits now, whatever their term; what is held stays. */
    Removed removeHits(Handle tx, Collection<UUID> hits, Keep as, Instant now) {
        tx.execute("create temp table if not exists due_hit (id uuid primary key, kind text not null) on commit drop");
        tx.execute("truncate due_hit");
        tx.createUpdate("insert into due_hit select unnest(:hits), :kind")
                .bindArray("hits", UUID.class, hits.toArray())
                .bind("kind", as.name())
                .execute();
        return remove(tx, now);
    }

    /** Deletes these dossiers now with all that is in them; what is held stays. */
    Removed removeDossiers(Handle tx, List<Long> dossiers, Instant now) {
        if (dossiers.isEmpty()) return new Removed(0, 0, 0);
        tx.execute("truncate due_hit");
        tx.createUpdate("insert into due_hit select id, 'DOSSIER' from hit where dossier_id = any(:dossiers)")
                .bindArray("dossiers", Long.class, dossiers.toArray())
                .execute();
        Removed contents = remove(tx, now);
        for (String table : List.of("told", "hold"))
            tx.createUpdate("delete from " + table + " where dossier_id = any(:dossiers)"
                            + (table.equals("hold") ? " and ended_at is not null" : ""))
                    .bindArray("dossiers", Long.class, dossiers.toArray())
                    .execute();
        Map<String, Integer> kinds = tx.createQuery("""
                        with reported as (
                            select dossier_id from task
                            where dossier_id = any(:dossiers) and kind = 'aangifte' and state = 'done'),
                        gone as (delete from dossier where id = any(:dossiers) returning id)
                        select case when id in (select dossier_id from reported) then 'DOSSIER_REPORTED' else 'DOSSIER' end as kind,
                            count(*) as many from gone group by 1""")
                .bindArray("dossiers", Long.class, dossiers.toArray())
                .map((row, context) -> Map.entry(row.getString("kind"), row.getInt("many")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
        kinds.forEach((kind, many) -> count(tx, Keep.valueOf(kind), many, now));
        return new Removed(
                contents.exhibits(),
                contents.hits(),
                kinds.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** What stands in {@code due_hit}. The figures keep that it was there: of no mistake, and of nobody. */
    private static Removed remove(Handle tx, Instant now) {
        int exhibits = tx.createUpdate("delete from exhibit where hit_id in (select id from due_hit)")
                .execute();
        Map<String, Integer> kinds = tx.createQuery("""
                        with gone as (
                            delete from hit h using due_hit x where h.id = x.id returning h.*, x.kind as term),
                        counted as (
                            insert into figure_gone (day, organisations, source_id, platform, behaviour, severity, hits)
                            select cast(g.kept_at at time zone 'Europe/Amsterdam' as date),
                                d.organisations, g.source_id, g.platform, g.behaviour, g.severity, count(*)
                            from gone g join dossier d on d.id = g.dossier_id
                            where g.withdrawn_at is null and g.term <> 'TOMBSTONE' and g.platform <> 'CANARY'
                            group by 1, 2, 3, 4, 5, 6
                            on conflict (day, organisations, source_id, platform, behaviour, severity)
                                do update set hits = figure_gone.hits + excluded.hits)
                        select term, count(*) as many from gone group by term""")
                .map((row, context) -> Map.entry(row.getString("term"), row.getInt("many")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
        kinds.forEach((kind, many) -> {
            if (!kind.equals(Keep.DOSSIER.name())) count(tx, Keep.valueOf(kind), many, now);
        });
        return new Removed(
                exhibits, kinds.values().stream().mapToInt(Integer::intValue).sum(), 0);
    }

    /** Notes how much of another room's data went by a term of ours. */
    public void count(Keep keep, int gone) {
        jdbi.useHandle(handle -> count(handle, keep, gone, clock.instant()));
    }

    private static void count(Handle tx, Keep keep, int gone, Instant now) {
        if (gone == 0) return;
        tx.createUpdate("""
                        insert into purged (day, kind, gone) values (:day, :kind, :gone)
                        on conflict (day, kind) do update set gone = purged.gone + excluded.gone""")
                .bind("day", LocalDate.ofInstant(now, DUTCH_TIME))
                .bind("kind", keep.name())
                .bind("gone", gone)
                .execute();
    }

    /** Judgements stay for the figures; who gave them does not. */
    private static void forgetNames(Handle tx, Map<Keep, Duration> current, Instant now) {
        tx.createUpdate(
                        "update judgement set by_who = '-', undone_by = case when undone_by is null then null else '-' end"
                                + " where at < :before and by_who <> '-'")
                .bind("before", Due.before(current, Keep.AUDIT, now))
                .execute();
        tx.createUpdate("delete from privacy_notice where at < :before")
                .bind("before", Due.before(current, Keep.AUDIT, now))
                .execute();
        int requests = tx.createUpdate("delete from privacy_request where done_at < :before")
                .bind("before", Due.before(current, Keep.REQUEST, now))
                .execute();
        count(tx, Keep.REQUEST, requests, now);
    }
}
