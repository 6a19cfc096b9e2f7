package nl.schildwacht.console.page.setup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of people.csv, so that a reader finds them by a name in her language. */
public enum PeopleColumn {
    ID,
    GIVEN_NAME,
    PREFIX,
    FAMILY_NAME,
    FUNCTION,
    ORGANISATION,
    DEPARTMENT,
    EMAIL,
    MANAGER_EMAIL,
    HANDLES,
    ALIASES,
    LANGUAGE,
    INSTEAD_OF_MANAGER_EMAIL,
    TRUSTED_EMAIL;

    /** @param field as the file and its problems spell it: {@code manager_email}; empty when it concerns a whole line. */
    static Optional<PeopleColumn> of(String field) {
        return Arrays.stream(values())
                .filter(column -> column.name().toLowerCase(Locale.ROOT).equals(field))
                .findFirst();
    }
}
