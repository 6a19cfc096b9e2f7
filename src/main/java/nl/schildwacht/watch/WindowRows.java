package nl.schildwacht.watch;

import nl.schildwacht.watch.WatchWindow.LookBack;
import nl.schildwacht.watch.WatchWindow.Preparation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The SQL of table {@code watch_window}. The caller owns the transaction. */
final class WindowRows {
    private final Handle handle;

    WindowRows(Handle handle) {
        this.handle = handle;
    }

    /** Those that are not past. */
    List<WatchWindow> ahead(Instant now) {
        return handle.select("select * from watch_window where closes_at > ? order by opens_at, id", now)
                .map(WindowRows::window)
                .list();
    }

    /** Newest first. */
    List<WatchWindow> of(String organisation) {
        return handle.select(
                        "select * from watch_window where organisation = ? order by opens_at desc, id", organisation)
                .map(WindowRows::window)
                .list();
    }

    Optional<WatchWindow> find(UUID id) {
        return handle.select("select * from watch_window where id = ?", id)
                .map(WindowRows::window)
                .findOne();
    }

    void insert(WatchWindow window, Instant now) {
        handle.createUpdate("""
                        insert into watch_window (id, organisation, subjects, opens_at, closes_at, why, queries, prepared,
                            added_by, added_at)
                        values (:id, :organisation, :subjects, :opens, :closes, :why, :queries, :prepared, :by, :now)""")
                .bind("id", window.id())
                .bind("organisation", window.organisation())
                .bindArray("subjects", String.class, window.subjects())
                .bind("opens", window.opens())
                .bind("closes", window.closes())
                .bind("why", window.why())
                .bindArray("queries", String.class, window.queries())
                .bindArray("prepared", String.class, names(window.prepared()))
                .bind("by", window.by())
                .bind("now", now)
                .execute();
    }

    boolean prepared(UUID id, Set<Preparation> done) {
        return handle.createUpdate("update watch_window set prepared = :done where id = :id")
                        .bindArray("done", String.class, names(done))
                        .bind("id", id)
                        .execute()
                > 0;
    }

    boolean lookBack(UUID id, LookBack lookBack) {
        return handle.execute(
                        "update watch_window set look_back = ?, looked_back_by = ?, looked_back_at = ? where id = ?",
                        lookBack.text(),
                        lookBack.by(),
                        lookBack.at(),
                        id)
                > 0;
    }

    /** What has not begun is called off; what is open closes now. */
    boolean close(UUID id, Instant now) {
        return handle.execute("delete from watch_window where id = ? and opens_at >= ?", id, now) > 0
                || handle.execute("update watch_window set closes_at = ? where id = ? and closes_at > ?", now, id, now)
                        > 0;
    }

    private static List<String> names(Set<Preparation> done) {
        return done.stream().map(Enum::name).sorted().toList();
    }

    private static WatchWindow window(ResultSet row, StatementContext context) throws SQLException {
        var by = Optional.ofNullable(row.getString("looked_back_by"));
        var at = row.getTimestamp("looked_back_at");
        var lookBack = row.getString("look_back");
        return new WatchWindow(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                texts(row, "subjects"),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant(),
                row.getString("why"),
                texts(row, "queries"),
                texts(row, "prepared").stream().map(Preparation::valueOf).collect(Collectors.toSet()),
                by.map(who -> new LookBack(lookBack, who, at.toInstant())),
                row.getString("added_by"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
