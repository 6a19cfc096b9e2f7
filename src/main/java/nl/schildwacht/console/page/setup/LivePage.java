package nl.schildwacht.console.page.setup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.console.page.setup.GoingLive.Approval;
import nl.schildwacht.console.page.setup.SetUp.Progress;
import nl.schildwacht.dispatch.Announcements;
import nl.schildwacht.dispatch.DispatchConfig;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Step 6: who approved going live, and when; with that it goes live. */
@Path("/console/set-up/live")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
class LivePage {
    private static final int LONGEST = 200;

    @CheckedTemplate(basePath = "setup")
    static class Templates {
        static native TemplateInstance live(
                Frame frame,
                Progress progress,
                Form form,
                Optional<Approval> approval,
                boolean isLive,
                boolean canGoLive,
                String missing,
                Announcements.Count announced);
    }

    private final Frames frames;
    private final Visitors visitors;
    private final SetUp setUp;
    private final GoingLive live;
    private final Announcements announcements;
    private final Clock clock;
    private final DispatchConfig config;

    LivePage(
            Frames frames,
            Visitors visitors,
            SetUp setUp,
            GoingLive live,
            Announcements announcements,
            Clock clock,
            DispatchConfig config) {
        this.frames = frames;
        this.visitors = visitors;
        this.setUp = setUp;
        this.live = live;
        this.announcements = announcements;
        this.clock = clock;
        this.config = config;
    }

    @GET
    public TemplateInstance show() {
        Whole.demand(visitors.now());
        return frames.show(page(Form.empty().with("approved_on", today().toString())));
    }

    @POST
    public Response approve(MultivaluedMap<String, String> sent) {
        Whole.demand(visitors.now());
        Form form = Form.of(sent);
        SetupTexts texts = frames.texts(SetupTexts.class);
        line(form, "approved_by", texts.approvedByMissing(), texts);
        line(form, "approved_function", texts.approvedFunctionMissing(), texts);
        Optional<LocalDate> on = day(form.value("approved_on"));
        if (on.filter(day -> !day.isAfter(today())).isEmpty()) form.problem("approved_on", texts.approvedOnWrong());
        if (!setUp.progress().isDone(Step.ORGANISATION)) form.problem("approved_by", texts.cannotGoLive());
        if (!form.isGood()) return frames.again(page(form));
        live.approve(new Approval(
                form.value("approved_by").strip(),
                form.value("approved_function").strip(),
                on.orElseThrow(),
                form.isTicked("dpia"),
                form.isTicked("works_council"),
                form.isTicked("employees"),
                visitors.now().name(),
                clock.instant()));
        return Pages.to("/console/set-up");
    }

    private static void line(Form form, String field, String missing, SetupTexts texts) {
        String value = form.value(field);
        if (value.isBlank()) form.problem(field, missing);
        else if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl))
            form.problem(field, texts.tooLong());
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written.strip()))
                    .filter(day -> day.getYear() > 2000 && day.getYear() < 2200);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.zone());
    }

    private TemplateInstance page(Form form) {
        SetupTexts texts = frames.texts(SetupTexts.class);
        Progress progress = setUp.progress();
        return Templates.live(
                frames.of("setup"),
                progress,
                form,
                live.approval(),
                live.isLive(),
                progress.isDone(Step.ORGANISATION),
                progress.missing().stream().map(texts::step).collect(Collectors.joining(", ")),
                announcements.count());
    }
}
