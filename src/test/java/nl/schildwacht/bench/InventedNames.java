package nl.schildwacht.bench;

import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.Handle;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Employees who do not exist, with names of a Dutch shape: some share a family name, a third bear a tussenvoegsel. */
public final class InventedNames {
    private static final List<String> GIVEN_STARTS = List.of(
            "Ma", "Jo", "Wil", "An", "Fe", "Lie", "Bre", "Hen", "Sa", "Mo", "Ka", "Ni", "Tho", "Els", "Ger", "Yas");
    private static final List<String> GIVEN_ENDS = List.of(
            "rieke", "rit", "lemijn", "nemiek", "lien", "sbeth", "derik", "mira", "hamed", "rim", "colien", "mas",
            "anne", "bert", "mina", "dewei");
    private static final List<String> TUSSENVOEGSELS =
            List.of("van der", "van", "de", "van den", "ten", "el", "ter", "van de");
    private static final List<String> FAMILY_STARTS = List.of(
            "Klooster",
            "Ooster",
            "Wester",
            "Noorder",
            "Zuider",
            "Molen",
            "Kerk",
            "Berken",
            "Eiken",
            "Linden",
            "Water",
            "Zand",
            "Klei",
            "Veen",
            "Heide",
            "Dijk",
            "Polder",
            "Haven",
            "Slag",
            "Ridder",
            "Konings",
            "Bisschops",
            "Schaap",
            "Paarden",
            "Duiven",
            "Vossen",
            "Winter",
            "Zomer",
            "Nieuw",
            "Oud",
            "Groen",
            "Rood");
    private static final List<String> FAMILY_ENDS = List.of(
            "veld", "kamp", "huis", "hof", "dam", "berg", "bos", "horst", "laan", "man", "maker", "stra", "ma", "inga",
            "sen", "mans", "brug", "poort", "steen", "broek", "meer", "stein", "wijk", "donk");
    private static final List<String> FUNCTIONS = List.of(
            "baliemedewerker",
            "wethouder",
            "docent",
            "jeugdbeschermer",
            "beleidsmedewerker",
            "boa",
            "teamleider",
            "leerplichtambtenaar",
            "conrector",
            "raadslid",
            "griffier",
            "woordvoerder",
            "toezichthouder",
            "consulent");
    private static final List<String> DEPARTMENTS =
            List.of("Publiekszaken", "Handhaving", "Jeugd", "Onderwijs", "Wonen", "Belastingen", "Communicatie");

    private static final Organisation EMPLOYER = new Organisation(
            "stad",
            "Gemeente Voorbeeldstad",
            List.of(Handle.parse("voorbeeldstad")),
            List.of("Stadhuis Voorbeeldstad"),
            Contact.NONE,
            Contact.NONE,
            Optional.empty(),
            true,
            Language.NL,
            false);

    private InventedNames() {}

    /** One employer and so many people; the same for the same number. */
    public static Watchlist watchlist(int people) {
        Random random = new Random(people);
        return new Watchlist(
                1,
                List.of(EMPLOYER),
                IntStream.range(0, people).mapToObj(i -> person(i, random)).toList(),
                List.of());
    }

    private static Person person(int number, Random random) {
        return new Person(
                "p" + number,
                any(GIVEN_STARTS, random) + any(GIVEN_ENDS, random),
                random.nextInt(3) == 0 ? any(TUSSENVOEGSELS, random) : "",
                family(random),
                any(FUNCTIONS, random),
                List.of("stad"),
                any(DEPARTMENTS, random),
                Optional.empty(),
                Optional.empty(),
                List.of(Handle.parse("medewerker" + number)),
                List.of(),
                Language.NL,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static String family(Random random) {
        String single = any(FAMILY_STARTS, random) + any(FAMILY_ENDS, random);
        return switch (random.nextInt(10)) {
            case 0 -> single + "-" + any(FAMILY_STARTS, random) + any(FAMILY_ENDS, random);
            case 1, 2, 3 ->
                any(FAMILY_STARTS, random) + any(FAMILY_ENDS, random).replace("man", "mann") + "er";
            default -> single;
        };
    }

    static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
