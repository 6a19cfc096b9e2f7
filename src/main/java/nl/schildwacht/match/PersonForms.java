package nl.schildwacht.match;

import nl.schildwacht.watch.Person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How people are written: by full name, half a double name, family name, given name, in one word, by handle, by alias. */
final class PersonForms {
    private static final int SHORTEST_RUN = 6;

    private final Collected collected;
    private final Function<String, List<Word>> givenNames = Collected.remembering(this::words);
    private final Function<List<String>, List<FamilyName>> familyNames = Collected.remembering(this::halves);
    private final Function<String, Set<Word>> roles;
    private final Function<String, Set<Word>> departments;
    private final Function<List<String>, Set<String>> organisations = Collected.remembering(Set::copyOf);

    PersonForms(Collected collected) {
        this.collected = collected;
        this.roles = Collected.remembering(function -> Roles.of(collected.vocabulary(), function));
        this.departments = Collected.remembering(department -> Roles.ofDepartment(collected.vocabulary(), department));
    }

    /** Adds what the name itself gives, and returns the person with what can tell her apart. */
    Watched add(Person person) {
        List<Word> given = givenNames.apply(person.givenName());
        boolean knownByInitials = given.stream().allMatch(word -> word.text().length() == 1);
        Watched who = new Watched(
                person,
                given.stream().map(word -> word.text().substring(0, 1)).collect(Collectors.joining()),
                knownByInitials,
                roles.apply(person.function()),
                departments.apply(person.department()),
                organisations.apply(person.organisations()));
        List<FamilyName> halves = familyNames.apply(List.of(person.prefix(), person.familyName()));
        if (!halves.isEmpty()) {
            addWithFamily(who, given, FamilyName.joined(halves));
            if (halves.size() > 1) halves.forEach(half -> addWithFamily(who, given, half));
        }
        if (!knownByInitials) {
            given.forEach(word -> word.mark(Word.Trait.NAME));
            if (given.size() == 1) given.getFirst().mark(Word.Trait.GIVEN_NAME);
            collected.add(given, Form.of(who, Kind.GIVEN));
        }
        return who;
    }

    private void addWithFamily(Watched who, List<Word> given, FamilyName family) {
        collected.add(family.words(), Form.of(who, Kind.FAMILY, family.prefixes(), 0));
        List<String> runs = family.runTogether();
        runs.stream().skip(1).forEach(run -> addRun(run, Form.of(who, Kind.FAMILY)));
        if (given.isEmpty()) return;
        addFull(who, Kind.FULL, given, family);
        if (who.isKnownByInitials()) return;
        String givenRun = given.stream().map(Word::text).collect(Collectors.joining());
        Form whole = Form.of(who, Kind.FULL);
        runs.forEach(run -> addRun(givenRun + run, whole));
        if (given.size() > 1) {
            addFull(who, Kind.NEARLY_FULL, given.subList(0, 1), family);
            addFull(who, Kind.FULL, List.of(collected.vocabulary().learn(givenRun)), family);
        }
    }

    private void addFull(Watched who, Kind kind, List<Word> given, FamilyName family) {
        List<Word> key = new ArrayList<>(given);
        key.addAll(family.words());
        List<String> prefixes = family.prefixes();
        if (family.hasPrefix()) {
            prefixes = new ArrayList<>(Collections.nCopies(given.size(), ""));
            prefixes.addAll(family.prefixes());
        } else {
            prefixes = List.of();
        }
        collected.add(key, Form.of(who, kind, prefixes, given.size()));
    }

    private void addRun(String run, Form form) {
        if (run.length() >= SHORTEST_RUN && !Vocabulary.isOrdinary(run)) collected.add(run, form);
    }

    private List<FamilyName> halves(List<String> prefixAndName) {
        return FamilyName.halves(collected.vocabulary(), prefixAndName.getFirst(), prefixAndName.getLast());
    }

    private List<Word> words(String name) {
        return name.isBlank() ? List.of() : collected.vocabulary().read(name).knownWords();
    }
}
