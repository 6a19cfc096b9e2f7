package nl.schildwacht.console.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

/**
 * Signing in with an address and a password. What was typed as address comes back for a minute in a cookie that only the
 * sign-in page reads, so that a mistyped password costs nobody the rest.
 */
@Singleton
public final class PasswordIdentity implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    /** The cookie with what was typed, percent-encoded. */
    public static final String TYPED = "typed";

    private static final int LONGEST_TYPED = 254;

    private final Doorkeeper doorkeeper;
    private final Accounts accounts;
    private final Identities identities;
    private final Event<SignedIn> events;

    PasswordIdentity(Doorkeeper doorkeeper, Accounts accounts, Identities identities, Event<SignedIn> events) {
        this.doorkeeper = doorkeeper;
        this.accounts = accounts;
        this.identities = identities;
        this.events = events;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        RoutingContext at = HttpSecurityUtils.getRoutingContextAttribute(request);
        if (doorkeeper != Doorkeeper.OURSELVES || at == null || isFromElsewhere(at)) return refused();
        String email = request.getUsername();
        String password = new String(request.getPassword().getPassword());
        String address = at.request().remoteAddress().hostAddress();
        return context.runBlocking(() -> {
            Optional<Account> account = accounts.enter(email, password, address);
            if (account.isEmpty()) {
                at.response().addCookie(typed(email, at));
                throw new AuthenticationFailedException("not let in");
            }
            events.fire(new SignedIn(account.get(), at));
            return identities.of(account.get(), accounts.start(account.get()).written());
        });
    }

    /** A form on a stranger's page would sign the reader in as somebody else (Fetch Metadata, {@code Sec-Fetch-Site}). */
    private static boolean isFromElsewhere(RoutingContext at) {
        String site = at.request().getHeader("Sec-Fetch-Site");
        return "cross-site".equals(site) || "same-site".equals(site);
    }

    private static Cookie typed(String email, RoutingContext at) {
        String start = email.substring(0, Math.min(email.length(), LONGEST_TYPED));
        return Cookie.cookie(TYPED, URLEncoder.encode(start, StandardCharsets.UTF_8))
                .setPath("/sign-in")
                .setMaxAge(60)
                .setHttpOnly(true)
                .setSecure(at.request().isSSL())
                .setSameSite(CookieSameSite.STRICT);
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom().failure(new AuthenticationFailedException("not let in"));
    }
}
