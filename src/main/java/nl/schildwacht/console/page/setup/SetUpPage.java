package nl.schildwacht.console.page.setup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.console.page.setup.SetUp.Progress;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** How far the set-up is, and what comes next. */
@Path("/console/set-up")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
class SetUpPage {
    @CheckedTemplate(basePath = "setup")
    static class Templates {
        static native TemplateInstance overview(Frame frame, Progress progress, boolean isLive, boolean isApproved);
    }

    private final Frames frames;
    private final Visitors visitors;
    private final SetUp setUp;
    private final GoingLive live;

    SetUpPage(Frames frames, Visitors visitors, SetUp setUp, GoingLive live) {
        this.frames = frames;
        this.visitors = visitors;
        this.setUp = setUp;
        this.live = live;
    }

    @GET
    public TemplateInstance show() {
        Whole.demand(visitors.now());
        return frames.show(Templates.overview(
                frames.of("setup"),
                setUp.progress(),
                live.isLive(),
                live.approval().isPresent()));
    }

    @POST
    @Path("skip/{step}")
    public jakarta.ws.rs.core.Response skip(@PathParam("step") String id) {
        Whole.demand(visitors.now());
        Step step = step(id).filter(Step::canBeSkipped).orElseThrow(NotFoundException::new);
        setUp.skip(step, visitors.now().name());
        return Pages.to(setUp.progress().next().map(Step::path).orElse("/console/set-up"));
    }

    @POST
    @Path("take-up/{step}")
    public jakarta.ws.rs.core.Response takeUp(@PathParam("step") String id) {
        Whole.demand(visitors.now());
        Step step = step(id).orElseThrow(NotFoundException::new);
        setUp.takeUp(step);
        return Pages.to(step.path());
    }

    private static Optional<Step> step(String id) {
        return Arrays.stream(Step.values())
                .filter(step -> step.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
