package nl.schildwacht.console.page.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.audit.Looks;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.dossier.triage.Reading;
import nl.schildwacht.dossier.triage.Readings;
import nl.schildwacht.dossier.triage.Unveilings;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The words of a later state of a post, for who asks to read them. */
@Path("/console/dossiers")
@RolesAllowed({"COMMUNICATIONS", "SECURITY"})
class VersionActions {
    @CheckedTemplate(basePath = "cases")
    static class Templates {
        static native TemplateInstance version(Frame frame, String number, Reading reading);
    }

    private final Frames frames;
    private final CaseDoor door;
    private final Readings readings;
    private final Unveilings unveilings;

    VersionActions(Frames frames, CaseDoor door, Readings readings, Unveilings unveilings) {
        this.frames = frames;
        this.door = door;
        this.readings = readings;
        this.unveilings = unveilings;
    }

    @POST
    @Path("{number}/hits/{hit}/versions/{exhibit}")
    @Produces(MediaType.TEXT_HTML)
    @Looks
    public TemplateInstance show(
            @PathParam("number") String number, @PathParam("hit") UUID hit, @PathParam("exhibit") long exhibit) {
        Opened opened = door.open(number, Standing.OFFICE);
        Reading reading = readings.of(hit, exhibit, opened.visitor().sight()).orElseThrow(NotFoundException::new);
        unveilings.record(opened.visitor().id(), hit);
        return frames.show(Templates.version(frames.of("dossiers"), number, reading));
    }
}
