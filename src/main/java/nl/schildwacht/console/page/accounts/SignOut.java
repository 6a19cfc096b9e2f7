package nl.schildwacht.console.page.accounts;

import io.quarkus.security.Authenticated;
import nl.schildwacht.console.access.SessionIdentity;
import nl.schildwacht.console.page.Pages;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/** The way out. Where an identity provider signs people in, Quarkus takes this path and signs out there as well. */
@Path("/console/sign-out")
@Authenticated
class SignOut {
    @POST
    public Response leave() {
        return Response.fromResponse(Pages.to("/sign-in?out=true"))
                .cookie(new NewCookie.Builder(SessionIdentity.COOKIE)
                        .value("")
                        .path("/")
                        .maxAge(0)
                        .build())
                .build();
    }
}
