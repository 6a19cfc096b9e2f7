package nl.schildwacht.console.api;

import io.quarkus.security.identity.SecurityIdentity;
import nl.schildwacht.screening.TryingGate;
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
    private final TryingGate gate;
    private final SecurityIdentity asker;

    ImportsResource(Watchlists watchlists, TryingGate gate, Answers answers, SecurityIdentity asker) {
        this.watchlists = watchlists;
        this.gate = gate;
        this.answers = answers;
        this.asker = asker;
    }

    @POST
    @Path("people")
    @Operation(
            summary = "Reads people.csv; keeps its good rows when confirm is true.",
            description = "New aliases are tried together on what the sources offer right now, within a minute.")
    public Response people(@QueryParam("confirm") @DefaultValue("false") boolean confirm, byte[] file) {
        return answer(
                check -> new PeopleCsv(check).read(file, watchlists.current()),
                confirm,
                good -> watchlists.savePeople(good, Origin.BY_HAND));
    }

    @POST
    @Path("organisations")
    @Operation(
            summary = "Reads organisations.csv; keeps its good rows when confirm is true.",
            description = "New aliases are tried together on what the sources offer right now, within a minute.")
    public Response organisations(@QueryParam("confirm") @DefaultValue("false") boolean confirm, byte[] file) {
        return answer(
                check -> new OrganisationsCsv(check).read(file, watchlists.current()),
                confirm,
                good -> watchlists.saveOrganisations(good, Origin.BY_HAND));
    }

    private <T> Response answer(
            Function<WatchCheck, Import<T>> reading, boolean confirm, Function<List<T>, Map<String, Change>> keep) {
        TryingGate.Passed<Import<T>> passed =
                gate.pass(reading, asker.getPrincipal().getName());
        Import<T> read = passed.value();
        if (confirm && read.rows().isEmpty() && !read.problems().isEmpty()) return answers.unusable(read.problems());
        Map<String, Change> changes = confirm ? keep.apply(read.values()) : Map.of();
        var view = ImportView.of(read, confirm, changes, answers.language());
        return Response.ok(SavedView.of(view, passed.tried(), answers.language()))
                .build();
    }
}
