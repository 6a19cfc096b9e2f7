package nl.schildwacht.console.page.watching;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.watch.Basis;
import nl.schildwacht.watch.Handle;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.WrittenPerson;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Between a form and a person; the fields are those of people.csv. */
final class PersonForm {
    private PersonForm() {}

    /** Where the organisation has no number of its own for her. */
    static String newId() {
        return "p-" + UUID.randomUUID().toString().substring(0, 13);
    }

    static Form of(Person person, Basis basis) {
        return Form.empty()
                .with("id", person.id())
                .with("given_name", person.givenName())
                .with("prefix", person.prefix())
                .with("family_name", person.familyName())
                .with("function", person.function())
                .with("organisation", person.organisations())
                .with("department", person.department())
                .with("email", person.email().orElse(""))
                .with("manager_email", person.managerEmail().orElse(""))
                .with(
                        "handles",
                        String.join(
                                "\n",
                                person.handles().stream().map(Handle::written).toList()))
                .with("language", person.language().name().toLowerCase(Locale.ROOT))
                .with("instead_of_manager_email", person.insteadOfManagerEmail().orElse(""))
                .with("trusted_email", person.trustedEmail().orElse(""))
                .with("why", basis.why());
    }

    /** @param aliases not of the form: each is tried before it goes live. */
    static WrittenPerson written(Form form, String id, List<String> aliases) {
        return new WrittenPerson(
                id,
                form.value("given_name"),
                form.value("prefix"),
                form.value("family_name"),
                form.value("function"),
                form.values("organisation"),
                form.value("department"),
                form.value("email"),
                form.value("manager_email"),
                form.lines("handles"),
                aliases,
                form.value("language"),
                form.value("instead_of_manager_email"),
                form.value("trusted_email"));
    }
}
