package nl.schildwacht.console.page.insight;

import nl.schildwacht.dossier.figures.Departments;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;

import java.util.Set;
import java.util.stream.Collectors;

/** Reads from the watch list who works where. */
final class Workplaces {
    private Workplaces() {}

    static Departments of(Watchlist watched) {
        return new Departments(
                watched.people().stream().collect(Collectors.toMap(Person::id, Person::department)),
                watched.people().stream()
                        .collect(Collectors.groupingBy(
                                person -> person.department().strip(), Collectors.counting())),
                Set.copyOf(
                        watched.organisations().stream().map(Organisation::id).toList()));
    }
}
