package nl.schildwacht.dispatch;

import nl.schildwacht.dossier.DossierView;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.RecipientRole;
import nl.schildwacht.dossier.Stage;
import nl.schildwacht.watch.HelpLine;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;
import org.jdbi.v3.core.Jdbi;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Gathers what a message may draw on, from dossier and watchlist as they are now. */
final class Briefings {
    private final Jdbi jdbi;
    private final Dossiers dossiers;
    private final Supplier<Watchlist> watchlist;
    private final Alerts alerts;

    Briefings(Jdbi jdbi, Dossiers dossiers, Supplier<Watchlist> watchlist, Alerts alerts) {
        this.jdbi = jdbi;
        this.dossiers = dossiers;
        this.watchlist = watchlist;
        this.alerts = alerts;
    }

    /** What it is about, worst first; without what proved wrong, or in a correction without what did not, after all. */
    List<HitView> hits(Alert alert) {
        List<UUID> ids = jdbi.withHandle(
                handle -> alerts.hitsOf(handle, alert.inPlaceOf().orElse(alert.id())));
        return dossiers.hits(ids).stream()
                .filter(hit -> (alert.stage() == Stage.CORRECTION) == alert.isWrongAbout(hit))
                .sorted(Comparator.comparing(HitView::severity)
                        .reversed()
                        .thenComparing(HitView::behaviour)
                        .thenComparing(HitView::publishedAt))
                .toList();
    }

    Briefing of(Alert alert, List<HitView> hits) {
        DossierView dossier = dossiers.find(alert.dossierId()).orElseThrow();
        Watchlist current = watchlist.get();
        Optional<Subject> subject = current.find(dossier.subjectId());
        List<Organisation> organisations = Dispatcher.organisations(subject, dossier, current);
        Optional<Person> reader = current.people().stream()
                .filter(person -> person.email()
                        .filter(email -> email.strip()
                                .toLowerCase(Locale.ROOT)
                                .equals(alert.recipient().email()))
                        .isPresent())
                .findFirst();
        return jdbi.withHandle(handle -> new Briefing(
                alert,
                alerts.thread(alert),
                dossier,
                hits,
                subject,
                organisations,
                reader,
                Set.copyOf(alerts.rolesTold(handle, dossier.id())),
                Dispatcher.recipients(subject, dossier, hits.getFirst().severity(), organisations, current)
                        .missing(),
                alert.inPlaceOf().flatMap(id -> alerts.find(handle, id)).map(Alert::recipient),
                help(hits, organisations, current)));
    }

    private static List<HelpLine> help(List<HitView> hits, List<Organisation> organisations, Watchlist watchlist) {
        List<String> behaviours =
                hits.stream().map(hit -> hit.behaviour().id()).distinct().toList();
        return organisations.stream()
                .flatMap(organisation -> watchlist.helpOf(organisation.id()).stream())
                .filter(line -> line.helpsWith(behaviours))
                .toList();
    }

    /**
     * Whether the alert was planned for a manager who is kept out of the dossier since. A correction still goes: whoever was
     * told something wrong hears so.
     */
    boolean isKeptFrom(Alert alert) {
        return (alert.role() == RecipientRole.MANAGER || alert.role() == RecipientRole.INSTEAD_OF_MANAGER)
                && alert.stage() != Stage.CORRECTION
                && dossiers.find(alert.dossierId())
                        .filter(DossierView::notThroughManager)
                        .isPresent();
    }

    /** Who hears of it in the manager's place. */
    List<Recipient> inManagersPlace(Alert alert) {
        DossierView dossier = dossiers.find(alert.dossierId()).orElseThrow();
        Watchlist current = watchlist.get();
        Optional<Subject> subject = current.find(dossier.subjectId());
        return Dispatcher.recipients(
                        subject,
                        dossier,
                        alert.severity(),
                        Dispatcher.organisations(subject, dossier, current),
                        current)
                .all()
                .stream()
                .filter(recipient ->
                        recipient.role() == RecipientRole.CONTACT || recipient.role() == RecipientRole.SECURITY)
                .toList();
    }

    /** Who is told instead when this recipient cannot be reached. */
    Optional<Recipient> substitute(Alert alert) {
        DossierView dossier = dossiers.find(alert.dossierId()).orElseThrow();
        Watchlist current = watchlist.get();
        Optional<Subject> subject = current.find(dossier.subjectId());
        Set<String> not = new HashSet<>(Recipients.keptOut(subject, dossier));
        not.add(alert.recipient().email());
        return Recipients.inPlaceOf(not, Dispatcher.organisations(subject, dossier, current));
    }
}
