package nl.schildwacht.console.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import nl.schildwacht.watch.Handle;
import nl.schildwacht.watch.Person;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A person as the API shows her; but for {@code managed_by_file} it can be sent back as it is. */
@JsonNaming(SnakeCaseStrategy.class)
record PersonView(
        String id,
        String givenName,
        String prefix,
        String familyName,
        String function,
        List<String> organisation,
        String department,
        Optional<String> email,
        Optional<String> managerEmail,
        List<String> handles,
        List<String> aliases,
        String language,
        Optional<String> insteadOfManagerEmail,
        Optional<String> trustedEmail,
        boolean managedByFile) {
    static PersonView of(Person person) {
        return new PersonView(
                person.id(),
                person.givenName(),
                person.prefix(),
                person.familyName(),
                person.function(),
                person.organisations(),
                person.department(),
                person.email(),
                person.managerEmail(),
                person.handles().stream().map(Handle::written).toList(),
                person.aliases(),
                person.language().name().toLowerCase(Locale.ROOT),
                person.insteadOfManagerEmail(),
                person.trustedEmail(),
                person.managedByFile());
    }
}
