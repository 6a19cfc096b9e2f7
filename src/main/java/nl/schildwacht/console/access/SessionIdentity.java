package nl.schildwacht.console.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

import jakarta.inject.Singleton;

/** The cookie of who signed in before. What she may is read anew each time: a right that was taken is gone at once. */
@Singleton
public final class SessionIdentity implements IdentityProvider<TrustedAuthenticationRequest> {
    /** The session's cookie, as {@code quarkus.http.auth.form.cookie-name} says. */
    public static final String COOKIE = "session";

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
        String session = request.getPrincipal();
        RoutingContext at = HttpSecurityUtils.getRoutingContextAttribute(request);
        return context.runBlocking(
                () -> (doorkeeper == Doorkeeper.OURSELVES ? accounts.resume(session) : Optional.<Account>empty())
                        .map(account -> identities.of(account, session))
                        .orElseThrow(() -> ended(at)));
    }

    /** Takes the cookie away: with it, the sign-in page itself would be refused. */
    private static AuthenticationFailedException ended(@Nullable RoutingContext at) {
        if (at != null)
            at.response().addCookie(Cookie.cookie(COOKIE, "").setPath("/").setMaxAge(0));
        return new AuthenticationFailedException("the session has ended");
    }
}
