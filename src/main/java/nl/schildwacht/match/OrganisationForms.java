package nl.schildwacht.match;

import nl.schildwacht.watch.Organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final Set<String> MUNICIPALITIES = Set.of("gemeente", "stad");
    private static final String PLACE = "…";
    /** A municipality is also what it is shortened to, the house it sits in, and what other languages call both. */
    private static final List<String> MUNICIPAL = List.of(
            "gem …",
            "gemeente …",
            "stad …",
            "stadhuis van …",
            "gemeentehuis van …",
            "raadhuis van …",
            "stadskantoor van …",
            "stadsbestuur van …",
            "gemeentebestuur van …",
            "… council",
            "… municipality",
            "… city council",
            "… city hall",
            "… town hall",
            "municipality of …",
            "council of …",
            "city of …",
            "city hall of …",
            "town hall of …",
            "gemeinde …",
            "rathaus …",
            "rathaus von …",
            "commune de …",
            "mairie de …",
            "maison communale de …");

    /** What people call the kinds that names spell out. */
    private static final Map<String, List<String>> ALSO_CALLED = Map.of(
            "gemeente", List.of("stadhuis", "gemeentehuis", "council", "municipality"),
            "universiteit", List.of("uni", "unief", "university"),
            "university", List.of("uni", "universiteit"),
            "hogeschool", List.of("school"),
            "basisschool", List.of("school"),
            "scholengemeenschap", List.of("school"),
            "ziekenhuis", List.of("hospital"),
            "jeugdhulp", List.of("jeugdzorg"),
            "jeugdzorg", List.of("jeugdhulp"));

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
            for (Word kind : generic) {
                for (String other : ALSO_CALLED.getOrDefault(kind.text(), List.of())) {
                    collected.vocabulary().learn(other).mark(Word.Trait.ORGANISATION);
                    collected.add(other, Form.of(who, Kind.GENERIC_PART));
                }
            }
            if (MUNICIPALITIES.contains(words.getFirst().text())) {
                MUNICIPAL.forEach(called -> addMunicipal(who, called, distinctive));
            }
        }
        return who;
    }

    private void addMunicipal(Watched who, String called, List<Word> distinctive) {
        List<Word> key = new ArrayList<>();
        List<String> prefixes = new ArrayList<>();
        for (String part : called.split(" ")) {
            if (part.equals(PLACE)) key.addAll(distinctive);
            else if (Fit.TUSSENVOEGSELS.contains(part)) prefixes.add(part);
            else key.add(collected.vocabulary().learn(part));
            while (prefixes.size() < key.size()) prefixes.add("");
        }
        collected.add(key, new Form(who, Form.Manner.of(Kind.FULL, prefixes, 0)));
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
