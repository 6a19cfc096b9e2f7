package nl.schildwacht.console.page.privacy;

import nl.schildwacht.dossier.retention.Keep;
import nl.schildwacht.watch.Wording;

/** What the kinds of data with a term are called. */
final class KeepWords {
    private KeepWords() {}

    static Wording of(Keep keep) {
        return switch (keep) {
            case TOMBSTONE ->
                new Wording(
                        "dat een bericht een vergissing was (de tekst is dan al weg)",
                        "that a message was a mistake (its text is gone by then)");
            case UNCONFIRMED_LOW ->
                new Wording("lichte berichten die niemand bevestigde", "slight messages that nobody confirmed");
            case COMPLAINT ->
                new Wording(
                        "klachten zonder agressie en zorg om de afzender",
                        "complaints without aggression, and worry about the sender");
            case DOSSIER -> new Wording("dossiers, na sluiting", "dossiers, after closing");
            case DOSSIER_REPORTED ->
                new Wording("dossiers met aangifte, na sluiting", "dossiers with an aangifte, after closing");
            case SEND_LOG -> new Wording("welke mail aan wie ging", "which mail went to whom");
            case AUDIT -> new Wording("wie wat bekeek of wijzigde", "who looked at or changed what");
            case REQUEST ->
                new Wording("verzoeken volgens de AVG, na afronding", "requests under the AVG, after they are done");
        };
    }
}
