package nl.schildwacht.console.page;

import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/**
 * The token that shows that a form came from a page of ours, for {@code {inject:guard.token}}. Unlike the framework's own it
 * is empty where none was made: on the page that says that a request was refused.
 */
@Named("guard")
@RequestScoped
public class Guard {
    private final CsrfTokenParameterProvider provider;
    private final RoutingContext routing;

    Guard(CsrfTokenParameterProvider provider, RoutingContext routing) {
        this.provider = provider;
        this.routing = routing;
    }

    public String field() {
        return provider.getParameterName();
    }

    public String header() {
        return provider.getHeaderName();
    }

    public String token() {
        String token = routing.get("csrf_token");
        return token == null ? "" : token;
    }
}
