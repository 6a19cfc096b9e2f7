package nl.schildwacht.console.access;

import nl.schildwacht.dossier.Sight;
import nl.schildwacht.watch.Language;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody who works with the console, as others need to know her.
 *
 * @param id the same as her {@link Visitor}'s.
 * @param email verified, lower case.
 * @param language she is written to in.
 * @param roles those she was given.
 * @param sight what she sees as communications or security.
 */
public record Colleague(
        String id, String name, Optional<String> email, Language language, Set<Role> roles, Sight sight) {
    public Colleague {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "Colleague[" + id + "]";
    }
}
