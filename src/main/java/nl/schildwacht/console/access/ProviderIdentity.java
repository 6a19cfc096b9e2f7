package nl.schildwacht.console.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

/** Whom the identity provider let in, as we see her: its roles where we know them, and who she is to the watchlist. */
@Singleton
final class ProviderIdentity implements SecurityIdentityAugmentor {
    private final Recognition recognition;
    private final ProviderVisitors visitors;

    ProviderIdentity(Recognition recognition, ProviderVisitors visitors) {
        this.recognition = recognition;
        this.visitors = visitors;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? context.runBlocking(() -> recognised(identity, token))
                : Uni.createFrom().item(identity);
    }

    /** Made anew rather than added to: a role that the provider happens to call EMPLOYEE must not become ours. */
    private SecurityIdentity recognised(SecurityIdentity identity, JsonWebToken token) {
        Claims claims = Claims.read(token.getSubject(), token::getClaim, identity.getRoles());
        visitors.meet(claims);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(claims.roles());
        claims.email().ifPresent(email -> roles.addAll(recognition.roles(email)));
        var builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(roles.stream().map(Role::name).collect(Collectors.toSet()))
                .addAttribute(Visitors.ID, claims.id())
                .addAttribute(Visitors.NAME, claims.name())
                .addAttribute(Visitors.ORGANISATIONS, claims.organisations())
                .addAttribute(Visitors.DEPARTMENTS, claims.departments());
        claims.email().ifPresent(email -> builder.addAttribute(Visitors.EMAIL, email));
        return builder.build();
    }
}
