package nl.schildwacht.dispatch;

import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.dossier.Stage;
import nl.schildwacht.threat.Severity;

import java.time.Instant;
import java.util.Optional;

/**
 * One message to one person about one dossier.
 *
 * @param severity the worst of what it covers.
 * @param inPlaceOf for {@link Matter#UNREACHABLE}: the alert that was refused.
 * @param attempts how often sending was begun.
 * @param messageId with angle brackets, the same at every attempt.
 * @param outcome of the last attempt.
 */
public record Alert(
        long id,
        long dossierId,
        Recipient recipient,
        Stage stage,
        int number,
        Matter matter,
        Severity severity,
        Optional<Long> inPlaceOf,
        State state,
        Instant dueAt,
        int attempts,
        String messageId,
        Optional<Instant> sentAt,
        Optional<Trouble> outcome) {

    /** How far it got. */
    public enum State {
        PLANNED,
        /** Somebody holds a lease on it. */
        SENDING,
        SENT,
        /** The mail server will never take it. */
        REFUSED,
        /** All it was about proved wrong before it went out. */
        DROPPED
    }

    public RecipientRole role() {
        return recipient.role();
    }

    /** Whether further hits may join: once sending was begun its content stands. */
    boolean isOpen() {
        return state == State.PLANNED && attempts == 0;
    }

    /** Whether what it says of this hit does not hold any more. */
    boolean isWrongAbout(HitView hit) {
        return hit.isNoAggression() && matter.isWrong(hit.withdrawnAt().isPresent());
    }

    @Override
    public String toString() {
        return "Alert[" + id + "," + role() + "," + stage + "," + number + "," + state + "]";
    }
}
