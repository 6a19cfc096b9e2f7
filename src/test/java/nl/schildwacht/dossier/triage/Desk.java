package nl.schildwacht.dossier.triage;

import nl.schildwacht.dispatch.Corrections;
import nl.schildwacht.dispatch.Incident;
import nl.schildwacht.dispatch.JudgementEvents;
import nl.schildwacht.dispatch.People;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.dossier.retention.PersonNotices;
import nl.schildwacht.hit.Hit;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A desk where somebody judges what came in, and all that hears of it. */
final class Desk implements AutoCloseable {
    static final Duration UNDO = Duration.ofMinutes(10);

    final Incident incident = new Incident(People.watchlist(People.ANNA));
    final PersonNotices notices = new PersonNotices(incident.jdbi, incident.clock);
    final Tombstones tombstones = new Tombstones(incident.jdbi, incident.clock, UNDO, Duration.ofDays(30));
    final Triage triage = new Triage(
            incident.jdbi,
            incident.clock,
            incident.dossiers,
            tombstones,
            new JudgementEvents(incident.clock, incident.outbox, () -> {}),
            new TriageMetrics(incident.registry),
            UNDO);

    final Corrections corrections = new Corrections(incident.jdbi);

    Done judge(Hit hit, Judgement judgement) {
        return judge(List.of(hit.id()), judgement);
    }

    Done judge(List<UUID> hits, Judgement judgement) {
        return triage.judge(hits, judgement, Sight.EVERYTHING, "Fatima");
    }

    Undone undo(Done done) {
        return triage.undo(done.batch(), Sight.EVERYTHING, "Fatima");
    }

    HitView find(Hit hit) {
        return incident.dossiers.findHit(hit.id()).orElseThrow();
    }

    int count(String sql) {
        return incident.jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + sql)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void close() {
        incident.close();
    }
}
