package nl.schildwacht.dossier.casework;

import nl.schildwacht.dossier.casework.TaskChange.Field;
import nl.schildwacht.dossier.casework.TaskChange.Problem;

import java.util.Map;

/** What came of changing a task. */
public sealed interface Changed {
    record Saved(Task task) implements Changed {}

    /** Nothing was changed. */
    record Incomplete(Task task, Map<Field, Problem> problems) implements Changed {
        public Incomplete {
            problems = Map.copyOf(problems);
        }
    }

    /** This dossier has no such task. */
    record Unknown() implements Changed {}
}
