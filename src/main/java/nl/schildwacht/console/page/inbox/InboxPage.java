package nl.schildwacht.console.page.inbox;

import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.audit.Looks;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.dossier.triage.Call;
import nl.schildwacht.dossier.triage.Duty;
import nl.schildwacht.dossier.triage.Inbox;
import nl.schildwacht.dossier.triage.Triage;
import nl.schildwacht.dossier.triage.TriageConfig;
import nl.schildwacht.dossier.triage.Unveilings;
import nl.schildwacht.dossier.triage.Wanted;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The list of what nobody has judged yet, who is on duty, and the light question whether there is something new. */
@Path("/console/inbox")
@RolesAllowed({"COMMUNICATIONS", "SECURITY"})
@Produces(MediaType.TEXT_HTML)
class InboxPage {
    private static final int PAGE = 50;

    private final Frames frames;
    private final Visitors visitors;
    private final Desk desk;
    private final Inbox inbox;
    private final Triage triage;
    private final Duty duty;
    private final Unveilings unveilings;
    private final TriageConfig config;
    private final Clock clock;

    InboxPage(
            Frames frames,
            Visitors visitors,
            Desk desk,
            Inbox inbox,
            Triage triage,
            Duty duty,
            Unveilings unveilings,
            TriageConfig config,
            Clock clock) {
        this.frames = frames;
        this.visitors = visitors;
        this.desk = desk;
        this.inbox = inbox;
        this.triage = triage;
        this.duty = duty;
        this.unveilings = unveilings;
        this.config = config;
        this.clock = clock;
    }

    @GET
    @Looks
    public TemplateInstance show(
            UriInfo uri,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("passed") @DefaultValue("0") int passed,
            @QueryParam("late") @DefaultValue("") String late) {
        Instant since = clock.instant(); // before asking, so that nothing falls between the page and the news
        Visitor visitor = visitors.now();
        Frame frame = frames.of("inbox");
        Filter filter = Filter.of(uri.getQueryParameters());
        Wanted wanted = filter.wanted(visitor);
        Optional<Inbox.Mark> mark = Filter.mark(after);
        List<Inbox.Entry> entries = inbox.page(wanted, visitor.sight(), mark, PAGE + 1);
        boolean more = entries.size() > PAGE;
        List<Inbox.Entry> shown = more ? entries.subList(0, PAGE) : entries;
        int seen = unveilings.today(visitor.id());
        var bar = bar(visitor.sight(), done, passed, late);
        return frames.show(Sheets.page(
                frame,
                new InboxView(
                        groups(shown),
                        inbox.count(wanted, visitor.sight()),
                        filter.form(),
                        choices(visitor.sight()),
                        filter.query(),
                        wanted.isNarrow(),
                        mark.isEmpty(),
                        more
                                ? filter.path("after="
                                        + Filter.written(shown.getLast().mark()))
                                : "",
                        Filter.micros(since),
                        ask(filter, since),
                        bar.lines(),
                        bar.undo(),
                        duty(visitor, frame),
                        seen,
                        seen >= config.manyInADay(),
                        filter.path(""))));
    }

    /**
     * A button that brings the new ones, when there are any: nothing jumps under the reader's hands. 204 when nothing has
     * changed since it was last asked, so that a screen reader does not say it again.
     *
     * @param had how many there were then.
     */
    @GET
    @Path("news")
    public Response news(
            UriInfo uri,
            @QueryParam("since") @DefaultValue("") String since,
            @QueryParam("had") @DefaultValue("0") int had) {
        Visitor visitor = visitors.now();
        Filter filter = Filter.of(uri.getQueryParameters());
        Optional<Instant> from = Filter.moment(since);
        int count = from.map(moment -> inbox.countSince(filter.wanted(visitor), visitor.sight(), moment))
                .orElse(had);
        if (count == had) return Response.noContent().build();
        return Response.ok(
                        frames.show(Sheets.news(count, filter.path(""), ask(filter, from.orElseThrow()))),
                        MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    private static String ask(Filter filter, Instant since) {
        String query = filter.query();
        return "/console/inbox/news?since=" + Filter.micros(since) + (query.isEmpty() ? "" : "&" + query);
    }

    @POST
    @Path("duty/take")
    public Response takeDuty() {
        Visitor visitor = visitors.now();
        duty.takeOver(visitor.id(), visitor.name());
        return Pages.to("/console/inbox");
    }

    @POST
    @Path("duty/end")
    public Response endDuty() {
        duty.handOver(visitors.now().id());
        return Pages.to("/console/inbox");
    }

    private record Bar(List<String> lines, String undo) {}

    private Bar bar(Sight sight, String done, int passed, String late) {
        InboxTexts say = desk.texts();
        List<String> lines = new ArrayList<>();
        if (late.equals("late")) lines.add(say.tooLate());
        if (late.equals("unknown")) lines.add(say.undoUnknown());
        if (passed > 0) lines.add(say.passedOver(passed));
        return Filter.id(done)
                .flatMap(batch -> triage.find(batch, sight))
                .map(batch -> {
                    if (batch.isUndone()) {
                        lines.addFirst(say.undone(batch.hits().size()));
                        if (!batch.corrected().isEmpty()) lines.add(say.undoneCorrected(desk.roles(batch.corrected())));
                    } else lines.addFirst(say.judged(batch.hits().size(), say.done(batch.call())));
                    return new Bar(lines, batch.canUndo() ? batch.id().toString() : "");
                })
                .orElseGet(() -> new Bar(lines, ""));
    }

    private List<InboxView.Group> groups(List<Inbox.Entry> entries) {
        InboxTexts say = desk.texts();
        String[] titles = {say.groupCritical(), say.groupHigh(), say.groupMedium(), say.groupLow(), say.groupNone()};
        Map<Integer, List<Row>> rows = new LinkedHashMap<>();
        entries.forEach(entry -> rows.computeIfAbsent(entry.urgency(), urgency -> new ArrayList<>())
                .add(desk.row(entry)));
        return rows.entrySet().stream()
                .map(group -> new InboxView.Group(titles[group.getKey()], group.getValue()))
                .toList();
    }

    private InboxView.Choices choices(Sight sight) {
        return new InboxView.Choices(
                inbox.concerned(sight).stream()
                        .map(subject -> new Option(subject, desk.who(subject)))
                        .sorted(Comparator.comparing(Option::label))
                        .toList(),
                desk.platforms(),
                desk.severities(true),
                desk.plainBehaviours(),
                Arrays.stream(Call.values())
                        .map(call -> new Option(call.id(), desk.texts().call(call)))
                        .toList(),
                desk.behaviours(),
                desk.severities(false),
                desk.reasons());
    }

    private InboxView.DutyView duty(Visitor visitor, Frame frame) {
        InboxTexts say = desk.texts();
        return duty.now()
                .map(now -> now.whoId().equals(visitor.id())
                        ? new InboxView.DutyView(say.youOnDuty(frame.brief(now.since())), true)
                        : new InboxView.DutyView(say.onDuty(now.whoName(), frame.brief(now.since())), false))
                .orElseGet(() -> new InboxView.DutyView(say.nobodyOnDuty(), false));
    }
}
