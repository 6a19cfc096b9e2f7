package nl.schildwacht.watch;

import java.util.List;
import java.util.Optional;

/** The invented town of these tests. */
final class Town {
    static final Organisation TOWN = new Organisation(
            "town",
            "Gemeente Voorbeeldstad",
            List.of(Handle.parse("mastodon:voorbeeldstad@mastodon.example"), Handle.parse("voorbeeldstad")),
            List.of("Stadhuis Voorbeeldstad"),
            new Contact("Fatima Jansen", "communicatie@voorbeeldstad.example", "010 000 00 00"),
            Contact.NONE,
            Optional.of("https://voorbeeldstad.example/huisregels"),
            true,
            Language.EN,
            false);
    static final Person ANNA = new Person(
            "anna",
            "Anna",
            "van der",
            "Berg",
            "wethouder",
            List.of("town"),
            "College",
            Optional.of("anna@voorbeeldstad.example"),
            Optional.of("secretaris@voorbeeldstad.example"),
            List.of(Handle.parse("bluesky:did:plc:anna")),
            List.of("Anna vd Berg"),
            Language.NL,
            Optional.empty(),
            Optional.of("zus@voorbeeldstad.example"),
            false);
    static final Term STATION = new Term("station", "town", "#station", true, Term.Frequency.AT_ONCE, false);
    static final Watchlist LIST = new Watchlist(1, List.of(TOWN), List.of(ANNA), List.of(STATION));

    private Town() {}

    /** Somebody of the town about whom only this is known. */
    static WrittenPerson person(String id, String familyName) {
        return with(id, familyName, "", List.of("town"), List.of(), List.of(), "");
    }

    static WrittenPerson with(
            String id,
            String familyName,
            String email,
            List<String> organisations,
            List<String> handles,
            List<String> aliases,
            String language) {
        return new WrittenPerson(
                id, "", "", familyName, "", organisations, "", email, "", handles, aliases, language, "", "");
    }
}
