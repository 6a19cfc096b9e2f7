package nl.schildwacht.dossier.casework;

import nl.schildwacht.dossier.casework.Task.State;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody makes of a task; all its fields as they are to be.
 *
 * @param dueAt empty leaves the moment as it is.
 */
public record TaskChange(
        State state,
        Optional<String> owner,
        Optional<Instant> dueAt,
        Optional<LocalDate> onDay,
        Optional<String> number,
        Optional<String> detail,
        Answer employeeKnows) {
    /** The fields of a task that something can be wrong with. */
    public enum Field {
        OWNER,
        ON_DAY,
        NUMBER,
        DETAIL,
        EMPLOYEE_KNOWS
    }

    /** What can be wrong with one. */
    public enum Problem {
        /** Who did it must be known. */
        WHO_IS_MISSING,
        DAY_IS_MISSING,
        DAY_IN_THE_FUTURE,
        NUMBER_IS_MISSING,
        /** Names and reason of a joint decision, or what was agreed. */
        WHAT_IS_MISSING,
        /** What is not done needs a reason. */
        REASON_IS_MISSING,
        /** No step outside the organisation before the employee knows of it, unless there is a reason (004). */
        TELL_HER_FIRST
    }

    /**
     * What is wrong with it; empty when it can be kept.
     *
     * @param aboutPerson whether there is an employee who can know of it.
     * @param today by the Dutch calendar.
     */
    Map<Field, Problem> problems(TaskKind kind, boolean aboutPerson, LocalDate today) {
        Map<Field, Problem> problems = new EnumMap<>(Field.class);
        if (onDay.filter(day -> day.isAfter(today)).isPresent() && state == State.DONE) {
            problems.put(Field.ON_DAY, Problem.DAY_IN_THE_FUTURE);
        }
        if (state == State.DROPPED && detail.isEmpty()) problems.put(Field.DETAIL, Problem.REASON_IS_MISSING);
        if (state != State.DONE) return problems;
        switch (kind) {
            case AANGIFTE -> {
                if (owner.isEmpty()) problems.put(Field.OWNER, Problem.WHO_IS_MISSING);
                if (onDay.isEmpty()) problems.put(Field.ON_DAY, Problem.DAY_IS_MISSING);
                if (number.isEmpty()) problems.put(Field.NUMBER, Problem.NUMBER_IS_MISSING);
            }
            case MELDING, KLACHT -> {
                if (onDay.isEmpty()) problems.put(Field.ON_DAY, Problem.DAY_IS_MISSING);
            }
            case REGISTRATION -> {
                if (number.isEmpty()) problems.put(Field.NUMBER, Problem.NUMBER_IS_MISSING);
            }
            case CONTACT_PERSON -> {
                if (owner.isEmpty()) problems.put(Field.OWNER, Problem.WHO_IS_MISSING);
            }
            case JOINT_DECISION, TALK, MEASURE -> {
                if (detail.isEmpty()) problems.put(Field.DETAIL, Problem.WHAT_IS_MISSING);
            }
            default -> {}
        }
        if (kind.isOutside() && aboutPerson && employeeKnows != Answer.YES && detail.isEmpty()) {
            problems.put(Field.EMPLOYEE_KNOWS, Problem.TELL_HER_FIRST);
        }
        return problems;
    }

    /** Without what people wrote. */
    @Override
    public String toString() {
        return "TaskChange[" + state + "]";
    }
}
