package nl.schildwacht.console.page.inbox;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Option;

import java.util.List;

/**
 * What else can be done with a hit.
 *
 * @param colleagues who can be given its dossier.
 * @param dossiers where it may move to.
 * @param notices what was just done.
 */
public record More(Row row, Form form, List<Option> colleagues, List<Option> dossiers, List<String> notices) {
    /** The id of a field, unlike those of other cards. */
    public String field(String name) {
        return name + "-" + row.id();
    }
}
