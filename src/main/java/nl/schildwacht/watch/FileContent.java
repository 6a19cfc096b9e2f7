package nl.schildwacht.watch;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the operators' file lists, checked. */
public record FileContent(List<Organisation> organisations, List<Person> people, List<Term> terms) {
    public FileContent {
        organisations = List.copyOf(organisations);
        people = List.copyOf(people);
        terms = List.copyOf(terms);
    }

    Set<String> subjectIds() {
        return Stream.concat(organisations.stream(), people.stream())
                .map(Subject::id)
                .collect(Collectors.toSet());
    }

    Set<String> termIds() {
        return terms.stream().map(Term::id).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return "FileContent[" + organisations.size() + " organisations, " + people.size() + " people, " + terms.size()
                + " terms]";
    }
}
