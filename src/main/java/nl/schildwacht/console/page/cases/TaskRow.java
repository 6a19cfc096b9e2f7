package nl.schildwacht.console.page.cases;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.dossier.casework.Task;

/**
 * A task as it stands on the page.
 *
 * @param form its fields, filled in.
 * @param late whether it should have been done by now.
 * @param unfolded whether its form is shown at once: something in it is wrong.
 * @param person whether there is an employee who can know of it.
 */
public record TaskRow(Task task, Form form, boolean late, boolean unfolded, boolean person) {
    /** For the ids of its fields. */
    public String key(String field) {
        return field + "-" + task.id();
    }

    public boolean isNumbered() {
        return task.kind().isNumbered();
    }

    /** Whether the page asks if the employee knows. */
    public boolean isOutside() {
        return person && task.kind().isOutside();
    }

    public boolean isContactPerson() {
        return task.kind() == nl.schildwacht.dossier.casework.TaskKind.CONTACT_PERSON;
    }
}
