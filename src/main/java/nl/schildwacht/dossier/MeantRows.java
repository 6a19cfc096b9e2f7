package nl.schildwacht.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.schildwacht.match.Mention;
import nl.schildwacht.match.Surety;
import nl.schildwacht.watch.Contact;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whom a post was taken to mean, as column {@code hit.mentions} keeps it: ids and offsets, no names. */
final class MeantRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MeantRows() {}

    record Meant(String subject, boolean person, int start, int end, Surety surety, Mention.Sign sign) {}

    static String json(List<Mention> mentions) {
        return HitRows.json(mentions.stream()
                .map(mention -> new Meant(
                        mention.subject().id(),
                        mention.subject() instanceof Person,
                        mention.start(),
                        mention.end(),
                        mention.surety(),
                        mention.sign()))
                .toList());
    }

    /** The subjects have their ids and nothing else: enough to judge at whom something is aimed. */
    static List<Mention> mentions(String json) {
        try {
            return Arrays.stream(JSON.readValue(json, Meant[].class))
                    .map(meant -> new Mention(
                            meant.person() ? person(meant.subject()) : organisation(meant.subject()),
                            meant.start(),
                            meant.end(),
                            meant.surety(),
                            meant.sign()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the column mentions holds is not what was written", e);
        }
    }

    private static Subject person(String id) {
        return new Person(
                id,
                "",
                "",
                "",
                "",
                List.of(),
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

    private static Subject organisation(String id) {
        return new Organisation(
                id, "", List.of(), List.of(), Contact.NONE, Contact.NONE, Optional.empty(), false, Language.NL, false);
    }
}
