package nl.schildwacht.console.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.Allowance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a reader sees when a page is not there, is not hers, or failed. */
@RequestScoped
public class MishapPage {
    @CheckedTemplate(basePath = "frame")
    static class Templates {
        static native TemplateInstance mishap(Frame frame, int status, String incident, Allowance allowance);
    }

    private final Frames frames;
    private final Allowance allowance;

    MishapPage(Frames frames, Allowance allowance) {
        this.frames = frames;
        this.allowance = allowance;
    }

    /** @param incident the number under which the log has it; empty unless the status is 500. */
    public Response of(int status, String incident) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(frames.show(Templates.mishap(frames.bare(), status, incident, allowance)))
                .build();
    }
}
