package nl.schildwacht.console.page.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.dossier.report.AnswerTerms;
import nl.schildwacht.dossier.report.ReportConfig;
import nl.schildwacht.dossier.report.ReportLinks;
import nl.schildwacht.dossier.report.Reporter;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Watchlists;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Reporting by whoever holds a private link: the same steps, and a person sees each report before it can alert anyone. */
@Path("/report/{secret}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class LinkPages {
    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance closed(Frame frame, boolean busy);
    }

    private final Steps steps;
    private final Frames frames;
    private final ReportLinks links;
    private final Watchlists watchlists;
    private final AnswerTerms terms;
    private final ReportConfig config;
    private final Turnstile turnstile;

    @Context
    HttpServerRequest request;

    LinkPages(
            Steps steps,
            Frames frames,
            ReportLinks links,
            Watchlists watchlists,
            AnswerTerms terms,
            ReportConfig config,
            Turnstile turnstile) {
        this.steps = steps;
        this.frames = frames;
        this.links = links;
        this.watchlists = watchlists;
        this.terms = terms;
        this.config = config;
        this.turnstile = turnstile;
    }

    @GET
    public Response first(@PathParam("secret") String secret) {
        return at(secret, at -> shown(steps.first(at)));
    }

    @POST
    @Path("first")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response first(@PathParam("secret") String secret, @RestForm @DefaultValue("") String shows) {
        return at(secret, at -> steps.chosen(at, shows));
    }

    @GET
    @Path("spare/{shows}")
    public Response spare(@PathParam("secret") String secret, @PathParam("shows") String shows) {
        return at(secret, at -> steps.spare(at, shows).map(LinkPages::shown).orElseGet(this::absent));
    }

    @POST
    @Path("spare/{shows}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response spare(
            @PathParam("secret") String secret, @PathParam("shows") String shows, MultivaluedMap<String, String> sent) {
        return counted(secret, at -> steps.spare(at, shows, Form.of(sent)).orElseGet(this::absent));
    }

    @GET
    @Path("kinds")
    public Response kinds(@PathParam("secret") String secret) {
        return at(secret, at -> shown(steps.kinds(at)));
    }

    @GET
    @Path("new/{kind}")
    public Response form(@PathParam("secret") String secret, @PathParam("kind") String kind) {
        return at(secret, at -> steps.form(at, kind).map(LinkPages::shown).orElseGet(this::absent));
    }

    @POST
    @Path("new/{kind}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(
            @PathParam("secret") String secret, @PathParam("kind") String kind, MultipartFormDataInput input) {
        return counted(secret, at -> steps.send(at, kind, Sent.of(input)).orElseGet(this::absent));
    }

    /** Where the gate leads whom it turns away. */
    @GET
    @Path("busy")
    public Response turnedAway(@PathParam("secret") String secret) {
        return at(secret, _ -> busy());
    }

    @GET
    @Path("received/{id}")
    public Response received(@PathParam("secret") String secret, @PathParam("id") UUID id) {
        return at(secret, at -> steps.state(at, id).map(LinkPages::shown).orElseGet(this::absent));
    }

    @GET
    @Path("ask")
    public Response ask(@PathParam("secret") String secret) {
        return at(secret, at -> shown(steps.ask(at)));
    }

    @POST
    @Path("ask")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@PathParam("secret") String secret, MultivaluedMap<String, String> sent) {
        if (!turnstile.letsLook(address())) return busy();
        return at(secret, at -> steps.ask(at, Form.of(sent)));
    }

    private Response at(String secret, Function<Counter, Response> step) {
        return link(secret).map(link -> step.apply(counter(secret, link))).orElseGet(this::absent);
    }

    /** A step that keeps something: only so often from one address and by one link. */
    private Response counted(String secret, Function<Counter, Response> step) {
        Optional<ReportLinks.Link> link = link(secret);
        if (link.isEmpty()) return absent();
        if (links.isFull(link.get()) || !turnstile.lets(address())) return busy();
        return step.apply(counter(secret, link.get()));
    }

    private Optional<ReportLinks.Link> link(String secret) {
        return config.privateLinks() ? links.open(secret) : Optional.empty();
    }

    private Counter counter(String secret, ReportLinks.Link link) {
        List<Organisation> organisation = watchlists.current().findOrganisation(link.organisationId()).stream()
                .toList();
        return new Counter(
                "/report/" + secret,
                new Reporter.ByLink(link.id()),
                Optional.empty(),
                organisation,
                terms.of(Optional.of(link.organisationId())));
    }

    private String address() {
        return request.remoteAddress().hostAddress();
    }

    private static Response shown(TemplateInstance page) {
        return Response.ok(page).build();
    }

    /** A link that never was, ran out or was revoked: all alike, so that nobody learns which. */
    private Response absent() {
        return Response.status(404)
                .entity(frames.show(Templates.closed(frames.apart(), false)))
                .build();
    }

    private Response busy() {
        return Response.status(429)
                .header("Retry-After", "3600")
                .entity(frames.show(Templates.closed(frames.apart(), true)))
                .build();
    }
}
