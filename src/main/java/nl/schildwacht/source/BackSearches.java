package nl.schildwacht.source;

import nl.schildwacht.source.BackSearch.AtSource;
import nl.schildwacht.source.BackSearch.Outcome;
import nl.schildwacht.source.BackSearch.Turn;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which searches back there are and how far each got; a search that was cut off by a crash goes on. Thread-safe. */
public final class BackSearches {
    private static final String ACTIVE = "paused_because is null and suspended_at is null";

    private final Jdbi jdbi;
    private final Sources sources;

    public BackSearches(Jdbi jdbi, Sources sources) {
        this.jdbi = jdbi;
        this.sources = sources;
    }

    /** The organisations with a source that can be asked; without one there is nothing to search back in yet. */
    public Set<String> searchable(Handle tx) {
        return tx.createQuery("select distinct organisation_id from source where " + ACTIVE)
                .mapTo(String.class)
                .set();
    }

    /** Begins a search in every active source of the organisation, in the caller's transaction. */
    public UUID begin(
            Handle tx, String organisation, List<String> subjects, List<String> terms, Instant reachTo, Instant now) {
        UUID id = UUID.randomUUID();
        tx.createUpdate("""
                        insert into back_search (id, organisation, subjects, terms, reach_to, asked_at)
                        values (:id, :organisation, :subjects, :terms, :reach, :now)""")
                .bind("id", id)
                .bind("organisation", organisation)
                .bindArray("subjects", String.class, subjects)
                .bindArray("terms", String.class, terms)
                .bind("reach", reachTo)
                .bind("now", now)
                .execute();
        tx.createUpdate("""
                        insert into back_search_source (search, source, due_at)
                        select :id, id, :now from source where organisation_id = :organisation and\s""" + ACTIVE)
                .bind("id", id)
                .bind("organisation", organisation)
                .bind("now", now)
                .execute();
        return id;
    }

    /** Takes the source that has waited longest; nobody else gets it until the lease runs out. */
    public Optional<Turn> claim(Instant now, Duration lease) {
        record Claimed(UUID search, String source, String cursor, int attempts, int pages) {}
        Optional<Claimed> claimed = jdbi.withHandle(handle -> handle.createQuery("""
                        update back_search_source b set attempts = attempts + 1, leased_until = :until
                        from (select search, source from back_search_source
                              where done_at is null and due_at <= :now and (leased_until is null or leased_until <= :now)
                              order by due_at, search, source limit 1 for update skip locked) due
                        where b.search = due.search and b.source = due.source
                        returning b.*""")
                .bind("now", now)
                .bind("until", now.plus(lease))
                .map((row, _) -> new Claimed(
                        row.getObject("search", UUID.class),
                        row.getString("source"),
                        row.getString("cursor"),
                        row.getInt("attempts"),
                        row.getInt("pages")))
                .findOne());
        return claimed.flatMap(turn -> find(turn.search())
                .flatMap(search -> sources.find(turn.source())
                        .map(health -> new Turn(
                                search.id(),
                                search.organisation(),
                                search.subjects(),
                                search.terms(),
                                search.reachTo(),
                                search.askedAt(),
                                health.settings(),
                                turn.cursor(),
                                turn.attempts(),
                                turn.pages()))));
    }

    /** Moves behind a kept page, in the transaction that keeps it. A failure before it no longer counts. */
    public void advance(Handle tx, Turn turn, String cursor, int posts, int finds, Instant leasedUntil) {
        tx.createUpdate("""
                        update back_search_source set cursor = :cursor, pages = pages + 1, posts = posts + :posts,
                            finds = finds + :finds, attempts = 1, leased_until = :until
                        where search = :search and source = :source""")
                .bind("cursor", cursor)
                .bind("posts", posts)
                .bind("finds", finds)
                .bind("until", leasedUntil)
                .bind("search", turn.search())
                .bind("source", turn.settings().id())
                .execute();
    }

    /** Goes on later. */
    public void postpone(Turn turn, Instant due) {
        jdbi.useHandle(handle -> handle.execute(
                "update back_search_source set due_at = ?, leased_until = null where search = ? and source = ? and done_at is null",
                due,
                turn.search(),
                turn.settings().id()));
    }

    /** It is over in this source. */
    public void done(Turn turn, Outcome outcome, Instant now) {
        jdbi.useHandle(handle -> handle.execute(
                """
                update back_search_source set done_at = ?, outcome = ?, leased_until = null, cursor = ''
                where search = ? and source = ? and done_at is null""", now, id(outcome), turn.search(), turn.settings().id()));
    }

    /**
     * Ends a search of which all sources are done, or that was begun before {@code lateBefore}, in the caller's transaction;
     * each is ended once.
     */
    public Optional<BackSearch> end(Handle tx, Instant lateBefore, Instant now) {
        Optional<UUID> ended = tx.createQuery("""
                        update back_search set finished_at = :now where id = (
                            select id from back_search s where finished_at is null
                              and (asked_at <= :late or not exists
                                  (select 1 from back_search_source where search = s.id and done_at is null))
                            order by asked_at, id limit 1 for update skip locked)
                        returning id""")
                .bind("now", now)
                .bind("late", lateBefore)
                .mapTo(UUID.class)
                .findOne();
        ended.ifPresent(search -> tx.execute("""
                update back_search_source set done_at = ?, outcome = ?, leased_until = null, cursor = ''
                where search = ? and done_at is null""", now, id(Outcome.LATE), search));
        return ended.flatMap(search -> find(tx, search));
    }

    public Optional<BackSearch> find(UUID id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    /** The latest in which somebody, or a term of hers, was searched for. */
    public Optional<BackSearch> latestFor(String subject) {
        return jdbi.withHandle(handle -> handle.select(
                        "select * from back_search where ? = any(subjects) order by asked_at desc limit 1", subject)
                .map(BackSearches::search)
                .findOne()
                .map(search -> withSources(handle, search)));
    }

    private static Optional<BackSearch> find(Handle handle, UUID id) {
        return handle.select("select * from back_search where id = ?", id)
                .map(BackSearches::search)
                .findOne()
                .map(search -> withSources(handle, search));
    }

    private static BackSearch withSources(Handle handle, BackSearch search) {
        List<AtSource> sources = handle.select(
                        "select * from back_search_source where search = ? order by source", search.id())
                .map((row, _) -> new AtSource(
                        row.getString("source"),
                        row.getInt("pages"),
                        row.getInt("posts"),
                        row.getInt("finds"),
                        instant(row, "done_at"),
                        Optional.ofNullable(row.getString("outcome"))
                                .map(id -> Outcome.valueOf(id.toUpperCase(Locale.ROOT)))))
                .list();
        return new BackSearch(
                search.id(),
                search.organisation(),
                search.subjects(),
                search.terms(),
                search.reachTo(),
                search.askedAt(),
                search.finishedAt(),
                sources);
    }

    private static BackSearch search(ResultSet row, StatementContext context) throws SQLException {
        return new BackSearch(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                Arrays.asList((String[]) row.getArray("subjects").getArray()),
                Arrays.asList((String[]) row.getArray("terms").getArray()),
                row.getTimestamp("reach_to").toInstant(),
                row.getTimestamp("asked_at").toInstant(),
                instant(row, "finished_at"),
                List.of());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static String id(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
