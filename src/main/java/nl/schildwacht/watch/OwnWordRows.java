package nl.schildwacht.watch;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The SQL of tables {@code own_word} and {@code own_word_version}. The caller owns the transaction. */
final class OwnWordRows {
    private final Handle handle;

    OwnWordRows(Handle handle) {
        this.handle = handle;
    }

    /** Those that stand now, by organisation. */
    Map<String, OwnWords> read() {
        Map<String, List<OwnWord>> words = handle
                .select("select * from own_word where removed_in is null order by added_in, id")
                .map(OwnWordRows::word)
                .stream()
                .collect(Collectors.groupingBy(OwnWord::organisation));
        Map<String, OwnWords> all = new HashMap<>();
        handle.select("select organisation, version from own_word_version")
                .map((row, context) -> Map.entry(row.getString("organisation"), row.getLong("version")))
                .forEach(each -> all.put(
                        each.getKey(), new OwnWords(each.getValue(), words.getOrDefault(each.getKey(), List.of()))));
        return all;
    }

    /** Those that stood in a version, in the order in which they were added. */
    List<OwnWord> readAt(String organisation, long version) {
        return handle.select("""
                        select * from own_word where organisation = ? and added_in <= ?
                            and (removed_in is null or removed_in > ?) order by added_in, id""", organisation, version, version)
                .map(OwnWordRows::word)
                .list();
    }

    long version(String organisation) {
        return handle.select("select version from own_word_version where organisation = ?", organisation)
                .mapTo(long.class)
                .findOne()
                .orElse(0L);
    }

    /** The next version; the watchlist's moves with it, so that every replica reads again. */
    long next(String organisation) {
        handle.execute("update watch_version set version = version + 1");
        return handle.createQuery("""
                        insert into own_word_version (organisation, version) values (:organisation, 1)
                        on conflict (organisation) do update set version = own_word_version.version + 1
                        returning version""")
                .bind("organisation", organisation)
                .mapTo(long.class)
                .one();
    }

    void insert(OwnWord word, long version) {
        handle.createUpdate("""
                        insert into own_word (id, organisation, use, text, canonical, behaviour, kind, held_by_itself,
                            added_by, added_at, added_in)
                        values (:id, :organisation, :use, :text, :canonical, :behaviour, :kind, :held, :by, :at, :version)""")
                .bind("id", word.id())
                .bind("organisation", word.organisation())
                .bind("use", word.use())
                .bind("text", word.text())
                .bind("canonical", word.canonical())
                .bind("behaviour", word.behaviour())
                .bind("kind", word.kind())
                .bind("held", word.heldByItself())
                .bind("by", word.by())
                .bind("at", word.at())
                .bind("version", version)
                .execute();
    }

    void remove(UUID id, String by, Instant at, long version) {
        handle.execute(
                "update own_word set removed_by = ?, removed_at = ?, removed_in = ? where id = ? and removed_in is null",
                by,
                at,
                version,
                id);
    }

    /** All that an organisation taught goes with it; under its id another one begins with nothing. */
    void removeAll(String organisation, Instant at) {
        if (version(organisation) == 0) return;
        handle.execute("""
                update own_word set removed_by = 'removal of the organisation', removed_at = ?, removed_in = ?
                where organisation = ? and removed_in is null""", at, next(organisation), organisation);
    }

    private static OwnWord word(ResultSet row, StatementContext context) throws SQLException {
        return new OwnWord(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                OwnWord.Use.valueOf(row.getString("use")),
                row.getString("text"),
                row.getString("canonical"),
                row.getString("behaviour"),
                row.getString("kind"),
                row.getBoolean("held_by_itself"),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant());
    }
}
