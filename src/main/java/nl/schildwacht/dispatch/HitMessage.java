package nl.schildwacht.dispatch;

import nl.schildwacht.dossier.DossierView;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.Kept;
import nl.schildwacht.hit.Hit;
import nl.schildwacht.match.Surety;
import nl.schildwacht.post.Platform;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Finding;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.threat.Severity;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the world may know of a hit: ids and verdict, never text, author, name or e-mail address. On the wire it is
 * CloudEvents 1.0 JSON, written and read by {@link HitMessages}.
 */
public sealed interface HitMessage {
    /** The same for the same hit and revision, however often it travels. */
    String eventId();

    UUID hit();

    /** Grows when an edit made the post worse. */
    int revision();

    /** Who it is about; the key under which order is kept. */
    String subject();

    DossierRef dossier();

    /** When it was kept or withdrawn. */
    Instant at();

    /**
     * The dossier a hit is in.
     *
     * @param number for people: {@code SW-2026-0012}.
     */
    record DossierRef(long id, String number) {
        /** Where it is found, relative to the service: {@code /console/dossiers/SW-2026-0012}. */
        public URI address() {
            return URI.create("/console/dossiers/" + number);
        }
    }

    /**
     * A hit was kept, or made worse by an edit.
     *
     * @param behaviours all that are aimed at the subject, leading first.
     * @param kinds for threats, what is announced, leading first.
     * @param alerting whether people are told.
     * @param rules ids of the rules that found it.
     * @param lexicon version of the rules.
     * @param sourceKind the platform.
     * @param firstSeenAt when we fetched the post.
     */
    record Flagged(
            UUID hit,
            int revision,
            String subject,
            List<String> organisations,
            List<Behaviour> behaviours,
            List<Kind> kinds,
            Severity severity,
            Surety surety,
            boolean alerting,
            boolean complaint,
            boolean concern,
            List<String> rules,
            String lexicon,
            Platform sourceKind,
            Instant firstSeenAt,
            DossierRef dossier,
            Instant at)
            implements HitMessage {
        public Flagged {
            organisations = List.copyOf(organisations);
            behaviours = List.copyOf(behaviours);
            kinds = List.copyOf(kinds);
            rules = List.copyOf(rules);
        }

        @Override
        public String eventId() {
            return hit + ":" + revision;
        }
    }

    /** A hit proved wrong. */
    record Withdrawn(UUID hit, int revision, String subject, DossierRef dossier, Instant at) implements HitMessage {
        @Override
        public String eventId() {
            return hit + ":" + revision + ":withdrawn";
        }
    }

    /**
     * @param firstSeenAt when the post was fetched.
     * @param at when it was kept.
     */
    static HitMessage of(Kept.Entered entered, Instant firstSeenAt, Instant at) {
        return of(entered.hit(), 1, entered.dossier(), firstSeenAt, at);
    }

    /**
     * @param firstSeenAt when the edited post was fetched.
     * @param at when it was kept.
     */
    static HitMessage of(Kept.Worsened worsened, Instant firstSeenAt, Instant at) {
        return of(worsened.hit(), worsened.revision(), worsened.dossier(), firstSeenAt, at);
    }

    /** @param at when it was withdrawn. */
    static HitMessage withdrawn(HitView hit, DossierView dossier, Instant at) {
        return new Withdrawn(hit.id(), hit.revision(), hit.subjectId(), ref(dossier), at);
    }

    private static HitMessage of(Hit hit, int revision, DossierView dossier, Instant firstSeenAt, Instant at) {
        return new Flagged(
                hit.id(),
                revision,
                hit.subjectId(),
                hit.organisationIds(),
                hit.findings().stream().map(Finding::behaviour).distinct().toList(),
                hit.findings().stream()
                        .map(Finding::kind)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList(),
                hit.severity(),
                hit.surety(),
                hit.alerting(),
                hit.complaint(),
                hit.concern(),
                hit.findings().stream().map(Finding::rule).distinct().toList(),
                hit.lexicon(),
                hit.post().platform(),
                firstSeenAt,
                ref(dossier),
                at);
    }

    private static DossierRef ref(DossierView dossier) {
        return new DossierRef(dossier.id(), dossier.number());
    }
}
