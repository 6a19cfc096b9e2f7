package nl.schildwacht.console.page.watching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.audit.Looks;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.source.BackSearches;
import nl.schildwacht.source.Sources;
import nl.schildwacht.watch.ArrangementCheck;
import nl.schildwacht.watch.Basis;
import nl.schildwacht.watch.Change;
import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import nl.schildwacht.watch.Objections;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.WatchCheck;
import nl.schildwacht.watch.Watchlists;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
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

/** The people we look after: found, added, changed, removed, and for each what is watched, since when and why. */
@Path("/console/watch/people")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "PRIVACY"})
@Produces(MediaType.TEXT_HTML)
class PeoplePage {
    /** The form brings no other names but those that stand already. */
    private static final WatchCheck CHECK = new WatchCheck();

    @CheckedTemplate(basePath = "watching")
    static class Templates {
        static native TemplateInstance people(
                Frame frame, PeopleList list, List<Option> organisations, boolean mayChange);

        static native TemplateInstance person(Frame frame, WatchOf watch, boolean mayChange, boolean mayObject);

        static native TemplateInstance personForm(
                Frame frame, Form form, String id, boolean isNew, List<Option> organisations, List<Option> languages);

        static native TemplateInstance personRemoval(Frame frame, WatchOf watch);
    }

    private final Frames frames;
    private final Watch watch;
    private final Watchlists watchlists;
    private final Objections objections;
    private final Sources sources;
    private final BackSearches searches;
    private final ArrangementCheck arrangements;
    private final Clock clock;

    PeoplePage(
            Frames frames,
            Watch watch,
            Watchlists watchlists,
            Objections objections,
            Sources sources,
            BackSearches searches,
            ArrangementCheck arrangements,
            Clock clock) {
        this.frames = frames;
        this.watch = watch;
        this.watchlists = watchlists;
        this.objections = objections;
        this.sources = sources;
        this.searches = searches;
        this.arrangements = arrangements;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("organisation") @DefaultValue("") String organisation,
            @QueryParam("department") @DefaultValue("") String department,
            @QueryParam("only") @DefaultValue("") String only,
            @QueryParam("page") @DefaultValue("1") int page) {
        Reach reach = watch.reach();
        var asked = new PeopleList.Asked(name, organisation, department, only);
        List<Person> all = PeopleList.fitting(asked, reach);
        int number = Math.clamp(page, 1, PeopleList.pages(all));
        var bases = watchlists.bases(
                PeopleList.page(all, number).stream().map(Person::id).toList());
        return frames.show(Templates.people(
                frames.of("watch"),
                PeopleList.of(asked, all, number, bases, reach),
                watch.organisations(),
                reach.mayChange()));
    }

    @GET
    @Path("{id}")
    @Looks
    public TemplateInstance show(@PathParam("id") String id) {
        Reach reach = watch.reach();
        return frames.show(Templates.person(
                frames.of("watch"),
                watchOf(id),
                reach.mayChange(),
                reach.visitor().is(nl.schildwacht.console.access.Role.PRIVACY)));
    }

    @GET
    @Path("new")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public TemplateInstance blank() {
        Form form = Form.empty().with("language", "nl");
        List<Option> organisations = watch.organisations();
        if (organisations.size() == 1)
            form.with("organisation", organisations.getFirst().value());
        return frames.show(form(form, "", true));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public Response add(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String id = form.text("id").orElseGet(PersonForm::newId);
        if (watchlists.current().find(id).isPresent()) watch.refused(form, "id", Change.Refused.ID_TAKEN);
        return save(form, id, List.of(), true);
    }

    @GET
    @Path("{id}/edit")
    @Looks
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public TemplateInstance edit(@PathParam("id") String id) {
        Person person = changeable(id);
        return frames.show(form(PersonForm.of(person, basis(id)), id, false));
    }

    @POST
    @Path("{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return save(Form.of(sent), id, changeable(id).aliases(), false);
    }

    private Response save(Form form, String id, List<String> aliases, boolean isNew) {
        String why = "";
        switch (arrangements.text("why", form.value("why"), false)) {
            case Wrong<String>(var problems) -> watch.saying(form, problems);
            case Fine<String>(var text, var _) -> why = text;
        }
        switch (CHECK.person(PersonForm.written(form, id, aliases), watchlists.current())) {
            case Wrong<Person>(var problems) -> watch.saying(form, problems);
            case Fine<Person>(var person, var _) -> {
                if (!watch.reach().covers(person))
                    watch.refused(form, "organisation", Change.Refused.UNKNOWN_ORGANISATION);
                if (form.isGood() && watchlists.save(person, Origin.BY_HAND) instanceof Change.Refused refused)
                    watch.refused(form, "id", refused);
            }
        }
        if (!form.isGood()) return frames.again(form(form, id, isNew));
        watchlists.because(id, why);
        return Pages.to("/console/watch/people/" + id);
    }

    private TemplateInstance form(Form form, String id, boolean isNew) {
        return Templates.personForm(
                frames.of("watch"),
                form,
                id,
                isNew,
                watch.organisations(),
                List.of(new Option("nl", "Nederlands"), new Option("en", "English")));
    }

    /** Takes away one of her other names; a new one is tried first, see {@link TrialPage}. */
    @POST
    @Path("{id}/aliases/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public Response removeAlias(@PathParam("id") String id, @FormParam("alias") @DefaultValue("") String alias) {
        Person person = changeable(id);
        List<String> left =
                person.aliases().stream().filter(one -> !one.equals(alias)).toList();
        if (CHECK.person(PersonForm.written(PersonForm.of(person, basis(id)), id, left), watchlists.current())
                instanceof Fine<Person>(var changed, var _)) watchlists.save(changed, Origin.BY_HAND);
        return Pages.to("/console/watch/people/" + id);
    }

    @GET
    @Path("{id}/remove")
    @Looks
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "PRIVACY"})
    public TemplateInstance removal(@PathParam("id") String id) {
        changeable(id);
        return frames.show(Templates.personRemoval(frames.of("watch"), watchOf(id)));
    }

    @POST
    @Path("{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "PRIVACY"})
    public Response remove(@PathParam("id") String id) {
        changeable(id);
        if (watchlists.removePerson(id) instanceof Change.Refused) throw new BadRequestException();
        return Pages.to("/console/watch/people");
    }

    /** The privacy officer records an objection that came to her by another way. */
    @POST
    @Path("{id}/objection")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("PRIVACY")
    public Response object(@PathParam("id") String id) {
        watch.reach().person(id).orElseThrow(NotFoundException::new);
        objections.raise(id, watch.by());
        return Pages.to("/console/watch/people/" + id);
    }

    private Person changeable(String id) {
        Person person = watch.reach().person(id).orElseThrow(NotFoundException::new);
        if (person.managedByFile()) throw new BadRequestException("managed by file");
        return person;
    }

    private Basis basis(String id) {
        return watchlists.bases(List.of(id)).getOrDefault(id, new Basis(clock.instant(), ""));
    }

    private WatchOf watchOf(String id) {
        Person person = watch.reach().person(id).orElseThrow(NotFoundException::new);
        return WatchOf.of(
                person,
                watchlists.current(),
                basis(id),
                sources.all(),
                objections.of(id),
                searches.latestFor(id),
                clock.instant());
    }
}
