package nl.schildwacht.watch;

import java.util.List;

/**
 * Who and what was added to the watch of one organisation and not yet searched back for.
 *
 * @param people ids of people. @param terms ids of terms.
 */
public record Newcomers(String organisation, List<String> people, List<String> terms) {
    public Newcomers {
        people = List.copyOf(people);
        terms = List.copyOf(terms);
    }
}
