package nl.schildwacht.console.page.cases;

import nl.schildwacht.console.page.Form;

import java.util.Optional;

/**
 * The one form of the page that was sent and is not right; the others are as the dossier has them.
 *
 * @param name which form; for a task {@code task-12}.
 */
record Typed(String name, Form form) {
    static final Typed NOTHING = new Typed("", Form.empty());

    Optional<Form> in(String wanted) {
        return name.equals(wanted) ? Optional.of(form) : Optional.empty();
    }
}
