package nl.schildwacht.bench;

import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What others are given to look for: of each person the full name, as written and without its tussenvoegsel, and the family
 * name, which our matcher would take as well; once each. No initials, no handles, no names run together: the peers do less.
 */
final class Peers {
    private Peers() {}

    static List<String> names(Watchlist watchlist) {
        return watchlist.people().stream().flatMap(Peers::names).distinct().toList();
    }

    private static Stream<String> names(Person person) {
        String bare = person.givenName() + " " + person.familyName();
        return Stream.of(person.displayName(), bare, person.familyName()).map(name -> name.toLowerCase(Locale.ROOT));
    }
}
