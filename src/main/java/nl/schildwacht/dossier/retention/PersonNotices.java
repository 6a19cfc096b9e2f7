package nl.schildwacht.dossier.retention;

import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What triage tells the privacy officer: somebody was taken for somebody else. Thread-safe. */
public final class PersonNotices {
    private final Jdbi jdbi;
    private final Clock clock;

    public PersonNotices(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** @param by who judged so. */
    public record Notice(
            long id, String dossier, String by, Instant at, Optional<Instant> seenAt, Optional<String> seenBy) {}

    /** Those not seen yet first, then the newest; two hundred at most. */
    public List<Notice> list() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from privacy_notice order by seen_at is not null, at desc, id desc limit 200")
                .map((row, context) -> new Notice(
                        row.getLong("id"),
                        row.getString("dossier_number"),
                        row.getString("by_who"),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("seen_at")).map(at -> at.toInstant()),
                        Optional.ofNullable(row.getString("seen_by"))))
                .list());
    }

    /**
     * One that officers are to be written to about.
     *
     * @param mailedTo addresses that have it already.
     */
    public record Due(long id, String dossier, List<String> mailedTo) {}

    /** Those that can no longer be undone and that nobody else is busy with: until {@code leasedUntil} they are the caller's. */
    public List<Due> claim(Duration undo, Instant leasedUntil) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update privacy_notice set leased_until = :until
                        where told_at is null and at <= :before and (leased_until is null or leased_until <= :now)
                        returning id, dossier_number, mailed_to""")
                .bind("until", leasedUntil)
                .bind("before", now.minus(undo))
                .bind("now", now)
                .map((row, context) -> new Due(row.getLong("id"), row.getString("dossier_number"), List.of((String[])
                        row.getArray("mailed_to").getArray())))
                .list());
    }

    /** Her mail about these was accepted. */
    public void mailed(Collection<Long> ids, String email) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update privacy_notice set mailed_to = mailed_to || cast(:email as text) where id = any(:ids)")
                .bind("email", email)
                .bindArray("ids", Long.class, ids.toArray())
                .execute());
    }

    /** Nobody is to be written to about these any more. */
    public void done(Collection<Long> ids) {
        jdbi.useHandle(handle -> handle.createUpdate("update privacy_notice set told_at = :now where id = any(:ids)")
                .bind("now", clock.instant())
                .bindArray("ids", Long.class, ids.toArray())
                .execute());
    }

    /** How many nobody has seen. */
    public int unseen() {
        return jdbi.withHandle(handle -> handle.select("select count(*) from privacy_notice where seen_at is null")
                .mapTo(Integer.class)
                .one());
    }

    /** How many older than this nobody has seen and no mail has told of. */
    public int unheard(Duration age) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from privacy_notice where seen_at is null and mailed_to = '{}' and at <= :before""")
                .bind("before", clock.instant().minus(age))
                .mapTo(Integer.class)
                .one());
    }

    /** Notes that she saw it; the first to see it stands. */
    public void see(long id, String by) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update privacy_notice set seen_at = :at, seen_by = :by where id = :id and seen_at is null")
                .bind("at", clock.instant())
                .bind("by", by)
                .bind("id", id)
                .execute());
    }
}
