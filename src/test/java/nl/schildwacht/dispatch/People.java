package nl.schildwacht.dispatch;

import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;

import java.util.List;
import java.util.Optional;

/** An invented town and some who work for it. */
public final class People {
    public static final Organisation TOWN = organisation("town", "Gemeente Voorbeeldstad", "voorbeeldstad.example");
    public static final Organisation SCHOOL = organisation("school", "Voorbeeldcollege", "voorbeeldcollege.example");
    public static final Person ANNA = person(
            "anna",
            "Anna",
            Language.NL,
            List.of("town"),
            Optional.of("anna@voorbeeldstad.example"),
            Optional.of("bas@voorbeeldstad.example"));

    private People() {}

    public static Watchlist watchlist(Person... people) {
        return new Watchlist(1, List.of(TOWN, SCHOOL), List.of(people), List.of());
    }

    public static Organisation organisation(String id, String name, String domain) {
        return new Organisation(
                id,
                name,
                List.of(),
                List.of(),
                new Contact("Fatima Jansen, team communicatie", "fatima@" + domain, "010 555 01 00"),
                new Contact("Veiligheid", "veiligheid@" + domain, "010 555 01 12"),
                Optional.empty(),
                true,
                Language.NL,
                false);
    }

    public static Person person(
            String id,
            String givenName,
            Language language,
            List<String> employers,
            Optional<String> email,
            Optional<String> manager) {
        return new Person(
                id,
                givenName,
                "van der",
                "Berg",
                "wethouder",
                employers,
                "",
                email,
                manager,
                List.of(),
                List.of(),
                language,
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
