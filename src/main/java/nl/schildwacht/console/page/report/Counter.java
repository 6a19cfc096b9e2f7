package nl.schildwacht.console.page.report;

import nl.schildwacht.dossier.report.Reporter;
import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;

import java.util.List;
import java.util.Optional;

/**
 * Where somebody reports.
 *
 * @param base the path that all steps begin with: {@code /console/report} or {@code /report/…}.
 * @param reporter who she is to us.
 * @param self whom we look after, when the reporter is one of them.
 * @param organisations to which she may report; never empty unless there are none.
 * @param days within how many working days she hears from us.
 */
record Counter(String base, Reporter reporter, Optional<Person> self, List<Organisation> organisations, int days) {
    Counter {
        organisations = List.copyOf(organisations);
    }

    public boolean isSignedIn() {
        return reporter instanceof Reporter.Known;
    }

    /** The one she reports to, where there is no choice. */
    public Optional<Organisation> organisation() {
        return organisations.size() == 1 ? Optional.of(organisations.getFirst()) : Optional.empty();
    }

    /** Whom to call, in lines. */
    public List<String> contactLines() {
        Contact contact = organisation().map(Organisation::contact).orElse(Contact.NONE);
        return java.util.stream.Stream.of(contact.name(), contact.phone(), contact.email())
                .filter(line -> !line.isBlank())
                .toList();
    }
}
