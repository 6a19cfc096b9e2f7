package nl.schildwacht.app;

import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;

/** The API answers only where the console has its role; health and metrics answer everywhere. */
@jakarta.ws.rs.ext.Provider
@PreMatching
class ConsoleRole implements ContainerRequestFilter {
    // Filters are made before configuration is read.
    private final Provider<AppConfig> config;

    ConsoleRole(Provider<AppConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!config.get().roles().contains(Role.CONSOLE)) {
            request.abortWith(Response.status(404)
                    .type("text/plain")
                    .entity("This replica does not have the role console.")
                    .build());
        }
    }
}
