package nl.schildwacht.console.page.privacy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.dossier.retention.Holds;
import nl.schildwacht.dossier.retention.PersonNotices;
import nl.schildwacht.dossier.retention.Request;
import nl.schildwacht.dossier.retention.Requests;

import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The privacy officer's desk, and the list of all that is kept. */
@Path("/console/privacy")
@RolesAllowed("PRIVACY")
@Produces(MediaType.TEXT_HTML)
class PrivacyPage {
    @CheckedTemplate(basePath = "privacy")
    static class Templates {
        static native TemplateInstance desk(Frame frame, Desk desk);

        static native TemplateInstance holdings(Frame frame, List<Shown> holdings, List<ShownRecipient> recipients);
    }

    /** A table in the reader's language. */
    public record Shown(String table, String purpose, String whose, List<String> columns, String lasting) {}

    /** A recipient in the reader's language. */
    public record ShownRecipient(String who, String what) {}

    private final Frames frames;
    private final Visitors visitors;
    private final PersonNotices notices;
    private final Requests requests;
    private final Holds holds;

    PrivacyPage(Frames frames, Visitors visitors, PersonNotices notices, Requests requests, Holds holds) {
        this.frames = frames;
        this.visitors = visitors;
        this.notices = notices;
        this.requests = requests;
        this.holds = holds;
    }

    @GET
    public TemplateInstance desk() {
        Frame frame = frames.of("privacy");
        LocalDate today = frame.now().atZone(frame.zone()).toLocalDate();
        List<Request> open = requests.list().stream().filter(Request::isOpen).toList();
        return frames.show(Templates.desk(
                frame,
                new Desk(
                        notices.list(),
                        open.size(),
                        open.stream().filter(request -> request.isLate(today)).count(),
                        holds.heldDossiers().size())));
    }

    @POST
    @Path("notices/{id: [0-9]+}/seen")
    public Response see(@PathParam("id") long id) {
        notices.see(id, visitors.now().name());
        return Pages.to("/console/privacy");
    }

    @GET
    @Path("holdings")
    public TemplateInstance holdings() {
        Frame frame = frames.of("privacy");
        var language = frame.look().language();
        return frames.show(Templates.holdings(
                frame,
                Holdings.all().stream()
                        .map(holding -> new Shown(
                                holding.table(),
                                holding.purpose().in(language),
                                String.join(
                                        "; ",
                                        holding.whose().stream()
                                                .map(whose -> whose.wording().in(language))
                                                .toList()),
                                holding.personal(),
                                holding.lasting().from().in(language)))
                        .toList(),
                java.util.Arrays.stream(Recipient.values())
                        .map(each -> new ShownRecipient(
                                each.who().in(language), each.what().in(language)))
                        .toList()));
    }
}
