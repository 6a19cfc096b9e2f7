package nl.schildwacht.dispatch.mail;

import nl.schildwacht.dispatch.Briefing;
import nl.schildwacht.dispatch.Recipients;
import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.HelpLine;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names a letter speaks of: the subject, the employers, the contact person, the reader. */
final class Names {
    /** Somebody who is shaken chooses from a few. */
    private static final int MOST_HELP = 5;

    private final Briefing briefing;
    private final Words words;
    private final Contact contact;

    Names(Briefing briefing, Words words) {
        this.briefing = briefing;
        this.words = words;
        this.contact = Recipients.speaker(briefing.organisations())
                .map(Organisation::contact)
                .orElse(Contact.NONE);
    }

    /** What fills the gaps in our texts. */
    Map<String, String> all() {
        return Map.of(
                "case", briefing.dossier().number(),
                "name", subject().map(Names::callName).orElseGet(this::somebody),
                "fullname", subject().map(Subject::displayName).orElseGet(this::somebody),
                "organisations", organisations(),
                "contact", contactName());
    }

    Map<String, String> and(Map<String, String> more) {
        var values = new HashMap<>(all());
        values.putAll(more);
        return values;
    }

    /** Whether this is about one person; a subject we no longer know was one, for all we can say. */
    boolean aboutPerson() {
        return !(subject().orElse(null) instanceof Organisation);
    }

    /** How the reader is greeted, when we know the name. */
    Optional<String> reader() {
        if (briefing.alert().role() == RecipientRole.EMPLOYEE) return subject().map(Names::callName);
        return briefing.reader().map(Names::callName);
    }

    /** Name, phone and address, as far as there are any. */
    List<String> contactLines() {
        String phone = contact.phone().isBlank() ? "" : words.say("contact.phone", Map.of("phone", contact.phone()));
        return Stream.of(contact.name(), phone, contact.email())
                .filter(line -> !line.isBlank())
                .map(Words::visible)
                .toList();
    }

    /** Who helps with what happened, each on a line. */
    List<String> helpLines() {
        return briefing.help().stream().limit(MOST_HELP).map(this::line).toList();
    }

    private String line(HelpLine line) {
        String phone = line.phone().isBlank() ? "" : words.say("contact.phone", Map.of("phone", line.phone()));
        String need = words.say("help." + line.need().name().toLowerCase(Locale.ROOT), Map.of());
        return need + ": "
                + Stream.of(line.name(), line.role(), phone, line.hours(), line.email())
                        .filter(part -> !part.isBlank())
                        .map(Words::visible)
                        .collect(Collectors.joining(", "));
    }

    private Optional<Subject> subject() {
        return briefing.subject();
    }

    private String somebody() {
        return words.say("somebody", Map.of());
    }

    private String contactName() {
        return Stream.of(contact.name(), contact.email())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElseGet(() -> words.say("contact.fallback", Map.of()));
    }

    private String organisations() {
        String and = " " + words.say("and", Map.of()) + " ";
        String all = briefing.organisations().stream()
                .map(Organisation::name)
                .map(Words::visible)
                .collect(Collectors.joining(and));
        return all.isEmpty() ? words.say("contact.fallback", Map.of()) : all;
    }

    /** "Anna" for Anna van der Berg; the whole name where there are only initials. */
    private static String callName(Subject subject) {
        return subject instanceof Person person
                        && !person.givenName().isBlank()
                        && !person.givenName().contains(".")
                ? person.givenName()
                : subject.displayName();
    }
}
