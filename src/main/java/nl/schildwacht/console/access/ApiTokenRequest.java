package nl.schildwacht.console.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whose API token this is. A kind of its own: the identity provider's tokens are asked for with Quarkus' general one. */
final class ApiTokenRequest extends BaseAuthenticationRequest {
    private final String token;

    ApiTokenRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
