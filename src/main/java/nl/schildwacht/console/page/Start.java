package nl.schildwacht.console.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The bare address leads to the console. */
@Path("/")
@PermitAll
class Start {
    @GET
    public Response go() {
        return Pages.to("/console");
    }
}
