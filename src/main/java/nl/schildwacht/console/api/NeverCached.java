package nl.schildwacht.console.api;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

/** Names and addresses of people stay in no cache on the way. */
@Singleton
class NeverCached {
    @ServerResponseFilter
    void mark(ContainerRequestContext request, ContainerResponseContext response) {
        // Every answer of a resource: the API's, and the pages' with what strangers wrote. Scripts and styles are no
        // resources.
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
