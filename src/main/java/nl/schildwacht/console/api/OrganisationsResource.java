package nl.schildwacht.console.api;

import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.WatchCheck;
import nl.schildwacht.watch.Watchlists;
import nl.schildwacht.watch.WrittenOrganisation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Employers. */
@Path("/api/v1/organisations")
@Tag(name = "organisations", description = "The employers we look after.")
class OrganisationsResource {
    private final Watchlists watchlists;
    private final WatchCheck check;
    private final Answers answers;

    OrganisationsResource(Watchlists watchlists, WatchCheck check, Answers answers) {
        this.watchlists = watchlists;
        this.check = check;
        this.answers = answers;
    }

    @GET
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY", "PRIVACY"})
    @Operation(summary = "Lists organisations by id.")
    public Page<OrganisationView> list(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        var all = watchlists.current().organisations();
        return Page.of(all, Organisation::id, after, limit, OrganisationView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY", "PRIVACY"})
    @Operation(summary = "Shows one organisation.")
    public Response show(@PathParam("id") String id) {
        return watchlists
                .current()
                .findOrganisation(id)
                .map(organisation ->
                        Response.ok(OrganisationView.of(organisation)).build())
                .orElseGet(answers::absent);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    @CustomDeserialization(StrictJson.class)
    @Operation(summary = "Creates an organisation or replaces it whole.")
    public Response save(@PathParam("id") String id, WrittenOrganisation body) {
        return switch (check.organisation(StrictJson.sent(body).withId(id), watchlists.current())) {
            case Wrong<Organisation>(var problems) -> answers.invalid(problems);
            case Fine<Organisation>(var organisation, var _) ->
                answers.saved(watchlists.save(organisation, Origin.BY_HAND), OrganisationView.of(organisation));
        };
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    @Operation(summary = "Removes an organisation for which nobody works any more, with its terms.")
    public Response remove(@PathParam("id") String id) {
        return answers.removed(watchlists.removeOrganisation(id));
    }
}
