package nl.schildwacht.console.access;

import nl.schildwacht.dossier.Sight;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Who is asking.
 *
 * @param id of the account, at the identity provider, or of the token; stays the same when she is renamed.
 * @param name for people to read: what a note is signed with.
 * @param email verified, lower case; absent for tokens.
 * @param sight which dossiers she may see.
 */
public record Visitor(String id, String name, Optional<String> email, Set<Role> roles, Sight sight) {
    public Visitor {
        roles = Set.copyOf(roles);
    }

    /** Whether she has one of these roles. */
    public boolean is(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** Her account, where accounts are kept here. */
    public Optional<Long> account() {
        return Optional.of(id).filter(it -> it.matches("account:\\d{1,18}")).map(it -> Long.valueOf(it.substring(8)));
    }

    @Override
    public String toString() {
        return "Visitor[" + id + "]";
    }
}
