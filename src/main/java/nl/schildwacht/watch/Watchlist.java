package nl.schildwacht.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody and everything we look after at one moment. Immutable; shared freely between threads. */
public final class Watchlist {
    public static final Watchlist EMPTY = new Watchlist(0, List.of(), List.of(), List.of());

    private final long version;
    private final List<Organisation> organisations;
    private final List<Person> people;
    private final List<Term> terms;
    private final Map<String, OwnWords> ownWords;
    private final Map<String, Subject> subjectsById;

    /** A list of organisations that taught us nothing. */
    public Watchlist(long version, List<Organisation> organisations, List<Person> people, List<Term> terms) {
        this(version, organisations, people, terms, Map.of());
    }

    /**
     * @param version grows with every change; equal versions are equal lists.
     * @param ownWords by the id of their organisation.
     */
    public Watchlist(
            long version,
            List<Organisation> organisations,
            List<Person> people,
            List<Term> terms,
            Map<String, OwnWords> ownWords) {
        this.version = version;
        this.organisations = List.copyOf(organisations);
        this.people = List.copyOf(people);
        this.terms = List.copyOf(terms);
        this.ownWords = Map.copyOf(ownWords);
        var byId = new HashMap<String, Subject>();
        this.organisations.forEach(organisation -> byId.put(organisation.id(), organisation));
        this.people.forEach(person -> byId.put(person.id(), person));
        this.subjectsById = Map.copyOf(byId);
    }

    public long version() {
        return version;
    }

    public List<Organisation> organisations() {
        return organisations;
    }

    public List<Person> people() {
        return people;
    }

    public List<Term> terms() {
        return terms;
    }

    /** What organisations taught us, by their id. */
    public Map<String, OwnWords> ownWords() {
        return ownWords;
    }

    /** What one organisation taught us. */
    public OwnWords ownWordsOf(String organisationId) {
        return ownWords.getOrDefault(organisationId, OwnWords.NONE);
    }

    public Optional<Subject> find(String subjectId) {
        return Optional.ofNullable(subjectsById.get(subjectId));
    }

    public Optional<Organisation> findOrganisation(String id) {
        return find(id).filter(Organisation.class::isInstance).map(Organisation.class::cast);
    }

    public Optional<Person> findPerson(String id) {
        return find(id).filter(Person.class::isInstance).map(Person.class::cast);
    }

    public Optional<Term> findTerm(String termId) {
        return terms.stream().filter(term -> term.id().equals(termId)).findFirst();
    }

    public boolean hasOrganisation(String id) {
        return subjectsById.get(id) instanceof Organisation;
    }

    /** Whether the operators' file defines the subject with this id; then it is read-only elsewhere. */
    public boolean isManagedByFile(String subjectId) {
        return find(subjectId).filter(Subject::managedByFile).isPresent();
    }

    /** The employers of a person, or the organisation itself; ids nobody knows are left out. */
    public List<Organisation> organisationsOf(Subject subject) {
        return switch (subject) {
            case Organisation organisation -> List.of(organisation);
            case Person person ->
                person.organisations().stream()
                        .map(subjectsById::get)
                        .filter(Organisation.class::isInstance)
                        .map(Organisation.class::cast)
                        .toList();
        };
    }
}
