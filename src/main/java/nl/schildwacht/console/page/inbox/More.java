package nl.schildwacht.console.page.inbox;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Option;

import java.util.List;
import java.util.stream.Stream;

/**
 * What else can be done with a hit.
 *
 * @param colleagues who can be given its dossier.
 * @param dossiers others about the same person.
 * @param apart the words for a dossier of its own.
 * @param notices what was just done.
 */
public record More(
        Row row, Form form, List<Option> colleagues, List<Option> dossiers, String apart, List<String> notices) {
    /** Where one hit may move to: another dossier, or one of its own. */
    public List<Option> places() {
        return Stream.concat(dossiers.stream(), Stream.of(new Option("new", apart)))
                .toList();
    }

    /** The id of a field, unlike those of other cards. */
    public String field(String name) {
        return name + "-" + row.id();
    }
}
