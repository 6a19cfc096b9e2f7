package nl.schildwacht.source;

import nl.schildwacht.post.Platform;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The configured sources and how far each got. Thread-safe. */
public final class Sources {
    private final Jdbi jdbi;

    public Sources(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How a source is doing, for people and metrics. */
    public record Health(
            SourceSettings settings,
            boolean managedByFile,
            Optional<String> pausedBecause,
            Optional<Instant> suspendedAt,
            Optional<Instant> lastPolledAt,
            Optional<Instant> lastGoodAt,
            Optional<String> lastOutcome,
            Optional<Trouble> lastTrouble,
            int failures,
            Duration interval,
            Instant nextDue,
            Instant createdAt) {
        public boolean isActive() {
            return pausedBecause.isEmpty() && suspendedAt.isEmpty();
        }

        /** Since when there has been no good poll. */
        public Instant quietSince() {
            return lastGoodAt.orElse(createdAt);
        }
    }

    /** Adds a source or changes its settings; a changed question starts afresh, and a suspended source gets another chance. */
    public void save(SourceSettings settings, boolean managedByFile, Instant now) {
        jdbi.useHandle(handle -> save(handle, settings, managedByFile, now));
    }

    /** Adds a source that stands still from the start, for a reason that people see. */
    public void savePaused(SourceSettings settings, String because, Instant now) {
        jdbi.useTransaction(tx -> {
            save(tx, settings, false, now);
            tx.createUpdate("update source set paused_because = :because where id = :id")
                    .bind("because", because)
                    .bind("id", settings.id())
                    .execute();
        });
    }

    /** Lets every source go on that stands still for this reason; gives how many. */
    public int resumeAll(Handle tx, String because, Instant now) {
        return tx.createUpdate("""
                        update source set paused_because = null, suspended_at = null, failures = 0, next_due = :now
                        where paused_because = :because""").bind("because", because).bind("now", now).execute();
    }

    /**
     * Brings the operators' file in force, whole or not at all: saves what it changed since it was last applied, leaves
     * alone what it lists as before (also where a source has moved or is suspended), removes what it lists no more.
     *
     * @param listed with an id each.
     * @return the listed ids that exist otherwise; when there are any, nothing was changed.
     */
    Set<String> apply(List<SourceSettings> listed, Instant now) {
        return jdbi.inTransaction(tx -> {
            Map<String, byte[]> before = tx.createQuery(
                            "select id, file_digest from source where file_digest is not null")
                    .reduceRows(new HashMap<String, byte[]>(), (digests, row) -> {
                        digests.put(row.getColumn("id", String.class), row.getColumn("file_digest", byte[].class));
                        return digests;
                    });
            List<String> ids = listed.stream().map(SourceSettings::id).toList();
            Set<String> taken =
                    new HashSet<>(tx.createQuery("select id from source where id = any(:ids) and file_digest is null")
                            .bindArray("ids", String.class, ids)
                            .mapTo(String.class)
                            .list());
            if (!taken.isEmpty()) return taken;
            tx.createUpdate("delete from source where file_digest is not null and not id = any(:ids)")
                    .bindArray("ids", String.class, ids)
                    .execute();
            for (SourceSettings settings : listed) {
                byte[] digest = settings.digest();
                if (Arrays.equals(digest, before.get(settings.id()))) continue;
                save(tx, settings, true, now);
                tx.createUpdate("update source set file_digest = :digest where id = :id")
                        .bind("digest", digest)
                        .bind("id", settings.id())
                        .execute();
            }
            return taken;
        });
    }

    private static void save(Handle handle, SourceSettings settings, boolean managedByFile, Instant now) {
        handle.createUpdate("""
                        insert into source (id, name, platform, mode, base, query, organisation_id, channel, account, secret,
                            floor_seconds, ceiling_seconds, managed_by_file, interval_seconds, next_due, created_at)
                        values (:id, :name, :platform, :mode, :base, :query, :organisation, :channel, :account, :secret,
                            :floor, :ceiling, :file, :floor, :now, :now)
                        on conflict (id) do update set name = excluded.name, platform = excluded.platform,
                            mode = excluded.mode, base = excluded.base, query = excluded.query,
                            organisation_id = excluded.organisation_id, channel = excluded.channel,
                            account = excluded.account, secret = excluded.secret, floor_seconds = excluded.floor_seconds,
                            ceiling_seconds = excluded.ceiling_seconds, managed_by_file = excluded.managed_by_file,
                            interval_seconds = excluded.floor_seconds, next_due = excluded.next_due,
                            suspended_at = null, failures = 0,
                            cursor = case when (source.platform, source.mode, source.base, source.query)
                                = (excluded.platform, excluded.mode, excluded.base, excluded.query)
                                then source.cursor else '' end""")
                .bind("id", settings.id())
                .bind("name", settings.name())
                .bind("platform", settings.platform().name())
                .bind("mode", settings.mode().name())
                .bind("base", settings.base().toString())
                .bind("query", settings.query())
                .bind("organisation", settings.organisationId())
                .bind("channel", settings.channel().orElse(null))
                .bind("account", settings.account().orElse(null))
                .bind("secret", settings.secret().orElse(null))
                .bind("floor", settings.floor().toSeconds())
                .bind("ceiling", settings.ceiling().toSeconds())
                .bind("file", managedByFile)
                .bind("now", now)
                .execute();
    }

    public boolean remove(String id) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from source where id = :id")
                        .bind("id", id)
                        .execute()
                > 0);
    }

    /** Pauses a source for a reason that people see, or lets it go on with an empty one. */
    public boolean pause(String id, Optional<String> because, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update source set paused_because = :because, suspended_at = null, failures = 0, next_due = :now where id = :id")
                        .bind("because", because.orElse(null))
                        .bind("now", now)
                        .bind("id", id)
                        .execute()
                > 0);
    }

    public Optional<Health> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from source where id = :id")
                .bind("id", id)
                .map(Sources::health)
                .findOne());
    }

    public List<Health> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from source order by name, id")
                .map(Sources::health)
                .list());
    }

    /** How many sources wait to be polled. */
    public long countDue(Instant now) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select count(*) from source
                        where paused_because is null and suspended_at is null and next_due <= :now
                          and (lease_until is null or lease_until <= :now)""").bind("now", now).mapTo(Long.class).one());
    }

    /**
     * Brings forward the next poll of these organisations' sources, to their shortest rhythm; for when a watch window opens.
     * A source that waits because its platform asks for it, or because it fails, is left alone.
     *
     * @return how many sources will be asked sooner.
     */
    public int hasten(Collection<String> organisationIds, Instant now) {
        if (organisationIds.isEmpty()) return 0;
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update source set interval_seconds = floor_seconds,
                            next_due = greatest(cast(:now as timestamptz),
                                                last_polled_at + make_interval(secs => floor_seconds))
                        where organisation_id = any(:organisations) and interval_seconds > floor_seconds
                          and paused_because is null and suspended_at is null and failures = 0
                          and lease_until is null and last_polled_at is not null
                          and next_due > last_polled_at + make_interval(secs => floor_seconds)
                          and next_due <= last_polled_at + make_interval(secs => interval_seconds * 1.11 + 1)""")
                .bindArray("organisations", String.class, organisationIds.toArray())
                .bind("now", now)
                .execute());
    }

    /** Claims the source that has been due longest; the lease runs out by itself if its owner dies. */
    Optional<Lease> claim(String owner, Instant now, Duration leaseFor) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with due as (
                            select id from source
                            where paused_because is null and suspended_at is null and next_due <= :now
                              and (lease_until is null or lease_until <= :now)
                            order by next_due limit 1 for update skip locked)
                        update source s set lease_owner = :owner, lease_until = :until, lease_token = lease_token + 1
                        from due where s.id = due.id
                        returning s.*""")
                .bind("now", now)
                .bind("owner", owner)
                .bind("until", now.plus(leaseFor))
                .map(Sources::lease)
                .findOne());
    }

    /** Moves the cursor behind a kept page and prolongs the lease, in the transaction that keeps the page. */
    public void advance(Handle tx, Lease lease, String cursor, Instant now, Duration leaseFor) {
        fenced(
                lease,
                tx.createUpdate("update source set cursor = :cursor, lease_until = :until"
                                + " where id = :id and lease_token = :token")
                        .bind("cursor", cursor)
                        .bind("until", now.plus(leaseFor))
                        .bind("id", lease.settings().id())
                        .bind("token", lease.token())
                        .execute());
    }

    /** Ends a poll: what came of it, and when the next is due. */
    void finish(Lease lease, Ending ending, Instant now) {
        jdbi.useTransaction(tx -> finish(tx, lease, ending, now));
    }

    private static void finish(Handle tx, Lease lease, Ending ending, Instant now) {
        fenced(
                lease,
                tx.createUpdate("""
                        update source set lease_owner = null, lease_until = null, last_polled_at = :now,
                            last_outcome = :outcome, last_trouble = :trouble, failures = :failures,
                            interval_seconds = :interval, next_due = :due,
                            last_good_at = case when :good then cast(:now as timestamptz) else last_good_at end,
                            suspended_at = case when :suspend then cast(:now as timestamptz) end,
                            base = coalesce(cast(:moved as text), base)
                        where id = :id and lease_token = :token""")
                        .bind("now", now)
                        .bind("outcome", ending.outcome().name())
                        .bind("trouble", ending.trouble().map(Trouble::name).orElse(null))
                        .bind("failures", ending.failures())
                        .bind("interval", ending.interval().toSeconds())
                        .bind("due", ending.nextDue())
                        .bind("good", ending.outcome().isGood())
                        .bind("suspend", ending.outcome() == Outcome.REJECTED)
                        .bind("moved", ending.movedTo().map(URI::toString).orElse(null))
                        .bind("id", lease.settings().id())
                        .bind("token", lease.token())
                        .execute());
        CoverageHours.record(tx, lease.settings(), ending, now);
    }

    private static void fenced(Lease lease, int rows) {
        if (rows == 0) throw new LeaseLost(lease.settings().id());
    }

    private static Lease lease(ResultSet row, StatementContext context) throws SQLException {
        return new Lease(
                settings(row),
                row.getString("cursor"),
                row.getLong("interval_seconds"),
                row.getInt("failures"),
                row.getLong("lease_token"),
                row.getTimestamp("next_due").toInstant());
    }

    private static Health health(ResultSet row, StatementContext context) throws SQLException {
        return new Health(
                settings(row),
                row.getBoolean("managed_by_file"),
                Optional.ofNullable(row.getString("paused_because")),
                instant(row, "suspended_at"),
                instant(row, "last_polled_at"),
                instant(row, "last_good_at"),
                Optional.ofNullable(row.getString("last_outcome")),
                Optional.ofNullable(row.getString("last_trouble")).map(Trouble::valueOf),
                row.getInt("failures"),
                Duration.ofSeconds(row.getLong("interval_seconds")),
                row.getTimestamp("next_due").toInstant(),
                row.getTimestamp("created_at").toInstant());
    }

    private static SourceSettings settings(ResultSet row) throws SQLException {
        return new SourceSettings(
                row.getString("id"),
                row.getString("name"),
                Platform.valueOf(row.getString("platform")),
                Mode.valueOf(row.getString("mode")),
                URI.create(row.getString("base")),
                row.getString("query"),
                row.getString("organisation_id"),
                Optional.ofNullable(row.getString("channel")),
                Optional.ofNullable(row.getString("account")),
                Optional.ofNullable(row.getString("secret")),
                Duration.ofSeconds(row.getLong("floor_seconds")),
                Duration.ofSeconds(row.getLong("ceiling_seconds")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(at -> at.toInstant());
    }
}
