package nl.schildwacht.watch;

import nl.schildwacht.watch.Change.Done;
import nl.schildwacht.watch.Change.Refused;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One change to the watchlist, thought through before anything is written: who asks, what stands, what would stand after it.
 * Who may change what is decided here and nowhere else. Pure; used once, by one thread.
 */
final class Revision {
    private final Origin origin;
    private final Map<String, Subject> subjects = new HashMap<>();
    private final Map<String, Term> termsById = new HashMap<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<String> removedSubjects = new ArrayList<>();
    private final List<String> removedTerms = new ArrayList<>();
    private final List<String> releasedSubjects = new ArrayList<>();
    private final List<String> releasedTerms = new ArrayList<>();

    Revision(Watchlist before, Origin origin) {
        this.origin = origin;
        before.organisations().forEach(organisation -> subjects.put(organisation.id(), organisation));
        before.people().forEach(person -> subjects.put(person.id(), person));
        before.terms().forEach(term -> termsById.put(term.id(), term));
    }

    Map<String, Change> saveOrganisations(List<Organisation> wanted) {
        var changes = new LinkedHashMap<String, Change>();
        for (var each : wanted) {
            var organisation = each.managedByFile(origin == Origin.BY_FILE);
            changes.put(organisation.id(), note(verdict(organisation), organisation, organisations));
        }
        return changes;
    }

    Map<String, Change> savePeople(List<Person> wanted) {
        var changes = new LinkedHashMap<String, Change>();
        for (var each : wanted) {
            var person = each.managedByFile(origin == Origin.BY_FILE);
            var isEmployed = person.organisations().stream().allMatch(this::isOrganisation);
            changes.put(person.id(), isEmployed ? note(verdict(person), person, people) : Refused.UNKNOWN_ORGANISATION);
        }
        return changes;
    }

    Map<String, Change> saveTerms(List<Term> wanted) {
        var changes = new LinkedHashMap<String, Change>();
        for (var each : wanted) {
            var term = each.managedByFile(origin == Origin.BY_FILE);
            var change = verdict(term);
            if (change == Done.CREATED || change == Done.CHANGED) {
                terms.add(term);
                termsById.put(term.id(), term);
            }
            changes.put(term.id(), change);
        }
        return changes;
    }

    Change removeOrganisation(String id) {
        if (!isOrganisation(id)) return Refused.ABSENT;
        return employs(id) ? Refused.STILL_EMPLOYS : removeSubject(id);
    }

    Change removePerson(String id) {
        return subjects.get(id) instanceof Person ? removeSubject(id) : Refused.ABSENT;
    }

    private Change removeSubject(String id) {
        var isInFile = subjects.get(id).managedByFile() || owns(id, Term::managedByFile);
        if (isReadOnly(isInFile)) return Refused.MANAGED_BY_FILE;
        remove(id);
        return Done.REMOVED;
    }

    Change removeTerm(String id) {
        var term = termsById.get(id);
        if (term == null) return Refused.ABSENT;
        if (isReadOnly(term.managedByFile())) return Refused.MANAGED_BY_FILE;
        termsById.remove(id);
        removedTerms.add(id);
        return Done.REMOVED;
    }

    /**
     * Takes the file's hand off everything it no longer lists: what it made itself goes, unless something of other people
     * hangs on it; what others made stays, for them to change.
     *
     * @param subjectIds all that the file lists.
     * @param termIds all that the file lists.
     * @param madeByFile ids of subjects it made.
     * @param termsMadeByFile ids of terms it made.
     */
    void letGo(Set<String> subjectIds, Set<String> termIds, Set<String> madeByFile, Set<String> termsMadeByFile) {
        for (var term : List.copyOf(termsById.values())) {
            if (!term.managedByFile() || termIds.contains(term.id())) continue;
            if (termsMadeByFile.contains(term.id())) {
                termsById.remove(term.id());
                removedTerms.add(term.id());
            } else releasedTerms.add(term.id());
        }
        letGoOf(Person.class, subjectIds, madeByFile);
        letGoOf(Organisation.class, subjectIds, madeByFile);
    }

    private void letGoOf(Class<? extends Subject> kind, Set<String> listed, Set<String> madeByFile) {
        for (var subject : List.copyOf(subjects.values())) {
            if (!kind.isInstance(subject) || !subject.managedByFile() || listed.contains(subject.id())) continue;
            var id = subject.id();
            if (madeByFile.contains(id) && !owns(id, _ -> true) && !employs(id)) remove(id);
            else releasedSubjects.add(id);
        }
    }

    private void remove(String id) {
        subjects.remove(id);
        termsById.values().removeIf(term -> term.owner().equals(id));
        removedSubjects.add(id);
    }

    private <T extends Subject> Change note(Change change, T subject, List<T> writes) {
        if (change == Done.CREATED || change == Done.CHANGED) {
            writes.add(subject);
            subjects.put(subject.id(), subject);
        }
        return change;
    }

    private Change verdict(Subject wanted) {
        var stands = subjects.get(wanted.id());
        if (stands == null) return Done.CREATED;
        if (stands.getClass() != wanted.getClass()) return Refused.ID_TAKEN;
        if (isReadOnly(stands.managedByFile())) return Refused.MANAGED_BY_FILE;
        return stands.equals(wanted) ? Done.UNCHANGED : Done.CHANGED;
    }

    private Change verdict(Term wanted) {
        if (!subjects.containsKey(wanted.owner())) return Refused.UNKNOWN_OWNER;
        var stands = termsById.get(wanted.id());
        if (stands == null) return Done.CREATED;
        if (isReadOnly(stands.managedByFile())) return Refused.MANAGED_BY_FILE;
        return stands.equals(wanted) ? Done.UNCHANGED : Done.CHANGED;
    }

    private boolean isReadOnly(boolean managedByFile) {
        return managedByFile && origin == Origin.BY_HAND;
    }

    private boolean isOrganisation(String id) {
        return subjects.get(id) instanceof Organisation;
    }

    private boolean employs(String id) {
        return subjects.values().stream()
                .anyMatch(subject -> subject instanceof Person person
                        && person.organisations().contains(id));
    }

    private boolean owns(String id, Predicate<Term> which) {
        return termsById.values().stream().anyMatch(term -> term.owner().equals(id) && which.test(term));
    }

    boolean isEmpty() {
        return organisations.isEmpty()
                && people.isEmpty()
                && terms.isEmpty()
                && removedSubjects.isEmpty()
                && removedTerms.isEmpty()
                && releasedSubjects.isEmpty()
                && releasedTerms.isEmpty();
    }

    Origin origin() {
        return origin;
    }

    List<Organisation> organisations() {
        return organisations;
    }

    List<Person> people() {
        return people;
    }

    List<Term> terms() {
        return terms;
    }

    List<String> removedSubjects() {
        return removedSubjects;
    }

    List<String> removedTerms() {
        return removedTerms;
    }

    List<String> releasedSubjects() {
        return releasedSubjects;
    }

    List<String> releasedTerms() {
        return releasedTerms;
    }
}
