package nl.schildwacht.console.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.Told;
import nl.schildwacht.threat.Kind;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A dossier as the API shows it: facts, and no words of any post. */
@JsonNaming(SnakeCaseStrategy.class)
record DossierView(
        String number,
        String subject,
        List<String> organisations,
        String severity,
        Instant openedAt,
        Optional<Instant> closedAt,
        List<HitEntry> hits,
        List<ToldEntry> told) {
    /** One hit. */
    @JsonNaming(SnakeCaseStrategy.class)
    record HitEntry(
            UUID id,
            String platform,
            String host,
            Optional<URI> permalink,
            String behaviour,
            Optional<String> kind,
            String severity,
            String surety,
            boolean alert,
            boolean complaint,
            boolean concern,
            List<String> reasons,
            String lexicon,
            Instant publishedAt,
            Instant firstSeenAt,
            Optional<Instant> withdrawnAt,
            Optional<Instant> goneAt) {
        static HitEntry of(HitView hit) {
            return new HitEntry(
                    hit.id(),
                    hit.platform().id(),
                    hit.host(),
                    hit.permalink(),
                    hit.behaviour().id(),
                    hit.kind().map(Kind::id),
                    hit.severity().id(),
                    hit.surety().name().toLowerCase(Locale.ROOT),
                    hit.alerting(),
                    hit.complaint(),
                    hit.concern(),
                    hit.reasons(),
                    hit.lexicon(),
                    hit.publishedAt(),
                    hit.firstSeenAt(),
                    hit.withdrawnAt(),
                    hit.goneAt());
        }
    }

    /** Who was told, as what, when and how fully. */
    @JsonNaming(SnakeCaseStrategy.class)
    record ToldEntry(String recipient, String stage, int number, String fullness, int hits, Instant toldAt) {
        static ToldEntry of(Told told) {
            return new ToldEntry(
                    told.role().id(),
                    told.stage().id(),
                    told.number(),
                    told.fullness().name().toLowerCase(Locale.ROOT),
                    told.hits().size(),
                    told.at());
        }
    }

    static DossierView of(nl.schildwacht.dossier.DossierView dossier, Dossiers dossiers) {
        return new DossierView(
                dossier.number(),
                dossier.subjectId(),
                dossier.organisationIds(),
                dossier.severity().id(),
                dossier.openedAt(),
                dossier.closedAt(),
                dossiers.hitsOf(dossier.id()).stream().map(HitEntry::of).toList(),
                dossiers.told(dossier.id()).stream().map(ToldEntry::of).toList());
    }
}
