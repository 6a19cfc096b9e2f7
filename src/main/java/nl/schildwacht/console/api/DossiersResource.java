package nl.schildwacht.console.api;

import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import nl.schildwacht.dispatch.Withdrawals;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.source.PlainText;
import nl.schildwacht.watch.Problem;
import nl.schildwacht.watch.Wording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** What was found, and taking a mistake back. */
@Path("/api/v1")
@Tag(name = "dossiers", description = "What was aimed at whom, and who was told. Shows no words of any post.")
class DossiersResource {
    private static final int MOST = 200;

    private final Dossiers dossiers;
    private final Withdrawals withdrawals;
    private final Answers answers;

    DossiersResource(Dossiers dossiers, Withdrawals withdrawals, Answers answers) {
        this.dossiers = dossiers;
        this.withdrawals = withdrawals;
        this.answers = answers;
    }

    /** @param because why it was a mistake; stands in the dossier. */
    record Body(@Nullable String because) {}

    @GET
    @Path("dossiers")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY"})
    @Operation(summary = "Lists dossiers, the one with the newest hit first.")
    public List<DossierView> list(
            @QueryParam("offset") @DefaultValue("0") int offset, @QueryParam("limit") @DefaultValue("50") int limit) {
        return dossiers.newest(Math.clamp(limit, 1, MOST), Math.max(offset, 0)).stream()
                .map(dossier -> DossierView.of(dossier, dossiers))
                .toList();
    }

    @GET
    @Path("dossiers/{number: SW-[0-9]{4}-[0-9]{4,9}}")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY"})
    @Operation(summary = "Shows one dossier by its number, SW-2026-0012.")
    public Response show(@PathParam("number") String number) {
        return dossiers.find(number)
                .map(dossier -> Response.ok(DossierView.of(dossier, dossiers)).build())
                .orElseGet(answers::absent);
    }

    @POST
    @Path("hits/{id}/withdrawal")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    @CustomDeserialization(StrictJson.class)
    @Operation(summary = "Takes a hit back: whoever was told of it is told so, once.")
    public Response withdraw(@PathParam("id") UUID id, Body body) {
        String because =
                PlainText.clean(Objects.requireNonNullElse(StrictJson.sent(body).because(), ""));
        if (because.isBlank() || because.length() > 1000)
            return answers.invalid(List.of(new Problem(
                    "because",
                    new Wording("De reden ontbreekt of is te lang.", "The reason is missing or too long."),
                    new Wording(
                            "Schrijf in hoogstens 1000 tekens waarom dit niet klopte.",
                            "Write in at most 1000 characters why this was wrong."))));
        return withdrawals
                .withdraw(id, because)
                .map(hit -> Response.ok(DossierView.HitEntry.of(hit)).build())
                .orElseGet(answers::absent);
    }
}
