package nl.schildwacht.dossier.casework;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Optional;

/** The SQL of table {@code case_step}. */
final class Steps {
    private Steps() {}

    static void add(Handle tx, long dossierId, Step.Kind kind, String by, Instant at, Optional<String> detail) {
        tx.createUpdate("insert into case_step (dossier_id, kind, by_who, at, detail)"
                        + " values (:dossier, :kind, :by, :at, :detail)")
                .bind("dossier", dossierId)
                .bind("kind", kind.name())
                .bind("by", by)
                .bind("at", at)
                .bind("detail", detail.orElse(null))
                .execute();
    }
}
