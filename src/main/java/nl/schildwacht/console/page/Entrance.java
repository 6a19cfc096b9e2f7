package nl.schildwacht.console.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import nl.schildwacht.console.Allowance;

import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/**
 * Looks at what is sent from outside, before anything of it is read. The framework would answer what is too large, or is a
 * form without parts, with nothing to read; here a page says what to do.
 */
@Path("/turned-away")
@PermitAll
public class Entrance {
    /** Before the framework's own look at the size. */
    public static final int ORDER = -3;

    private final MishapPage page;

    Entrance(MishapPage page) {
        this.page = page;
    }

    /** Stands at the way in of everything. What is wrong in what programs send, the API says itself. */
    @Singleton
    static class Guarding {
        private final Allowance allowance;

        Guarding(Allowance allowance) {
            this.allowance = allowance;
        }

        void stand(@Observes Router router) {
            router.route("/*").order(ORDER).handler(this::look);
        }

        private void look(RoutingContext context) {
            boolean isForPrograms = context.normalizedPath().startsWith("/api/");
            if (length(context) > allowance.bytes())
                turnAway(context, (isForPrograms ? "/api" : "") + "/turned-away/too-large");
            else if (!isForPrograms && isFormWithoutParts(context)) turnAway(context, "/turned-away/unreadable");
            else context.next();
        }

        private static boolean isFormWithoutParts(RoutingContext context) {
            String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
            if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) return false;
            return !type.toLowerCase(Locale.ROOT).contains("boundary=") || length(context) == 0;
        }

        /** In bytes; -1 when the sender does not say. */
        private static long length(RoutingContext context) {
            String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
        }
    }

    /**
     * Shows another page in place of what was asked. What was sent is taken off the line and dropped, for only then do browsers
     * show an answer.
     */
    public static void turnAway(RoutingContext context, String page) {
        var request = context.request();
        request.headers()
                .remove(HttpHeaders.CONTENT_LENGTH)
                .remove(HttpHeaders.CONTENT_TYPE)
                .remove(HttpHeaders.TRANSFER_ENCODING);
        request.resume();
        context.reroute(HttpMethod.GET, page);
    }

    @GET
    @Path("too-large")
    public Response tooLarge() {
        return page.of(413, "");
    }

    @GET
    @Path("unreadable")
    public Response unreadable() {
        return page.of(400, "");
    }
}
