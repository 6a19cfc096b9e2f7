package nl.schildwacht.dispatch;

import nl.schildwacht.dossier.DossierView;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.triage.Announcing;
import nl.schildwacht.threat.Behaviour;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** What people made of a hit becomes an event like any other. Thread-safe. */
public final class JudgementEvents implements Announcing {
    private final Clock clock;
    private final Outbox outbox;
    private final Runnable afterwards;
    /** Plans nothing, so its messages need no domain. */
    private final Alerts alerts = new Alerts("");

    /** @param afterwards called when something was put in the outbox and committed; must return at once. */
    public JudgementEvents(Clock clock, Outbox outbox, Runnable afterwards) {
        this.clock = clock;
        this.outbox = outbox;
        this.afterwards = afterwards;
    }

    @Override
    public void flagged(Handle tx, HitView hit, DossierView dossier, List<String> rules, Audience audience) {
        switch (audience) {
            case EVERYBODY -> {}
            case UNINFORMED -> alerts.carryOver(tx, hit.id(), hit.revision(), true);
            case UNINFORMED_AND_CONTACT -> alerts.carryOver(tx, hit.id(), hit.revision(), false);
        }
        outbox.append(
                tx,
                new HitMessage.Flagged(
                        hit.id(),
                        hit.revision(),
                        hit.subjectId(),
                        dossier.organisationIds(),
                        Stream.of(hit.behaviour())
                                .filter(behaviour -> behaviour != Behaviour.NONE)
                                .toList(),
                        hit.kind().stream().toList(),
                        hit.severity(),
                        hit.surety(),
                        hit.alerting(),
                        hit.complaint(),
                        hit.concern(),
                        rules,
                        hit.lexicon(),
                        hit.platform(),
                        hit.firstSeenAt(),
                        new HitMessage.DossierRef(dossier.id(), dossier.number()),
                        clock.instant()));
    }

    @Override
    public void withdrawn(Handle tx, HitView hit, DossierView dossier) {
        outbox.append(tx, HitMessage.withdrawn(hit, dossier, clock.instant()));
    }

    @Override
    public void afterwards() {
        afterwards.run();
    }
}
