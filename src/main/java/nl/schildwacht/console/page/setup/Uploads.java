package nl.schildwacht.console.page.setup;

import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Files of people between being read and being confirmed, so that nobody uploads twice. In the database, because the next
 * click may reach another replica; one for each visitor, for half an hour. Thread-safe.
 */
public final class Uploads {
    /** The largest file, in bytes: fifty thousand people and some. */
    static final int LARGEST = 12 << 20;

    private static final Duration KEPT = Duration.ofMinutes(30);
    /** After so long without a sign of life, whoever was keeping the people has died. */
    private static final Duration STALE = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final Clock clock;

    public Uploads(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * How one stands, without its content.
     *
     * @param announce whether new people get the announcement.
     * @param state {@code read}, {@code keeping} or {@code kept}.
     * @param leaving ids of those who are to go.
     * @param steps how many people there are to keep or remove; {@code stepsDone} of them are.
     */
    public record Upload(
            UUID id,
            boolean announce,
            String state,
            List<String> leaving,
            int steps,
            int stepsDone,
            int created,
            int changed,
            int removed,
            int refused,
            Instant movedAt) {
        public boolean isRead() {
            return state.equals("read");
        }

        public boolean isKept() {
            return state.equals("kept");
        }
    }

    /** Keeps a file for its reader, in place of what she uploaded before. */
    UUID keep(String visitor, byte[] content, boolean announce) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        jdbi.useTransaction(tx -> {
            tx.execute("delete from upload where expires_at <= ? or visitor = ?", now, visitor);
            tx.createUpdate("""
                            insert into upload (id, visitor, content, announce, moved_at, expires_at)
                            values (:id, :visitor, :content, :announce, :now, :expires)""")
                    .bind("id", id)
                    .bind("visitor", visitor)
                    .bind("content", content)
                    .bind("announce", announce)
                    .bind("now", now)
                    .bind("expires", now.plus(KEPT))
                    .execute();
        });
        return id;
    }

    Optional<Upload> find(UUID id, String visitor) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, announce, state, leaving, steps, steps_done, created, changed, removed, refused, moved_at
                        from upload where id = :id and visitor = :visitor and expires_at > :now""")
                .bind("id", id)
                .bind("visitor", visitor)
                .bind("now", clock.instant())
                .map((row, context) -> new Upload(
                        row.getObject("id", UUID.class),
                        row.getBoolean("announce"),
                        row.getString("state"),
                        List.of((String[]) row.getArray("leaving").getArray()),
                        row.getInt("steps"),
                        row.getInt("steps_done"),
                        row.getInt("created"),
                        row.getInt("changed"),
                        row.getInt("removed"),
                        row.getInt("refused"),
                        row.getTimestamp("moved_at").toInstant()))
                .findOne());
    }

    byte[] content(UUID id) {
        return jdbi.withHandle(handle -> handle.select("select content from upload where id = ?", id)
                .mapTo(byte[].class)
                .one());
    }

    /** Whether whoever was keeping it has died. */
    boolean isStale(Upload upload) {
        return upload.state().equals("keeping") && upload.movedAt().plus(STALE).isBefore(clock.instant());
    }

    /** Claims it for keeping; false when somebody is at it, or it is done. */
    boolean begin(UUID id, Collection<String> leaving, int steps) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                update upload set state = 'keeping', leaving = :leaving, steps = :steps, steps_done = 0,
                                    created = 0, changed = 0, removed = 0, refused = 0, moved_at = :now,
                                    expires_at = :expires
                                where id = :id and (state = 'read' or state = 'keeping' and moved_at < :stale)""")
                        .bindArray("leaving", String.class, leaving.toArray())
                        .bind("steps", steps)
                        .bind("now", now)
                        .bind("stale", now.minus(STALE))
                        .bind("expires", now.plus(KEPT))
                        .bind("id", id)
                        .execute()
                == 1);
    }

    /** Adds to the counts. */
    void move(UUID id, int done, int created, int changed, int removed, int refused) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update upload set steps_done = steps_done + :done, created = created + :created,
                            changed = changed + :changed, removed = removed + :removed, refused = refused + :refused,
                            moved_at = :now
                        where id = :id""")
                .bind("done", done)
                .bind("created", created)
                .bind("changed", changed)
                .bind("removed", removed)
                .bind("refused", refused)
                .bind("now", clock.instant())
                .bind("id", id)
                .execute());
    }

    void end(UUID id) {
        jdbi.useHandle(handle ->
                handle.execute("update upload set state = 'kept', moved_at = ? where id = ?", clock.instant(), id));
    }

    void drop(UUID id, String visitor) {
        jdbi.useHandle(handle -> handle.execute("delete from upload where id = ? and visitor = ?", id, visitor));
    }

    /** Forgets what nobody confirmed in time; gives how many. */
    public int forget() {
        return jdbi.withHandle(handle -> handle.execute("delete from upload where expires_at <= ?", clock.instant()));
    }
}
