package nl.schildwacht.match;

import nl.schildwacht.watch.Organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How organisations are written: by whole name, by the part that sets them apart, by the part they share with their like. */
final class OrganisationForms {
    private static final Set<String> GENERIC = Set.of(
            "gemeente",
            "provincie",
            "waterschap",
            "hoogheemraadschap",
            "hogeschool",
            "universiteit",
            "university",
            "school",
            "basisschool",
            "scholengemeenschap",
            "lyceum",
            "college",
            "academie",
            "gymnasium",
            "mavo",
            "stichting",
            "vereniging",
            "ministerie",
            "politie",
            "brandweer",
            "omgevingsdienst",
            "veiligheidsregio",
            "jeugdzorg",
            "jeugdhulp",
            "zorggroep",
            "ziekenhuis",
            "bibliotheek",
            "museum",
            "dienst",
            "instituut",
            "regio",
            "stad",
            "municipality",
            "city",
            "council",
            "ggd",
            "ggz",
            "roc",
            "mbo",
            "hbo");

    private static final List<String> HOUSES = List.of("stadhuis", "gemeentehuis", "raadhuis", "stadskantoor");

    private final Collected collected;

    OrganisationForms(Collected collected) {
        this.collected = collected;
    }

    Watched add(Organisation organisation) {
        Watched who = new Watched(organisation, "", false, Set.of(), Set.of(), Set.of(organisation.id()));
        List<Word> words = withoutTussenvoegsels(
                collected.vocabulary().read(organisation.name()).knownWords());
        words.forEach(word -> word.mark(Word.Trait.NAME));
        words.forEach(word -> word.mark(Word.Trait.ORGANISATION));
        List<Word> distinctive = words.stream().filter(word -> !isGeneric(word)).toList();
        List<Word> generic = words.stream().filter(OrganisationForms::isGeneric).toList();
        collected.add(words, Form.of(who, Kind.FULL));
        if (!generic.isEmpty() && !distinctive.isEmpty()) {
            collected.add(distinctive, Form.of(who, Kind.DISTINCTIVE_PART));
            collected.add(generic, Form.of(who, Kind.GENERIC_PART));
            collected.add(words.stream().map(Word::text).collect(Collectors.joining()), Form.of(who, Kind.FULL));
            if (words.getFirst().text().equals("gemeente")) {
                addMunicipal(who, "gem", "", distinctive);
                HOUSES.forEach(house -> addMunicipal(who, house, "van", distinctive));
            }
        }
        return who;
    }

    /** A municipality is also what it is shortened to, and the house it sits in: "het stadhuis van Voorbeeldstad". */
    private void addMunicipal(Watched who, String first, String between, List<Word> distinctive) {
        List<Word> key = new ArrayList<>(distinctive);
        key.addFirst(collected.vocabulary().learn(first));
        collected.add(key, Form.of(who, Kind.FULL, List.of("", between), 0));
    }

    /** Small words may come and go, but not when nothing else would be left. */
    private static List<Word> withoutTussenvoegsels(List<Word> words) {
        List<Word> kept = words.stream()
                .filter(word -> !word.is(Word.Trait.TUSSENVOEGSEL))
                .toList();
        return kept.size() > 1 ? kept : words;
    }

    private static boolean isGeneric(Word word) {
        return GENERIC.contains(word.text());
    }
}
