package nl.schildwacht.console.api;

import nl.schildwacht.dossier.Repeats;
import nl.schildwacht.screening.Screen;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Whether a verdict can be repeated, and what it would be today. */
@Path("/api/v1/hits/{id}/verdict")
@Tag(name = "dossiers")
class VerdictResource {
    private final Repeats repeats;
    private final Supplier<Screen.Watched> watched;
    private final Answers answers;

    VerdictResource(Repeats repeats, Supplier<Screen.Watched> watched, Answers answers) {
        this.repeats = repeats;
        this.watched = watched;
        this.answers = answers;
    }

    @GET
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY"})
    @Operation(summary = "Judges a hit again, by the version that judged it and by today's, and says what changed.")
    public Response show(@PathParam("id") UUID id) {
        Screen.Watched now = watched.get();
        return repeats.repeat(id, now.watchlist(), now.names(), now.vernacular())
                .map(repeated -> Response.ok(VerdictView.of(repeated)).build())
                .orElseGet(answers::absent);
    }
}
