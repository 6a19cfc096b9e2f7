package nl.schildwacht.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An employee.
 *
 * @param id unique over organisations and people, {@code [A-Za-z0-9._-]{1,64}}.
 * @param givenName first name or initials; may be empty.
 * @param prefix the tussenvoegsel: "van der", "el", "de"; may be empty.
 * @param familyName without the tussenvoegsel; double names with a hyphen: "Jansen-de Wit".
 * @param function free text, used as a role word: "wethouder", "baliemedewerker"; may be empty.
 * @param organisations ids of her employers, at least one.
 * @param department may be empty.
 * @param email where she is told; absent means that others are told instead.
 * @param managerEmail where her manager is told.
 * @param handles her own accounts; what they post is dropped unseen.
 * @param aliases other names she is known by.
 * @param language of the mails to her.
 * @param insteadOfManagerEmail told in place of the manager when the employee or communications has named someone else.
 * @param trustedEmail somebody of her choice who is told along with her.
 * @param managedByFile whether the operators' YAML file defines her; then she is read-only elsewhere.
 */
public record Person(
        String id,
        String givenName,
        String prefix,
        String familyName,
        String function,
        List<String> organisations,
        String department,
        Optional<String> email,
        Optional<String> managerEmail,
        List<Handle> handles,
        List<String> aliases,
        Language language,
        Optional<String> insteadOfManagerEmail,
        Optional<String> trustedEmail,
        boolean managedByFile)
        implements Subject {
    public Person {
        organisations = List.copyOf(organisations);
        handles = List.copyOf(handles);
        aliases = List.copyOf(aliases);
    }

    @Override
    public String displayName() {
        String name = Stream.of(givenName, prefix, familyName)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        // Asked of everybody at once: an expression would cost more than the rest.
        return name.contains("  ") || name.startsWith(" ") || name.endsWith(" ")
                ? name.strip().replaceAll(" +", " ")
                : name;
    }

    /** Where whoever is told as her manager is told. */
    public Optional<String> toldAsManager() {
        return insteadOfManagerEmail.or(() -> managerEmail);
    }

    Person managedByFile(boolean managed) {
        return with(aliases, managed);
    }

    /** The same under one more name. */
    public Person alsoKnownAs(String alias) {
        var more = new ArrayList<>(aliases);
        more.add(alias);
        return knownAs(more);
    }

    /** The same under these other names. */
    Person knownAs(List<String> names) {
        return with(names, managedByFile);
    }

    private Person with(List<String> names, boolean managed) {
        return new Person(
                id,
                givenName,
                prefix,
                familyName,
                function,
                organisations,
                department,
                email,
                managerEmail,
                handles,
                names,
                language,
                insteadOfManagerEmail,
                trustedEmail,
                managed);
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
