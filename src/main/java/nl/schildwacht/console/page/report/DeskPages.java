package nl.schildwacht.console.page.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.audit.Looks;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.dispatch.ReportDesk;
import nl.schildwacht.dossier.report.Brought;
import nl.schildwacht.dossier.report.Claim;
import nl.schildwacht.dossier.report.Report;
import nl.schildwacht.dossier.report.Reports;
import nl.schildwacht.dossier.report.Reports.Reach;
import nl.schildwacht.dossier.report.Testimony;
import nl.schildwacht.post.Post;
import nl.schildwacht.screening.Reporting;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** What people reported by hand and a person must look at. */
@Path("/console/reports")
@RolesAllowed({"COMMUNICATIONS", "SECURITY"})
@Produces(MediaType.TEXT_HTML)
class DeskPages {
    private static final int MOST = 200;

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance desk(Frame frame, List<Row> waiting, List<Row> settled);

        static native TemplateInstance one(
                Frame frame,
                Row row,
                Told told,
                Form form,
                List<Reports.Exhibited> pictures,
                Decision.Choices choices,
                boolean unveiled);

        static native TemplateInstance said(Frame frame, Report report, boolean unveiled);
    }

    /** A report with the name of whom it concerns. */
    public record Row(Report report, String whom, boolean isLate) {}

    private final Frames frames;
    private final Visitors visitors;
    private final Watchlists watchlists;
    private final Reports reports;
    private final ReportDesk desk;
    private final Provider<Reporting> reporting;

    DeskPages(
            Frames frames,
            Visitors visitors,
            Watchlists watchlists,
            Reports reports,
            ReportDesk desk,
            Provider<Reporting> reporting) {
        this.frames = frames;
        this.visitors = visitors;
        this.watchlists = watchlists;
        this.reports = reports;
        this.desk = desk;
        this.reporting = reporting;
    }

    @GET
    public TemplateInstance list() {
        Frame frame = frames.of("reports");
        return frames.show(Templates.desk(
                frame,
                rows(reports.waiting(reach(), MOST), frame.now()),
                rows(reports.settled(reach(), MOST), frame.now())));
    }

    @GET
    @Path("{id}")
    @Looks
    public TemplateInstance show(@PathParam("id") UUID id) {
        Report report = find(id);
        return frames.show(page(report, suggested(report), false));
    }

    /** The words of the reporter, for who asks to read them; without scripts the whole page again. */
    @POST
    @Looks
    @Path("{id}/text")
    public TemplateInstance unveil(
            @PathParam("id") UUID id, @jakarta.ws.rs.HeaderParam("HX-Request") Optional<String> htmx) {
        Report report = find(id);
        return frames.show(
                htmx.isPresent()
                        ? Templates.said(frames.of("reports"), report, true)
                        : page(report, suggested(report), true));
    }

    @POST
    @Path("{id}/take")
    public Response take(@PathParam("id") UUID id) {
        find(id);
        reports.take(id, visitors.now().name());
        return Pages.to("/console/reports/" + id);
    }

    @POST
    @Path("{id}/accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Report report = find(id);
        Form form = Form.of(sent);
        Optional<Decision> decision = Decision.of(form, watchlists.current(), texts());
        if (decision.isEmpty()) return frames.again(page(report, form, false));
        Subject subject = decision.get().subject();
        Post post = Brought.post(report, Optional.of(subject.id()));
        boolean entered = desk.accept(
                id,
                post,
                reporting
                        .get()
                        .decided(
                                post,
                                subject,
                                decision.get().behaviour(),
                                decision.get().kind(),
                                decision.get().severity()),
                visitors.now().name(),
                decision.get().answer());
        if (!entered) return frames.again(page(find(id), form.problem("behaviour", texts().settledMeanwhile()), false));
        return Pages.to("/console/reports/" + id);
    }

    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        Report report = find(id);
        Form form = Form.of(sent);
        Optional<String> answer = form.text("kind_answer");
        if (answer.isEmpty()) form.problem("kind_answer", texts().answerMissing());
        else if (answer.get().length() > Decision.LONGEST_ANSWER) form.problem("kind_answer", texts().answerTooLong());
        else if (!reports.answer(id, answer.get(), visitors.now().name()))
            form.problem("kind_answer", texts().settledMeanwhile());
        if (!form.isGood()) return frames.again(page(report, form, false));
        return Pages.to("/console/reports/" + id);
    }

    /** A picture, painted anew. */
    @GET
    @Path("{id}/pictures/{position}")
    @Produces(MediaType.WILDCARD)
    @Looks
    public Response picture(@PathParam("id") UUID id, @PathParam("position") int position) {
        find(id);
        return reports.shown(id, position)
                .map(served -> Evidence.shown(served, position))
                .orElseThrow(NotFoundException::new);
    }

    /** The evidence itself, to be saved and never shown by the browser. */
    @GET
    @Path("{id}/pictures/{position}/original")
    @Produces(MediaType.WILDCARD)
    @Looks
    public Response original(@PathParam("id") UUID id, @PathParam("position") int position) {
        Report report = find(id);
        return reports.original(id, position)
                .map(served -> Evidence.original(served, report.reference(), position))
                .orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Report report, Form form, boolean unveiled) {
        Frame frame = frames.of("reports");
        Watchlist watchlist = watchlists.current();
        return Templates.one(
                frame,
                row(report, watchlist, frame.now()),
                Told.of(report, texts()),
                form,
                reports.pictures(report.id()),
                Decision.Choices.of(frames, watchlist, form),
                unveiled);
    }

    /** What the recogniser would say, as a start; the officer decides. */
    private Form suggested(Report report) {
        Form form = Form.empty().with("kind_answer", texts().answerStart());
        report.subjectId()
                .flatMap(watchlists.current()::find)
                .ifPresent(subject -> form.with("whom", subject.displayName()));
        if (report.subjectId().isEmpty()) form.with("whom", report.about());
        if (!report.state().isWaiting() || report.testimony().isEmpty()) return form;
        Testimony told = report.testimony().get();
        Optional<String> whom = report.subjectId().or(() -> meant(report));
        reporting
                .get()
                .look(new Reporting.Brought(
                        Brought.post(report, whom),
                        whom,
                        Claim.of(told.kind(), told.answers())
                                .map(claim -> Reporting.claim(claim.behaviour(), claim.severity()))))
                .hits()
                .stream()
                .findFirst()
                .ifPresent(hit -> {
                    form.with("behaviour", Decision.id(hit.behaviour(), hit.kind()));
                    form.with("severity", hit.severity().id());
                });
        return form;
    }

    /** Whom the reporter probably means: who bears the name she wrote, or else the organisation she reports to. */
    private Optional<String> meant(Report report) {
        Watchlist watchlist = watchlists.current();
        List<Organisation> to = report.organisationId().flatMap(watchlist::findOrganisation).stream()
                .toList();
        List<Person> called = new Colleagues(watchlist, to).called(report.about());
        return called.size() == 1
                ? Optional.of(called.getFirst().id())
                : to.stream().map(Organisation::id).findFirst();
    }

    private List<Row> rows(List<Report> reports, Instant now) {
        Watchlist watchlist = watchlists.current();
        return reports.stream().map(report -> row(report, watchlist, now)).toList();
    }

    private static Row row(Report report, Watchlist watchlist, Instant now) {
        String whom = report.subjectId()
                .flatMap(watchlist::find)
                .map(Subject::displayName)
                .orElse(report.about());
        return new Row(report, whom, report.isLate(now));
    }

    private Report find(UUID id) {
        return reports.find(id, reach()).orElseThrow(NotFoundException::new);
    }

    private Reach reach() {
        Visitor visitor = visitors.now();
        return visitor.sight().everything()
                ? Reach.ALL
                : new Reach(
                        false, visitor.sight().organisations(), visitor.sight().subjects());
    }

    private ReportTexts texts() {
        return frames.texts(ReportTexts.class);
    }
}
