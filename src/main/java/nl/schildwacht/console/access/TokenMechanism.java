package nl.schildwacht.console.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import nl.schildwacht.console.ProblemBody;
import nl.schildwacht.console.Tongue;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import jakarta.inject.Singleton;

/** Reads {@code Authorization: Bearer} (RFC 6750 §2.1) on {@code /api/} and nowhere else. */
@Singleton
final class TokenMechanism implements HttpAuthenticationMechanism {
    private static final String PATHS = "/api/";
    private static final String SCHEME = "bearer ";
    private static final String PAUSE = TokenMechanism.class.getName();
    private static final String CHALLENGE = "Bearer realm=\"schildwacht\"";

    private final Tries tries;
    private final ObjectMapper json;

    TokenMechanism(Tries tries, ObjectMapper json) {
        this.tries = tries;
        this.json = json;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var header = context.request().getHeader(HttpHeaderNames.AUTHORIZATION);
        if (header == null || !context.normalizedPath().startsWith(PATHS))
            return Uni.createFrom().nullItem();
        var address = context.request().remoteAddress().hostAddress();
        var pause = tries.pause(address);
        if (pause.isPresent()) {
            context.put(PAUSE, pause.get());
            return refused();
        }
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            tries.add(address);
            return refused();
        }
        var token = header.substring(SCHEME.length()).strip();
        return identities
                .authenticate(new ApiTokenRequest(token))
                .onFailure(AuthenticationFailedException.class)
                .invoke(() -> tries.add(address));
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom().failure(new AuthenticationFailedException("no usable token"));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, CHALLENGE));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (!context.normalizedPath().startsWith(PATHS))
            return Uni.createFrom().item(false); // people sign in otherwise
        var language = Tongue.of(context.request().getHeader(HttpHeaderNames.ACCEPT_LANGUAGE));
        var response = context.response();
        Duration pause = context.get(PAUSE);
        if (pause == null) response.setStatusCode(401).putHeader(HttpHeaderNames.WWW_AUTHENTICATE, CHALLENGE);
        else response.setStatusCode(429).putHeader(HttpHeaderNames.RETRY_AFTER, Long.toString(pause.toSeconds() + 1));
        var body = pause == null ? AccessProblems.noToken(language) : AccessProblems.tooManyTries(language);
        response.putHeader(HttpHeaderNames.CONTENT_TYPE, ProblemBody.MEDIA_TYPE);
        return Uni.createFrom()
                .completionStage(response.end(written(body)).toCompletionStage())
                .replaceWith(true);
    }

    private String written(ProblemBody body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem of strings and numbers is not written", impossible);
        }
    }

    /** The name by which the API's paths choose this mechanism, in {@code application.properties}. */
    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, "authorization", "token"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ApiTokenRequest.class);
    }
}
