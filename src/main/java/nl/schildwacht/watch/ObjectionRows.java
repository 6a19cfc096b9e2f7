package nl.schildwacht.watch;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The SQL of table {@code objection}. The caller owns the transaction. */
final class ObjectionRows {
    private final Handle handle;

    ObjectionRows(Handle handle) {
        this.handle = handle;
    }

    /** Ids of all who object now. */
    Set<String> standing() {
        return Set.copyOf(handle.select("select subject from objection where withdrawn_at is null")
                .mapTo(String.class)
                .list());
    }

    /** Newest first. */
    List<Objection> of(String subject) {
        return handle.select("select * from objection where subject = ? order by id desc", subject)
                .map(ObjectionRows::objection)
                .list();
    }

    boolean raise(String subject, String by, Instant at) {
        return handle.execute(
                        "insert into objection (subject, objected_at, objected_by) values (?, ?, ?) on conflict do nothing",
                        subject,
                        at,
                        by)
                > 0;
    }

    boolean withdraw(String subject, String by, Instant at) {
        return handle.execute(
                        "update objection set withdrawn_at = ?, withdrawn_by = ? where subject = ? and withdrawn_at is null",
                        at,
                        by,
                        subject)
                > 0;
    }

    private static Objection objection(ResultSet row, StatementContext context) throws SQLException {
        return new Objection(
                row.getString("subject"),
                row.getTimestamp("objected_at").toInstant(),
                row.getString("objected_by"),
                Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("withdrawn_by")));
    }
}
