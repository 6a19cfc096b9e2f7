package nl.schildwacht.match;

import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.Handle;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Term;
import nl.schildwacht.watch.Watchlist;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An invented town, its school, and the people who work there. */
final class Voorbeeldstad {
    private Voorbeeldstad() {}

    static final Watchlist WATCHLIST = new Watchlist(
            1,
            List.of(
                    organisation(
                            "stad",
                            "Gemeente Voorbeeldstad",
                            "voorbeeldstad;mastodon:gemeente@toot.example",
                            "Het Raadhuis Oost"),
                    organisation("school", "Hogeschool Brinkveen", "", "")),
            List.of(
                    person(
                            "anna",
                            "Anna",
                            "van der",
                            "Berg",
                            "wethouder",
                            "stad",
                            "Wonen",
                            "anna_vdb;mastodon:anna@toot.example;bluesky:annab.bsky.social",
                            "Stadsanna;Berg"),
                    person("eva", "Eva", "", "Jansen-de Wit", "baliemedewerker", "stad", "Burgerzaken", "", ""),
                    person("jan", "Jan", "de", "Boer", "boswachter", "stad", "", "", ""),
                    person("sofie", "Sofie", "de", "Groot", "", "stad", "", "", ""),
                    person(
                            "fatima",
                            "Fatima",
                            "el",
                            "Amrani",
                            "teamleider jeugd",
                            "stad",
                            "Jeugdteam",
                            "x:famrani",
                            ""),
                    person("pieter", "Pieter", "van 't", "Hof", "", "stad", "", "", ""),
                    person("ijsbrand", "IJsbrand", "", "Dijkstra", "docent", "school", "", "", ""),
                    person("rene", "René", "", "Müller", "", "school", "", "", ""),
                    person("terpstra", "A.B.", "", "Terpstra", "", "school", "", "", ""),
                    person("lotte1", "Lotte", "", "Visserman", "jeugdbeschermer", "stad", "Jeugdteam", "", ""),
                    person("lotte2", "Lotte", "", "Visserman", "boa", "school", "Toezicht", "", ""),
                    person("karel", "Karel", "", "Brand", "", "stad", "", "", ""),
                    person("jw", "Jan Willem", "van den", "Heuvelink", "", "stad", "", "", ""),
                    person("ben", "Ben", "", "Hoekstra", "", "stad", "", "", "")),
            List.of(
                    term("t1", "stad", "#zwembadplan", true),
                    term("t2", "stad", "oude haven", false),
                    term("t3", "anna", "Bergplan", true)));

    static final NameIndex INDEX = NameIndex.of(WATCHLIST);

    static Organisation organisation(String id, String name, String handles, String aliases) {
        return new Organisation(
                id,
                name,
                handles(handles),
                list(aliases),
                Contact.NONE,
                Contact.NONE,
                Optional.empty(),
                true,
                Language.NL,
                false);
    }

    static Person person(
            String id,
            String given,
            String prefix,
            String family,
            String function,
            String organisation,
            String department,
            String handles,
            String aliases) {
        return new Person(
                id,
                given,
                prefix,
                family,
                function,
                List.of(organisation),
                department,
                Optional.empty(),
                Optional.empty(),
                handles(handles),
                list(aliases),
                Language.NL,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static Term term(String id, String owner, String text, boolean distinctive) {
        return new Term(id, owner, text, distinctive, Term.Frequency.DAILY, false);
    }

    private static List<Handle> handles(String written) {
        return list(written).stream().map(Handle::parse).toList();
    }

    private static List<String> list(String written) {
        return Stream.of(written.split(";")).filter(part -> !part.isBlank()).toList();
    }
}
