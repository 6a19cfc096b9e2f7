package nl.schildwacht.console.page.cases;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.dossier.casework.Answer;
import nl.schildwacht.dossier.casework.Casework;
import nl.schildwacht.dossier.casework.Circle;
import nl.schildwacht.dossier.casework.Closing;
import nl.schildwacht.dossier.casework.Relation;
import nl.schildwacht.dossier.triage.Notes;
import nl.schildwacht.watch.EmailAddress;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** What people do to a dossier itself: note, say who the sender is, let in and keep out, close and open again. */
@Path("/console/dossiers")
@RolesAllowed({"COMMUNICATIONS", "SECURITY", "EMPLOYEE"})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class CaseActions {
    private static final int SHORT = 200;

    private final Frames frames;
    private final CaseDoor door;
    private final CasePage page;
    private final Casework casework;
    private final Circle circle;
    private final Notes notes;

    CaseActions(Frames frames, CaseDoor door, CasePage page, Casework casework, Circle circle, Notes notes) {
        this.frames = frames;
        this.door = door;
        this.page = page;
        this.casework = casework;
        this.circle = circle;
        this.notes = notes;
    }

    @POST
    @Path("{number}/notes")
    public Response note(@PathParam("number") String number, MultivaluedMap<String, String> sent) {
        Opened opened = door.open(number, Standing.OFFICE);
        Form form = Form.of(sent);
        CasesTexts texts = frames.texts(CasesTexts.class);
        if (form.text("note").isEmpty()) form.problem("note", texts.noteMissing());
        if (form.value("note").strip().length() > Notes.LONGEST) form.problem("note", texts.tooLong(Notes.LONGEST));
        if (!form.isGood()) return page.again(opened, new Typed("note", form));
        notes.add(opened.id(), form.value("note"), opened.visitor().sight(), opened.by());
        return Pages.to(opened.path() + "?said=saved&newest=yes#timeline");
    }

    @POST
    @Path("{number}/sender")
    public Response sender(@PathParam("number") String number, MultivaluedMap<String, String> sent) {
        Opened opened = door.open(number, Standing.OFFICE);
        Form form = Form.of(sent);
        CasesTexts texts = frames.texts(CasesTexts.class);
        Optional<Relation> relation = Arrays.stream(Relation.values())
                .filter(one -> one.id().equals(form.value("relation")))
                .findFirst();
        Optional<Answer> minor = Arrays.stream(Answer.values())
                .filter(one -> one.id().equals(form.value("minor")))
                .findFirst();
        if (relation.isEmpty()) form.problem("relation", texts.chooseOne());
        if (minor.isEmpty()) form.problem("minor", texts.chooseOne());
        if (!form.isGood()) return page.again(opened, new Typed("sender", form));
        casework.sender(opened.id(), relation.orElseThrow(), minor.orElseThrow(), opened.by());
        return Pages.to(opened.path() + "?said=saved#tasks");
    }

    /** The one switch. The employee may keep her manager out herself; letting in again is for those who look after it. */
    @POST
    @Path("{number}/not-through-manager")
    public Response notThroughManager(@PathParam("number") String number, MultivaluedMap<String, String> sent) {
        boolean keptOut = Form.of(sent).has("keep-out", "yes");
        Opened opened =
                keptOut ? door.open(number, Standing.OFFICE, Standing.EMPLOYEE) : door.open(number, Standing.OFFICE);
        circle.notThroughManager(opened.id(), keptOut, opened.by());
        return Pages.to(opened.path() + "?said=saved#circle");
    }

    @POST
    @Path("{number}/hand-over")
    public Response handOver(@PathParam("number") String number, MultivaluedMap<String, String> sent) {
        Opened opened = door.open(number, Standing.OFFICE);
        Form form = Form.of(sent);
        Optional<String> email = form.text("email").flatMap(EmailAddress::parse);
        if (email.isEmpty()) {
            form.problem("email", frames.texts(CasesTexts.class).badAddress());
            return page.again(opened, new Typed("handOver", form));
        }
        circle.handOver(opened.id(), email.get(), opened.by());
        return Pages.to(opened.path() + "?said=saved#circle");
    }

    @POST
    @Path("{number}/take-back")
    public Response takeBack(@PathParam("number") String number, MultivaluedMap<String, String> sent) {
        Opened opened = door.open(number, Standing.OFFICE);
        circle.takeBack(opened.id(), Form.of(sent).value("email"), opened.by());
        return Pages.to(opened.path() + "?said=saved#circle");
    }

    @POST
    @Path("{number}/close")
    public Response close(@PathParam("number") String number, MultivaluedMap<String, String> sent) {
        Opened opened = door.open(number, Standing.OFFICE);
        Form form = Form.of(sent);
        CasesTexts texts = frames.texts(CasesTexts.class);
        for (String field : new String[] {"decided-by", "decided-because"}) {
            if (form.value(field).length() > SHORT * 10) form.problem(field, texts.tooLong(SHORT * 10));
        }
        boolean decided = form.text("decided-by").isPresent()
                && form.text("decided-because").isPresent();
        boolean half = form.text("decided-by").isPresent()
                != form.text("decided-because").isPresent();
        if (half) missingDecision(form, texts);
        if (!form.isGood()) return page.again(opened, new Typed("closing", form));
        Optional<Closing.Decision> decision = decided
                ? Optional.of(new Closing.Decision(
                        form.text("decided-by").orElseThrow(),
                        form.text("decided-because").orElseThrow()))
                : Optional.empty();
        return switch (casework.closing().close(opened.id(), decision, form.isTicked("tasks-may-stay"), opened.by())) {
            case Closing.Closed.Done done -> Pages.to(opened.path() + "?said=saved");
            case Closing.Closed.Already already -> Pages.to(opened.path());
            case Closing.Closed.AangifteFirst first -> {
                missingDecision(form, texts);
                yield page.again(opened, new Typed("closing", form));
            }
            case Closing.Closed.TasksLeft left -> {
                form.problem(
                        "tasks-may-stay",
                        texts.tasksLeft() + " "
                                + left.tasks().stream()
                                        .map(task -> frames.texts(CaseworkTexts.class)
                                                .task(task.kind()))
                                        .collect(Collectors.joining("; "))
                                + ". " + texts.tasksMayStayMissing());
                yield page.again(opened, new Typed("closing", form));
            }
        };
    }

    @POST
    @Path("{number}/reopen")
    public Response reopen(@PathParam("number") String number) {
        Opened opened = door.open(number, Standing.OFFICE);
        return switch (casework.closing().reopen(opened.id(), opened.by())) {
            case Closing.Reopened.Done done -> Pages.to(opened.path() + "?said=saved");
            case Closing.Reopened.NotClosed open -> Pages.to(opened.path());
            case Closing.Reopened.OtherIsOpen(String other) ->
                page.again(
                        opened,
                        new Typed(
                                "closing",
                                Form.empty()
                                        .problem(
                                                "reopen",
                                                frames.texts(CasesTexts.class).reopenOther(other))));
        };
    }

    private static void missingDecision(Form form, CasesTexts texts) {
        if (form.text("decided-by").isEmpty()) form.problem("decided-by", texts.decidedByMissing());
        if (form.text("decided-because").isEmpty()) form.problem("decided-because", texts.decidedBecauseMissing());
    }
}
