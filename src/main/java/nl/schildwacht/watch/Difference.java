package nl.schildwacht.watch;

import nl.schildwacht.watch.Import.Row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a file of people would change: who comes, who changes and in what, who stands in the list but not in the file. The
 * last are only shown: absence from a file is no wish to remove anybody.
 *
 * @param comes the new ones, in the order of the file.
 * @param changes those known already of whom something differs, in the order of the file.
 * @param same how many stand so already.
 * @param goes whom the list has for the same organisations and the file has not, by name; without those the operators' file
 *     manages. Empty when the file could not be read to its end.
 */
public record Difference(List<Row<Person>> comes, List<Altered> changes, int same, List<Person> goes) {
    private static final Map<String, Function<Person, Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("given_name", Person::givenName);
        FIELDS.put("prefix", Person::prefix);
        FIELDS.put("family_name", Person::familyName);
        FIELDS.put("function", Person::function);
        FIELDS.put("organisation", Person::organisations);
        FIELDS.put("department", Person::department);
        FIELDS.put("email", Person::email);
        FIELDS.put("manager_email", Person::managerEmail);
        FIELDS.put("handles", person -> Set.copyOf(person.handles()));
        FIELDS.put("aliases", person -> Set.copyOf(person.aliases()));
        FIELDS.put("language", Person::language);
        FIELDS.put("instead_of_manager_email", Person::insteadOfManagerEmail);
        FIELDS.put("trusted_email", Person::trustedEmail);
    }

    public Difference {
        comes = List.copyOf(comes);
        changes = List.copyOf(changes);
        goes = List.copyOf(goes);
    }

    /** @param fields the columns that differ, in the spelling and order of people.csv. */
    public record Altered(long line, Person before, Person after, List<String> fields) {
        public Altered {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return "Altered[" + after.id() + "]";
        }
    }

    /** @param known the list as it stands. */
    public static Difference of(Import<Person> read, Watchlist known) {
        List<Row<Person>> comes = new ArrayList<>();
        List<Altered> changes = new ArrayList<>();
        int same = 0;
        for (Row<Person> row : read.rows()) {
            var before = known.findPerson(row.value().id());
            if (before.isEmpty()) {
                comes.add(row);
                continue;
            }
            List<String> fields = differing(before.get(), row.value());
            if (fields.isEmpty()) same++;
            else changes.add(new Altered(row.line(), before.get(), row.value(), fields));
        }
        return new Difference(comes, changes, same, goes(read, known));
    }

    private static List<String> differing(Person before, Person after) {
        return FIELDS.entrySet().stream()
                .filter(field ->
                        !field.getValue().apply(before).equals(field.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A file of one organisation says nothing of the people of another. */
    private static List<Person> goes(Import<Person> read, Watchlist known) {
        if (!read.wasReadWhole() || read.rows().isEmpty()) return List.of();
        Set<String> concerned = new HashSet<>();
        read.values().forEach(person -> concerned.addAll(person.organisations()));
        return known.people().stream()
                .filter(person -> !person.managedByFile() && !read.ids().contains(person.id()))
                .filter(person -> person.organisations().stream().anyMatch(concerned::contains))
                .sorted(Comparator.comparing(Person::familyName).thenComparing(Person::id))
                .toList();
    }

    @Override
    public String toString() {
        return "Difference[" + comes.size() + " come, " + changes.size() + " change, " + goes.size() + " go]";
    }
}
