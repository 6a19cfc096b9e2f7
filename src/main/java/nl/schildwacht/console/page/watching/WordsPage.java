package nl.schildwacht.console.page.watching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.api.ForecastView;
import nl.schildwacht.console.api.WrittenOwnWord;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.console.page.SayTexts;
import nl.schildwacht.screening.Forecast;
import nl.schildwacht.screening.Forecast.ExampleState;
import nl.schildwacht.screening.Screen;
import nl.schildwacht.screening.Trial;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Kind;
import nl.schildwacht.watch.Change;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.OwnWord;
import nl.schildwacht.watch.OwnWordStore;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** How people speak at an organisation: words that count, words that count for nothing, examples. Each is shown first. */
@Path("/console/watch/organisations/{organisation}/words")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "PRIVACY"})
@Produces(MediaType.TEXT_HTML)
class WordsPage {
    @CheckedTemplate(basePath = "watching")
    static class Templates {
        static native TemplateInstance words(
                Frame frame,
                Organisation organisation,
                List<Row> rows,
                Form form,
                Optional<Forecast> forecast,
                List<Option> uses,
                List<Option> behaviours,
                boolean mayChange);
    }

    /**
     * @param what it counts as or should be, in words.
     * @param isBroken whether an example no longer holds.
     */
    record Row(OwnWord word, String what, boolean isBroken) {}

    private final Frames frames;
    private final Watch watch;
    private final Trial trial;
    private final Supplier<Screen.Watched> watched;
    private final OwnWordStore store;
    private final Clock clock;

    WordsPage(
            Frames frames,
            Watch watch,
            Trial trial,
            Supplier<Screen.Watched> watched,
            OwnWordStore store,
            Clock clock) {
        this.frames = frames;
        this.watch = watch;
        this.trial = trial;
        this.watched = watched;
        this.store = store;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@PathParam("organisation") String organisation) {
        Form form = Form.empty().with("use", "add").with("behaviour", "insult");
        return frames.show(page(watch.organisation(organisation), form, Optional.empty()));
    }

    /** Shows what a word would do; saves it when that is what the button says and nothing is against it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public Response add(@PathParam("organisation") String organisation, MultivaluedMap<String, String> sent) {
        Organisation one = watch.organisation(organisation);
        Form form = Form.of(sent);
        String[] what = form.value("use").equals("mute")
                ? new String[] {""}
                : form.value("behaviour").split("/", 2);
        var written =
                new WrittenOwnWord(form.value("use"), form.value("text"), what[0], what.length > 1 ? what[1] : "");
        return switch (written.read(organisation, watch.by(), clock.instant())) {
            case WrittenOwnWord.Read.Wrong(var problems) ->
                frames.again(page(one, watch.saying(form, problems), Optional.empty()));
            case WrittenOwnWord.Read.Fine(var word) -> {
                Forecast forecast = trial.forecast(word, watched.get());
                forecast.objection().ifPresent(why -> watch.saying(form, List.of(ForecastView.problem(why))));
                if (!form.isGood()) yield frames.again(page(one, form, Optional.of(forecast)));
                if (!form.value("do").equals("save"))
                    yield Response.ok(frames.show(page(one, form, Optional.of(forecast))))
                            .build();
                boolean held = forecast.example(word.id())
                        .map(ExampleState::holdsByItself)
                        .orElse(false);
                if (store.add(word.heldByItself(held)) instanceof Change.Refused refused)
                    yield frames.again(page(one, watch.refused(form, "text", refused), Optional.of(forecast)));
                yield Pages.to("/console/watch/organisations/" + organisation + "/words");
            }
        };
    }

    @POST
    @Path("{word}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public Response remove(@PathParam("organisation") String organisation, @PathParam("word") UUID word) {
        watch.organisation(organisation);
        store.remove(organisation, word, watch.by());
        return Pages.to("/console/watch/organisations/" + organisation + "/words");
    }

    private TemplateInstance page(Organisation organisation, Form form, Optional<Forecast> forecast) {
        Screen.Watched now = watched.get();
        Map<UUID, ExampleState> examples = trial.examples(organisation.id(), now).stream()
                .collect(Collectors.toMap(ExampleState::id, state -> state));
        List<Option> behaviours = behaviours();
        Map<String, String> labels = behaviours.stream().collect(Collectors.toMap(Option::value, Option::label));
        List<Row> rows = now.watchlist().ownWordsOf(organisation.id()).words().stream()
                .map(word -> new Row(
                        word,
                        labels.getOrDefault(
                                word.kind().isEmpty() ? word.behaviour() : word.behaviour() + "/" + word.kind(), ""),
                        Optional.ofNullable(examples.get(word.id()))
                                .filter(ExampleState::isBroken)
                                .isPresent()))
                .toList();
        TryTexts texts = frames.texts(TryTexts.class);
        List<Option> uses = List.of(
                new Option("add", texts.use(OwnWord.Use.ADD)),
                new Option("mute", texts.use(OwnWord.Use.MUTE)),
                new Option("example", texts.use(OwnWord.Use.EXAMPLE)));
        return Templates.words(
                frames.of("watch"),
                organisation,
                rows,
                form,
                forecast,
                uses,
                behaviours,
                watch.reach().mayChange());
    }

    private List<Option> behaviours() {
        SayTexts say = frames.texts(SayTexts.class);
        List<Option> all = new ArrayList<>();
        for (Kind kind : Kind.values()) all.add(new Option("threat/" + kind.id(), say.kind(kind)));
        for (Behaviour behaviour : Behaviour.values())
            if (behaviour != Behaviour.THREAT) all.add(new Option(behaviour.id(), say.behaviour(behaviour)));
        return all;
    }
}
