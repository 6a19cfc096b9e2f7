package nl.schildwacht.watch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import nl.schildwacht.watch.YamlDocument.Section;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the operators' YAML file. The same names and the same checks as everywhere; the field of each problem is the path in
 * the document, {@code people[3].email}, counted from zero. Pure and safe between threads.
 */
final class WatchYaml {
    private final YamlDocument<Document> yaml = new YamlDocument<>(Document.class);
    private final WatchCheck check;

    WatchYaml(WatchCheck check) {
        this.check = check;
    }

    @JsonIgnoreProperties("sources") // known, and none of our business: the room of the sources reads them
    private record Document(
            @Nullable List<WrittenOrganisation> organisations,
            @Nullable List<WrittenPerson> people,
            @Nullable List<WrittenTerm> terms) {}

    /** @param standing what the database holds; the file may refer to it. */
    Checked<FileContent> read(byte[] bytes, Watchlist standing) {
        return switch (yaml.read(bytes)) {
            case Wrong<Document>(var problems) -> new Wrong<>(problems);
            case Fine<Document>(var document, var _) -> check(document, standing);
        };
    }

    private Checked<FileContent> check(Document document, Watchlist standing) {
        var problems = new ArrayList<Problem>();
        var notices = new ArrayList<Problem>();
        var ids = new HashSet<String>();
        var organisations = new Section<WrittenOrganisation, Organisation>("organisations", problems, notices, ids)
                .read(document.organisations(), one -> check.organisation(one, standing), Organisation::id);
        // People at an employer that did not pass would only add echoes of the same mistake.
        if (!problems.isEmpty()) return new Wrong<>(problems);
        var withEmployers = with(standing, organisations, List.of());
        var people = new Section<WrittenPerson, Person>("people", problems, notices, ids)
                .read(document.people(), one -> check.person(one, withEmployers), Person::id);
        if (!problems.isEmpty()) return new Wrong<>(problems);
        var withOwners = with(withEmployers, List.of(), people);
        var terms = new Section<WrittenTerm, Term>("terms", problems, notices, new HashSet<>())
                .read(document.terms(), one -> check.term(one, withOwners), Term::id);
        if (!problems.isEmpty()) return new Wrong<>(problems);
        return new Fine<>(new FileContent(organisations, people, terms), notices);
    }

    private static Watchlist with(Watchlist standing, List<Organisation> organisations, List<Person> people) {
        return new Watchlist(
                standing.version(),
                Stream.concat(standing.organisations().stream(), organisations.stream())
                        .toList(),
                Stream.concat(standing.people().stream(), people.stream()).toList(),
                standing.terms());
    }
}
