package nl.schildwacht.console.page.report;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;

import java.util.List;
import java.util.Optional;

/**
 * Whom a report concerns.
 *
 * @param subject absent where nobody by that name is looked after, or more than one: an officer finds out.
 * @param about in the reporter's words.
 * @param organisation to whom it is reported.
 */
record Whom(Optional<Subject> subject, String about, boolean isSelf, Optional<Organisation> organisation) {
    private static final int LONGEST = 200;

    /** Reads who is meant; what is missing is put beside the fields. */
    static Whom of(Form form, Counter at, Watchlist watchlist, ReportTexts texts) {
        Optional<Organisation> organisation = at.organisation()
                .or(() -> at.organisations().stream()
                        .filter(one -> one.id().equals(form.value("organisation")))
                        .findFirst());
        if (organisation.isEmpty() && !at.organisations().isEmpty())
            form.problem("organisation", texts.organisationMissing());
        return switch (form.value("whom")) {
            case "self" ->
                new Whom(
                        at.self().map(Subject.class::cast),
                        form.text("about").map(Whom::cut).orElse(""),
                        true,
                        at.self().flatMap(self -> employer(self, at)).or(() -> organisation));
            case "colleague" -> {
                String about = cut(form.value("about").strip());
                if (about.isEmpty()) form.problem("about", texts.aboutMissing());
                // Nobody without an account learns whom we look after.
                List<Person> called =
                        at.isSignedIn() ? new Colleagues(watchlist, at.organisations()).called(about) : List.of();
                Optional<Person> one = called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
                yield new Whom(
                        one.map(Subject.class::cast),
                        about,
                        false,
                        one.flatMap(person -> employer(person, at)).or(() -> organisation));
            }
            case "organisation" -> new Whom(organisation.map(Subject.class::cast), "", false, organisation);
            default -> {
                form.problem("whom", texts.whomMissing());
                yield new Whom(Optional.empty(), "", false, organisation);
            }
        };
    }

    private static Optional<Organisation> employer(Person person, Counter at) {
        return at.organisations().stream()
                .filter(organisation -> person.organisations().contains(organisation.id()))
                .findFirst();
    }

    private static String cut(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
