package nl.schildwacht.watch;

import java.text.CollationKey;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everybody and everything we look after at one moment. Immutable; shared freely between threads. */
public final class Watchlist {
    public static final Watchlist EMPTY = new Watchlist(0, List.of(), List.of(), List.of());

    private final long version;
    private final List<Organisation> organisations;
    private final List<Person> people;
    private final List<Term> terms;
    private final Arrangements arrangements;
    private final Map<String, Subject> subjectsById;
    /** Made when first asked for: only readers of long lists want it. */
    private volatile List<Person> peopleByName = List.of();

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
        this(
                version,
                organisations,
                people,
                terms,
                new Arrangements(
                        ownWords, Arrangements.NONE.windows(), Arrangements.NONE.objected(), Arrangements.NONE.help()));
    }

    /** @param version grows with every change; equal versions are equal lists. */
    public Watchlist(
            long version,
            List<Organisation> organisations,
            List<Person> people,
            List<Term> terms,
            Arrangements arrangements) {
        this.version = version;
        this.organisations = List.copyOf(organisations);
        this.people = List.copyOf(people);
        this.terms = List.copyOf(terms);
        this.arrangements = arrangements;
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

    /** The people as a Dutch reader looks for them: by family name without prefix, then given name. */
    public List<Person> peopleByName() {
        if (peopleByName.size() < people.size()) peopleByName = byName(people);
        return peopleByName;
    }

    private static List<Person> byName(List<Person> people) {
        record Keyed(CollationKey family, CollationKey given, Person person) {}
        Collator dutch = Collator.getInstance(Locale.of("nl"));
        return people.stream()
                .map(person -> new Keyed(
                        dutch.getCollationKey(person.familyName()), dutch.getCollationKey(person.givenName()), person))
                .sorted(Comparator.comparing(Keyed::family)
                        .thenComparing(Keyed::given)
                        .thenComparing(keyed -> keyed.person().id()))
                .map(Keyed::person)
                .toList();
    }

    public List<Term> terms() {
        return terms;
    }

    /** What organisations taught us, by their id. */
    public Map<String, OwnWords> ownWords() {
        return arrangements.ownWords();
    }

    /** What one organisation taught us. */
    public OwnWords ownWordsOf(String organisationId) {
        return arrangements.ownWords().getOrDefault(organisationId, OwnWords.NONE);
    }

    /** The same with others in place of what it holds; for those who want to see what would be. */
    public Watchlist with(List<Organisation> organisations, List<Person> people, List<Term> terms) {
        return new Watchlist(version, organisations, people, terms, arrangements);
    }

    /** The same with more in it, such as the canary. */
    public Watchlist and(Organisation organisation, Person person) {
        var more = new ArrayList<>(organisations);
        more.add(organisation);
        var everybody = new ArrayList<>(people);
        everybody.add(person);
        return with(more, everybody, terms);
    }

    /** The same with one more alias for a subject; unchanged when there is no such subject. */
    public Watchlist withAlias(String subjectId, String alias) {
        return with(
                organisations.stream()
                        .map(one -> one.id().equals(subjectId) ? one.alsoKnownAs(alias) : one)
                        .toList(),
                people.stream()
                        .map(one -> one.id().equals(subjectId) ? one.alsoKnownAs(alias) : one)
                        .toList(),
                terms);
    }

    /** The same with one more term. */
    public Watchlist withTerm(Term term) {
        var more = new ArrayList<>(terms);
        more.add(term);
        return with(organisations, people, more);
    }

    /** Whether she objected: she stands on the list, so that she can be told and can take it back, but is not watched. */
    public boolean hasObjected(String subjectId) {
        return arrangements.objected().contains(subjectId);
    }

    /** Those who are to be recognised: without the people who objected, and without their terms. */
    public Watchlist recognised() {
        if (arrangements.objected().isEmpty()) return this;
        return with(
                organisations,
                people.stream().filter(person -> !hasObjected(person.id())).toList(),
                terms.stream().filter(term -> !hasObjected(term.owner())).toList());
    }

    /** The watch windows that are not past, by the moment they open. */
    public List<WatchWindow> windows() {
        return arrangements.windows();
    }

    /** The windows of an organisation that are open. */
    public List<WatchWindow> openWindows(String organisationId, Instant now) {
        return arrangements.windows().stream()
                .filter(window -> window.organisation().equals(organisationId) && window.isOpen(now))
                .toList();
    }

    /** Ids of the organisations with an open window. */
    public Set<String> organisationsWatchedClosely(Instant now) {
        return arrangements.windows().stream()
                .filter(window -> window.isOpen(now))
                .map(WatchWindow::organisation)
                .collect(Collectors.toSet());
    }

    /** Whether a window about this subject is open. */
    public boolean isWatchedClosely(String subjectId, Instant now) {
        if (arrangements.windows().isEmpty()) return false;
        return find(subjectId)
                .filter(subject -> arrangements.windows().stream()
                        .anyMatch(window -> window.isOpen(now) && window.isAbout(subject)))
                .isPresent();
    }

    /** Who helps the people of an organisation, by need. */
    public List<HelpLine> helpOf(String organisationId) {
        return arrangements.help().stream()
                .filter(line -> line.organisation().equals(organisationId))
                .toList();
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
