package nl.schildwacht.dossier.retention;

import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Instant;
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
