package nl.schildwacht.console.page.sources;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.post.Platform;
import nl.schildwacht.source.PlatformNotes;
import nl.schildwacht.source.PlatformNotes.Note;
import nl.schildwacht.source.Secret;
import nl.schildwacht.source.SecretStore;
import nl.schildwacht.source.SourceCheck;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Sources;
import nl.schildwacht.watch.Checked;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Watchlists;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Adds and changes sources. */
@Path("/console/sources")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
@Produces(MediaType.TEXT_HTML)
class SourceEditor {
    private static final List<Platform> OFFERED = List.of(Platform.FEED, Platform.MASTODON, Platform.BLUESKY);

    @CheckedTemplate(basePath = "sources")
    static class Templates {
        static native TemplateInstance platforms(Frame frame, Language language, List<Note> platforms);

        static native TemplateInstance edit(
                Frame frame,
                Language language,
                Form form,
                Platform platform,
                Optional<Note> note,
                Choices choices,
                String id);
    }

    /** What can be chosen. @param canStore whether a token can be kept here. */
    public record Choices(
            List<Option> organisations,
            List<Option> modes,
            List<Option> channels,
            List<Option> rhythms,
            boolean canStore) {}

    private final Frames frames;
    private final SourceSight sight;
    private final Sources sources;
    private final SourceCheck check;
    private final SecretStore secrets;
    private final Watchlists watchlists;
    private final PlatformNotes notes;
    private final Clock clock;

    SourceEditor(
            Frames frames,
            SourceSight sight,
            Sources sources,
            SourceCheck check,
            SecretStore secrets,
            Watchlists watchlists,
            PlatformNotes notes,
            Clock clock) {
        this.frames = frames;
        this.sight = sight;
        this.sources = sources;
        this.check = check;
        this.secrets = secrets;
        this.watchlists = watchlists;
        this.notes = notes;
        this.clock = clock;
    }

    @GET
    @Path("new")
    public TemplateInstance platforms() {
        return frames.show(Templates.platforms(frames.of("sources"), language(), notes.of(PlatformNotes.Reach.SEEN)));
    }

    @GET
    @Path("new/{platform}")
    public TemplateInstance add(@PathParam("platform") String id) {
        Platform platform = platform(id);
        Form form = Form.empty();
        if (sight.organisations().size() == 1)
            form.with("organisation", sight.organisations().getFirst().id());
        if (platform == Platform.BLUESKY) form.with("base", SourceForm.BLUESKY);
        return frames.show(page(form, platform, ""));
    }

    @POST
    @Path("new/{platform}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("platform") String platform, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        return save(form, platform(platform), newId(form.value("name")), Optional.empty());
    }

    @GET
    @Path("{id}/edit")
    public TemplateInstance edit(@PathParam("id") String id) {
        SourceSettings settings = changeable(id);
        return frames.show(page(SourceForm.filled(settings), settings.platform(), id));
    }

    @POST
    @Path("{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        SourceSettings before = changeable(id);
        return save(Form.of(sent), before.platform(), id, Optional.of(before));
    }

    private Response save(Form form, Platform platform, String id, Optional<SourceSettings> before) {
        var reader = new SourceForm(form, platform);
        reader.checkToken(texts(), secrets.canStore());
        if (sight.organisations().stream().noneMatch(one -> one.id().equals(form.value("organisation"))))
            form.problem("organisation", texts().organisationMissing());
        Optional<SourceSettings> settings =
                switch (check.source(reader.written(id, before), watchlists.current())) {
                    case Checked.Fine<SourceSettings>(var fine, var _) -> Optional.of(fine);
                    case Checked.Wrong<SourceSettings>(var problems) -> {
                        reader.mark(problems, language());
                        yield Optional.empty();
                    }
                };
        if (settings.isEmpty() || !form.isGood()) {
            String shown = before.map(SourceSettings::id).orElse("");
            return frames.again(page(form, platform, shown));
        }
        reader.token().ifPresent(token -> secrets.store(id, new Secret(token)));
        sources.save(settings.get(), false, clock.instant());
        return Pages.to("/console/sources/" + id);
    }

    /** @param id empty for a new source. */
    private TemplateInstance page(Form form, Platform platform, String id) {
        SourcesTexts texts = texts();
        List<Option> organisations = sight.organisations().stream()
                .map(one -> new Option(one.id(), one.name()))
                .toList();
        List<Option> channels = new ArrayList<>(organisations);
        String channel = form.value("channel");
        watchlists
                .current()
                .find(channel)
                .filter(subject -> !(subject instanceof Organisation))
                .ifPresent(person -> channels.add(new Option(channel, person.displayName())));
        var choices = new Choices(
                organisations,
                check.modes(platform).stream()
                        .map(mode -> new Option(mode.id(), texts.mode(mode)))
                        .toList(),
                channels,
                rhythms(platform, form.value("every")),
                secrets.canStore());
        return Templates.edit(frames.of("sources"), language(), form, platform, notes.find(platform.id()), choices, id);
    }

    /** None shorter than the platform's advice; what is set otherwise can stay. */
    private List<Option> rhythms(Platform platform, String now) {
        long floor = SourceCheck.floor(platform).toMinutes();
        long set = now.matches("\\d{1,5}") ? Long.parseLong(now) : floor;
        return LongStream.of(floor, 5, 10, 15, 30, 60, 240, set)
                .filter(minutes -> minutes >= floor || minutes == set)
                .distinct()
                .sorted()
                .mapToObj(minutes -> new Option(Long.toString(minutes), texts().minutes(minutes)))
                .toList();
    }

    private SourceSettings changeable(String id) {
        return sight.find(id)
                .filter(row -> !row.health().managedByFile())
                .map(SourceRow::settings)
                .orElseThrow(NotFoundException::new);
    }

    /** Readable in a log, and new: {@code het-plein-3f2a9c}. */
    private static String newId(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String start = plain.isEmpty() ? "bron" : plain.substring(0, Math.min(40, plain.length()));
        return start + "-" + UUID.randomUUID().toString().substring(0, 6);
    }

    private static Platform platform(String id) {
        return Platform.find(id).filter(OFFERED::contains).orElseThrow(NotFoundException::new);
    }

    private Language language() {
        return frames.look().language();
    }

    private SourcesTexts texts() {
        return frames.texts(SourcesTexts.class);
    }
}
