package nl.schildwacht.dispatch;

import nl.schildwacht.dispatch.HitMessage.Flagged;
import nl.schildwacht.dispatch.HitMessage.Withdrawn;
import nl.schildwacht.dossier.DossierView;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Turns events into alerts. An event may come twice and counts once; what is planned is committed before {@link #accept}
 * returns, so that the event may then be forgotten.
 */
public final class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Dossiers dossiers;
    private final Supplier<Watchlist> watchlist;
    private final Alerts alerts;
    private final Planner planner;
    private final DispatchMetrics metrics;
    private final Runnable planned;

    /**
     * @param domain right of the {@code @} in Message-IDs.
     * @param planned called after each event: there may be something to send.
     */
    public Dispatcher(
            Jdbi jdbi,
            Clock clock,
            Dossiers dossiers,
            Supplier<Watchlist> watchlist,
            String domain,
            Pacing pacing,
            DispatchMetrics metrics,
            Runnable planned) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.dossiers = dossiers;
        this.watchlist = watchlist;
        this.alerts = new Alerts(domain);
        this.planner = new Planner(alerts, pacing, metrics);
        this.metrics = metrics;
        this.planned = planned;
    }

    /** Plans whatever follows from this event; throws only when the database does. Safe for any number of threads. */
    public void accept(HitMessage message) {
        Optional<HitView> hit = dossiers.findHit(message.hit());
        Optional<DossierView> dossier = hit.flatMap(found -> dossiers.find(found.dossierId()));
        if (dossier.isEmpty()) {
            LOG.warnf("Hit %s is not on file any more; nobody is told", message.hit());
            metrics.gone();
            return;
        }
        // Before the transaction: the watchlist opens its own to read what has changed.
        Watchlist current = watchlist.get();
        jdbi.useTransaction(tx -> {
            alerts.lock(tx, dossier.get().id());
            Instant now = clock.instant();
            if (!alerts.isNews(tx, message.eventId(), now)) return;
            switch (message) {
                case Flagged _ -> {
                    if (hit.get().foundAfterwards() && hit.get().alerting())
                        tellTogether(tx, hit.get(), dossier.get(), current, now);
                    else tell(tx, hit.get(), dossier.get(), current, now);
                }
                case Withdrawn _ -> {
                    // Undone before the event arrived: nothing was wrong after all.
                    if (hit.get().isNoAggression()) planner.takeBack(tx, hit.get(), now);
                }
            }
        });
        planned.run();
    }

    /** The first event of a search back brings along all that it found: one message tells of them together. */
    private void tellTogether(Handle tx, HitView hit, DossierView dossier, Watchlist current, Instant now) {
        if (!alerts.telling(tx, hit.id()).isEmpty()) return;
        dossiers.toldAfterwards(tx, dossier.id()).forEach(found -> tell(tx, found, dossier, current, now));
    }

    private void tell(Handle tx, HitView hit, DossierView dossier, Watchlist current, Instant now) {
        if (hit.withdrawnAt().isPresent()) return;
        Optional<Subject> subject = current.find(hit.subjectId());
        List<Organisation> organisations = organisations(subject, dossier, current);
        Optional<Recipient> contact = Recipients.inPlaceOf(Recipients.keptOut(subject, dossier), organisations);
        if (hit.concern() && contact.isPresent()) planner.concern(tx, hit, contact.get(), now);
        if (!hit.alerting()) return;
        Recipients recipients = recipients(subject, dossier, hit.severity(), organisations, current);
        if (recipients.all().isEmpty()) {
            LOG.errorf("Nobody can be told of hit %s: neither employee, manager nor contact has an address", hit.id());
            metrics.nobody();
        }
        for (Recipient recipient : recipients.all()) planner.tell(tx, hit, recipient, now);
    }

    /** The subject's employers as they are now; when it is gone, those of the dossier. */
    static List<Organisation> organisations(Optional<Subject> subject, DossierView dossier, Watchlist watchlist) {
        return subject.map(watchlist::organisationsOf)
                .filter(known -> !known.isEmpty())
                .orElseGet(() -> dossier.organisationIds().stream()
                        .map(watchlist::find)
                        .flatMap(Optional::stream)
                        .filter(Organisation.class::isInstance)
                        .map(Organisation.class::cast)
                        .toList());
    }

    static Recipients recipients(
            Optional<Subject> subject,
            DossierView dossier,
            Severity severity,
            List<Organisation> all,
            Watchlist watchlist) {
        return subject.map(known -> Recipients.of(known, severity, watchlist, dossier.notThroughManager()))
                .orElseGet(() -> Recipients.ofUnknown(all));
    }
}
