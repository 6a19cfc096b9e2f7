package nl.schildwacht.watch;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import java.util.List;

/**
 * A {@link Person} as somebody wrote her down, in a row, a YAML file or a request; nothing of it is checked yet. The names
 * in all three are those of people.csv. What was left out is empty.
 *
 * @param organisation ids of her employers.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record WrittenPerson(
        String id,
        String givenName,
        String prefix,
        String familyName,
        String function,
        List<String> organisation,
        String department,
        String email,
        String managerEmail,
        List<String> handles,
        List<String> aliases,
        String language,
        String insteadOfManagerEmail,
        String trustedEmail) {
    public WrittenPerson {
        id = Written.orEmpty(id);
        givenName = Written.orEmpty(givenName);
        prefix = Written.orEmpty(prefix);
        familyName = Written.orEmpty(familyName);
        function = Written.orEmpty(function);
        organisation = Written.orEmpty(organisation);
        department = Written.orEmpty(department);
        email = Written.orEmpty(email);
        managerEmail = Written.orEmpty(managerEmail);
        handles = Written.orEmpty(handles);
        aliases = Written.orEmpty(aliases);
        language = Written.orEmpty(language);
        insteadOfManagerEmail = Written.orEmpty(insteadOfManagerEmail);
        trustedEmail = Written.orEmpty(trustedEmail);
    }

    /** The same under another id. */
    public WrittenPerson withId(String other) {
        return new WrittenPerson(
                other,
                givenName,
                prefix,
                familyName,
                function,
                organisation,
                department,
                email,
                managerEmail,
                handles,
                aliases,
                language,
                insteadOfManagerEmail,
                trustedEmail);
    }

    @Override
    public String toString() {
        return "WrittenPerson[…]";
    }
}
