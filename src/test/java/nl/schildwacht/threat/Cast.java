package nl.schildwacht.threat;

import nl.schildwacht.match.Mention;
import nl.schildwacht.match.Surety;
import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The invented people of these tests, and where a text names them. */
final class Cast {
    static final Person ANNA = person("anna", "Anna", "", "Bos");
    static final Person BERT = person("bert", "Bert", "", "Kuiper");
    static final Person SOFIE = person("sofie", "Sofie", "de", "Boer");
    static final Person KARIM = person("karim", "Karim", "el", "Amrani");
    static final Person JAN = person("jan", "Jan", "", "Brand");
    static final Organisation TOWN = new Organisation(
            "voorbeeldstad",
            "Gemeente Voorbeeldstad",
            List.of(),
            List.of(),
            Contact.NONE,
            Contact.NONE,
            Optional.empty(),
            true,
            Language.NL,
            false);
    private static final List<Subject> ALL = List.of(ANNA, BERT, SOFIE, KARIM, JAN, TOWN);

    private Cast() {}

    private static Person person(String id, String givenName, String prefix, String familyName) {
        return new Person(
                id,
                givenName,
                prefix,
                familyName,
                "",
                List.of("voorbeeldstad"),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Language.NL,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** Full names in any case; of people also the family name alone where the full name is absent. */
    static List<Mention> mentionsIn(String text) {
        List<Mention> mentions = new ArrayList<>();
        for (Subject subject : ALL) {
            find(text, subject, subject.displayName(), mentions);
            if (subject == BERT && mentions.stream().noneMatch(mention -> mention.subject() == BERT)) {
                find(text, subject, "Kuiper", mentions);
            }
        }
        return mentions;
    }

    private static void find(String text, Subject subject, String name, List<Mention> mentions) {
        String lower = text.toLowerCase(Locale.ROOT);
        String wanted = name.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
            mentions.add(new Mention(subject, at, at + wanted.length(), Surety.CERTAIN));
        }
    }
}
