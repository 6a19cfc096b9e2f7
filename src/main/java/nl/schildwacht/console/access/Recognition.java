package nl.schildwacht.console.access;

import nl.schildwacht.dossier.Sight;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Who somebody is to the people we look after, by her verified address and by nothing else: a name or an unverified address
 * can be anybody's. Reads the watchlist anew when it changed. Thread-safe.
 */
final class Recognition {
    private final Supplier<Watchlist> watchlist;
    private final Predicate<String> isGuest;
    private volatile Index latest = new Index(Watchlist.EMPTY);

    /** @param isGuest whether some dossier was handed over to an address in lower case. */
    Recognition(Supplier<Watchlist> watchlist, Predicate<String> isGuest) {
        this.watchlist = watchlist;
        this.isGuest = isGuest;
    }

    /** What follows for her from the watchlist, and from the dossiers that were handed over to her: of those she is manager. */
    Set<Role> roles(String email) {
        Index now = index();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!now.byOwn(email).isEmpty()) roles.add(Role.EMPLOYEE);
        if (!now.byManager(email).isEmpty() || isGuest.test(Accounts.normal(email))) roles.add(Role.MANAGER);
        return roles;
    }

    /** Whom we look after under this address. */
    List<Person> employees(String email) {
        return index().byOwn(email);
    }

    /** Whose manager is told under this address, or in whose manager's place. */
    List<Person> managed(String email) {
        return index().byManager(email);
    }

    /** Her name as the watchlist knows it. */
    Optional<String> name(String email) {
        return employees(email).stream().findFirst().map(Person::displayName).filter(name -> !name.isBlank());
    }

    /** The language she is written to in. */
    Language language(String email) {
        return employees(email).stream().findFirst().map(Person::language).orElse(Language.NL);
    }

    /** What somebody sees as communications or security, as far as that is not limited. */
    Sight officeSight(Set<Role> roles, Set<String> organisations, Set<String> departments) {
        if (!roles.contains(Role.COMMUNICATIONS) && !roles.contains(Role.SECURITY)) return Sight.NOTHING;
        if (departments.isEmpty())
            return organisations.isEmpty()
                    ? Sight.EVERYTHING
                    : new Sight(false, organisations, Set.of(), Map.of(), Optional.empty());
        Set<String> people = watchlist.get().people().stream()
                .filter(person -> departments.contains(person.department()))
                .filter(person -> organisations.isEmpty()
                        || person.organisations().stream().anyMatch(organisations::contains))
                .map(Person::id)
                .collect(Collectors.toSet());
        return new Sight(false, Set.of(), people, Map.of(), Optional.empty());
    }

    private Index index() {
        Watchlist current = watchlist.get();
        Index known = latest;
        if (known.version == current.version()) return known;
        Index read = new Index(current);
        latest = read;
        return read;
    }

    private static final class Index {
        private final long version;
        private final Map<String, List<Person>> byOwn;
        private final Map<String, List<Person>> byManager;

        Index(Watchlist watchlist) {
            this.version = watchlist.version();
            this.byOwn = by(watchlist, Person::email);
            this.byManager = by(watchlist, Person::toldAsManager);
        }

        private static Map<String, List<Person>> by(Watchlist watchlist, Function<Person, Optional<String>> address) {
            return watchlist.people().stream()
                    .flatMap(person ->
                            address.apply(person).stream().map(written -> Map.entry(Accounts.normal(written), person)))
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey,
                            HashMap::new,
                            Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
        }

        List<Person> byOwn(String email) {
            return byOwn.getOrDefault(Accounts.normal(email), List.of());
        }

        List<Person> byManager(String email) {
            return byManager.getOrDefault(Accounts.normal(email), List.of());
        }
    }
}
