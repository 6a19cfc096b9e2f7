package nl.schildwacht.console.page.sources;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.source.PlainText;
import nl.schildwacht.source.PlatformNotes;
import nl.schildwacht.source.PlatformNotes.Note;
import nl.schildwacht.source.PlatformNotes.Reach;
import nl.schildwacht.source.PollHours;
import nl.schildwacht.source.SecretStore;
import nl.schildwacht.source.Sources;
import nl.schildwacht.source.Tryout;
import nl.schildwacht.watch.Language;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** How the sources are doing, and what to do when one is not. */
@Path("/console/sources")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY", "PRIVACY"})
@Produces(MediaType.TEXT_HTML)
class SourcePages {
    private static final int LONGEST_REASON = 300;
    private static final int A_DAY = 24;
    private static final int A_WEEK = 7 * A_DAY;

    @CheckedTemplate(basePath = "sources")
    static class Templates {
        static native TemplateInstance list(
                Frame frame,
                Language language,
                List<SourceRow> rows,
                long troubled,
                PlatformNotes notes,
                List<Note> notYet,
                List<Note> never);

        static native TemplateInstance one(
                Frame frame,
                Language language,
                SourceRow row,
                Bars day,
                Bars week,
                Optional<Note> note,
                PlatformNotes notes,
                Form form,
                Optional<Tried> tried);

        static native TemplateInstance tried(Frame frame, SourceRow row, Optional<Tried> tried);

        static native TemplateInstance remove(Frame frame, SourceRow row);
    }

    private final Frames frames;
    private final SourceSight sight;
    private final Sources sources;
    private final SecretStore secrets;
    private final Tryout tryout;
    private final PollHours hours;
    private final PlatformNotes notes;
    private final Clock clock;

    SourcePages(
            Frames frames,
            SourceSight sight,
            Sources sources,
            SecretStore secrets,
            Tryout tryout,
            PollHours hours,
            PlatformNotes notes,
            Clock clock) {
        this.frames = frames;
        this.sight = sight;
        this.sources = sources;
        this.secrets = secrets;
        this.tryout = tryout;
        this.hours = hours;
        this.notes = notes;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        List<SourceRow> rows = sight.all().stream()
                .sorted(Comparator.comparing(SourceRow::condition)) // what needs somebody comes first
                .toList();
        return frames.show(Templates.list(
                frames.of("sources"),
                language(),
                rows,
                rows.stream().filter(row -> row.condition().isTrouble()).count(),
                notes,
                notes.of(Reach.NOT_YET),
                notes.of(Reach.NEVER)));
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("id") String id) {
        return frames.show(page(find(id), Form.empty(), Optional.empty()));
    }

    /** Asks it right now; without scripts the whole page comes back with what came of it. */
    @POST
    @Path("{id}/try")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public TemplateInstance test(@PathParam("id") String id, @HeaderParam("HX-Request") Optional<String> htmx) {
        SourceRow row = find(id);
        Optional<Tried> tried = Optional.of(Tried.of(tryout.of(row.settings())));
        return frames.show(
                htmx.isPresent() ? Templates.tried(frames.of("sources"), row, tried) : page(row, Form.empty(), tried));
    }

    @POST
    @Path("{id}/pause")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response pause(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        SourceRow row = find(id);
        Form form = Form.of(sent);
        String because = PlainText.clean(form.value("because")).strip();
        if (because.isBlank() || because.length() > LONGEST_REASON)
            return frames.again(page(row, form.problem("because", texts().reasonMissing()), Optional.empty()));
        sources.pause(id, Optional.of(because), clock.instant());
        return Pages.to("/console/sources/" + id);
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public Response resume(@PathParam("id") String id) {
        find(id);
        sources.pause(id, Optional.empty(), clock.instant());
        return Pages.to("/console/sources/" + id);
    }

    @GET
    @Path("{id}/remove")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public TemplateInstance removing(@PathParam("id") String id) {
        return frames.show(Templates.remove(frames.of("sources"), changeable(id)));
    }

    @POST
    @Path("{id}/remove")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public Response remove(@PathParam("id") String id) {
        SourceRow row = changeable(id);
        sources.remove(id);
        // Its own token goes with it; what others may share stays.
        if (row.ownsToken()) secrets.remove(id);
        return Pages.to("/console/sources");
    }

    private TemplateInstance page(SourceRow row, Form form, Optional<Tried> tried) {
        String id = row.settings().id();
        return Templates.one(
                frames.of("sources"),
                language(),
                row,
                Bars.of(hours.of(id, clock.instant(), A_DAY), 1),
                Bars.of(hours.of(id, clock.instant(), A_WEEK), 6),
                notes.find(row.settings().platform().id()),
                notes,
                form,
                tried);
    }

    private SourceRow find(String id) {
        return sight.find(id).orElseThrow(NotFoundException::new);
    }

    /** What the operators' file lists is changed there. */
    private SourceRow changeable(String id) {
        return sight.find(id).filter(row -> !row.health().managedByFile()).orElseThrow(NotFoundException::new);
    }

    private Language language() {
        return frames.look().language();
    }

    private SourcesTexts texts() {
        return frames.texts(SourcesTexts.class);
    }
}
