package nl.schildwacht.console.page.watching;

import nl.schildwacht.watch.Basis;
import nl.schildwacht.watch.Person;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One page of people, and what was asked for.
 *
 * @param number of the page, from 1. @param pages how many there are. @param total how many people fit.
 */
record PeopleList(Asked asked, List<Row> rows, int number, int pages, int total, List<String> departments) {
    private static final int SIZE = 50;

    PeopleList {
        rows = List.copyOf(rows);
        departments = List.copyOf(departments);
    }

    /** @param name a part of it. @param only {@code objected} or everybody. */
    record Asked(String name, String organisation, String department, String only) {
        boolean fits(Person person, Predicate<String> hasObjected) {
            return (name.isBlank() || folded(person.displayName()).contains(folded(name.strip())))
                    && (organisation.isEmpty() || person.organisations().contains(organisation))
                    && (department.isEmpty() || person.department().equals(department))
                    && (!only.equals("objected") || hasObjected.test(person.id()));
        }

        /** The same question for another page, as the query of an address. */
        public String at(int page) {
            return "?name=" + encoded(name) + "&organisation=" + encoded(organisation) + "&department="
                    + encoded(department) + "&only=" + encoded(only) + "&page=" + page;
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        private static String folded(String text) {
            return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** @param objected whether she does not want to be watched. */
    record Row(Person person, Basis basis, boolean objected) {}

    /** Those who fit, by family name, before bases are read: only one page of them is needed. */
    static List<Person> fitting(Asked asked, Reach reach) {
        return reach.people().stream()
                .filter(person -> asked.fits(person, reach.list()::hasObjected))
                .toList();
    }

    static List<Person> page(List<Person> all, int number) {
        int from = Math.min((number - 1) * SIZE, all.size());
        return all.subList(from, Math.min(from + SIZE, all.size()));
    }

    static PeopleList of(Asked asked, List<Person> all, int number, Map<String, Basis> bases, Reach reach) {
        return new PeopleList(
                asked,
                page(all, number).stream()
                        .filter(person -> bases.containsKey(person.id()))
                        .map(person -> new Row(
                                person, bases.get(person.id()), reach.list().hasObjected(person.id())))
                        .toList(),
                number,
                pages(all),
                all.size(),
                reach.people().stream()
                        .map(Person::department)
                        .filter(department -> !department.isBlank())
                        .distinct()
                        .sorted()
                        .toList());
    }

    static int pages(List<Person> all) {
        return Math.max(1, (all.size() + SIZE - 1) / SIZE);
    }
}
