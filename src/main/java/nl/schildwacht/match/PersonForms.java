package nl.schildwacht.match;

import nl.schildwacht.watch.Person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** How people are written: by full name, half a double name, family name, given name, in one word, by handle, by alias. */
final class PersonForms {
    private static final int SHORTEST_RUN = 6;

    private final Collected collected;
    private final Function<String, GivenName> givenNames;
    private final Function<List<String>, List<FamilyName>> familyNames;
    private final Function<String, Set<Word>> roles;
    private final Function<String, Set<Word>> departments;
    private final Function<List<String>, Set<String>> organisations = Collected.remembering(Set::copyOf);
    private final Function<Form.Manner, Form.Manner> manners = Collected.remembering(manner -> manner);

    PersonForms(Collected collected) {
        this.collected = collected;
        this.givenNames = Collected.remembering(name -> GivenName.of(collected.vocabulary(), name));
        this.familyNames = Collected.remembering(
                name -> FamilyName.written(collected.vocabulary(), name.getFirst(), name.getLast()));
        this.roles = Collected.remembering(function -> Roles.of(collected.vocabulary(), function));
        this.departments = Collected.remembering(department -> Roles.ofDepartment(collected.vocabulary(), department));
    }

    /** Adds what the name itself gives, and returns the person with what can tell her apart. */
    Watched add(Person person) {
        GivenName given = givenNames.apply(person.givenName());
        Watched who = new Watched(
                person,
                given.initials(),
                given.isInitials(),
                roles.apply(person.function()),
                departments.apply(person.department()),
                organisations.apply(person.organisations()));
        for (FamilyName family : familyNames.apply(List.of(person.prefix(), person.familyName())))
            addWithFamily(who, given, family);
        if (!given.isInitials()) {
            given.words().forEach(word -> word.mark(Word.Trait.NAME));
            if (given.words().size() == 1) given.words().getFirst().mark(Word.Trait.GIVEN_NAME);
            collected.add(given.words(), Form.of(who, Kind.GIVEN));
        }
        return who;
    }

    private void addWithFamily(Watched who, GivenName given, FamilyName family) {
        collected.add(family.words(), form(who, Kind.FAMILY, family.prefixes(), 0));
        List<String> runs = family.runs();
        if (family.hasPrefix()) {
            Form alone = Form.of(who, Kind.FAMILY);
            for (String run : runs.subList(1, runs.size())) addRun(run, alone);
        }
        if (given.words().isEmpty()) return;
        addFull(who, Kind.FULL, given.words(), family);
        if (given.isInitials()) return;
        Form whole = Form.of(who, Kind.FULL);
        for (String run : runs) addRun(given.run() + run, whole);
        if (given.words().size() > 1) {
            addFull(who, Kind.NEARLY_FULL, given.words().subList(0, 1), family);
            addFull(who, Kind.FULL, List.of(collected.vocabulary().learn(given.run())), family);
        }
    }

    private void addFull(Watched who, Kind kind, List<Word> given, FamilyName family) {
        List<String> prefixes = List.of();
        if (family.hasPrefix()) {
            prefixes = new ArrayList<>(Collections.nCopies(given.size(), ""));
            prefixes.addAll(family.prefixes());
        }
        collected.add(given, family.words(), form(who, kind, prefixes, given.size()));
    }

    private Form form(Watched who, Kind kind, List<String> prefixes, int givenWords) {
        return new Form(who, manners.apply(Form.Manner.of(kind, prefixes, givenWords)));
    }

    private void addRun(String run, Form form) {
        if (run.length() >= SHORTEST_RUN && !Vocabulary.isOrdinary(run)) collected.add(run, form);
    }
}
