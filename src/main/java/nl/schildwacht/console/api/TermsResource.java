package nl.schildwacht.console.api;

import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.quarkus.security.identity.SecurityIdentity;
import nl.schildwacht.screening.TryingGate;
import nl.schildwacht.watch.Checked;
import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.Term;
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
    private final TryingGate gate;
    private final Answers answers;
    private final SecurityIdentity asker;

    TermsResource(Watchlists watchlists, TryingGate gate, Answers answers, SecurityIdentity asker) {
        this.watchlists = watchlists;
        this.gate = gate;
        this.answers = answers;
        this.asker = asker;
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
    @Operation(
            summary = "Creates a term or replaces it whole.",
            description =
                    "A new term or alias is tried on what the sources offer right now, within a minute, and refused with"
                            + " 422 when too broad; \"tried\" in the answer says what was asked and found.")
    public Response save(@PathParam("id") String id, WrittenTerm body) {
        WrittenTerm written = StrictJson.sent(body).withId(id);
        TryingGate.Passed<Checked<Term>> passed = gate.pass(
                check -> check.term(written, watchlists.current()),
                asker.getPrincipal().getName());
        return switch (passed.value()) {
            case Wrong<Term>(var problems) -> answers.invalid(problems);
            case Fine<Term>(var term, var _) ->
                answers.saved(
                        watchlists.save(term, Origin.BY_HAND),
                        SavedView.of(TermView.of(term), passed.tried(), answers.language()));
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
