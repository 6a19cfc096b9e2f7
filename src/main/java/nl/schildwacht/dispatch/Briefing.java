package nl.schildwacht.dispatch;

import nl.schildwacht.dossier.DossierView;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.watch.HelpLine;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a message may draw on, as it is at the moment of sending.
 *
 * @param thread an id that all messages to this reader about this dossier share, with angle brackets.
 * @param hits what it is about, worst first; never empty.
 * @param subject who it is about; absent when the watchlist no longer knows.
 * @param organisations the employers, the one that speaks first.
 * @param reader the reader, when we look after her too: then she is written to by name, in her language.
 * @param told the roles that are told of this dossier.
 * @param missing who should be told and cannot.
 * @param unreached for {@link Matter#UNREACHABLE}: who could not be reached.
 * @param help who helps with what happened.
 */
public record Briefing(
        Alert alert,
        String thread,
        DossierView dossier,
        List<HitView> hits,
        Optional<Subject> subject,
        List<Organisation> organisations,
        Optional<Person> reader,
        Set<RecipientRole> told,
        Set<RecipientRole> missing,
        Optional<Recipient> unreached,
        List<HelpLine> help) {
    public Briefing {
        hits = List.copyOf(hits);
        organisations = List.copyOf(organisations);
        told = Set.copyOf(told);
        missing = Set.copyOf(missing);
        help = List.copyOf(help);
        if (hits.isEmpty()) throw new IllegalArgumentException("a message is about something");
    }

    @Override
    public String toString() {
        return "Briefing[" + alert + "]";
    }
}
