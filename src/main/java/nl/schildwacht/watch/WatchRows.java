package nl.schildwacht.watch;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** @param now windows that are past at this moment play no part any more. */
    Watchlist read(long version, Instant now) {
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
        var arrangements = new Arrangements(
                new OwnWordRows(handle).read(),
                new WindowRows(handle).ahead(now),
                new ObjectionRows(handle).standing(),
                new HelpLineRows(handle).all());
        return new Watchlist(version, organisations, people, terms, arrangements);
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

    /** Every replica reads again. */
    void moved() {
        handle.execute("update watch_version set version = version + 1");
    }

    /** Since when and why, by id, of those of them who are on the list. */
    Map<String, Basis> bases(Collection<String> subjectIds) {
        return handle
                .createQuery("select id, watched_since, why from subject where id = any(:ids)")
                .bindArray("ids", String.class, subjectIds.toArray())
                .map((row, _) -> Map.entry(
                        row.getString("id"),
                        new Basis(row.getTimestamp("watched_since").toInstant(), row.getString("why"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean because(String subjectId, String why) {
        return handle.execute("update subject set why = ? where id = ?", why, subjectId) > 0;
    }

    /**
     * Takes those who were added since, of the given organisations; of others they wait. An organisation itself counts as its
     * sources come, not here.
     */
    List<Newcomers> takeNewcomers(Set<String> organisations) {
        List<String> people = handle.createQuery("""
                        update subject s set sought_back = true where not sought_back and kind = 'person' and exists
                            (select from person_organisation e where e.person = s.id and e.organisation = any(:of))
                        returning id""")
                .bindArray("of", String.class, organisations)
                .mapTo(String.class)
                .list();
        List<String> terms = handle.createQuery("""
                        update term t set sought_back = true where not sought_back and (owner = any(:of) or exists
                            (select from person_organisation e where e.person = t.owner and e.organisation = any(:of)))
                        returning id""")
                .bindArray("of", String.class, organisations)
                .mapTo(String.class)
                .list();
        if (people.isEmpty() && terms.isEmpty()) return List.of();
        return handle
                .createQuery("""
                        select o.id,
                            array(select person from person_organisation
                                  where organisation = o.id and person = any(:people) order by person) as people,
                            array(select t.id from term t
                                  where t.id = any(:terms) and (t.owner = o.id or exists
                                      (select 1 from person_organisation e where e.person = t.owner and e.organisation = o.id))
                                  order by t.id) as terms
                        from organisation o order by o.id""")
                .bindArray("people", String.class, people)
                .bindArray("terms", String.class, terms)
                .map((row, _) -> new Newcomers(row.getString("id"), texts(row, "people"), texts(row, "terms")))
                .stream()
                .filter(each -> !each.people().isEmpty() || !each.terms().isEmpty())
                .toList();
    }

    /** She counts as new again, for she got another name to be found by. */
    void seekBack(String subjectId) {
        handle.execute("update subject set sought_back = false where id = ?", subjectId);
    }

    /** When the subject was first entered. */
    Optional<Instant> watchedSince(String subjectId) {
        return handle.select("select watched_since from subject where id = ?", subjectId)
                .mapTo(Instant.class)
                .findOne();
    }

    /** Since when who is told as their manager is the one she is now, by person. */
    Map<String, Instant> managerSince(Collection<String> people) {
        return handle.createQuery("select id, manager_since from person where id = any(:people)")
                .bindArray("people", String.class, people.toArray())
                .map((row, _) -> Map.entry(
                        row.getString("id"), row.getTimestamp("manager_since").toInstant()))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
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
