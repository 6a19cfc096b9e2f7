package nl.schildwacht.watch;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queries of this room: rows to values. The caller owns the transaction. */
final class WatchRows {
    private final Handle handle;

    WatchRows(Handle handle) {
        this.handle = handle;
    }

    long version() {
        return handle.select("select version from watch_version")
                .mapTo(long.class)
                .one();
    }

    /** Makes other writers wait until this transaction ends. */
    long lockedVersion() {
        return handle.select("select version from watch_version for update")
                .mapTo(long.class)
                .one();
    }

    Watchlist read(long version) {
        var organisations = handle.select("""
                select o.*, s.managed_by_file from organisation o join subject s using (id) order by o.id""").map(WatchRows::organisation).list();
        var people = handle.select("""
                select p.*, s.managed_by_file, e.employers
                from person p
                join subject s using (id)
                join (select person, array_agg(organisation order by position) as employers
                      from person_organisation group by person) e on e.person = p.id
                order by p.id""").map(WatchRows::person).list();
        var terms = handle.select("select * from term order by id")
                .map(WatchRows::term)
                .list();
        return new Watchlist(version, organisations, people, terms, new OwnWordRows(handle).read());
    }

    /** Ids of subjects that the file made itself. */
    List<String> subjectsMadeByFile() {
        return handle.select("select id from subject where created_by_file")
                .mapTo(String.class)
                .list();
    }

    /** Ids of terms that the file made itself. */
    List<String> termsMadeByFile() {
        return handle.select("select id from term where created_by_file")
                .mapTo(String.class)
                .list();
    }

    /** When the subject was first entered. */
    Optional<Instant> watchedSince(String subjectId) {
        return handle.select("select watched_since from subject where id = ?", subjectId)
                .mapTo(Instant.class)
                .findOne();
    }

    /** When each person was first entered, by id. */
    Map<String, Instant> peopleWatchedSince() {
        return handle.createQuery("select id, watched_since from subject where kind = 'person'")
                .reduceRows(new HashMap<String, Instant>(), (all, row) -> {
                    all.put(row.getColumn("id", String.class), row.getColumn("watched_since", Instant.class));
                    return all;
                });
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static List<nl.schildwacht.watch.Handle> handles(ResultSet row) throws SQLException {
        return texts(row, "handles").stream()
                .map(nl.schildwacht.watch.Handle::parse)
                .toList();
    }

    private static Organisation organisation(ResultSet row, StatementContext context) throws SQLException {
        return new Organisation(
                row.getString("id"),
                row.getString("name"),
                handles(row),
                texts(row, "aliases"),
                new Contact(
                        row.getString("contact_name"), row.getString("contact_email"), row.getString("contact_phone")),
                new Contact(
                        row.getString("security_name"),
                        row.getString("security_email"),
                        row.getString("security_phone")),
                Optional.ofNullable(row.getString("house_rules_url")),
                row.getBoolean("staff_are_officials"),
                Language.valueOf(row.getString("language")),
                row.getBoolean("managed_by_file"));
    }

    private static Person person(ResultSet row, StatementContext context) throws SQLException {
        return new Person(
                row.getString("id"),
                row.getString("given_name"),
                row.getString("prefix"),
                row.getString("family_name"),
                row.getString("function"),
                texts(row, "employers"),
                row.getString("department"),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("manager_email")),
                handles(row),
                texts(row, "aliases"),
                Language.valueOf(row.getString("language")),
                Optional.ofNullable(row.getString("instead_of_manager_email")),
                Optional.ofNullable(row.getString("trusted_email")),
                row.getBoolean("managed_by_file"));
    }

    private static Term term(ResultSet row, StatementContext context) throws SQLException {
        return new Term(
                row.getString("id"),
                row.getString("owner"),
                row.getString("text"),
                row.getBoolean("is_distinctive"),
                Term.Frequency.valueOf(row.getString("frequency")),
                row.getBoolean("managed_by_file"));
    }
}
