package nl.schildwacht.console.access;

import io.quarkus.security.identity.SecurityIdentity;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;

/** Finds out who is asking, once for each request. */
@RequestScoped
public class Visitors {
    /** Attributes of an identity: her name, her verified address, and what her view is limited to (sets of strings). */
    public static final String NAME = "schildwacht.name";

    public static final String EMAIL = "schildwacht.email";
    public static final String ORGANISATIONS = "schildwacht.organisations";
    public static final String DEPARTMENTS = "schildwacht.departments";

    private final SecurityIdentity identity;
    private final Watchlists watchlists;
    private Optional<Visitor> visitor = Optional.empty();

    Visitors(SecurityIdentity identity, Watchlists watchlists) {
        this.identity = identity;
        this.watchlists = watchlists;
    }

    /** Whoever is signed in; empty on a public page. */
    public Optional<Visitor> find() {
        if (visitor.isEmpty() && !identity.isAnonymous()) visitor = Optional.of(read());
        return visitor;
    }

    /**
     * Whoever is signed in.
     *
     * @throws IllegalStateException on a public page.
     */
    public Visitor now() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in here"));
    }

    private Visitor read() {
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> identity.hasRole(role.name()))
                .collect(Collectors.toSet());
        Optional<String> email =
                Optional.ofNullable(identity.<String>getAttribute(EMAIL)).map(it -> it.toLowerCase(Locale.ROOT));
        String id = identity.getPrincipal().getName();
        String name = Optional.ofNullable(identity.<String>getAttribute(NAME)).orElse(id);
        return new Visitor(id, name, email, roles, sight(roles, email));
    }

    private Sight sight(Set<Role> roles, Optional<String> email) {
        Watchlist watched = watchlists.current();
        boolean looksAfterAll = roles.contains(Role.COMMUNICATIONS) || roles.contains(Role.SECURITY);
        Set<String> organisations = limit(ORGANISATIONS);
        Set<String> departments = limit(DEPARTMENTS);
        if (looksAfterAll && organisations.isEmpty() && departments.isEmpty()) return Sight.EVERYTHING;
        Set<String> subjects = new HashSet<>();
        Map<String, Instant> managed = new HashMap<>();
        for (Person person : watched.people()) {
            if (looksAfterAll
                    && departments.contains(person.department())
                    && (organisations.isEmpty()
                            || person.organisations().stream().anyMatch(organisations::contains)))
                subjects.add(person.id());
            if (email.isEmpty()) continue;
            if (roles.contains(Role.EMPLOYEE) && isSame(person.email(), email)) subjects.add(person.id());
            if (roles.contains(Role.MANAGER)
                    && isSame(person.insteadOfManagerEmail().or(person::managerEmail), email))
                managed.put(person.id(), Instant.EPOCH);
        }
        return new Sight(
                false, looksAfterAll && departments.isEmpty() ? organisations : Set.of(), subjects, managed, email);
    }

    private static boolean isSame(Optional<String> address, Optional<String> email) {
        return address.map(it -> it.toLowerCase(Locale.ROOT)).equals(email);
    }

    private Set<String> limit(String attribute) {
        return Optional.ofNullable(identity.<Set<String>>getAttribute(attribute))
                .orElse(Set.of());
    }
}
