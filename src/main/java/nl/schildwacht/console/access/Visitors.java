package nl.schildwacht.console.access;

import io.quarkus.security.identity.SecurityIdentity;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlists;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;

/** Finds out who is asking, once for each request. */
@RequestScoped
public class Visitors {
    /**
     * Attributes of an identity: her id, her name, her verified address, and what her view is limited to (sets of strings).
     */
    public static final String ID = "schildwacht.id";

    public static final String NAME = "schildwacht.name";

    public static final String EMAIL = "schildwacht.email";
    public static final String ORGANISATIONS = "schildwacht.organisations";
    public static final String DEPARTMENTS = "schildwacht.departments";

    private final SecurityIdentity identity;
    private final Watchlists watchlists;
    private final Recognition recognition;
    private Optional<Visitor> visitor = Optional.empty();

    Visitors(SecurityIdentity identity, Watchlists watchlists, Recognition recognition) {
        this.identity = identity;
        this.watchlists = watchlists;
        this.recognition = recognition;
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
                Optional.ofNullable(identity.<String>getAttribute(EMAIL)).map(Accounts::normal);
        String principal = identity.getPrincipal().getName();
        String id = Optional.ofNullable(identity.<String>getAttribute(ID)).orElse(principal);
        String name = Optional.ofNullable(identity.<String>getAttribute(NAME)).orElse(id);
        return new Visitor(id, name, email, roles, sight(roles, email));
    }

    /** What adds up: her office, as far as it is not limited, the people she manages since she does, and herself. */
    private Sight sight(Set<Role> roles, Optional<String> email) {
        Sight office = recognition.officeSight(roles, limit(ORGANISATIONS), limit(DEPARTMENTS));
        if (office.everything()) return office;
        Set<String> subjects = new HashSet<>(office.subjects());
        if (roles.contains(Role.EMPLOYEE))
            email.map(recognition::employees).stream()
                    .flatMap(List::stream)
                    .forEach(person -> subjects.add(person.id()));
        Map<String, Instant> managed = roles.contains(Role.MANAGER)
                ? watchlists.managerSince(email.map(recognition::managed).stream()
                        .flatMap(List::stream)
                        .map(Person::id)
                        .toList())
                : Map.of();
        return new Sight(false, office.organisations(), subjects, managed, email);
    }

    private Set<String> limit(String attribute) {
        return Optional.ofNullable(identity.<Set<String>>getAttribute(attribute))
                .orElse(Set.of());
    }
}
