package nl.schildwacht.console.page.setup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.console.page.setup.SetUp.Progress;
import nl.schildwacht.dispatch.Announcements;
import nl.schildwacht.screening.TryingGate;
import nl.schildwacht.watch.Change;
import nl.schildwacht.watch.Checked;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;
import nl.schildwacht.watch.WrittenOrganisation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Step 1: the organisation, its contact and its own channels. Later also the place to change them. */
@Path("/console/set-up/organisation")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
class OrganisationPage {
    private static final String PATH = "/console/set-up/organisation";

    @CheckedTemplate(basePath = "setup")
    static class Templates {
        static native TemplateInstance organisation(
                Frame frame,
                Progress progress,
                Form form,
                List<Organisation> organisations,
                Optional<Organisation> chosen,
                List<Option> languages,
                boolean isSaved,
                boolean isUnasked);
    }

    private final Frames frames;
    private final Visitors visitors;
    private final SetUp setUp;
    private final Watchlists watchlists;
    private final TryingGate gate;
    private final Announcements announcements;

    OrganisationPage(
            Frames frames,
            Visitors visitors,
            SetUp setUp,
            Watchlists watchlists,
            TryingGate gate,
            Announcements announcements) {
        this.frames = frames;
        this.visitors = visitors;
        this.setUp = setUp;
        this.watchlists = watchlists;
        this.gate = gate;
        this.announcements = announcements;
    }

    @GET
    public TemplateInstance show(
            @QueryParam("id") @DefaultValue("") String id,
            @QueryParam("new") @DefaultValue("false") boolean another,
            @QueryParam("saved") @DefaultValue("false") boolean saved,
            @QueryParam("unasked") @DefaultValue("false") boolean unasked) {
        Whole.demand(visitors.now());
        List<Organisation> all = watchlists.current().organisations();
        Optional<Organisation> chosen = another
                ? Optional.empty()
                : watchlists
                        .current()
                        .findOrganisation(id)
                        .or(() -> all.stream().findFirst());
        Form form = chosen.map(this::filled)
                .orElseGet(() -> Form.empty()
                        .with("language", "nl")
                        .with("announce", "yes")
                        .with("officials", "yes"));
        return frames.show(page(form, chosen, saved, unasked));
    }

    @POST
    public Response save(MultivaluedMap<String, String> sent) {
        Whole.demand(visitors.now());
        Form form = Form.of(sent);
        SetupTexts texts = frames.texts(SetupTexts.class);
        Watchlist known = watchlists.current();
        Optional<Organisation> chosen = known.findOrganisation(form.value("id"));
        String id = chosen.map(Organisation::id).orElseGet(() -> freeId(form.value("name"), known));
        boolean isThere = chosen.isEmpty()
                && known.organisations().stream()
                        .anyMatch(other ->
                                other.name().equalsIgnoreCase(form.value("name").strip()));
        if (isThere) form.problem("name", texts.organisationIsThere());
        if (form.text("contact_email").isEmpty()) form.problem("contact_email", texts.contactEmailMissing());
        var passed = gate.pass(
                check -> check.organisation(written(id, form), known),
                visitors.now().id());
        Checked<Organisation> checked = passed.value();
        if (checked instanceof Checked.Wrong<Organisation>(var problems))
            Faults.mark(
                    form,
                    problems,
                    Map.of("house_rules_url", "house_rules"),
                    frames.look().language());
        if (!form.isGood() || !(checked instanceof Checked.Fine<Organisation>(var organisation, var _)))
            return frames.again(page(form, chosen, false, false));
        if (watchlists.save(organisation, Origin.BY_HAND) instanceof Change.Refused) {
            form.problem("name", texts.managedByFile());
            return frames.again(page(form, chosen, false, false));
        }
        announcements.turn(id, form.isTicked("announce"));
        boolean first = known.organisations().isEmpty();
        boolean isUnasked = passed.tried().filter(tried -> !tried.wasAnswered()).isPresent();
        return Pages.to(
                first ? Step.PEOPLE.path() : PATH + "?saved=true&id=" + id + (isUnasked ? "&unasked=true" : ""));
    }

    private TemplateInstance page(Form form, Optional<Organisation> chosen, boolean saved, boolean unasked) {
        return Templates.organisation(
                frames.of("setup"),
                setUp.progress(),
                form,
                watchlists.current().organisations(),
                chosen,
                List.of(new Option("nl", "Nederlands"), new Option("en", "English")),
                saved,
                unasked);
    }

    private Form filled(Organisation known) {
        Form form = Form.empty()
                .with("id", known.id())
                .with("name", known.name())
                .with("aliases", String.join("\n", known.aliases()))
                .with("contact_name", known.contact().name())
                .with("contact_email", known.contact().email())
                .with("contact_phone", known.contact().phone())
                .with("security_name", known.security().name())
                .with("security_email", known.security().email())
                .with("security_phone", known.security().phone())
                .with("house_rules", known.houseRulesUrl().orElse(""))
                .with("language", known.language().name().toLowerCase(Locale.ROOT));
        if (known.staffAreOfficials()) form.with("officials", "yes");
        if (announcements.isOn(known.id())) form.with("announce", "yes");
        return OwnChannels.fill(form, known.handles());
    }

    private static WrittenOrganisation written(String id, Form form) {
        return new WrittenOrganisation(
                id,
                form.value("name"),
                OwnChannels.read(form),
                form.lines("aliases"),
                form.value("contact_name"),
                form.value("contact_email"),
                form.value("contact_phone"),
                form.value("security_name"),
                form.value("security_email"),
                form.value("security_phone"),
                form.value("house_rules"),
                form.isTicked("officials"),
                form.value("language"));
    }

    /** An id that reads like the name: nobody needs to think one up. */
    static String freeId(String name, Watchlist known) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = plain.substring(0, Math.min(40, plain.length()));
        String base = cut.isEmpty() ? "organisatie" : cut;
        String id = base;
        for (int i = 2; known.find(id).isPresent(); i++) id = base + "-" + i;
        return id;
    }
}
