package nl.schildwacht.console.page.cases;

import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.dossier.casework.Answer;
import nl.schildwacht.dossier.casework.Casework;
import nl.schildwacht.dossier.casework.Changed;
import nl.schildwacht.dossier.casework.Task;
import nl.schildwacht.dossier.casework.TaskChange;
import nl.schildwacht.dossier.casework.TaskKind;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** What people do about the tasks of a dossier. */
@Path("/console/dossiers")
@RolesAllowed({"COMMUNICATIONS", "SECURITY", "MANAGER", "EMPLOYEE"})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class TaskActions {
    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");
    private static final int SHORT = 200;
    private static final int LONG = 4_000;

    private final Frames frames;
    private final CaseDoor door;
    private final CasePage page;
    private final Casework casework;

    TaskActions(Frames frames, CaseDoor door, CasePage page, Casework casework) {
        this.frames = frames;
        this.door = door;
        this.page = page;
        this.casework = casework;
    }

    @POST
    @Path("{number}/tasks/{task}")
    public Response change(
            @PathParam("number") String number, @PathParam("task") long id, MultivaluedMap<String, String> sent) {
        Opened opened = door.open(number, Standing.OFFICE, Standing.MANAGER);
        Task task = casework.tasks(opened.id()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!opened.standing().does(task.kind())) {
            throw new ForbiddenException();
        }
        Form form = Form.of(sent);
        CasesTexts texts = frames.texts(CasesTexts.class);
        Optional<LocalDate> day = day(form, "day", texts);
        // What must be done on a day may be done until the day ends.
        Optional<Instant> due = day(form, "due", texts)
                .map(it -> it.plusDays(1).atStartOfDay(DUTCH_TIME).toInstant());
        Optional<Task.State> state = choice(form, "state", Task.State.values(), Task.State::id, texts);
        Optional<Answer> knows = form.value("knows").isEmpty()
                ? Optional.of(task.employeeKnows())
                : choice(form, "knows", Answer.values(), Answer::id, texts);
        for (String field : new String[] {"owner", "number"}) tooLong(form, field, SHORT, texts);
        tooLong(form, "detail", LONG, texts);
        if (!form.isGood()) return page.again(opened, new Typed("task-" + id, form));
        var change = new TaskChange(
                state.orElseThrow(),
                form.text("owner"),
                due,
                day,
                form.text("number"),
                form.text("detail"),
                knows.orElseThrow());
        return switch (casework.change(opened.id(), id, change, opened.by())) {
            case Changed.Saved saved -> Pages.to(opened.path() + "?said=saved#task-" + id);
            case Changed.Unknown unknown -> throw new NotFoundException();
            case Changed.Incomplete incomplete -> {
                incomplete
                        .problems()
                        .forEach((field, problem) -> form.problem(
                                name(field), frames.texts(CaseworkTexts.class).problem(problem)));
                yield page.again(opened, new Typed("task-" + id, form));
            }
        };
    }

    @POST
    @Path("{number}/tasks")
    public Response add(@PathParam("number") String number, MultivaluedMap<String, String> sent) {
        Opened opened = door.open(number, Standing.OFFICE);
        Form form = Form.of(sent);
        CasesTexts texts = frames.texts(CasesTexts.class);
        Optional<TaskKind> kind = choice(form, "kind", TaskKind.values(), TaskKind::id, texts);
        tooLong(form, "detail", LONG, texts);
        if (!form.isGood()) return page.again(opened, new Typed("add", form));
        Task added = casework.add(opened.id(), kind.orElseThrow(), form.text("detail"), opened.by());
        return Pages.to(opened.path() + "?said=saved#task-" + added.id());
    }

    /** The manager's large button. */
    @POST
    @Path("{number}/spoken")
    public Response spoken(@PathParam("number") String number) {
        Opened opened = door.open(number, Standing.OFFICE, Standing.MANAGER);
        casework.spoken(opened.id(), opened.by());
        return Pages.to(opened.path() + "?said=saved");
    }

    /** What the employee asks for. */
    @POST
    @Path("{number}/ask")
    public Response ask(@PathParam("number") String number, MultivaluedMap<String, String> sent) {
        Opened opened = door.open(number, Standing.EMPLOYEE);
        Form form = Form.of(sent);
        CasesTexts texts = frames.texts(CasesTexts.class);
        Optional<Wish> wish = choice(form, "wish", Wish.values(), Wish::name, texts);
        tooLong(form, "more", LONG, texts);
        if (!form.isGood()) return page.again(opened, new Typed("ask", form));
        String what = frames.texts(CaseworkTexts.class).wish(wish.orElseThrow())
                + form.text("more").map(more -> ". " + more).orElse("");
        casework.ask(opened.id(), what, opened.by());
        return Pages.to(opened.path() + "?said=asked");
    }

    private static String name(TaskChange.Field field) {
        return switch (field) {
            case OWNER -> "owner";
            case ON_DAY -> "day";
            case NUMBER -> "number";
            case DETAIL -> "detail";
            case EMPLOYEE_KNOWS -> "knows";
        };
    }

    private static Optional<LocalDate> day(Form form, String field, CasesTexts texts) {
        try {
            return form.text(field).map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            form.problem(field, texts.badDay());
            return Optional.empty();
        }
    }

    private static void tooLong(Form form, String field, int most, CasesTexts texts) {
        if (form.value(field).length() > most) form.problem(field, texts.tooLong(most));
    }

    private static <E> Optional<E> choice(Form form, String field, E[] all, Function<E, String> id, CasesTexts texts) {
        Optional<E> chosen = Arrays.stream(all)
                .filter(one -> id.apply(one).equals(form.value(field)))
                .findFirst();
        if (chosen.isEmpty()) form.problem(field, texts.chooseOne());
        return chosen;
    }
}
