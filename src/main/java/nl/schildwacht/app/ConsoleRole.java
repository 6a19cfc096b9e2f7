package nl.schildwacht.app;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** The API answers only where the console has its role; health and metrics answer everywhere. */
@Provider
@PreMatching
class ConsoleRole implements ContainerRequestFilter {
    private final AppConfig config;

    ConsoleRole(AppConfig config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!config.roles().contains(Role.CONSOLE)) {
            request.abortWith(Response.status(404)
                    .type("text/plain")
                    .entity("This replica does not have the role console.")
                    .build());
        }
    }
}
