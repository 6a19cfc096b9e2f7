package nl.schildwacht.browser;

import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The people of a large organisation, and the sixty sources in which they are looked for, straight into the tables. */
record ArchivedPeople(Watchlist watchlist) {
    private static final int SOURCES = 60;

    void write(Handle tx) {
        organisation(tx);
        people(tx);
        sources(tx);
        tx.execute("update watch_version set version = version + 1");
    }

    private static void organisation(Handle tx) {
        tx.execute("""
                insert into subject (id, kind, managed_by_file, created_by_file, watched_since)
                values ('stad', 'organisation', false, false, now() - interval '2 years')""");
        tx.execute("""
                insert into organisation (id, name, handles, aliases, contact_name, contact_email, contact_phone, security_name,
                    security_email, security_phone, staff_are_officials, language)
                values ('stad', 'Gemeente Voorbeeldstad', '{voorbeeldstad}', '{Stadhuis Voorbeeldstad}', 'Team communicatie',
                    'communicatie@voorbeeldstad.example', '010 555 01 00', '', 'veiligheid@voorbeeldstad.example', '', true,
                    'NL')""");
    }

    private void people(Handle tx) {
        PreparedBatch subjects = tx.prepareBatch("""
                insert into subject (id, kind, managed_by_file, created_by_file, watched_since, sought_back)
                values (:id, 'person', false, false, now() - interval '1 year', true)""");
        PreparedBatch people = tx.prepareBatch("""
                insert into person (id, given_name, prefix, family_name, function, department, email, manager_email, handles,
                    aliases, language, manager_since)
                values (:id, :given, :prefix, :family, :function, :department, :email, :manager, '{}', '{}', 'NL',
                    now() - interval '1 year')""");
        PreparedBatch employed = tx.prepareBatch(
                "insert into person_organisation (person, organisation, position) values (:id, 'stad', 1)");
        int number = 0;
        for (Person person : watchlist.people()) {
            subjects.bind("id", person.id()).add();
            people.bind("id", person.id())
                    .bind("given", person.givenName())
                    .bind("prefix", person.prefix())
                    .bind("family", person.familyName())
                    .bind("function", person.function())
                    .bind("department", person.department())
                    .bind("email", number == 0 ? Reader.EMPLOYEE.email() : person.id() + "@voorbeeldstad.example")
                    // The manager of these tests has twenty people, the others some eighteen.
                    .bind(
                            "manager",
                            number < 20 ? Reader.MANAGER.email() : "m" + number % 550 + "@voorbeeldstad.example")
                    .add();
            employed.bind("id", person.id()).add();
            number++;
        }
        subjects.execute();
        people.execute();
        employed.execute();
    }

    private static void sources(Handle tx) {
        PreparedBatch sources = tx.prepareBatch("""
                insert into source (id, name, platform, mode, base, query, organisation_id, floor_seconds, ceiling_seconds,
                    created_at, interval_seconds, next_due, last_polled_at, last_good_at, last_outcome)
                values (:id, :name, :platform, :mode, :base, :query, 'stad', 60, 900, now() - interval '1 year', 300,
                    now() + interval '1 year', now() - interval '2 minutes', now() - interval '2 minutes', 'PAGE')""");
        for (int i = 0; i < SOURCES; i++)
            sources.bind("id", "bron" + i)
                    .bind("name", "#voorbeeld" + i + " op mastodon.example")
                    .bind("platform", "MASTODON")
                    .bind("mode", "HASHTAG")
                    .bind("base", "https://mastodon.example/")
                    .bind("query", "voorbeeld" + i)
                    .add();
        sources.execute();
    }
}
