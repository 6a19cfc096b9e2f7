package nl.schildwacht.console.page.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.audit.Spreadsheet;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.SayTexts;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.dossier.figures.Span;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Watchlists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The figures of a period, as a page and as CSV. */
@Path("/console/insight")
@RolesAllowed({"COMMUNICATIONS", "SECURITY", "PRIVACY", "ADMINISTRATOR"})
class InsightPage {
    private static final int WEEKS = 13;

    @CheckedTemplate(basePath = "insight")
    static class Templates {
        static native TemplateInstance insight(
                Frame frame,
                Form form,
                Insight insight,
                List<Option> organisations,
                String csv,
                List<QuarterPage.Quarter> quarters);
    }

    private final Frames frames;
    private final Visitors visitors;
    private final Watchlists watchlists;
    private final Gathering gathering;

    InsightPage(Frames frames, Visitors visitors, Watchlists watchlists, Gathering gathering) {
        this.frames = frames;
        this.visitors = visitors;
        this.watchlists = watchlists;
        this.gathering = gathering;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show(UriInfo uri) {
        Frame frame = frames.of("insight");
        Form form = Form.of(uri.getQueryParameters());
        Span span = span(form, frame);
        Sight sight = narrowed(form, sight(visitors.now()));
        var template = Templates.insight(
                frame,
                form,
                gathering.gather(span, sight, visitors.now().sight(), charts(frame), frames.texts(InsightTexts.class)),
                organisations(),
                "/console/insight/csv?from=" + span.from() + "&until="
                        + span.until().minusDays(1) + "&organisation="
                        + organisation(form).orElse(""),
                QuarterPage.lastFour(RequestDay.today(frame)));
        return form.isGood()
                ? Response.ok(frames.show(template))
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .build()
                : frames.again(template);
    }

    @GET
    @Path("csv")
    @Produces("text/csv")
    public Response csv(UriInfo uri) {
        Frame frame = frames.of("insight");
        Form form = Form.of(uri.getQueryParameters());
        Span span = span(form, frame);
        Insight insight = gathering.gather(
                span,
                narrowed(form, sight(visitors.now())),
                visitors.now().sight(),
                charts(frame),
                frames.texts(InsightTexts.class));
        StringBuilder csv = new StringBuilder(Spreadsheet.BYTE_ORDER_MARK);
        for (Chart chart : insight.charts())
            for (Chart.Row row : chart.rows())
                for (int i = 0; i < row.numbers().size(); i++)
                    csv.append(Spreadsheet.row(List.of(
                            chart.title(),
                            row.label(),
                            chart.columns().get(i),
                            row.numbers().get(i).toString())));
        for (Insight.Number number : insight.done())
            csv.append(Spreadsheet.row(
                    List.of(frames.texts(InsightTexts.class).done(), number.what(), "", Long.toString(number.many()))));
        return Response.ok(csv.toString(), "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"inzicht-" + span.from() + ".csv\"")
                .build();
    }

    /** Who keeps watch over the whole counts everything; she sees numbers only. */
    static Sight sight(Visitor visitor) {
        return visitor.is(Role.PRIVACY, Role.ADMINISTRATOR) ? Sight.EVERYTHING : visitor.sight();
    }

    private Sight narrowed(Form form, Sight sight) {
        Optional<String> organisation = organisation(form);
        boolean allowed = organisation
                .filter(id -> sight.everything() || sight.organisations().contains(id))
                .isPresent();
        return allowed
                ? new Sight(false, Set.of(organisation.orElseThrow()), Set.of(), Map.of(), Optional.empty())
                : sight;
    }

    private Optional<String> organisation(Form form) {
        return form.text("organisation").filter(id -> watchlists.current().hasOrganisation(id));
    }

    private List<Option> organisations() {
        Sight sight = sight(visitors.now());
        return watchlists.current().organisations().stream()
                .filter(each -> sight.everything() || sight.organisations().contains(each.id()))
                .map((Organisation each) -> new Option(each.id(), each.displayName()))
                .toList();
    }

    private Charts charts(Frame frame) {
        return new Charts(frame, frames.texts(InsightTexts.class), frames.texts(SayTexts.class));
    }

    /** Thirteen weeks unless she asks for others. */
    private Span span(Form form, Frame frame) {
        LocalDate today = RequestDay.today(frame);
        Span usual = new Span(today.minusWeeks(WEEKS).plusDays(1), today.plusDays(1));
        if (form.text("from").isEmpty() && form.text("until").isEmpty()) {
            form.with("from", usual.from().toString()).with("until", today.toString());
            return usual;
        }
        try {
            return new Span(
                    LocalDate.parse(form.value("from")),
                    LocalDate.parse(form.value("until")).plusDays(1));
        } catch (DateTimeException | IllegalArgumentException e) {
            form.problem("from", frames.texts(InsightTexts.class).badPeriod());
            return usual;
        }
    }
}
