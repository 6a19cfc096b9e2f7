package nl.schildwacht.console.page.watching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.audit.Looks;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.dispatch.Recipients;
import nl.schildwacht.screening.DryRuns;
import nl.schildwacht.screening.NewName;
import nl.schildwacht.screening.Prediction;
import nl.schildwacht.screening.Prediction.AtSource;
import nl.schildwacht.screening.Proposal;
import nl.schildwacht.screening.Proposal.Narrower;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Change;
import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Origin;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Term;
import nl.schildwacht.watch.WatchCheck;
import nl.schildwacht.watch.Watchlists;
import nl.schildwacht.watch.WrittenTerm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/**
 * A term or alias is tried before it goes live: what it would bring stands here, and what to do when that is too much. Only
 * what was tried, by whoever tried it, can be accepted.
 */
@Path("/console/watch/trials")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
@Produces(MediaType.TEXT_HTML)
class TrialPage {
    /** Whether it is too broad, the trial will say. */
    private static final WatchCheck CHECK = new WatchCheck();

    @CheckedTemplate(basePath = "watching")
    static class Templates {
        static native TemplateInstance trial(
                Frame frame, DryRuns.Seen seen, Subject subject, String frequency, Optional<Result> result);

        static native TemplateInstance trial$progress(DryRuns.Seen seen);

        static native TemplateInstance aliasForm(Frame frame, Form form, Subject subject);
    }

    /** @param narrower what to try instead, the best first. @param readers how many people would get each mail. */
    record Result(Prediction prediction, List<AtSource> sources, List<Narrower> narrower, int readers) {}

    private final Frames frames;
    private final Watch watch;
    private final TermsPage terms;
    private final DryRuns runs;
    private final Visitors visitors;
    private final Watchlists watchlists;

    TrialPage(Frames frames, Watch watch, TermsPage terms, DryRuns runs, Visitors visitors, Watchlists watchlists) {
        this.frames = frames;
        this.watch = watch;
        this.terms = terms;
        this.runs = runs;
        this.visitors = visitors;
        this.watchlists = watchlists;
    }

    /** Tries a term. */
    @POST
    @Path("terms")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response term(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        var written = new WrittenTerm(
                "t-" + UUID.randomUUID().toString().substring(0, 13),
                form.value("owner"),
                form.value("text"),
                form.isTicked("distinctive"),
                form.value("frequency"));
        switch (CHECK.term(written, watchlists.current())) {
            case Wrong<Term>(var problems) -> watch.saying(form, problems);
            case Fine<Term>(var term, var _) -> {
                if (watch.reach().find(term.owner()).isEmpty())
                    watch.refused(form, "owner", Change.Refused.UNKNOWN_OWNER);
                else if (stands(term)) form.problem("text", texts().stands());
                else
                    return started(
                            new Proposal(Proposal.Kind.TERM, term.owner(), term.text(), term.distinctive()),
                            "?frequency=" + term.frequency().name().toLowerCase(Locale.ROOT),
                            form,
                            terms::page);
            }
        }
        return frames.again(terms.page(form));
    }

    private boolean stands(Term wanted) {
        return watchlists.current().terms().stream()
                .anyMatch(term ->
                        term.owner().equals(wanted.owner()) && term.text().equalsIgnoreCase(wanted.text()));
    }

    /** Asks for another name of somebody. */
    @GET
    @Looks
    @Path("aliases/{subject}")
    public TemplateInstance alias(@PathParam("subject") String subject) {
        return frames.show(aliasForm(Form.empty(), subject));
    }

    /** Tries another name. */
    @POST
    @Path("aliases/{subject}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response alias(@PathParam("subject") String subject, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String alias = form.text("text").orElse("");
        var checked = CHECK.term(new WrittenTerm("alias", subject, alias, true, ""), watchlists.current());
        if (checked instanceof Wrong<Term>(var problems)) watch.saying(form, problems);
        else if (named(subject).aliases().contains(alias)) form.problem("text", texts().stands());
        else
            return started(
                    new Proposal(Proposal.Kind.ALIAS, subject, alias, true),
                    "",
                    form,
                    again -> aliasForm(again, subject));
        return frames.again(aliasForm(form, subject));
    }

