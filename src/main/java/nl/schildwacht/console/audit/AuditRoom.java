package nl.schildwacht.console.audit;

import io.quarkus.runtime.ShutdownEvent;
import nl.schildwacht.dossier.retention.Whereabouts;
import org.jdbi.v3.core.Jdbi;

import java.time.Duration;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the audit to whoever injects it, and has it write what waits before the service stops. */
@Singleton
final class AuditRoom {
    @Produces
    @Singleton
    Audit audit(Jdbi jdbi) {
        return new Audit(jdbi, new Whereabouts(), Duration.ofSeconds(1));
    }

    @Produces
    @Singleton
    AuditLog auditLog(Jdbi jdbi) {
        return new AuditLog(jdbi);
    }

    void stop(@Observes ShutdownEvent event, Audit audit) {
        audit.close();
    }
}
