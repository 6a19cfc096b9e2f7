package nl.schildwacht.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An employer.
 *
 * @param id chosen by the organisation, unique over organisations and people, {@code [A-Za-z0-9._-]{1,64}}.
 * @param name the full name: "Gemeente Voorbeeldstad".
 * @param handles its own accounts.
 * @param aliases other names it is known by: "Stadhuis Voorbeeldstad".
 * @param contact the one contact person; {@code email} empty means that the organisation cannot go live yet.
 * @param security who is told of critical hits; {@link Contact#NONE} when there is nobody apart.
 * @param houseRulesUrl the page with the house rules.
 * @param staffAreOfficials whether staff are public officials (decides which articles may apply).
 * @param language of mails to the organisation and, unless they choose otherwise, to its people.
 * @param managedByFile whether the operators' YAML file defines it; then it is read-only elsewhere.
 */
public record Organisation(
        String id,
        String name,
        List<Handle> handles,
        List<String> aliases,
        Contact contact,
        Contact security,
        Optional<String> houseRulesUrl,
        boolean staffAreOfficials,
        Language language,
        boolean managedByFile)
        implements Subject {
    public Organisation {
        handles = List.copyOf(handles);
        aliases = List.copyOf(aliases);
    }

    @Override
    public String displayName() {
        return name;
    }

    Organisation managedByFile(boolean managed) {
        return with(aliases, managed);
    }

    /** The same under one more name. */
    public Organisation alsoKnownAs(String alias) {
        var more = new ArrayList<>(aliases);
        more.add(alias);
        return knownAs(more);
    }

    /** The same under these other names. */
    Organisation knownAs(List<String> names) {
        return with(names, managedByFile);
    }

    private Organisation with(List<String> names, boolean managed) {
        return new Organisation(
                id, name, handles, names, contact, security, houseRulesUrl, staffAreOfficials, language, managed);
    }

    @Override
    public String toString() {
        return "Organisation[" + id + "]";
    }
}
