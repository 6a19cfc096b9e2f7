package nl.schildwacht.console.page.report;

import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds people of one's own organisation by name, and tells nothing else about them. */
final class Colleagues {
    private static final int FEWEST_LETTERS = 3;
    private static final int MOST = 8;

    private final Watchlist watchlist;
    private final Set<String> organisations;

    Colleagues(Watchlist watchlist, Collection<Organisation> organisations) {
        this.watchlist = watchlist;
        this.organisations = organisations.stream().map(Organisation::id).collect(Collectors.toSet());
    }

    /** Names in which each of these words begins one, at most a handful; none for less than three letters. */
    List<String> named(String typed) {
        String wanted = plain(typed);
        if (wanted.length() < FEWEST_LETTERS) return List.of();
        List<String> words = List.of(wanted.split(" "));
        return people().filter(person -> {
                    List<String> name =
                            Arrays.asList(plain(person.displayName()).split(" "));
                    return words.stream().allMatch(word -> name.stream().anyMatch(part -> part.startsWith(word)));
                })
                .map(Person::displayName)
                .distinct()
                .sorted()
                .limit(MOST)
                .toList();
    }

    /** Who bears exactly this name; more than one where it is not unique. */
    List<Person> called(String name) {
        String wanted = plain(name);
        return wanted.isEmpty()
                ? List.of()
                : people().filter(person -> plain(person.displayName()).equals(wanted))
                        .toList();
    }

    private Stream<Person> people() {
        return watchlist.people().stream()
                .filter(person -> person.organisations().stream().anyMatch(organisations::contains));
    }

    /** Without accents, capitals and surplus blanks: people type names as they hear them. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
