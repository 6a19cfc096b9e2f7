package nl.schildwacht.dispatch;

import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.HitView;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Takes a mistake back: the hit is marked, and whoever was told of it is told so. Thread-safe. */
public final class Withdrawals {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Dossiers dossiers;
    private final Outbox outbox;
    private final Runnable afterwards;

    /** @param afterwards called when something was put in the outbox and committed; must return at once. */
    public Withdrawals(Jdbi jdbi, Clock clock, Dossiers dossiers, Outbox outbox, Runnable afterwards) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.dossiers = dossiers;
        this.outbox = outbox;
        this.afterwards = afterwards;
    }

    /**
     * Withdraws a hit, mark and event together.
     *
     * @param because for the dossier.
     * @return the hit; empty when it does not exist or was withdrawn before.
     */
    public Optional<HitView> withdraw(UUID hit, String because) {
        Instant now = clock.instant();
        Optional<HitView> withdrawn = jdbi.inTransaction(tx -> {
            Optional<HitView> marked = dossiers.withdraw(tx, hit, because, now);
            marked.ifPresent(view -> outbox.append(
                    tx,
                    HitMessage.withdrawn(view, dossiers.find(view.dossierId()).orElseThrow(), now)));
            return marked;
        });
        withdrawn.ifPresent(view -> afterwards.run());
        return withdrawn;
    }
}
