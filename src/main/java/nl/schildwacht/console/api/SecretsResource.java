package nl.schildwacht.console.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import nl.schildwacht.source.Secret;
import nl.schildwacht.source.SecretRef;
import nl.schildwacht.source.SecretStore;
import nl.schildwacht.watch.Problem;
import nl.schildwacht.watch.Wording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Platforms' tokens and passwords, kept sealed: they go in and never come out here. */
@Path("/api/v1/secrets")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
@Tag(name = "secrets", description = "Platforms' tokens and passwords; write-only.")
class SecretsResource {
    private final SecretStore secrets;
    private final Answers answers;

    SecretsResource(SecretStore secrets, Answers answers) {
        this.secrets = secrets;
        this.answers = answers;
    }

    record Body(@Nullable String value) {
        @Override
        public String toString() {
            return "Body[…]";
        }
    }

    /** @param reference what a source's settings give as their secret. */
    @JsonNaming(SnakeCaseStrategy.class)
    record View(String id, String reference, Instant changedAt) {}

    @GET
    @Operation(summary = "Lists which secrets are kept; never what they are.")
    public List<View> list() {
        return secrets.list().stream()
                .map(kept -> new View(kept.id(), new SecretRef.Stored(kept.id()).written(), kept.changedAt()))
                .toList();
    }

    @PUT
    @Path("{id}")
    @CustomDeserialization(StrictJson.class)
    @Operation(summary = "Seals and keeps a secret, replacing one with the same id.")
    public Response store(@PathParam("id") String id, Body body) {
        if (!secrets.canStore())
            return answers.problem(
                    409,
                    new Wording("Geheimen kunnen hier nog niet worden bewaard.", "Secrets cannot be kept here yet."),
                    new Wording(
                            "Laat de beheerder schildwacht.source.key-file instellen, of verwijs met env: of file:.",
                            "Have the operator set schildwacht.source.key-file, or refer with env: or file:."));
        if (!SecretRef.isId(id))
            return answers.invalid(List.of(new Problem(
                    "id",
                    new Wording("Dit is geen geldig kenmerk.", "This is not a valid id."),
                    new Wording(
                            "Gebruik 1 tot 64 letters, cijfers, punten, streepjes of liggende streepjes.",
                            "Use 1 to 64 letters, digits, dots, hyphens or underscores."))));
        var value = StrictJson.sent(body).value();
        if (value == null || !Secret.isUsable(value))
            return answers.invalid(List.of(new Problem(
                    "value",
                    new Wording("Dit kan geen token of wachtwoord zijn.", "This cannot be a token or password."),
                    new Wording("Geef één regel zonder stuurtekens.", "Give one line without control characters."))));
        secrets.store(id, new Secret(value));
        return Response.noContent().build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Removes a secret; sources that refer to it wait.")
    public Response remove(@PathParam("id") String id) {
        return SecretRef.isId(id) && secrets.remove(id) ? Response.noContent().build() : answers.absent();
    }
}
