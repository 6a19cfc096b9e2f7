package nl.schildwacht.dispatch;

import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.Exhibit;
import nl.schildwacht.dossier.Kept;
import nl.schildwacht.dossier.PlatformRule;
import nl.schildwacht.dossier.report.Brought;
import nl.schildwacht.dossier.report.NewReport;
import nl.schildwacht.dossier.report.Report;
import nl.schildwacht.dossier.report.Reports;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.post.Post;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where reports by hand come in and go on: the report, its dossier entry, its exhibit and the event in one transaction, so that
 * none is without the others. Thread-safe.
 */
public final class ReportDesk {
    /** Who entered what the recogniser understood by itself. */
    private static final String BY_ITSELF = "schildwacht";

    private final Jdbi jdbi;
    private final Clock clock;
    private final Reports reports;
    private final Dossiers dossiers;
    private final Outbox outbox;
    private final Runnable afterwards;

    /** @param afterwards called when something was put in the outbox and committed; must return at once. */
    public ReportDesk(Jdbi jdbi, Clock clock, Reports reports, Dossiers dossiers, Outbox outbox, Runnable afterwards) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.reports = reports;
        this.dossiers = dossiers;
        this.outbox = outbox;
        this.afterwards = afterwards;
    }

    /**
     * Keeps a report, and what the recogniser made of it.
     *
     * @param judged the post as it was judged.
     * @param hits none where a person must look.
     */
    public void receive(NewReport report, Post judged, List<Hit> hits) {
        boolean entered = jdbi.inTransaction(tx -> {
            boolean isNew = reports.add(tx, report);
            if (!isNew || hits.isEmpty()) return false;
            Report kept = reports.find(tx, report.id()).orElseThrow();
            return enter(tx, kept, judged, hits, BY_ITSELF, Optional.empty());
        });
        if (entered) afterwards.run();
    }

    /**
     * An officer says what a report is; from here on it is a hit like all others.
     *
     * @param by her name.
     * @param answer what the reporter reads.
     * @return whether it still waited for somebody; if not, nothing changed.
     */
    public boolean accept(UUID report, Post judged, Hit hit, String by, Optional<String> answer) {
        boolean entered = jdbi.inTransaction(tx -> {
            Optional<Report> waiting =
                    reports.find(tx, report).filter(found -> found.state().isWaiting());
            return waiting.isPresent() && enter(tx, waiting.get(), judged, List.of(hit), by, answer);
        });
        if (entered) afterwards.run();
        return entered;
    }

    private boolean enter(Handle tx, Report report, Post judged, List<Hit> hits, String by, Optional<String> answer) {
        if (!reports.enter(tx, report.id(), hits.stream().map(Hit::id).toList(), by, answer)) return false;
        Instant now = clock.instant();
        dossiers.reserve(tx, hits.stream().map(Hit::subjectId).toList());
        for (Hit hit : hits) {
            Exhibit exhibit = Brought.exhibit(
                    report,
                    judged,
                    reports.pictures(tx, report.id()),
                    PlatformRule.until(judged.ref().platform(), report.receivedAt()));
            Kept kept = dossiers.keep(tx, hit, Brought.SOURCE, report.receivedAt(), List.of(exhibit));
            switch (kept) {
                case Kept.Entered entered -> outbox.append(tx, HitMessage.of(entered, report.receivedAt(), now));
                case Kept.Worsened worsened -> outbox.append(tx, HitMessage.of(worsened, report.receivedAt(), now));
                case Kept.Known known -> {}
            }
        }
        return true;
    }
}
