package nl.schildwacht.console.page.watching;

import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;

import java.util.List;
import java.util.Optional;

/**
 * What of the watch somebody may see and change. Administrator and privacy officer see all of it; communications what it is
 * limited to, if it is.
 */
record Reach(Visitor visitor, Watchlist list) {
    private boolean isEverywhere() {
        return visitor.is(Role.ADMINISTRATOR, Role.PRIVACY) || visitor.sight().everything();
    }

    boolean mayChange() {
        return visitor.is(Role.ADMINISTRATOR, Role.COMMUNICATIONS);
    }

    boolean covers(Subject subject) {
        return switch (subject) {
            case Organisation organisation ->
                isEverywhere() || visitor.sight().organisations().contains(organisation.id());
            case Person person ->
                isEverywhere()
                        || visitor.sight().subjects().contains(person.id())
                        || person.organisations().stream()
                                .anyMatch(visitor.sight().organisations()::contains);
        };
    }

    Optional<Subject> find(String id) {
        return list.find(id).filter(this::covers);
    }

    Optional<Person> person(String id) {
        return list.findPerson(id).filter(this::covers);
    }

    Optional<Organisation> organisation(String id) {
        return list.findOrganisation(id).filter(this::covers);
    }

    List<Organisation> organisations() {
        return list.organisations().stream().filter(this::covers).toList();
    }

    /** By name. */
    List<Person> people() {
        if (isEverywhere()) return list.peopleByName();
        return list.peopleByName().stream().filter(this::covers).toList();
    }
}
