package nl.schildwacht.dossier.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Something to be done about a dossier.
 *
 * @param ordinal 1, or which of several of its kind.
 * @param rule why it is here.
 * @param owner who does it, as people know her.
 * @param dueAt when it should be done.
 * @param doneBy who said that it was.
 * @param onDay of the aangifte, the talk …
 * @param number of the aangifte, the registration …
 * @param detail what was decided or agreed, who was there, or why it is not done.
 * @param employeeKnows whether she knows of it.
 * @param changedAt when somebody last touched it; empty while only the rules have.
 */
public record Task(
        long id,
        long dossierId,
        TaskKind kind,
        int ordinal,
        Rule rule,
        State state,
        Optional<String> owner,
        Optional<Instant> dueAt,
        Optional<Instant> doneAt,
        Optional<String> doneBy,
        Optional<LocalDate> onDay,
        Optional<String> number,
        Optional<String> detail,
        Answer employeeKnows,
        Optional<Instant> changedAt) {
    /** Whether it is still to be done. */
    public enum State {
        OPEN,
        DONE,
        /** Not needed here, for a reason that stands in the detail. */
        DROPPED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isLate(Instant now) {
        return isOpen() && dueAt.filter(due -> due.isBefore(now)).isPresent();
    }

    /** Without what people wrote. */
    @Override
    public String toString() {
        return "Task[" + id + "," + kind + "," + state + "]";
    }
}
