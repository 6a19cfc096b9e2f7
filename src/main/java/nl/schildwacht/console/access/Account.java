package nl.schildwacht.console.access;

import nl.schildwacht.watch.Language;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who signs in here.
 *
 * @param email lower case; verified, because a password can only be chosen by a link that was sent there, or by whoever
 *     installed the service.
 * @param name for people to read.
 * @param roles what she was given; what follows from the watchlist and from handing over (employee, manager) comes
 *     on top.
 * @param organisations what she sees as communications or security is limited to these; empty: all.
 * @param departments the same for departments.
 * @param settings how she wants to read.
 * @param generation of her sessions; those of earlier ones have ended.
 */
public record Account(
        long id,
        String email,
        String name,
        Set<Role> roles,
        Set<String> organisations,
        Set<String> departments,
        Settings settings,
        boolean hasPassword,
        int generation,
        Instant createdAt,
        Optional<Instant> disabledAt,
        Optional<Instant> passwordChangedAt) {
    public Account {
        roles = Set.copyOf(roles);
        organisations = Set.copyOf(organisations);
        departments = Set.copyOf(departments);
    }

    /**
     * How she wants to read, on whatever device.
     *
     * @param theme {@code AUTO}, {@code LIGHT} or {@code DARK}.
     * @param keyboardShortcuts whether single keys do something in lists.
     */
    public record Settings(Language language, String theme, boolean keyboardShortcuts) {}

    /** What an administrator decides about somebody. */
    public record Rights(Set<Role> roles, Set<String> organisations, Set<String> departments) {
        public static final Rights NONE = new Rights(Set.of(), Set.of(), Set.of());

        public Rights {
            roles = Set.copyOf(roles);
            organisations = Set.copyOf(organisations);
            departments = Set.copyOf(departments);
        }

        public static Rights of(Role... roles) {
            return new Rights(Set.of(roles), Set.of(), Set.of());
        }
    }

    /** Her {@link Visitor#id}. */
    String visitorId() {
        return "account:" + id;
    }

    public boolean isDisabled() {
        return disabledAt.isPresent();
    }

    /** Whether she can sign in and change things for all. */
    boolean isActingAdministrator() {
        return !isDisabled() && hasPassword && roles.contains(Role.ADMINISTRATOR);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
