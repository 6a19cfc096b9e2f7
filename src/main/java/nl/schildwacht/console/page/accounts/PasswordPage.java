package nl.schildwacht.console.page.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import nl.schildwacht.console.access.Doorkeeper;
import nl.schildwacht.console.access.PasswordLinks;
import nl.schildwacht.console.access.PasswordLinks.Holder;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.watch.EmailAddress;

import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/**
 * Choosing a password by a link in a mail. Asking for one is answered alike for everybody; opening the link changes nothing,
 * because mail scanners open links too.
 */
@Path("/password")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class PasswordPage {
    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance ask(Frame frame, Form form, boolean asked);

        static native TemplateInstance choose(Frame frame, Form form, Holder holder, String token);

        static native TemplateInstance gone(Frame frame);
    }

    private final Frames frames;
    private final PasswordLinks links;
    private final Doorkeeper doorkeeper;

    PasswordPage(Frames frames, PasswordLinks links, Doorkeeper doorkeeper) {
        this.frames = frames;
        this.links = links;
        this.doorkeeper = doorkeeper;
    }

    @GET
    public Response show(@QueryParam("asked") boolean asked) {
        if (doorkeeper != Doorkeeper.OURSELVES) return Pages.to("/console");
        return Response.ok(frames.show(Templates.ask(frames.apart(), Form.empty(), asked)))
                .build();
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response ask(MultivaluedMap<String, String> sent, RoutingContext at) {
        if (doorkeeper != Doorkeeper.OURSELVES) return Pages.to("/console");
        Form form = Form.of(sent);
        Optional<String> email = EmailAddress.parse(form.value("email").strip());
        if (email.isEmpty()) {
            form.problem("email", frames.texts(AccountTexts.class).emailWrong());
            return frames.again(Templates.ask(frames.apart(), form, false));
        }
        links.request(email.get(), Door.address(at));
        return Pages.to("/password?asked=true");
    }

    @GET
    @Path("{token}")
    public Response open(@PathParam("token") String token) {
        return holder(token)
                .map(holder -> Response.ok(frames.show(Templates.choose(frames.apart(), Form.empty(), holder, token)))
                        .build())
                .orElseGet(this::gone);
    }

    @POST
    @Path("{token}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response choose(@PathParam("token") String token, MultivaluedMap<String, String> sent) {
        Optional<Holder> holder = holder(token);
        if (holder.isEmpty()) return gone();
        Form form = Form.of(sent);
        Door.checkPassword(form, holder.get().email(), holder.get().name(), frames.texts(AccountTexts.class));
        if (!form.isGood()) return frames.again(Templates.choose(frames.apart(), form, holder.get(), token));
        return links.choose(token, form.value(Door.PASSWORD))
                .map(_ -> Door.signIn())
                .orElseGet(this::gone);
    }

    private Optional<Holder> holder(String token) {
        return doorkeeper == Doorkeeper.OURSELVES ? links.holder(token) : Optional.empty();
    }

    private Response gone() {
        return Response.status(Response.Status.GONE)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(frames.show(Templates.gone(frames.apart())))
                .build();
    }
}
