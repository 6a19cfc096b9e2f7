package nl.schildwacht.console.page.watching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.audit.Looks;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.dossier.WindowFigures;
import nl.schildwacht.watch.ArrangementCheck;
import nl.schildwacht.watch.ArrangementCheck.WrittenWindow;
import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.WatchWindow;
import nl.schildwacht.watch.WatchWindow.Preparation;
import nl.schildwacht.watch.Windows;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Times in which somebody is watched closely: opened ahead, prepared by a list, looked back on. */
@Path("/console/watch/windows")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "PRIVACY"})
@Produces(MediaType.TEXT_HTML)
class WindowsPage {
    @CheckedTemplate(basePath = "watching")
    static class Templates {
        static native TemplateInstance windows(Frame frame, List<Row> rows, boolean mayChange);

        static native TemplateInstance windowForm(Frame frame, Form form, List<Option> organisations);

        static native TemplateInstance window(
                Frame frame,
                Row row,
                Form form,
                List<Option> preparations,
                Optional<WindowFigures> figures,
                boolean mayChange);
    }

    /** How far a window is. */
    enum Phase {
        TO_COME,
        OPEN,
        PAST
    }

    /** @param names whom it is about; none is the whole organisation. */
    record Row(WatchWindow window, Organisation organisation, List<String> names, Phase phase) {}

    private final Frames frames;
    private final Watch watch;
    private final Windows windows;
    private final WindowFigures.Source figures;
    private final ArrangementCheck check;
    private final Clock clock;

    WindowsPage(
            Frames frames,
            Watch watch,
            Windows windows,
            WindowFigures.Source figures,
            ArrangementCheck check,
            Clock clock) {
        this.frames = frames;
        this.watch = watch;
        this.windows = windows;
        this.figures = figures;
        this.check = check;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        Reach reach = watch.reach();
        List<Row> rows = reach.organisations().stream()
                .flatMap(one -> windows.of(one.id()).stream().map(window -> row(window, one)))
                .toList();
        return frames.show(Templates.windows(frames.of("watch"), rows, reach.mayChange()));
    }

    /** @param subject whom it is about, when somebody comes from her page. */
    @GET
    @Path("new")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public TemplateInstance blank(@QueryParam("subject") @DefaultValue("") String subject) {
        Form form = Form.empty();
        List<Option> organisations = watch.organisations();
        if (organisations.size() == 1)
            form.with("organisation", organisations.getFirst().value());
        watch.reach()
                .person(subject)
                .ifPresent(person -> form.with("subjects", person.displayName())
                        .with("organisation", person.organisations().getFirst()));
        return frames.show(form(form));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public Response add(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        var written = new WrittenWindow(
                form.value("organisation"),
                form.lines("subjects").stream().map(this::id).toList(),
                form.value("from"),
                form.value("until"),
                form.value("why"),
                form.lines("queries"));
        Reach reach = watch.reach();
        switch (check.window(written, reach.list(), clock.instant(), watch.by())) {
            case Wrong<WatchWindow>(var problems) -> watch.saying(form, problems);
            case Fine<WatchWindow>(var window, var _) -> {
                watch.organisation(window.organisation());
                windows.add(window);
                return Pages.to("/console/watch/windows/" + window.id());
            }
        }
        return frames.again(form(form));
    }

    /** Who has this full name, when just one has; otherwise what was written is taken for an id. */
    private String id(String written) {
        List<String> named = watch.reach().people().stream()
                .filter(person -> person.displayName().equalsIgnoreCase(written))
                .map(Person::id)
                .toList();
        return named.size() == 1 ? named.getFirst() : written;
    }

    private TemplateInstance form(Form form) {
        return Templates.windowForm(frames.of("watch"), form, watch.organisations());
    }

    @GET
    @Looks
    @Path("{id}")
    public TemplateInstance show(@PathParam("id") UUID id) {
        return frames.show(page(find(id), Form.empty()));
    }

    private TemplateInstance page(WatchWindow window, Form form) {
        form.with("prepared", window.prepared().stream().map(Enum::name).toList());
        if (form.values("look_back").isEmpty())
            window.lookBack().ifPresent(lookBack -> form.with("look_back", lookBack.text()));
        AgreedTexts texts = frames.texts(AgreedTexts.class);
        List<Option> preparations = Arrays.stream(Preparation.values())
                .map(one -> new Option(one.name(), texts.preparation(one)))
                .toList();
        return Templates.window(
                frames.of("watch"),
                row(window, watch.organisation(window.organisation())),
                form,
                preparations,
                figures(window),
                watch.reach().mayChange());
    }

    /** Empty for who sees no dossiers of the organisation: she would read "nothing came in". */
    private Optional<WindowFigures> figures(WatchWindow window) {
        Visitor visitor = watch.reach().visitor();
        return visitor.is(Role.COMMUNICATIONS, Role.SECURITY)
                ? Optional.of(figures.of(window, visitor.sight()))
                : Optional.empty();
    }

    @POST
    @Path("{id}/prepared")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public Response prepared(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Set<Preparation> done = Arrays.stream(Preparation.values())
                .filter(one -> form.has("prepared", one.name()))
                .collect(Collectors.toSet());
        windows.prepared(find(id).id(), done);
        return Pages.to("/console/watch/windows/" + id);
    }

    @POST
    @Path("{id}/look-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public Response lookBack(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        WatchWindow window = find(id);
        Form form = Form.of(sent);
        return switch (check.text("look_back", form.value("look_back"), true)) {
            case Wrong<String>(var problems) -> frames.again(page(window, watch.saying(form, problems)));
            case Fine<String>(var text, var _) -> {
                windows.lookBack(id, text, watch.by());
                yield Pages.to("/console/watch/windows/" + id);
            }
        };
    }

    /** Closes it now, or calls it off. */
    @POST
    @Path("{id}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public Response close(@PathParam("id") UUID id) {
        windows.close(find(id).id());
        return Pages.to("/console/watch/windows");
    }

    private WatchWindow find(UUID id) {
        WatchWindow window = windows.find(id).orElseThrow(NotFoundException::new);
        watch.organisation(window.organisation());
        return window;
    }

    private Row row(WatchWindow window, Organisation organisation) {
        Phase phase = window.isPast(clock.instant())
                ? Phase.PAST
                : window.isOpen(clock.instant()) ? Phase.OPEN : Phase.TO_COME;
        List<String> names = window.subjects().stream()
                .map(id ->
                        watch.reach().list().find(id).map(Subject::displayName).orElse(id))
                .toList();
        return new Row(window, organisation, names, phase);
    }
}
