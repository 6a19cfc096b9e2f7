package nl.schildwacht.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import nl.schildwacht.console.access.Colleagues;
import nl.schildwacht.console.access.PublicAddress;
import nl.schildwacht.console.page.privacy.OfficerMail;
import nl.schildwacht.dispatch.JudgementEvents;
import nl.schildwacht.dispatch.Notices;
import nl.schildwacht.dispatch.Outbox;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.retention.PersonNotices;
import nl.schildwacht.dossier.triage.Assignments;
import nl.schildwacht.dossier.triage.Bundling;
import nl.schildwacht.dossier.triage.Duty;
import nl.schildwacht.dossier.triage.Following;
import nl.schildwacht.dossier.triage.Inbox;
import nl.schildwacht.dossier.triage.Notes;
import nl.schildwacht.dossier.triage.Readings;
import nl.schildwacht.dossier.triage.Tombstones;
import nl.schildwacht.dossier.triage.Triage;
import nl.schildwacht.dossier.triage.TriageConfig;
import nl.schildwacht.dossier.triage.TriageMetrics;
import nl.schildwacht.dossier.triage.Unveilings;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** The desk where people judge, put together, and what the clock drives there. */
@Singleton
class TriageRoom {
    private static final Logger LOG = Logger.getLogger(TriageRoom.class);

    private final AppConfig app;
    private final Provider<Tombstones> tombstones;
    private final Provider<OfficerMail> officers;

    TriageRoom(AppConfig app, Provider<Tombstones> tombstones, Provider<OfficerMail> officers) {
        this.app = app;
        this.tombstones = tombstones;
        this.officers = officers;
    }

    /** Deletes what was no aggression or about somebody else, once that cannot be undone any more. */
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void bury() {
        int exhibits = tombstones.get().bury();
        if (exhibits > 0) LOG.infof("Deleted %d exhibits of hits that were a mistake", exhibits);
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void tellOfficers() {
        if (app.roles().contains(Role.NOTIFY)) officers.get().tick();
    }

    @Produces
    @Singleton
    Tombstones tombstones(Jdbi jdbi, Clock clock, TriageConfig config) {
        return new Tombstones(jdbi, clock, config.undo(), config.tombstone());
    }

    @Produces
    @Singleton
    OfficerMail officerMail(
            PersonNotices waiting,
            Colleagues colleagues,
            Notices notices,
            PublicAddress address,
            Clock clock,
            TriageConfig config) {
        return new OfficerMail(
                waiting,
                () -> colleagues.with(nl.schildwacht.console.access.Role.PRIVACY),
                notices,
                address,
                clock,
                config.undo());
    }

    @Produces
    @Singleton
    Triage triage(
            Jdbi jdbi,
            Clock clock,
            Dossiers dossiers,
            Tombstones tombstones,
            Outbox outbox,
            Bells bells,
            MeterRegistry registry,
            TriageConfig config) {
        return new Triage(
                jdbi,
                clock,
                dossiers,
                tombstones,
                new JudgementEvents(clock, outbox, bells::ringRelay),
                new TriageMetrics(registry),
                config.undo());
    }

    @Produces
    @Singleton
    Inbox inbox(Jdbi jdbi, Dossiers dossiers) {
        return new Inbox(jdbi, dossiers);
    }

    @Produces
    @Singleton
    Readings readings(Jdbi jdbi) {
        return new Readings(jdbi);
    }

    @Produces
    @Singleton
    Notes notes(Jdbi jdbi, Clock clock) {
        return new Notes(jdbi, clock);
    }

    @Produces
    @Singleton
    Assignments assignments(Jdbi jdbi, Clock clock) {
        return new Assignments(jdbi, clock);
    }

    /** @param followers whoever keeps things by dossier. */
    @Produces
    @Singleton
    Bundling bundling(Jdbi jdbi, Clock clock, Dossiers dossiers, @All List<Following> followers) {
        return new Bundling(jdbi, clock, dossiers, followers);
    }

    @Produces
    @Singleton
    Duty duty(Jdbi jdbi, Clock clock) {
        return new Duty(jdbi, clock);
    }

    @Produces
    @Singleton
    Unveilings unveilings(Jdbi jdbi, Clock clock) {
        return new Unveilings(jdbi, clock);
    }
}
