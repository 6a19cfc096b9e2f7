package nl.schildwacht.console.page.cases;

import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.dossier.casework.CaseFile;
import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;

import java.util.List;
import java.util.Optional;

/**
 * A dossier that somebody may see, and as what.
 *
 * @param subject whom it is about, if we still look after her.
 * @param organisations whom it concerns, as they are now.
 */
record Opened(
        Visitor visitor,
        CaseFile file,
        Optional<Subject> subject,
        List<Organisation> organisations,
        Standing standing) {
    Opened {
        organisations = List.copyOf(organisations);
    }

    long id() {
        return file.dossier().id();
    }

    String number() {
        return file.dossier().number();
    }

    String path() {
        return "/console/dossiers/" + number();
    }

    /** Who did it, as others read it. */
    String by() {
        return visitor.name();
    }

    /** Whether it is about an employee. What we no longer look after was one, as far as we know. */
    boolean isPerson() {
        return subject.map(Person.class::isInstance).orElse(true);
    }

    /** The first organisation that somebody can turn to. */
    Optional<Contact> contact() {
        return organisations.stream()
                .map(Organisation::contact)
                .filter(contact ->
                        !contact.email().isBlank() || !contact.phone().isBlank())
                .findFirst();
    }
}
