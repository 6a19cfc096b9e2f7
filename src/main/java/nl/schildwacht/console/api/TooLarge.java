package nl.schildwacht.console.api;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.RoutingContext;
import nl.schildwacht.text.CappedStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/**
 * Says that a body is too large. Of one that comes in pieces nobody knows beforehand, and the framework would answer
 * with nothing to read; so it is counted here while it is read.
 */
@Path("/api/turned-away")
@PermitAll
public class TooLarge {
    private static final Set<String> BODIED = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Answers answers;

    TooLarge(Answers answers) {
        this.answers = answers;
    }

    /** Where a body is led to that says of itself that it is too large. */
    @GET
    @Path("too-large")
    @Operation(hidden = true)
    public Response answer() {
        return answers.tooLarge();
    }

    @ServerRequestFilter(preMatching = true)
    void count(ContainerRequestContext request, RoutingContext routing) {
        Long most = routing.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        if (most != null && BODIED.contains(request.getMethod()))
            request.setEntityStream(new CappedStream(request.getEntityStream(), most));
    }
}
