package nl.schildwacht.console.api;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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
            request.setEntityStream(new Counted(request.getEntityStream(), most));
    }

    /** There is more than may be sent. */
    static final class Surplus extends IOException {
        Surplus() {
            super("body larger than may be sent");
        }
    }

    private static final class Counted extends FilterInputStream {
        private long left;

        Counted(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int n = super.read(into, at, length);
            if (n > left) throw new Surplus();
            if (n > 0) left -= n;
            return n;
        }
    }
}
