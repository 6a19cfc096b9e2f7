package nl.schildwacht.console.api;

import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.quarkus.security.identity.SecurityIdentity;
import nl.schildwacht.screening.TryingGate;
import nl.schildwacht.watch.Checked;
import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlists;
import nl.schildwacht.watch.WrittenPerson;
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

/** Employees. */
@Path("/api/v1/people")
@Tag(name = "people", description = "The employees we look after.")
class PeopleResource {
    private final Watchlists watchlists;
    private final TryingGate gate;
    private final Answers answers;
    private final SecurityIdentity asker;

    PeopleResource(Watchlists watchlists, TryingGate gate, Answers answers, SecurityIdentity asker) {
        this.watchlists = watchlists;
        this.gate = gate;
        this.answers = answers;
        this.asker = asker;
    }

    @GET
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY", "PRIVACY"})
    @Operation(summary = "Lists people by id, of one organisation or of all.")
    public Page<PersonView> list(
            @QueryParam("organisation") @DefaultValue("") String organisation,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        var all = watchlists.current().people().stream()
                .filter(person ->
                        organisation.isEmpty() || person.organisations().contains(organisation))
                .toList();
        return Page.of(all, Person::id, after, limit, PersonView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY", "PRIVACY"})
    @Operation(summary = "Shows one person.")
    public Response show(@PathParam("id") String id) {
        return watchlists
                .current()
                .findPerson(id)
                .map(person -> Response.ok(PersonView.of(person)).build())
                .orElseGet(answers::absent);
    }

    @GET
    @Path("{id}/watch")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "PRIVACY"})
    @Operation(summary = "Shows what is watched about a person, since when, and who is told.")
    public Response watch(@PathParam("id") String id) {
        var list = watchlists.current();
        return list.findPerson(id)
                .flatMap(person -> watchlists.watchedSince(id).map(since -> WatchView.of(person, list, since)))
                .map(view -> Response.ok(view).build())
                .orElseGet(answers::absent);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    @CustomDeserialization(StrictJson.class)
    @Operation(
            summary = "Creates a person or replaces her data whole.",
            description =
                    "New aliases are tried together on what the sources offer right now, within a minute, and refused"
                            + " with 422 when too broad; \"tried\" in the answer says what was asked and found.")
    public Response save(@PathParam("id") String id, WrittenPerson body) {
        WrittenPerson written = StrictJson.sent(body).withId(id);
        TryingGate.Passed<Checked<Person>> passed = gate.pass(
                check -> check.person(written, watchlists.current()),
                asker.getPrincipal().getName());
        return switch (passed.value()) {
            case Wrong<Person>(var problems) -> answers.invalid(problems);
            case Fine<Person>(var person, var _) ->
                answers.saved(
                        watchlists.save(person, Origin.BY_HAND),
                        SavedView.of(PersonView.of(person), passed.tried(), answers.language()));
        };
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "PRIVACY"})
    @Operation(summary = "Stops the watch over a person and removes her terms; dossiers stay.")
    public Response remove(@PathParam("id") String id) {
        return answers.removed(watchlists.removePerson(id));
    }
}
