package nl.schildwacht.console.page.inbox;

import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.dispatch.Corrections;
import nl.schildwacht.dossier.HitView;
import nl.schildwacht.dossier.triage.Call;
import nl.schildwacht.dossier.triage.Done;
import nl.schildwacht.dossier.triage.Inbox;
import nl.schildwacht.dossier.triage.Judgement;
import nl.schildwacht.dossier.triage.Triage;
import nl.schildwacht.dossier.triage.TriageConfig;
import nl.schildwacht.dossier.triage.Undone;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Judges one hit or a storm of them, asks twice where people were told, and undoes. */
@Path("/console/inbox")
@RolesAllowed({"COMMUNICATIONS", "SECURITY"})
@Produces(MediaType.TEXT_HTML)
class JudgePage {
    private final Frames frames;
    private final Visitors visitors;
    private final Desk desk;
    private final Inbox inbox;
    private final Triage triage;
    private final Corrections corrections;
    private final TriageConfig config;
    private final Clock clock;

    JudgePage(
            Frames frames,
            Visitors visitors,
            Desk desk,
            Inbox inbox,
            Triage triage,
            Corrections corrections,
            TriageConfig config,
            Clock clock) {
        this.frames = frames;
        this.visitors = visitors;
        this.desk = desk;
        this.inbox = inbox;
        this.triage = triage;
        this.corrections = corrections;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @Path("judge")
    public Response judge(MultivaluedMap<String, String> sent, @HeaderParam("HX-Request") @Nullable String htmx) {
        Visitor visitor = visitors.now();
        Form form = Form.of(sent);
        boolean all = form.value("scope").equals("all");
        List<UUID> hits = all ? matching(form, visitor) : picked(form);
        if (hits.isEmpty()) form.problem("hit", desk.texts().needHits());
        if (hits.size() > config.atOnce()) form.problem("hit", desk.texts().tooMany(config.atOnce()));
        Optional<Judgement> judgement = Asked.judgement(form, desk.texts());
        boolean inPlace = htmx != null && !all && hits.size() == 1;
        if (judgement.isEmpty() || !form.isGood()) return askAgain(form, hits, inPlace);
        Call call = judgement.get().call();
        List<Corrections.Due> due = call.corrects() && !form.isTicked("confirmed")
                ? corrections(call, inbox.visible(hits, visitor.sight()))
                : List.of();
        if (!due.isEmpty()) return askTwice(form, call, hits, due, inPlace);
        Done done = form.isTicked("again")
                ? triage.judge(hits, judgement.get(), visitor.sight(), visitor.name())
                : triage.judgeNew(hits, judgement.get(), visitor.sight(), visitor.name());
        return inPlace ? strip(hits.getFirst(), done) : Pages.to(back(form, done));
    }

    @POST
    @Path("undo/{batch}")
    public Response undo(
            @PathParam("batch") UUID batch,
            @FormParam("hit") @DefaultValue("") String hit,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        Visitor visitor = visitors.now();
        Undone undone = triage.undo(batch, visitor.sight(), visitor.name());
        Optional<UUID> one = Filter.id(hit).filter(id -> htmx != null);
        if (one.isPresent()) return restored(one.get(), undone, visitor);
        return Pages.to(
                switch (undone) {
                    case Undone.Restored _ -> "/console/inbox?done=" + batch;
                    case Undone.TooLate _ -> "/console/inbox?late=late";
                    case Undone.Unknown _ -> "/console/inbox?late=unknown";
                });
    }

    /** At most what can be judged at once; the rest is still there afterwards. */
    private List<UUID> matching(Form form, Visitor visitor) {
        Instant until = Filter.moment(form.value("until")).orElseGet(clock::instant);
        return inbox.all(Filter.of(form.value("query")).wanted(visitor), visitor.sight(), until, config.atOnce());
    }

    private static List<UUID> picked(Form form) {
        return form.values("hit").stream()
                .map(Filter::id)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Response askAgain(Form form, List<UUID> hits, boolean inPlace) {
        Call call = Call.of(form.value("call")).orElse(Call.CONFIRMED);
        CallView view = view(call, form, hits, List.of(), 0);
        if (!inPlace) return frames.again(Sheets.call(frames.of("inbox"), view));
        Response again = frames.again(Sheets.call$panel(view));
        return Response.fromResponse(again)
                .header("HX-Retarget", "#more-" + view.hit())
                .header("HX-Reswap", "innerHTML")
                .build();
    }

    private Response askTwice(Form form, Call call, List<UUID> hits, List<Corrections.Due> due, boolean inPlace) {
        int toldHits = (int) due.stream().map(Corrections.Due::hit).distinct().count();
        CallView view = view(call, form, hits, due, toldHits);
        return page(inPlace ? Sheets.confirm$card(view) : Sheets.confirm(frames.of("inbox"), view));
    }

    /** What this judgement will have corrected: of hits that it changes anything about. */
    private List<Corrections.Due> corrections(Call call, List<HitView> hits) {
        List<UUID> standing = hits.stream()
                .filter(hit -> call.takesBack() ? hit.withdrawnAt().isEmpty() : !hit.isNoAggression())
                .map(HitView::id)
                .toList();
        return corrections.due(standing, call.takesBack());
    }

    private CallView view(Call call, Form form, List<UUID> hits, List<Corrections.Due> told, int toldHits) {
        List<Map.Entry<String, String>> sent = new ArrayList<>();
        if (form.value("scope").equals("all")) {
            sent.add(Map.entry("scope", "all"));
            sent.add(Map.entry("until", form.value("until")));
        } else hits.forEach(hit -> sent.add(Map.entry("hit", hit.toString())));
        sent.add(Map.entry("query", form.value("query")));
        Frame frame = frames.of("inbox");
        return new CallView(
                call,
                form,
                form.value("scope").equals("all") ? "" : CallView.one(hits),
                sent,
                desk.behaviours(),
                desk.severities(false),
                desk.reasons(),
                desk.told(told, frame),
                toldHits,
                config.undo().toMinutes(),
                Filter.of(form.value("query")).path(""));
    }

    private Response strip(UUID hit, Done done) {
        InboxTexts say = desk.texts();
        List<String> lines = done.hits().isEmpty()
                ? List.of(say.passedOver(1))
                : List.of(say.judged(1, say.done(done.judgement().call())));
        return page(Sheets.judged(
                hit.toString(), done.batch().toString(), lines, !done.hits().isEmpty()));
    }

    private Response restored(UUID hit, Undone undone, Visitor visitor) {
        InboxTexts say = desk.texts();
        List<String> lines =
                switch (undone) {
                    case Undone.Restored(var hits, var corrected) ->
                        corrected.isEmpty()
                                ? List.of(say.undone(hits.size()))
                                : List.of(say.undone(hits.size()), say.undoneCorrected(desk.roles(corrected)));
                    case Undone.TooLate _ -> List.of(say.tooLate());
                    case Undone.Unknown _ -> List.of(say.undoUnknown());
                };
        if (!(undone instanceof Undone.Restored)) return page(Sheets.judged(hit.toString(), "", lines, false));
        Row row = desk.row(hit, visitor).orElseThrow(NotFoundException::new);
        return page(Sheets.row(frames.of("inbox"), row, lines));
    }

    private String back(Form form, Done done) {
        String more = done.hits().isEmpty() ? "" : "done=" + done.batch();
        if (done.passedOver() > 0) more += (more.isEmpty() ? "" : "&") + "passed=" + done.passedOver();
        return Filter.of(form.value("query")).path(more);
    }

    private Response page(TemplateInstance template) {
        return Response.ok(frames.show(template), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
