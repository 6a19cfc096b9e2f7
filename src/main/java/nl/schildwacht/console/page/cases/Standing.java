package nl.schildwacht.console.page.cases;

import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.dossier.DossierView;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.dossier.casework.TaskKind;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** As what somebody opens a dossier that is in her sight. */
enum Standing {
    /** Looks after dossiers: communications and security. */
    OFFICE,
    /** Leads the employee, or was handed the dossier. */
    MANAGER,
    /** It is about her. */
    EMPLOYEE;

    /** What is asked of a manager, beside the talk; the rest is done by those who look after dossiers. */
    private static final Set<TaskKind> MANAGERS = EnumSet.of(
            TaskKind.CONTACT_PERSON,
            TaskKind.JOINT_DECISION,
            TaskKind.TALK,
            TaskKind.PARENTS,
            TaskKind.INTERNAL_CARE,
            TaskKind.MEASURE,
            TaskKind.DAMAGE,
            TaskKind.AFTERCARE);

    /** @param subject whom it is about, if we still look after her. */
    static Standing of(Visitor visitor, DossierView dossier, Optional<Subject> subject) {
        boolean hers = subject.filter(Person.class::isInstance)
                .map(Person.class::cast)
                .flatMap(Person::email)
                .map(email -> email.toLowerCase(Locale.ROOT))
                .equals(visitor.email().map(email -> email.toLowerCase(Locale.ROOT)));
        boolean isHerOwn = hers && visitor.email().isPresent();
        if (looksAfter(visitor, dossier, isHerOwn)) return OFFICE;
        return isHerOwn ? EMPLOYEE : MANAGER;
    }

    private static boolean looksAfter(Visitor visitor, DossierView dossier, boolean isHerOwn) {
        if (!visitor.is(Role.COMMUNICATIONS, Role.SECURITY)) return false;
        Sight sight = visitor.sight();
        if (sight.everything()) return true;
        Set<String> organisations = sight.organisations();
        if (dossier.organisationIds().stream().anyMatch(organisations::contains)) return true;
        // Subjects are the people of the departments she looks after, and she herself.
        return sight.subjects().contains(dossier.subjectId()) && !isHerOwn;
    }

    /** Whether this is for her to do. */
    boolean does(TaskKind kind) {
        return switch (this) {
            case OFFICE -> true;
            case MANAGER -> MANAGERS.contains(kind);
            case EMPLOYEE -> false;
        };
    }

    boolean isOffice() {
        return this == OFFICE;
    }
}
