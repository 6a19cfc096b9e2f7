package nl.schildwacht.dossier.report;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody reported by hand, and how far we are with it.
 *
 * @param id chosen before it is sent in, so that a form sent twice is one report.
 * @param reference what the reporter can ask by: {@code M-7K3QF-9XD2A}.
 * @param organisationId to whom it is reported; absent when nobody could tell.
 * @param subjectId whom it concerns, when we look after her and the reporter left no doubt.
 * @param about whom it concerns in the reporter's words.
 * @param address of what was seen.
 * @param testimony absent of intimate images and minors, and once it was answered: then it is erased.
 * @param pictures how many came with it.
 * @param dueAt by when the reporter hears from us.
 * @param hits what it came to in the dossiers.
 */
public record Report(
        UUID id,
        String reference,
        Reporter reporter,
        Optional<String> organisationId,
        Optional<String> subjectId,
        String about,
        boolean forSelf,
        Shows shows,
        Optional<URI> address,
        Optional<Testimony> testimony,
        int pictures,
        State state,
        Instant receivedAt,
        Instant dueAt,
        Optional<String> takenBy,
        Optional<String> settledBy,
        Optional<Instant> settledAt,
        Optional<String> answer,
        List<UUID> hits) {
    public Report {
        hits = List.copyOf(hits);
    }

    /** How far we are with it, in words a reporter understands. */
    public enum State {
        RECEIVED,
        LOOKED_AT,
        IN_DOSSIER,
        ANSWERED;

        public boolean isWaiting() {
            return this == RECEIVED || this == LOOKED_AT;
        }
    }

    /** Whether the reporter should have heard by now and has not. */
    public boolean isLate(Instant now) {
        return state.isWaiting() && now.isAfter(dueAt);
    }

    @Override
    public String toString() {
        return "Report[" + id + "]";
    }
}
