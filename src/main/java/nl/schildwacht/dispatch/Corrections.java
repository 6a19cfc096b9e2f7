package nl.schildwacht.dispatch;

import nl.schildwacht.dossier.RecipientRole;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Who would be sent a correction, asked by the query that sends them: what is announced is what happens. Thread-safe. */
public final class Corrections {
    private final Jdbi jdbi;
    /** Plans nothing, so its messages need no domain. */
    private final Alerts alerts = new Alerts("");

    public Corrections(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** That somebody was told of a hit what would have to be corrected. @param at when she heard it. */
    public record Due(UUID hit, RecipientRole role, Instant at) {}

    /**
     * What would be corrected if these hits were judged no aggression now, in order of telling.
     *
     * @param hits that still count as they were told.
     * @param takenBack whether they would be taken back altogether; otherwise a worry about a sender stands.
     */
    public List<Due> due(Collection<UUID> hits, boolean takenBack) {
        return jdbi.withHandle(handle -> alerts.misled(handle, hits, takenBack)).stream()
                .map(misled -> new Due(misled.hit(), misled.recipient().role(), misled.at()))
                .sorted(Comparator.comparing(Due::at))
                .toList();
    }
}
