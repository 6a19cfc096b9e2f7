package nl.schildwacht.console.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

import java.util.stream.Collectors;

import jakarta.inject.Singleton;

/** Turns a token into somebody with roles; her name here is the token's id. */
@Singleton
final class TokenIdentity implements IdentityProvider<ApiTokenRequest> {
    private final Tokens tokens;

    TokenIdentity(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<ApiTokenRequest> getRequestType() {
        return ApiTokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiTokenRequest request, AuthenticationRequestContext context) {
        var token = request.token();
        return context.runBlocking(() -> tokens.verify(token)
                .map(TokenIdentity::identity)
                .orElseThrow(() -> new AuthenticationFailedException("unknown token")));
    }

    private static SecurityIdentity identity(ApiToken token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(token.id().toString()))
                .addRoles(token.roles().stream().map(Role::name).collect(Collectors.toSet()))
                .build();
    }
}
