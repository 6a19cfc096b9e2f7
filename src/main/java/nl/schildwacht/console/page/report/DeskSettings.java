package nl.schildwacht.console.page.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.dossier.report.AnswerTerms;
import nl.schildwacht.dossier.report.ReportConfig;
import nl.schildwacht.dossier.report.ReportLinks;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Watchlists;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.UriInfo;

/** What each organisation promises reporters, and its private links. */
@Path("/console/reports/settings")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
@Produces(MediaType.TEXT_HTML)
class DeskSettings {
    private static final int LONGEST_LABEL = 100;

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance settings(Frame frame, List<Office> offices, boolean linksAllowed, long mostDays);
    }

    /**
     * One organisation.
     *
     * @param form of this organisation when it was sent in and something is wrong.
     * @param made the address of a link that was made just now.
     */
    public record Office(Organisation organisation, Form form, List<ReportLinks.Link> links, Optional<String> made) {}

    private final Frames frames;
    private final Visitors visitors;
    private final Watchlists watchlists;
    private final AnswerTerms terms;
    private final ReportLinks links;
    private final ReportConfig config;
    private final UriInfo uri;

    DeskSettings(
            Frames frames,
            Visitors visitors,
            Watchlists watchlists,
            AnswerTerms terms,
            ReportLinks links,
            ReportConfig config,
            UriInfo uri) {
        this.frames = frames;
        this.visitors = visitors;
        this.watchlists = watchlists;
        this.terms = terms;
        this.links = links;
        this.config = config;
        this.uri = uri;
    }

    @GET
    public TemplateInstance show() {
        return frames.show(page("", Form.empty(), Optional.empty()));
    }

    @POST
    @Path("{organisation}/term")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response promise(@PathParam("organisation") String id, MultivaluedMap<String, String> sent) {
        Organisation organisation = find(id);
        Form form = Form.of(sent);
        Optional<Integer> days = number(form, "days", AnswerTerms.SHORTEST, AnswerTerms.LONGEST);
        if (days.isEmpty()) return frames.again(page(id, form.problem("days", texts().termWrong()), Optional.empty()));
        terms.promise(organisation.id(), days.get(), visitors.now().name());
        return Pages.to("/console/reports/settings");
    }

    /** The answer shows the link itself, once; that is why it is no redirect. */
    @POST
    @Path("{organisation}/links")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(@PathParam("organisation") String id, MultivaluedMap<String, String> sent) {
        Organisation organisation = find(id);
        if (!config.privateLinks()) throw new NotFoundException();
        Form form = Form.of(sent);
        Optional<String> label = form.text("label").filter(text -> text.length() <= LONGEST_LABEL);
        Optional<Integer> valid =
                number(form, "valid", 1, (int) config.longestLink().toDays());
        if (label.isEmpty()) form.problem("label", texts().linkLabelMissing());
        if (valid.isEmpty())
            form.problem("valid", texts().linkDaysWrong(config.longestLink().toDays()));
        if (!form.isGood()) return frames.again(page(id, form, Optional.empty()));
        var issued = links.issue(
                organisation.id(),
                label.orElseThrow(),
                Duration.ofDays(valid.orElseThrow()),
                visitors.now().name());
        String address = uri.getBaseUriBuilder()
                .path("report")
                .path(issued.secret())
                .build()
                .toString();
        return Response.ok(frames.show(page(id, Form.empty(), Optional.of(address))))
                .build();
    }

    @POST
    @Path("{organisation}/links/{link}/revoke")
    public Response revoke(@PathParam("organisation") String id, @PathParam("link") UUID link) {
        if (!links.revoke(link, find(id).id(), visitors.now().name())) throw new NotFoundException();
        return Pages.to("/console/reports/settings");
    }

    private TemplateInstance page(String sentFor, Form form, Optional<String> made) {
        List<Office> offices = reached().stream()
                .map(organisation -> {
                    boolean isThis = organisation.id().equals(sentFor);
                    Form shown = isThis ? form : Form.empty();
                    if (shown.value("days").isEmpty() && !shown.isWrong("days"))
                        shown.with("days", Integer.toString(terms.of(Optional.of(organisation.id()))));
                    if (shown.value("valid").isEmpty() && !shown.isWrong("valid")) shown.with("valid", "30");
                    return new Office(
                            organisation, shown, links.of(organisation.id()), isThis ? made : Optional.empty());
                })
                .toList();
        return DeskSettings.Templates.settings(
                frames.of("reports"),
                offices,
                config.privateLinks(),
                config.longestLink().toDays());
    }

    private Organisation find(String id) {
        return reached().stream()
                .filter(organisation -> organisation.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** An administrator sets up all; communications, those it looks after. */
    private List<Organisation> reached() {
        Visitor visitor = visitors.now();
        var all = watchlists.current().organisations();
        boolean everywhere = visitor.is(nl.schildwacht.console.access.Role.ADMINISTRATOR)
                || visitor.sight().everything();
        return everywhere
                ? all
                : all.stream()
                        .filter(organisation -> visitor.sight().organisations().contains(organisation.id()))
                        .toList();
    }

    private static Optional<Integer> number(Form form, String field, int least, int most) {
        try {
            return form.text(field).map(Integer::valueOf).filter(number -> number >= least && number <= most);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private ReportTexts texts() {
        return frames.texts(ReportTexts.class);
    }
}
