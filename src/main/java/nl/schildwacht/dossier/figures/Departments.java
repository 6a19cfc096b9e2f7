package nl.schildwacht.dossier.figures;

import java.util.Map;
import java.util.Set;

/**
 * Who works where; handed in by whoever may read the watch list.
 *
 * @param bySubject the department of each watched person; may be empty.
 * @param people how many watched people each has.
 * @param organisations ids of the subjects that are no people.
 */
public record Departments(Map<String, String> bySubject, Map<String, Long> people, Set<String> organisations) {
    public Departments {
        bySubject = Map.copyOf(bySubject);
        people = Map.copyOf(people);
        organisations = Set.copyOf(organisations);
    }

    /** The department of a subject, or {@link QuarterReport#ORGANISATION} or {@link QuarterReport#OTHERS}. */
    public String of(String subjectId) {
        if (organisations.contains(subjectId)) return QuarterReport.ORGANISATION;
        String department = bySubject.getOrDefault(subjectId, "").strip();
        return department.isEmpty() ? QuarterReport.OTHERS : department;
    }

    /** Whether so few work there that a number about it is a number about somebody. */
    boolean isSmall(String department) {
        return people.getOrDefault(department, 0L) < Suppression.LEAST;
    }
}
