package nl.schildwacht.console.page.inbox;

import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Colleague;
import nl.schildwacht.console.access.Colleagues;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.audit.Looks;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.dossier.triage.Assignments;
import nl.schildwacht.dossier.triage.Bundling;
import nl.schildwacht.dossier.triage.Call;
import nl.schildwacht.dossier.triage.Inbox;
import nl.schildwacht.dossier.triage.Notes;
import nl.schildwacht.dossier.triage.TriageConfig;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** One hit with all that can be done with it; with scripts, a panel in its card. */
@Path("/console/inbox/hits/{id}")
@RolesAllowed({"COMMUNICATIONS", "SECURITY"})
@Produces(MediaType.TEXT_HTML)
class HitPage {
    private final Frames frames;
    private final Visitors visitors;
    private final Desk desk;
    private final Inbox inbox;
    private final Assignments assignments;
    private final Colleagues colleagues;
    private final Notes notes;
    private final Bundling bundling;
    private final TriageConfig config;

    HitPage(
            Frames frames,
            Visitors visitors,
            Desk desk,
            Inbox inbox,
            Assignments assignments,
            Colleagues colleagues,
            Notes notes,
            Bundling bundling,
            TriageConfig config) {
        this.frames = frames;
        this.visitors = visitors;
        this.desk = desk;
        this.inbox = inbox;
        this.assignments = assignments;
        this.colleagues = colleagues;
        this.notes = notes;
        this.bundling = bundling;
        this.config = config;
    }

    @GET
    @Looks
    public TemplateInstance show(
            @PathParam("id") UUID id,
            @QueryParam("saved") @DefaultValue("") String saved,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        List<String> notices =
                saved.isEmpty() ? List.of() : List.of(desk.texts().saved());
        More more = more(row(id), Form.empty(), notices);
        return frames.show(htmx == null ? Sheets.hit(frames.of("inbox"), more) : Sheets.hit$panel(more));
    }

    /** The card alone, as it is now. */
    @GET
    @Path("card")
    @Looks
    public TemplateInstance card(@PathParam("id") UUID id) {
        return frames.show(Sheets.row(frames.of("inbox"), row(id), List.of()));
    }

    /** What a judgement that needs more asks for. */
    @GET
    @Path("judge")
    @Looks
    public TemplateInstance judge(
            @PathParam("id") UUID id,
            @QueryParam("call") @DefaultValue("") String call,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        row(id);
        CallView view = new CallView(
                Call.of(call).orElse(Call.OTHER),
                Form.empty().with("call", call),
                id.toString(),
                List.of(Map.entry("hit", id.toString())),
                desk.behaviours(),
                desk.severities(false),
                desk.reasons(),
                List.of(),
                0,
                config.undo().toMinutes(),
                "/console/inbox");
        return frames.show(htmx == null ? Sheets.call(frames.of("inbox"), view) : Sheets.call$panel(view));
    }

    @POST
    @Path("assignment")
    public Response assign(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        Visitor visitor = visitors.now();
        Row row = row(id);
        long dossier = row.entry().hit().dossierId();
        String to = Form.of(sent).value("to");
        if (to.equals("me")) assignments.assign(dossier, visitor.id(), visitor.name(), visitor.sight(), visitor.name());
        else if (to.isEmpty()) assignments.release(dossier, visitor.sight());
        else {
            Colleague colleague = colleagues.whoLookAfter(dossier).stream()
                    .filter(one -> one.id().equals(to))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            assignments.assign(dossier, colleague.id(), colleague.name(), visitor.sight(), visitor.name());
        }
        return done(id, htmx);
    }

    @POST
    @Path("notes")
    public Response note(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        Visitor visitor = visitors.now();
        Row row = row(id);
        Form form = Form.of(sent);
        String text = form.value("note").strip();
        if (text.isEmpty() || text.length() > Notes.LONGEST) {
            form.problem("note", desk.texts().noteProblem(Notes.LONGEST));
            return again(more(row, form, List.of()), htmx);
        }
        notes.add(id, text, visitor.sight(), visitor.name()).orElseThrow(NotFoundException::new);
        return done(id, htmx);
    }

    /** To another dossier of the same person, or to one of its own. */
    @POST
    @Path("move")
    public Response move(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        Visitor visitor = visitors.now();
        Row row = row(id);
        Form form = Form.of(sent);
        String to = form.value("dossier");
        Bundling.Outcome outcome = to.equals("new")
                ? bundling.split(List.of(id), visitor.sight())
                : number(to)
                        .map(dossier -> bundling.move(List.of(id), dossier, visitor.sight()))
                        .orElse(new Bundling.Outcome.Refused(Bundling.Why.UNKNOWN));
        return bundled(id, row, form, "dossier", outcome, htmx);
    }

    /** Its whole dossier becomes one with another about the same person. */
    @POST
    @Path("merge")
    public Response merge(
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        Row row = row(id);
        Form form = Form.of(sent);
        Bundling.Outcome outcome = number(form.value("into"))
                .map(into -> bundling.merge(
                        row.entry().hit().dossierId(), into, visitors.now().sight()))
                .orElse(new Bundling.Outcome.Refused(Bundling.Why.UNKNOWN));
        return bundled(id, row, form, "into", outcome, htmx);
    }

    private Response bundled(
            UUID id, Row row, Form form, String field, Bundling.Outcome outcome, @Nullable String htmx) {
        return switch (outcome) {
            case Bundling.Outcome.Refused(var why) -> {
                form.problem(field, desk.texts().refused(why));
                yield again(more(row, form, List.of()), htmx);
            }
            case Bundling.Outcome.Bundled(var dossier) ->
                htmx == null
                        ? Pages.to("/console/inbox/hits/" + id + "?saved=yes")
                        : panel(more(row(id), Form.empty(), List.of(desk.texts().moved(dossier.number()))));
        };
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** @throws NotFoundException when there is no such hit that this reader may see. */
    private Row row(UUID id) {
        return desk.row(id, visitors.now()).orElseThrow(NotFoundException::new);
    }

    private More more(Row row, Form form, List<String> notices) {
        Visitor visitor = visitors.now();
        Frame frame = frames.of("inbox");
        InboxTexts say = desk.texts();
        List<Option> others = colleagues.whoLookAfter(row.entry().hit().dossierId()).stream()
                .filter(one -> !one.id().equals(visitor.id()))
                .map(one -> new Option(one.id(), one.name()))
                .toList();
        List<Option> dossiers = new ArrayList<>();
        bundling.siblings(row.entry().hit().dossierId(), visitor.sight())
                .forEach(one -> dossiers.add(
                        new Option(Long.toString(one.id()), say.moveOption(one.number(), frame.day(one.openedAt())))));
        return new More(row, form, others, dossiers, say.moveNew(), notices);
    }

    private Response done(UUID id, @Nullable String htmx) {
        return htmx == null
                ? Pages.to("/console/inbox/hits/" + id + "?saved=yes")
                : panel(more(row(id), Form.empty(), List.of(desk.texts().saved())));
    }

    private Response again(More more, @Nullable String htmx) {
        return frames.again(htmx == null ? Sheets.hit(frames.of("inbox"), more) : Sheets.hit$panel(more));
    }

    private Response panel(More more) {
        return Response.ok(frames.show(Sheets.hit$panel(more)), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