    private TemplateInstance aliasForm(Form form, String subject) {
        return Templates.aliasForm(frames.of("watch"), form, named(subject));
    }

    private Response started(Proposal proposal, String query, Form form, Function<Form, TemplateInstance> page) {
        UUID run = UUID.randomUUID();
        var name = NewName.of(proposal, named(proposal.subjectId()), watchlists.current());
        return runs.start(run, List.of(name), visitors.now().id())
                ? Pages.to("/console/watch/trials/" + run + query)
                : frames.again(page.apply(form.problem("text", texts().busy())));
    }

    @GET
    @Looks
    @Path("{id}")
    public TemplateInstance show(
            @PathParam("id") UUID id, @QueryParam("frequency") @DefaultValue("daily") String frequency) {
        DryRuns.Seen seen = seen(id);
        Subject subject = named(seen.proposal().subjectId());
        Optional<Result> result = seen.outcome()
                .of(seen.proposal())
                .map(prediction -> new Result(
                        prediction,
                        seen.outcome().sources(),
                        seen.proposal().narrower(subject, watchlists.current(), prediction.objection()),
                        Recipients.of(subject, Severity.MEDIUM, watchlists.current())
                                .all()
                                .size()));
        return frames.show(Templates.trial(frames.of("watch"), seen, subject, frequency, result));
    }

    /** How far it is, for the page to look again; when it is over the whole page is shown. */
    @GET
    @Path("{id}/progress")
    public Response progress(@PathParam("id") UUID id) {
        DryRuns.Seen seen = seen(id);
        var answer = Response.ok(frames.show(Templates.trial$progress(seen)));
        return seen.isRunning()
                ? answer.build()
                : answer.header("HX-Refresh", "true").build();
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(@PathParam("id") UUID id) {
        runs.cancel(seen(id).id(), visitors.now().id());
        return Pages.to("/console/watch/trials/" + id);
    }

    /** Puts in force what was tried, unless it is too broad. */
    @POST
    @Path("{id}/accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@PathParam("id") UUID id, @FormParam("frequency") @DefaultValue("daily") String frequency) {
        DryRuns.Seen seen = seen(id);
        Proposal proposal = seen.proposal();
        if (seen.outcome().of(proposal).filter(one -> one.objection().isEmpty()).isEmpty())
            throw new BadRequestException();
        Subject subject = named(proposal.subjectId());
        Change change =
                switch (proposal.kind()) {
                    case TERM ->
                        watchlists.save(
                                new Term(
                                        "t-" + id.toString().substring(0, 13),
                                        subject.id(),
                                        proposal.text(),
                                        proposal.distinctive(),
                                        frequency(frequency),
                                        false),
                                Origin.BY_HAND);
                    case ALIAS ->
                        switch (subject) {
                            case Person person -> watchlists.save(person.alsoKnownAs(proposal.text()), Origin.BY_HAND);
                            case Organisation one -> watchlists.save(one.alsoKnownAs(proposal.text()), Origin.BY_HAND);
                        };
                };
        if (change instanceof Change.Refused) throw new BadRequestException();
        if (proposal.kind() == Proposal.Kind.ALIAS) watchlists.seekBack(subject.id());
        return Pages.to(
                proposal.kind() == Proposal.Kind.ALIAS && subject instanceof Person
                        ? "/console/watch/people/" + subject.id()
                        : "/console/watch/terms");
    }

    private static Term.Frequency frequency(String sent) {
        return Arrays.stream(Term.Frequency.values())
                .filter(one -> one.name().equalsIgnoreCase(sent))
                .findFirst()
                .orElse(Term.Frequency.DAILY);
    }

    private DryRuns.Seen seen(UUID id) {
        return runs.find(id, visitors.now().id()).orElseThrow(NotFoundException::new);
    }

    private Subject named(String id) {
        return watch.reach().find(id).orElseThrow(NotFoundException::new);
    }

    private TryTexts texts() {
        return frames.texts(TryTexts.class);
    }
}
