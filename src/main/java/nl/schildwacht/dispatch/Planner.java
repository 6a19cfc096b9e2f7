package nl.schildwacht.dispatch;

import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.Stage;
import nl.schildwacht.threat.Severity;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides by which alert a person hears of a hit. The first at once; what follows is gathered into one update an hour; a rise
 * to critical that she was not told of is a first again. Works within the caller's transaction, under the dossier's lock.
 */
final class Planner {
    private final Alerts alerts;
    private final Pacing pacing;
    private final DispatchMetrics metrics;

    Planner(Alerts alerts, Pacing pacing, DispatchMetrics metrics) {
        this.alerts = alerts;
        this.pacing = pacing;
        this.metrics = metrics;
    }

    /** Sees to it that this recipient hears of something aimed at the subject. */
    void tell(Handle tx, HitView hit, Recipient recipient, Instant now) {
        if (alerts.covers(tx, recipient.email(), hit.id(), hit.revision(), false)) return;
        List<Alert> known = known(tx, hit, recipient, Matter.AGGRESSION);
        List<Alert> firsts =
                known.stream().filter(alert -> alert.stage() == Stage.FIRST).toList();
        boolean risen = hit.severity() == Severity.CRITICAL
                && firsts.stream().noneMatch(first -> first.severity() == Severity.CRITICAL);
        Alert alert;
        if (firsts.isEmpty() || risen) {
            alert = joined(tx, firsts, hit)
                    .orElseGet(() -> add(tx, hit, recipient, Stage.FIRST, Matter.AGGRESSION, now, now));
        } else {
            Instant due = next(known, pacing.update(), now);
            alert = joined(tx, known, hit)
                    .orElseGet(() -> add(tx, hit, recipient, Stage.UPDATE, Matter.AGGRESSION, due, now));
        }
        alerts.cover(tx, alert, hit.id(), hit.revision(), false);
    }

    /** Sees to it that this recipient hears of a sender who seems about to harm himself. */
    void concern(Handle tx, HitView hit, Recipient recipient, Instant now) {
        if (alerts.covers(tx, recipient.email(), hit.id(), hit.revision(), false)) return;
        List<Alert> known = known(tx, hit, recipient, Matter.CONCERN);
        Instant due = next(known, pacing.concern(), now);
        Alert alert =
                joined(tx, known, hit).orElseGet(() -> add(tx, hit, recipient, Stage.FIRST, Matter.CONCERN, due, now));
        alerts.cover(tx, alert, hit.id(), hit.revision(), false);
    }

    /** Sees to it that whoever was told of a hit, or may have been, hears once and at once what was wrong about it. */
    void takeBack(Handle tx, HitView hit, Instant now) {
        // What is being sent is not among them: whoever sends it looks again when it is done.
        alerts.misled(tx, List.of(hit.id()), hit.withdrawnAt().isPresent())
                .forEach(misled -> correct(tx, hit, misled.recipient(), now));
    }

    private void correct(Handle tx, HitView hit, Recipient recipient, Instant now) {
        List<Alert> corrections = alerts.of(tx, hit.dossierId(), recipient.email()).stream()
                .filter(alert -> alert.stage() == Stage.CORRECTION)
                .toList();
        Alert alert = joined(tx, corrections, hit)
                .orElseGet(() -> add(tx, hit, recipient, Stage.CORRECTION, Matter.AGGRESSION, now, now));
        alerts.cover(tx, alert, hit.id(), hit.revision(), true);
    }

    /**
     * Sees to it that somebody else hears what the refused alert was to tell: once for each address that fails, and again
     * when it has become worse.
     */
    void tellInPlace(Handle tx, Alert refused, Recipient other, List<HitView> hits, Instant now) {
        boolean toldBefore = alerts.of(tx, refused.dossierId(), other.email()).stream()
                .filter(alert -> alert.severity().atLeast(refused.severity()))
                .flatMap(alert -> alert.inPlaceOf().stream())
                .flatMap(id -> alerts.find(tx, id).stream())
                .anyMatch(earlier ->
                        earlier.recipient().email().equals(refused.recipient().email()));
        if (toldBefore) return;
        alerts.plan(
                        tx,
                        refused.dossierId(),
                        other,
                        Stage.ESCALATION,
                        Matter.UNREACHABLE,
                        refused.severity(),
                        Optional.of(refused.id()),
                        now,
                        now)
                .ifPresent(alert -> {
                    metrics.planned(Stage.ESCALATION);
                    hits.forEach(hit -> alerts.cover(tx, alert, hit.id(), hit.revision(), false));
                });
    }

    private List<Alert> known(Handle tx, HitView hit, Recipient recipient, Matter matter) {
        return alerts.of(tx, hit.dossierId(), recipient.email()).stream()
                .filter(alert -> alert.matter() == matter)
                .filter(alert -> alert.stage() == Stage.FIRST || alert.stage() == Stage.UPDATE)
                .filter(alert -> alert.state() != Alert.State.DROPPED)
                .toList();
    }

    private Optional<Alert> joined(Handle tx, List<Alert> candidates, HitView hit) {
        return candidates.stream()
                .filter(Alert::isOpen)
                .filter(open -> alerts.join(tx, open, hit.severity()))
                .findFirst();
    }

    private Alert add(
            Handle tx, HitView hit, Recipient recipient, Stage stage, Matter matter, Instant due, Instant now) {
        metrics.planned(stage);
        return alerts.plan(tx, hit.dossierId(), recipient, stage, matter, hit.severity(), Optional.empty(), due, now)
                .orElseThrow();
    }

    /** {@code gap} after the last of these, and not before {@code now}. */
    private static Instant next(List<Alert> before, Duration gap, Instant now) {
        return before.stream()
                .map(alert -> alert.sentAt().orElse(alert.dueAt()).plus(gap))
                .max(Comparator.naturalOrder())
                .filter(now::isBefore)
                .orElse(now);
    }
}
