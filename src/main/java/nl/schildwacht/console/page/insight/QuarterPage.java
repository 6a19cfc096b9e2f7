package nl.schildwacht.console.page.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.MishapPage;
import nl.schildwacht.console.page.SayTexts;
import nl.schildwacht.dossier.figures.QuarterReport;
import nl.schildwacht.dossier.figures.QuarterReports;
import nl.schildwacht.dossier.figures.Span;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Watchlists;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The quarterly report. It is about all organisations together; who sees only some of them does not see it. */
@Path("/console/insight/report/{year: 20[0-9]{2}}-{quarter: [1-4]}")
@RolesAllowed({"COMMUNICATIONS", "SECURITY", "PRIVACY", "ADMINISTRATOR"})
@Produces(MediaType.TEXT_HTML)
class QuarterPage {
    @CheckedTemplate(basePath = "insight")
    static class Templates {
        static native TemplateInstance quarter(Frame frame, int year, int quarter, Optional<Shown> report, String from);
    }

    /** A report in the reader's words; a number left out is empty. */
    public record Shown(
            List<Part> parts, String toAlert, String toContact, String madeBy, String madeAt, boolean few) {}

    public record Part(String title, String heading, List<String> columns, List<Row> rows) {}

    /** @param number from 1 to 4. */
    public record Quarter(int year, int number) {}

    public record Row(String label, boolean total, List<String> numbers) {}

    private final Frames frames;
    private final Visitors visitors;
    private final Watchlists watchlists;
    private final QuarterReports reports;
    private final MishapPage mishap;

    QuarterPage(Frames frames, Visitors visitors, Watchlists watchlists, QuarterReports reports, MishapPage mishap) {
        this.frames = frames;
        this.visitors = visitors;
        this.watchlists = watchlists;
        this.reports = reports;
        this.mishap = mishap;
    }

    @GET
    public Response show(@PathParam("year") int year, @PathParam("quarter") int quarter) {
        Visitor visitor = visitors.now();
        if (!InsightPage.sight(visitor).everything()) return mishap.of(404, "");
        Frame frame = frames.of("insight");
        Optional<QuarterReport> report = reports.of(year, quarter, Workplaces.of(watchlists.current()), visitor.name());
        return Response.ok(frames.show(Templates.quarter(
                        frame,
                        year,
                        quarter,
                        report.map(each -> shown(each, frame)),
                        frame.day(Span.quarter(year, quarter).until()))))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    /** The quarters that were over last, the newest first. */
    static List<Quarter> lastFour(LocalDate today) {
        List<Quarter> quarters = new ArrayList<>();
        LocalDate start = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        for (int back = 1; back <= 4; back++) {
            LocalDate quarter = start.minusMonths(3L * back);
            quarters.add(new Quarter(quarter.getYear(), (quarter.getMonthValue() + 2) / 3));
        }
        return quarters;
    }

    private Shown shown(QuarterReport report, Frame frame) {
        InsightTexts texts = frames.texts(InsightTexts.class);
        SayTexts say = frames.texts(SayTexts.class);
        Charts charts = new Charts(frame, texts, say);
        return new Shown(
                report.parts().stream()
                        .map(part -> part(part, charts, texts, say, frame))
                        .toList(),
                report.toAlert().map(texts::minutes).orElse(""),
                report.toContact().map(texts::hours).orElse(""),
                report.madeBy(),
                frame.moment(report.madeAt()),
                report.parts().size() < 2);
    }

    private static Part part(QuarterReport.Part part, Charts charts, InsightTexts texts, SayTexts say, Frame frame) {
        List<String> columns = part.columns().stream()
                .map(column -> switch (column) {
                    case "hits" -> texts.hits();
                    case "many" -> texts.many();
                    case QuarterReport.TOTAL -> texts.sum();
                    default -> say.severity(Severity.valueOf(column));
                })
                .toList();
        List<Row> rows = part.rows().stream()
                .map(row -> new Row(
                        row.isTotal() ? texts.sum() : label(part.id(), row.key(), charts, texts, frame),
                        row.isTotal(),
                        row.numbers().stream()
                                .map(number -> number == QuarterReport.BLANK ? "" : number.toString())
                                .toList()))
                .toList();
        return switch (part.id()) {
            case "severity" -> new Part(texts.bySeverityMonth(), texts.month(), columns, rows);
            case "behaviour" -> new Part(texts.byBehaviour(), texts.byBehaviour(), columns, rows);
            case "platform" -> new Part(texts.byPlatform(), texts.byPlatform(), columns, rows);
            case "department" -> new Part(texts.byDepartment(), texts.byDepartment(), columns, rows);
            default -> new Part(texts.done(), texts.done(), columns, rows);
        };
    }

    private static String label(String part, String key, Charts charts, InsightTexts texts, Frame frame) {
        return switch (part) {
            case "severity" -> YearMonth.parse(key).format(DateTimeFormatter.ofPattern("LLLL yyyy", frame.locale()));
            case "behaviour" -> charts.behaviour(key);
            case "platform" -> charts.platform(key);
            case "department" -> charts.department(key);
            default ->
                switch (key) {
                    case "opened" -> texts.taskOpened();
                    case "closed" -> texts.taskClosed();
                    case "aangiften" -> texts.taskAangiften();
                    case "meldingen" -> texts.taskMeldingen();
                    case "talks" -> texts.taskTalks();
                    case "statements" -> texts.taskStatements();
                    case "platform_reports" -> texts.taskPlatformReports();
                    case "aftercare" -> texts.taskAftercare();
                    default -> texts.taskAftercareLate();
                };
        };
    }
}
