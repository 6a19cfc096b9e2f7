package nl.schildwacht.console.api;

import nl.schildwacht.watch.Change;
import nl.schildwacht.watch.Import;
import nl.schildwacht.watch.OrganisationsCsv;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.PeopleCsv;
import nl.schildwacht.watch.WatchCheck;
import nl.schildwacht.watch.Watchlists;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** people.csv and organisations.csv: first a look, then, on confirmation, the good rows. Nobody is removed by an import. */
@Path("/api/v1/imports")
@Consumes("text/csv")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
@Tag(name = "imports", description = "CSV files, looked at first and kept on confirmation.")
class ImportsResource {
    private final Watchlists watchlists;
    private final Answers answers;
    private final PeopleCsv people;
    private final OrganisationsCsv organisations;

    ImportsResource(Watchlists watchlists, WatchCheck check, Answers answers) {
        this.watchlists = watchlists;
        this.people = new PeopleCsv(check);
        this.organisations = new OrganisationsCsv(check);
        this.answers = answers;
    }

    @POST
    @Path("people")
    @Operation(summary = "Reads people.csv; keeps its good rows when confirm is true.")
    public Response people(@QueryParam("confirm") @DefaultValue("false") boolean confirm, byte[] file) {
        return answer(
                people.read(file, watchlists.current()), confirm, good -> watchlists.savePeople(good, Origin.BY_HAND));
    }

    @POST
    @Path("organisations")
    @Operation(summary = "Reads organisations.csv; keeps its good rows when confirm is true.")
    public Response organisations(@QueryParam("confirm") @DefaultValue("false") boolean confirm, byte[] file) {
        return answer(
                organisations.read(file, watchlists.current()),
                confirm,
                good -> watchlists.saveOrganisations(good, Origin.BY_HAND));
    }

    private <T> Response answer(Import<T> read, boolean confirm, Function<List<T>, Map<String, Change>> keep) {
        if (confirm && read.rows().isEmpty() && !read.problems().isEmpty()) return answers.unusable(read.problems());
        Map<String, Change> changes = confirm ? keep.apply(read.values()) : Map.of();
        return Response.ok(ImportView.of(read, confirm, changes, answers.language()))
                .build();
    }
}
