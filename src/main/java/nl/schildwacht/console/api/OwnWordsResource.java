package nl.schildwacht.console.api;

import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.quarkus.security.identity.SecurityIdentity;
import nl.schildwacht.screening.Forecast;
import nl.schildwacht.screening.Forecast.ExampleState;
import nl.schildwacht.screening.Screen;
import nl.schildwacht.screening.Trial;
import nl.schildwacht.watch.Change;
import nl.schildwacht.watch.OwnWord;
import nl.schildwacht.watch.OwnWordStore;
import nl.schildwacht.watch.Watchlists;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** What an organisation teaches us of how people speak there. */
@Path("/api/v1/organisations/{organisation}/words")
@Tag(
        name = "own words",
        description = "Words and phrases that count, or count for nothing, at one organisation; examples.")
class OwnWordsResource {
    private final Watchlists watchlists;
    private final OwnWordStore words;
    private final Trial trial;
    private final Supplier<Screen.Watched> watched;
    private final Answers answers;
    private final SecurityIdentity asker;
    private final Clock clock;

    OwnWordsResource(
            Watchlists watchlists,
            OwnWordStore words,
            Trial trial,
            Supplier<Screen.Watched> watched,
            Answers answers,
            SecurityIdentity asker,
            Clock clock) {
        this.watchlists = watchlists;
        this.words = words;
        this.trial = trial;
        this.watched = watched;
        this.answers = answers;
        this.asker = asker;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY", "PRIVACY"})
    @Operation(summary = "Lists an organisation's own words with their version, and whether its examples hold.")
    public Response list(@PathParam("organisation") String organisation) {
        Screen.Watched now = watched.get();
        if (!now.watchlist().hasOrganisation(organisation)) return answers.absent();
        List<ExampleState> examples = trial.examples(organisation, now);
        return Response.ok(OwnWordView.All.of(now.watchlist().ownWordsOf(organisation), examples))
                .build();
    }

    @POST
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    @CustomDeserialization(StrictJson.class)
    @Operation(summary = "Adds a word; with preview=true only shows what it would change.")
    public Response add(
            @PathParam("organisation") String organisation,
            @QueryParam("preview") @DefaultValue("false") boolean preview,
            WrittenOwnWord body) {
        if (!watchlists.current().hasOrganisation(organisation)) return answers.absent();
        String by = asker.getPrincipal().getName();
        return switch (StrictJson.sent(body).read(organisation, by, clock.instant())) {
            case WrittenOwnWord.Read.Wrong(var problems) -> answers.invalid(problems);
            case WrittenOwnWord.Read.Fine(var word) -> {
                Forecast forecast = trial.forecast(word, watched.get());
                yield preview
                        ? Response.ok(ForecastView.of(forecast, answers.language()))
                                .build()
                        : added(word, forecast);
            }
        };
    }

    private Response added(OwnWord word, Forecast forecast) {
        if (forecast.objection().isPresent())
            return answers.invalid(
                    List.of(ForecastView.problem(forecast.objection().get())));
        boolean held =
                forecast.example(word.id()).map(ExampleState::holdsByItself).orElse(false);
        Change change = words.add(word.heldByItself(held));
        OwnWord stands = watchlists.current().ownWordsOf(word.organisation()).words().stream()
                .filter(one -> one.use() == word.use() && one.canonical().equals(word.canonical()))
                .findFirst()
                .orElse(word);
        return answers.saved(
                change, OwnWordView.of(stands, forecast.example(word.id()).orElse(null)));
    }

    @DELETE
    @Path("{word}")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    @Operation(summary = "Removes a word; verdicts given with it can still be repeated.")
    public Response remove(@PathParam("organisation") String organisation, @PathParam("word") UUID word) {
        return answers.removed(
                words.remove(organisation, word, asker.getPrincipal().getName()));
    }
}
