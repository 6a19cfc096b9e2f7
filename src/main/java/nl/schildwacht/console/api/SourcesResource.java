package nl.schildwacht.console.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import nl.schildwacht.post.Platform;
import nl.schildwacht.source.PlainText;
import nl.schildwacht.source.SourceCheck;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Sources;
import nl.schildwacht.source.WrittenSource;
import nl.schildwacht.watch.Change;
import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import nl.schildwacht.watch.Problem;
import nl.schildwacht.watch.Watchlists;
import nl.schildwacht.watch.Wording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Where to look. */
@Path("/api/v1/sources")
@Tag(name = "sources", description = "The places that are polled, and how each is doing.")
class SourcesResource {
    private final Sources sources;
    private final SourceCheck check;
    private final Watchlists watchlists;
    private final Answers answers;
    private final Clock clock;

    SourcesResource(Sources sources, SourceCheck check, Watchlists watchlists, Answers answers, Clock clock) {
        this.sources = sources;
        this.check = check;
        this.watchlists = watchlists;
        this.answers = answers;
        this.clock = clock;
    }

    /** A source as it is sent in; what is absent is empty. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Body(
            @Nullable String name,
            @Nullable String platform,
            @Nullable String mode,
            @Nullable String base,
            @Nullable String query,
            @Nullable String organisation,
            @Nullable String channel,
            @Nullable String account,
            @Nullable String secret,
            @Nullable String floor,
            @Nullable String ceiling) {
        WrittenSource withId(String id) {
            return new WrittenSource(
                    id,
                    or(name),
                    or(platform),
                    or(mode),
                    or(base),
                    or(query),
                    or(organisation),
                    or(channel),
                    or(account),
                    or(secret),
                    or(floor),
                    or(ceiling));
        }

        private static String or(@Nullable String written) {
            return Objects.requireNonNullElse(written, "");
        }

        @Override
        public String toString() {
            return "Body[…]";
        }
    }

    /** @param because why it is paused; people read it. */
    record Pause(@Nullable String because) {}

    @GET
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY", "PRIVACY"})
    @Operation(summary = "Lists sources by id, with how each is doing.")
    public Page<SourceView> list(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        return Page.of(visible(), health -> health.settings().id(), after, limit, SourceView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY", "PRIVACY"})
    @Operation(summary = "Shows one source.")
    public Response show(@PathParam("id") String id) {
        return find(id).map(health -> Response.ok(SourceView.of(health)).build())
                .orElseGet(answers::absent);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    @CustomDeserialization(StrictJson.class)
    @Operation(summary = "Creates a source or replaces its settings; it is polled at once.")
    public Response save(@PathParam("id") String id, Body body) {
        Optional<Sources.Health> before = sources.find(id); // the canary too: its id is taken
        if (before.filter(Sources.Health::managedByFile).isPresent())
            return answers.refused(Change.Refused.MANAGED_BY_FILE);
        return switch (check.source(StrictJson.sent(body).withId(id), watchlists.current())) {
            case Wrong<SourceSettings>(var problems) -> answers.invalid(problems);
            case Fine<SourceSettings>(var settings, var _) -> {
                sources.save(settings, false, clock.instant());
                yield answers.saved(
                        before.isPresent() ? Change.Done.CHANGED : Change.Done.CREATED,
                        SourceView.of(find(id).orElseThrow()));
            }
        };
    }

    @POST
    @Path("{id}/pause")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    @CustomDeserialization(StrictJson.class)
    @Operation(summary = "Stops polling a source, for a reason.")
    public Response pause(@PathParam("id") String id, Pause body) {
        String because =
                PlainText.clean(Objects.requireNonNullElse(StrictJson.sent(body).because(), ""));
        if (because.isBlank())
            return answers.invalid(List.of(new Problem(
                    "because",
                    new Wording("De reden ontbreekt.", "The reason is missing."),
                    new Wording("Schrijf waarom de bron stilstaat.", "Write why the source stands still."))));
        return changed(id, Optional.of(because));
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    @Operation(summary = "Polls a paused or suspended source again, at once.")
    public Response resume(@PathParam("id") String id) {
        return changed(id, Optional.empty());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    @Operation(summary = "Removes a source. What it brought stays in the dossiers.")
    public Response remove(@PathParam("id") String id) {
        Optional<Sources.Health> source = find(id);
        if (source.isEmpty()) return answers.absent();
        if (source.get().managedByFile()) return answers.refused(Change.Refused.MANAGED_BY_FILE);
        sources.remove(id);
        return Response.noContent().build();
    }

    private Response changed(String id, Optional<String> because) {
        if (find(id).isEmpty()) return answers.absent();
        sources.pause(id, because, clock.instant());
        return Response.ok(SourceView.of(find(id).orElseThrow())).build();
    }

    private Optional<Sources.Health> find(String id) {
        return sources.find(id).filter(SourcesResource::isVisible);
    }

    private List<Sources.Health> visible() {
        return sources.all().stream()
                .filter(SourcesResource::isVisible)
                .sorted(Comparator.comparing(health -> health.settings().id()))
                .toList();
    }

    /** All but the canary, which nobody configures. */
    private static boolean isVisible(Sources.Health health) {
        return health.settings().platform() != Platform.CANARY;
    }
}
