package nl.schildwacht.console.api;

import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.quarkus.security.identity.SecurityIdentity;
import nl.schildwacht.screening.TryingGate;
import nl.schildwacht.watch.Checked;
import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Origin;
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
    private final TryingGate gate;
    private final Answers answers;
    private final SecurityIdentity asker;

    OrganisationsResource(Watchlists watchlists, TryingGate gate, Answers answers, SecurityIdentity asker) {
        this.watchlists = watchlists;
        this.gate = gate;
        this.answers = answers;
        this.asker = asker;
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
    @Operation(
            summary = "Creates an organisation or replaces it whole.",
            description =
                    "New aliases are tried together on what the sources offer right now, within a minute, and refused"
                            + " with 422 when too broad; \"tried\" in the answer says what was asked and found.")
    public Response save(@PathParam("id") String id, WrittenOrganisation body) {
        WrittenOrganisation written = StrictJson.sent(body).withId(id);
        TryingGate.Passed<Checked<Organisation>> passed = gate.pass(
                check -> check.organisation(written, watchlists.current()),
                asker.getPrincipal().getName());
        return switch (passed.value()) {
            case Wrong<Organisation>(var problems) -> answers.invalid(problems);
            case Fine<Organisation>(var organisation, var _) ->
                answers.saved(
                        watchlists.save(organisation, Origin.BY_HAND),
                        SavedView.of(OrganisationView.of(organisation), passed.tried(), answers.language()));
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
