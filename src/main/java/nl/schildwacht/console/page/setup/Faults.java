package nl.schildwacht.console.page.setup;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Problem;

import java.util.List;
import java.util.Map;

/** Puts what a gate found beside the fields of the form. */
final class Faults {
    private Faults() {}

    /** @param fields the form's field for each field of the gate that is called otherwise. */
    static void mark(Form form, List<Problem> problems, Map<String, String> fields, Language language) {
        for (Problem problem : problems)
            form.problem(
                    fields.getOrDefault(problem.field(), problem.field()),
                    problem.message().in(language) + " " + problem.remedy().in(language));
    }
}
