package nl.schildwacht.console.api;

import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.Term;
import nl.schildwacht.watch.WatchCheck;
import nl.schildwacht.watch.Watchlists;
import nl.schildwacht.watch.WrittenTerm;
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

/** Words that go into the platforms' queries. */
@Path("/api/v1/terms")
@Tag(name = "terms", description = "Words, phrases and hashtags of organisations and people.")
class TermsResource {
    private final Watchlists watchlists;
    private final WatchCheck check;
    private final Answers answers;

    TermsResource(Watchlists watchlists, WatchCheck check, Answers answers) {
        this.watchlists = watchlists;
        this.check = check;
        this.answers = answers;
    }

    @GET
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY", "PRIVACY"})
    @Operation(summary = "Lists terms by id, of one owner or of all.")
    public Page<TermView> list(
            @QueryParam("owner") @DefaultValue("") String owner,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        var all = watchlists.current().terms().stream()
                .filter(term -> owner.isEmpty() || term.owner().equals(owner))
                .toList();
        return Page.of(all, Term::id, after, limit, TermView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY", "PRIVACY"})
    @Operation(summary = "Shows one term.")
    public Response show(@PathParam("id") String id) {
        return watchlists
                .current()
                .findTerm(id)
                .map(term -> Response.ok(TermView.of(term)).build())
                .orElseGet(answers::absent);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    @CustomDeserialization(StrictJson.class)
    @Operation(summary = "Creates a term or replaces it whole.")
    public Response save(@PathParam("id") String id, WrittenTerm body) {
        return switch (check.term(StrictJson.sent(body).withId(id), watchlists.current())) {
            case Wrong<Term>(var problems) -> answers.invalid(problems);
            case Fine<Term>(var term, var _) -> answers.saved(watchlists.save(term, Origin.BY_HAND), TermView.of(term));
        };
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    @Operation(summary = "Removes a term.")
    public Response remove(@PathParam("id") String id) {
        return answers.removed(watchlists.removeTerm(id));
    }
}
