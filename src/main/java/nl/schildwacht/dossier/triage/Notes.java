package nl.schildwacht.dossier.triage;

import nl.schildwacht.dossier.Sight;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notes in dossiers. They are added, never changed. Thread-safe. */
public final class Notes {
    /** In characters; more is a document, and belongs elsewhere. */
    public static final int LONGEST = 4000;

    private final Jdbi jdbi;
    private final Clock clock;

    public Notes(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Adds a note to a dossier.
     *
     * @return empty when there is no such dossier in sight.
     * @throws IllegalArgumentException when the text is blank or longer than {@link #LONGEST}.
     */
    public Optional<Note> add(long dossier, String text, Sight sight, String by) {
        return add(
                "select d.id as dossier, cast(null as uuid) as hit from dossier d where d.id = :id",
                dossier,
                text,
                sight,
                by);
    }

    /** Adds a note about a hit to the dossier that it is in. */
    public Optional<Note> add(UUID hit, String text, Sight sight, String by) {
        return add(
                "select d.id as dossier, h.id as hit from hit h join dossier d on d.id = h.dossier_id where h.id = :id",
                hit,
                text,
                sight,
                by);
    }

    /** The notes of a dossier, oldest first. */
    public List<Note> of(long dossier) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from note where dossier_id = :dossier order by at, id")
                        .bind("dossier", dossier)
                        .map(Notes::note)
                        .list());
    }

    private Optional<Note> add(String place, Object id, String text, Sight sight, String by) {
        String written = text.strip();
        if (written.isEmpty() || written.length() > LONGEST)
            throw new IllegalArgumentException("a note has 1 to " + LONGEST + " characters");
        return jdbi.inTransaction(
                tx -> sight.bind(tx.createQuery("insert into note (dossier_id, hit_id, text, by_who, at)"
                                + " select place.dossier, place.hit, :text, :by, :at from ("
                                + place + " and " + sight.condition() + ") place returning *"))
                        .bind("id", id)
                        .bind("text", written.replace('\0', '\uFFFD'))
                        .bind("by", by)
                        .bind("at", clock.instant())
                        .map(Notes::note)
                        .findOne());
    }

    private static Note note(ResultSet row, StatementContext context) throws SQLException {
        return new Note(
                row.getLong("id"),
                row.getLong("dossier_id"),
                Optional.ofNullable(row.getObject("hit_id", UUID.class)),
                row.getString("text"),
                row.getString("by_who"),
                row.getTimestamp("at").toInstant());
    }
}
