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
import nl.schildwacht.source.Secret;
import nl.schildwacht.source.SecretStore;
import nl.schildwacht.source.SourceCheck;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Sources;
import nl.schildwacht.watch.Checked;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Watchlists;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Step 3: the first place to look, by a form that asks only what a person knows. It stands still until going live. */
@Path("/console/set-up/source")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
class SourcePage {
    @CheckedTemplate(basePath = "setup")
    static class Templates {
        static native TemplateInstance source(
                Frame frame,
                Progress progress,
                Form form,
                SimpleSource.Kind kind,
                List<Option> organisations,
                List<Sources.Health> sources,
                String parked,
                boolean canStore);
    }

    private final Frames frames;
    private final Visitors visitors;
    private final SetUp setUp;
    private final GoingLive live;
    private final Watchlists watchlists;
    private final Sources sources;
    private final SourceCheck check;
    private final SecretStore secrets;

    SourcePage(
            Frames frames,
            Visitors visitors,
            SetUp setUp,
            GoingLive live,
            Watchlists watchlists,
            Sources sources,
            SourceCheck check,
            SecretStore secrets) {
        this.frames = frames;
        this.visitors = visitors;
        this.setUp = setUp;
        this.live = live;
        this.watchlists = watchlists;
        this.sources = sources;
        this.check = check;
        this.secrets = secrets;
    }

    @GET
    public TemplateInstance show(@QueryParam("kind") @DefaultValue("feed") String kind) {
        Whole.demand(visitors.now());
        return frames.show(page(Form.empty().with("server", "mastodon.social"), SimpleSource.Kind.of(kind)));
    }

    @POST
    public Response add(MultivaluedMap<String, String> sent) {
        Whole.demand(visitors.now());
        Form form = Form.of(sent);
        var simple = SimpleSource.read(form, frames.texts(SetupTexts.class), secrets.canStore());
        String id = freeId(simple.kind());
        if (live.made().stream().map(Sources.Health::settings).anyMatch(simple::isSame))
            form.problem(simple.mainField(), frames.texts(SetupTexts.class).sourceIsThere());
        var checked = check.source(simple.written(id), watchlists.current());
        if (checked instanceof Checked.Wrong<SourceSettings>(var problems))
            Faults.mark(form, problems, simple.fields(), frames.look().language());
        if (!form.isGood() || !(checked instanceof Checked.Fine<SourceSettings>(var settings, var _)))
            return frames.again(page(form, simple.kind()));
        simple.password().ifPresent(password -> secrets.store(id, new Secret(password)));
        live.add(settings);
        return Pages.to("/console/set-up/source?kind=" + simple.kind().id() + "#sources");
    }

    @POST
    @Path("{id}/remove")
    public Response remove(@PathParam("id") String id) {
        Whole.demand(visitors.now());
        Sources.Health source = live.made().stream()
                .filter(known -> known.settings().id().equals(id) && !known.managedByFile())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        sources.remove(id);
        if (source.settings().secret().filter(("stored:" + id)::equals).isPresent()) secrets.remove(id);
        return Pages.to(Step.SOURCE.path());
    }

    private TemplateInstance page(Form form, SimpleSource.Kind kind) {
        List<Organisation> organisations = watchlists.current().organisations();
        return Templates.source(
                frames.of("setup"),
                setUp.progress(),
                form,
                kind,
                organisations.stream()
                        .map(organisation -> new Option(organisation.id(), organisation.name()))
                        .toList(),
                live.made(),
                GoingLive.PARKED,
                secrets.canStore());
    }

    private String freeId(SimpleSource.Kind kind) {
        List<String> taken =
                sources.all().stream().map(source -> source.settings().id()).toList();
        String id = kind.id();
        for (int i = 2; taken.contains(id); i++) id = kind.id() + "-" + i;
        return id;
    }
}
