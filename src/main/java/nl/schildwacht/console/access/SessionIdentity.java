package nl.schildwacht.console.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;

import jakarta.inject.Singleton;

/** The cookie of who signed in before. What she may is read anew each time: a right that was taken is gone at once. */
@Singleton
final class SessionIdentity implements IdentityProvider<TrustedAuthenticationRequest> {
    private final Doorkeeper doorkeeper;
    private final Accounts accounts;
    private final Identities identities;

    SessionIdentity(Doorkeeper doorkeeper, Accounts accounts, Identities identities) {
        this.doorkeeper = doorkeeper;
        this.accounts = accounts;
        this.identities = identities;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        if (doorkeeper != Doorkeeper.OURSELVES)
            return Uni.createFrom().failure(new AuthenticationFailedException("not our doorkeeper"));
        String session = request.getPrincipal();
        return context.runBlocking(() -> accounts.resume(session)
                .map(account -> identities.of(account, session))
                .orElseThrow(() -> new AuthenticationFailedException("the session has ended")));
    }
}
