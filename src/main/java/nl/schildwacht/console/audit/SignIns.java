package nl.schildwacht.console.audit;

import io.quarkus.oidc.SecurityEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationEvent;
import nl.schildwacht.console.access.Visitors;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Records who came in. Signing out is a form like others, except at an identity provider. Called on an event loop: only hands on. */
@Singleton
class SignIns {
    private final Audit audit;
    private final Clock clock;

    SignIns(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    void here(@Observes FormAuthenticationEvent event) {
        record(event.getSecurityIdentity(), Deed.SIGNED_IN, "/sign-in");
    }

    void atTheProvider(@Observes SecurityEvent event) {
        switch (event.getEventType()) {
            case OIDC_LOGIN -> record(event.getSecurityIdentity(), Deed.SIGNED_IN, "/sign-in");
            case OIDC_LOGOUT_RP_INITIATED, OIDC_BACKCHANNEL_LOGOUT_COMPLETED, OIDC_FRONTCHANNEL_LOGOUT_COMPLETED ->
                record(event.getSecurityIdentity(), Deed.SIGNED_OUT, "/console/sign-out");
            default -> {} // the provider's own comings and goings
        }
    }

    private void record(SecurityIdentity identity, Deed deed, String route) {
        if (identity == null || identity.isAnonymous()) return;
        String id = Optional.ofNullable(identity.<String>getAttribute(Visitors.ID))
                .orElse(identity.getPrincipal().getName());
        String name = Optional.ofNullable(identity.<String>getAttribute(Visitors.NAME))
                .orElse(id);
        audit.add(new Line(
                clock.instant(),
                id,
                Witness.shortened(name),
                new TreeSet<>(identity.getRoles()),
                deed,
                "",
                route,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                200));
    }
}
