package nl.schildwacht.dispatch;

import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.Stage;
import nl.schildwacht.dossier.Told;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Watchlist;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends what is due, one message at a time, each under a lease: any number of senders may run, and what a dead one held is
 * sent by another. The message is written at the last moment, so that what proved wrong meanwhile is not in it. Success is
 * noted after the fact; a crash in between repeats the mail with the same Message-ID.
 */
public final class Sender {
    private static final Logger LOG = Logger.getLogger(Sender.class);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Dossiers dossiers;
    private final Alerts alerts;
    private final Briefings briefings;
    private final Planner planner;
    private final Pacing pacing;
    private final Composer composer;
    private final Outlet outlet;
    private final DispatchMetrics metrics;

    /** @param domain right of the {@code @} in Message-IDs. */
    public Sender(
            Jdbi jdbi,
            Clock clock,
            Dossiers dossiers,
            Supplier<Watchlist> watchlist,
            String domain,
            Pacing pacing,
            Composer composer,
            Outlet outlet,
            DispatchMetrics metrics) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.dossiers = dossiers;
        this.alerts = new Alerts(domain);
        this.briefings = new Briefings(jdbi, dossiers, watchlist, alerts);
        this.planner = new Planner(alerts, pacing, metrics);
        this.pacing = pacing;
        this.composer = composer;
        this.outlet = outlet;
        this.metrics = metrics;
    }

    /** Sends until nothing is due or the thread is interrupted; gives how many were sent. */
    public int tick() {
        int sent = 0;
        while (!Thread.currentThread().isInterrupted()) {
            Instant now = clock.instant();
            Optional<Alert> due = jdbi.inTransaction(tx -> alerts.claim(tx, now, now.plus(pacing.lease())));
            if (due.isEmpty()) return sent;
            if (attempt(due.get())) sent++;
        }
        return sent;
    }

    private boolean attempt(Alert alert) {
        List<HitView> hits = briefings.hits(alert);
        if (hits.isEmpty()) {
            drop(alert);
            return false;
        }
        if (briefings.isKeptFrom(alert)) {
            passBy(alert, hits);
            return false;
        }
        Delivery delivery = deliver(alert, hits);
        metrics.attempted(delivery);
        switch (delivery) {
            case Delivery.Sent _ -> sent(alert, hits);
            case Delivery.Again(Trouble reason) -> again(alert, reason, hits);
            case Delivery.Refused(Trouble reason) -> refused(alert, reason, hits);
        }
        return delivery instanceof Delivery.Sent;
    }

    private Delivery deliver(Alert alert, List<HitView> hits) {
        Letter letter;
        try {
            letter = composer.compose(briefings.of(alert, hits));
        } catch (RuntimeException e) {
            // The exception may hold names; its kind and place are enough to find the mistake.
            LOG.errorf(
                    "Alert %d could not be written (%s at %s); it is tried again",
                    alert.id(),
                    e.getClass().getName(),
                    e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "unknown place");
            return new Delivery.Again(Trouble.COMPOSING);
        }
        return outlet.send(letter);
    }

    private void sent(Alert alert, List<HitView> hits) {
        jdbi.useTransaction(tx -> {
            alerts.lock(tx, alert.dossierId());
            Instant now = clock.instant();
            if (!alerts.close(tx, alert, Alert.State.SENT, Optional.empty(), now)) return;
            dossiers.recordTold(tx, told(alert, hits, now));
            metrics.sent(alert.stage(), hits, now);
            takeBackWrong(tx, alert, now);
        });
    }

    private void again(Alert alert, Trouble reason, List<HitView> hits) {
        Instant now = clock.instant();
        Instant oldest = hits.stream()
                .map(HitView::firstSeenAt)
                .min(Comparator.naturalOrder())
                .orElse(now);
        boolean patient = alert.severity() == Severity.CRITICAL
                || oldest.plus(pacing.giveUp()).isAfter(now);
        if (!patient) {
            refused(alert, Trouble.GIVEN_UP, hits);
            return;
        }
        Instant next = pacing.retry(alert.attempts(), now);
        LOG.warnf("Alert %d was not accepted (%s); it is tried again at %s", alert.id(), reason.id(), next);
        jdbi.useTransaction(tx -> alerts.postpone(tx, alert, reason, next));
    }

    private void refused(Alert alert, Trouble reason, List<HitView> hits) {
        // Before the transaction: the watchlist opens its own.
        Optional<Recipient> substitute = briefings.substitute(alert);
        jdbi.useTransaction(tx -> {
            alerts.lock(tx, alert.dossierId());
            Instant now = clock.instant();
            if (!alerts.close(tx, alert, Alert.State.REFUSED, Optional.of(reason), now)) return;
            Optional<Recipient> other = alert.matter() == Matter.UNREACHABLE || alert.stage() == Stage.CORRECTION
                    ? Optional.empty()
                    : substitute;
            if (other.isPresent()) {
                LOG.warnf("Alert %d was refused (%s); the contact is told in its place", alert.id(), reason.id());
                planner.tellInPlace(tx, alert, other.get(), hits, now);
            } else {
                LOG.errorf("Alert %d was refused (%s) and nobody is left to be told", alert.id(), reason.id());
                metrics.nobody();
            }
        });
    }

    private void drop(Alert alert) {
        jdbi.useTransaction(tx -> {
            alerts.lock(tx, alert.dossierId());
            Instant now = clock.instant();
            // The outcome stays: an earlier attempt may have arrived, and then the mistake must be taken back.
            if (!alerts.close(tx, alert, Alert.State.DROPPED, alert.outcome(), now)) return;
            LOG.infof("Alert %d is not sent: what it was about proved wrong", alert.id());
            takeBackWrong(tx, alert, now);
        });
    }

    /** Not through the manager: whoever stands in the manager's place hears of it instead. */
    private void passBy(Alert alert, List<HitView> hits) {
        List<Recipient> others = briefings.inManagersPlace(alert);
        jdbi.useTransaction(tx -> {
            alerts.lock(tx, alert.dossierId());
            Instant now = clock.instant();
            if (!alerts.close(tx, alert, Alert.State.DROPPED, alert.outcome(), now)) return;
            LOG.infof("Alert %d is not sent: the dossier does not go through the manager; others are told", alert.id());
            for (Recipient recipient : others) {
                hits.forEach(hit -> planner.tell(tx, hit, recipient, now));
            }
        });
    }

    private void takeBackWrong(Handle tx, Alert alert, Instant now) {
        if (alert.stage() == Stage.CORRECTION) return;
        dossiers.hits(alerts.hitsOf(tx, alert.id())).stream()
                .filter(alert::isWrongAbout)
                .forEach(hit -> planner.takeBack(tx, hit, now));
    }

    private static Told told(Alert alert, List<HitView> hits, Instant now) {
        Told.Fullness fullness =
                switch (alert.stage()) {
                    case FIRST, ESCALATION -> Told.Fullness.FULL;
                    case UPDATE, REMINDER, CORRECTION, AFTERCARE -> Told.Fullness.NUMBERS;
                };
        return new Told(
                alert.dossierId(),
                alert.role(),
                alert.recipient().email(),
                alert.stage(),
                alert.number(),
                fullness,
                hits.stream().map(HitView::id).toList(),
                now);
    }
}
