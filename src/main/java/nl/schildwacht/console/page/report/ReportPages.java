package nl.schildwacht.console.page.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.audit.Looks;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.dossier.report.AnswerTerms;
import nl.schildwacht.dossier.report.Report;
import nl.schildwacht.dossier.report.Reporter;
import nl.schildwacht.dossier.report.Reports;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Reporting by everybody who is signed in. */
@Path("/console/report")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY", "PRIVACY", "MANAGER", "EMPLOYEE"})
@Produces(MediaType.TEXT_HTML)
class ReportPages {
    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance mine(Frame frame, List<Report> reports);

        static native TemplateInstance names(List<String> names);
    }

    private final Steps steps;
    private final Frames frames;
    private final Visitors visitors;
    private final Watchlists watchlists;
    private final Reports reports;
    private final AnswerTerms terms;

    ReportPages(
            Steps steps, Frames frames, Visitors visitors, Watchlists watchlists, Reports reports, AnswerTerms terms) {
        this.steps = steps;
        this.frames = frames;
        this.visitors = visitors;
        this.watchlists = watchlists;
        this.reports = reports;
        this.terms = terms;
    }

    @GET
    public TemplateInstance first() {
        return steps.first(counter());
    }

    @POST
    @Path("first")
    public Response first(@RestForm @DefaultValue("") String shows) {
        return steps.chosen(counter(), shows);
    }

    @GET
    @Path("spare/{shows}")
    public TemplateInstance spare(@PathParam("shows") String shows) {
        return steps.spare(counter(), shows).orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("spare/{shows}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response spare(@PathParam("shows") String shows, MultivaluedMap<String, String> sent) {
        return steps.spare(counter(), shows, Form.of(sent)).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("kinds")
    public TemplateInstance kinds() {
        return steps.kinds(counter());
    }

    @GET
    @Path("new/{kind}")
    public TemplateInstance form(@PathParam("kind") String kind) {
        return steps.form(counter(), kind).orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("new/{kind}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(@PathParam("kind") String kind, MultipartFormDataInput input) {
        return steps.send(counter(), kind, Sent.of(input)).orElseThrow(NotFoundException::new);
    }

    /** Names that fit what is being typed; posted, so that no address holds a name. */
    @POST
    @Path("names")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance names(@RestForm @DefaultValue("") String about) {
        Counter at = counter();
        return frames.show(Templates.names(new Colleagues(watchlists.current(), at.organisations()).named(about)));
    }

    @GET
    @Path("received/{id}")
    @Looks
    public TemplateInstance received(@PathParam("id") UUID id) {
        return steps.state(counter(), id).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("mine")
    public TemplateInstance mine() {
        return frames.show(
                Templates.mine(frames.of("report"), reports.by(visitors.now().id())));
    }

    @GET
    @Path("ask")
    public TemplateInstance ask() {
        return steps.ask(counter());
    }

    @POST
    @Path("ask")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(MultivaluedMap<String, String> sent) {
        return steps.ask(counter(), Form.of(sent));
    }

    private Counter counter() {
        Visitor visitor = visitors.now();
        Watchlist watchlist = watchlists.current();
        Optional<Person> self = visitor.email()
                .flatMap(email -> watchlist.people().stream()
                        .filter(person -> person.email()
                                .map(address -> address.toLowerCase(Locale.ROOT))
                                .filter(email::equals)
                                .isPresent())
                        .findFirst());
        List<Organisation> organisations =
                self.map(person -> watchlist.organisationsOf(person)).orElseGet(() -> reached(visitor, watchlist));
        Optional<String> one =
                organisations.size() == 1 ? Optional.of(organisations.getFirst().id()) : Optional.empty();
        return new Counter(
                "/console/report",
                new Reporter.Known(visitor.id(), visitor.name()),
                self,
                organisations,
                terms.of(one));
    }

    /** Who is not looked after herself reports to the organisations her view is limited to, or to whichever she chooses. */
    private static List<Organisation> reached(Visitor visitor, Watchlist watchlist) {
        var limited = visitor.sight().organisations();
        return limited.isEmpty()
                ? watchlist.organisations()
                : watchlist.organisations().stream()
                        .filter(organisation -> limited.contains(organisation.id()))
                        .toList();
    }
}
