package nl.schildwacht.watch;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** Writes a {@link Revision}: values to rows. Decides nothing; the caller owns the transaction. */
final class WatchWriter {
    private final Handle handle;

    WatchWriter(Handle handle) {
        this.handle = handle;
    }

    /** All of it, with the new version; nothing when there is nothing to write. */
    void write(Revision revision, Instant now) {
        if (revision.isEmpty()) return;
        handle.execute("update watch_version set version = version + 1");
        writeSubjects(revision.organisations(), revision.origin(), now);
        writeSubjects(revision.people(), revision.origin(), now);
        writeOrganisations(revision.organisations());
        writePeople(revision.people(), now);
        writeTerms(revision.terms(), revision.origin());
        revision.removedSubjects().forEach(subject -> new OwnWordRows(handle).removeAll(subject, now));
        removeOrRelease("term", revision.removedTerms(), revision.releasedTerms());
        removeOrRelease("subject", revision.removedSubjects(), revision.releasedSubjects());
    }

    private void removeOrRelease(String table, List<String> removed, List<String> released) {
        batch(removed, "delete from " + table + " where id = :id", (batch, id) -> batch.bind("id", id));
        batch(
                released,
                "update " + table + " set managed_by_file = false, created_by_file = false where id = :id",
                (batch, id) -> batch.bind("id", id));
    }

    private void writeSubjects(List<? extends Subject> subjects, Origin origin, Instant now) {
        batch(
                subjects,
                """
                insert into subject (id, kind, managed_by_file, created_by_file, watched_since)
                values (:id, :kind, :byFile, :byFile, :now)
                on conflict (id) do update set managed_by_file = excluded.managed_by_file""",
                (batch, subject) -> batch.bind("id", subject.id())
                        .bind(
                                "kind",
                                switch (subject) {
                                    case Organisation _ -> "organisation";
                                    case Person _ -> "person";
                                })
                        .bind("byFile", origin == Origin.BY_FILE)
                        .bind("now", now));
    }

    private void writeOrganisations(List<Organisation> organisations) {
        batch(
                organisations,
                """
                insert into organisation (id, name, handles, aliases, contact_name, contact_email, contact_phone,
                    security_name, security_email, security_phone, house_rules_url, staff_are_officials, language)
                values (:id, :name, :handles, :aliases, :contactName, :contactEmail, :contactPhone,
                    :securityName, :securityEmail, :securityPhone, :houseRulesUrl, :officials, :language)
                on conflict (id) do update set name = excluded.name, handles = excluded.handles,
                    aliases = excluded.aliases, contact_name = excluded.contact_name,
                    contact_email = excluded.contact_email, contact_phone = excluded.contact_phone,
                    security_name = excluded.security_name, security_email = excluded.security_email,
                    security_phone = excluded.security_phone, house_rules_url = excluded.house_rules_url,
                    staff_are_officials = excluded.staff_are_officials, language = excluded.language""",
                (batch, organisation) -> batch.bind("id", organisation.id())
                        .bind("name", organisation.name())
                        .bind("handles", handles(organisation))
                        .bind("aliases", texts(organisation.aliases()))
                        .bind("contactName", organisation.contact().name())
                        .bind("contactEmail", organisation.contact().email())
                        .bind("contactPhone", organisation.contact().phone())
                        .bind("securityName", organisation.security().name())
                        .bind("securityEmail", organisation.security().email())
                        .bind("securityPhone", organisation.security().phone())
                        .bind("houseRulesUrl", organisation.houseRulesUrl().orElse(null))
                        .bind("officials", organisation.staffAreOfficials())
                        .bind("language", organisation.language()));
    }

    private void writePeople(List<Person> people, Instant now) {
        batch(
                people,
                """
                insert into person (id, given_name, prefix, family_name, function, department, email, manager_email,
                    handles, aliases, language, instead_of_manager_email, trusted_email, manager_since)
                values (:id, :givenName, :prefix, :familyName, :function, :department, :email, :managerEmail,
                    :handles, :aliases, :language, :insteadOfManagerEmail, :trustedEmail, :now)
                on conflict (id) do update set given_name = excluded.given_name, prefix = excluded.prefix,
                    family_name = excluded.family_name, function = excluded.function,
                    department = excluded.department, email = excluded.email,
                    manager_email = excluded.manager_email, handles = excluded.handles, aliases = excluded.aliases,
                    language = excluded.language, instead_of_manager_email = excluded.instead_of_manager_email,
                    trusted_email = excluded.trusted_email,
                    manager_since = case
                        when lower(coalesce(person.instead_of_manager_email, person.manager_email))
                            is distinct from lower(coalesce(excluded.instead_of_manager_email, excluded.manager_email))
                        then excluded.manager_since else person.manager_since end""",
                (batch, person) -> batch.bind("id", person.id())
                        .bind("givenName", person.givenName())
                        .bind("prefix", person.prefix())
                        .bind("familyName", person.familyName())
                        .bind("function", person.function())
                        .bind("department", person.department())
                        .bind("email", person.email().orElse(null))
                        .bind("managerEmail", person.managerEmail().orElse(null))
                        .bind("handles", handles(person))
                        .bind("aliases", texts(person.aliases()))
                        .bind("language", person.language())
                        .bind(
                                "insteadOfManagerEmail",
                                person.insteadOfManagerEmail().orElse(null))
                        .bind("trustedEmail", person.trustedEmail().orElse(null))
                        .bind("now", now));
        batch(
                people,
                "delete from person_organisation where person = :id",
                (batch, person) -> batch.bind("id", person.id()));
        batch(
                people,
                """
                insert into person_organisation (person, organisation, position)
                select :id, employer, position from unnest(:employers) with ordinality as t (employer, position)""",
                (batch, person) -> batch.bind("id", person.id()).bind("employers", texts(person.organisations())));
    }

    private void writeTerms(List<Term> terms, Origin origin) {
        batch(
                terms,
                """
                insert into term (id, owner, text, is_distinctive, frequency, managed_by_file, created_by_file)
                values (:id, :owner, :text, :distinctive, :frequency, :byFile, :byFile)
                on conflict (id) do update set owner = excluded.owner, text = excluded.text,
                    is_distinctive = excluded.is_distinctive, frequency = excluded.frequency,
                    managed_by_file = excluded.managed_by_file""",
                (batch, term) -> batch.bind("id", term.id())
                        .bind("owner", term.owner())
                        .bind("text", term.text())
                        .bind("distinctive", term.distinctive())
                        .bind("frequency", term.frequency())
                        .bind("byFile", origin == Origin.BY_FILE));
    }

    private <T> void batch(List<T> values, String sql, BiConsumer<PreparedBatch, T> bind) {
        if (values.isEmpty()) return;
        try (var batch = handle.prepareBatch(sql)) {
            for (var value : values) {
                bind.accept(batch, value);
                batch.add();
            }
            batch.execute();
        }
    }

    private static Argument handles(Subject subject) {
        return texts(subject.handles().stream()
                .map(nl.schildwacht.watch.Handle::written)
                .toList());
    }

    private static Argument texts(List<String> values) {
        return (position, statement, _) ->
                statement.setArray(position, statement.getConnection().createArrayOf("text", values.toArray()));
    }
}
