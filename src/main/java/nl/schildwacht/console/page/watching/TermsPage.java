package nl.schildwacht.console.page.watching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.audit.Looks;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.watch.Change;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Term;
import nl.schildwacht.watch.Watchlists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The words, phrases and hashtags that go into the platforms' queries. A new one is tried first, see {@link TrialPage}. */
@Path("/console/watch/terms")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "PRIVACY"})
@Produces(MediaType.TEXT_HTML)
class TermsPage {
    @CheckedTemplate(basePath = "watching")
    static class Templates {
        static native TemplateInstance terms(
                Frame frame,
                List<Row> rows,
                Form form,
                List<Option> owners,
                List<Option> frequencies,
                boolean mayChange);

        static native TemplateInstance termRemoval(Frame frame, Row row);
    }

    record Row(Term term, Subject owner) {}

    private final Frames frames;
    private final Watch watch;
    private final Watchlists watchlists;

    TermsPage(Frames frames, Watch watch, Watchlists watchlists) {
        this.frames = frames;
        this.watch = watch;
        this.watchlists = watchlists;
    }

    /** @param owner whose new term it would be, when somebody comes from her page. */
    @GET
    public TemplateInstance list(
            @QueryParam("owner") @DefaultValue("") String owner, @QueryParam("text") @DefaultValue("") String text) {
        return frames.show(
                page(Form.empty().with("owner", owner).with("text", text).with("frequency", "daily")));
    }

    /** The list with a form as it stands. */
    TemplateInstance page(Form form) {
        Reach reach = watch.reach();
        List<Row> rows = reach.list().terms().stream()
                .flatMap(term -> reach.find(term.owner()).map(owner -> new Row(term, owner)).stream())
                .sorted(Comparator.comparing(row -> row.term().text().toLowerCase(Locale.ROOT)))
                .toList();
        List<Option> owners = new ArrayList<>(watch.organisations());
        reach.person(form.value("owner"))
                .ifPresent(person -> owners.add(new Option(person.id(), person.displayName())));
        WatchTexts texts = frames.texts(WatchTexts.class);
        List<Option> frequencies = Arrays.stream(Term.Frequency.values())
                .map(one -> new Option(one.name().toLowerCase(Locale.ROOT), texts.frequency(one)))
                .toList();
        return Templates.terms(frames.of("watch"), rows, form, owners, frequencies, reach.mayChange());
    }

    @GET
    @Looks
    @Path("{id}/remove")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public TemplateInstance removal(@PathParam("id") String id) {
        return frames.show(Templates.termRemoval(frames.of("watch"), changeable(id)));
    }

    @POST
    @Path("{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public Response remove(@PathParam("id") String id) {
        changeable(id);
        if (watchlists.removeTerm(id) instanceof Change.Refused) throw new BadRequestException();
        return Pages.to("/console/watch/terms");
    }

    private Row changeable(String id) {
        Reach reach = watch.reach();
        Term term = reach.list().findTerm(id).orElseThrow(NotFoundException::new);
        if (term.managedByFile()) throw new BadRequestException("managed by file");
        return new Row(term, reach.find(term.owner()).orElseThrow(NotFoundException::new));
    }
}
