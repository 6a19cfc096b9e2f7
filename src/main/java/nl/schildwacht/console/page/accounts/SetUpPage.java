package nl.schildwacht.console.page.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import nl.schildwacht.console.access.Account;
import nl.schildwacht.console.access.Doorkeeper;
import nl.schildwacht.console.access.FirstAccount;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Tries;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.watch.EmailAddress;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The first account of a new installation; once it is there, so is the door to everything else, and this one is shut. */
@Path("/set-up")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SetUpPage {
    static final List<Role> CHOICE = List.of(Role.COMMUNICATIONS, Role.PRIVACY);

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance setUp(Frame frame, Form form, List<Role> roles);
    }

    private final Frames frames;
    private final FirstAccount first;
    private final Doorkeeper doorkeeper;
    private final Tries tries;

    SetUpPage(Frames frames, FirstAccount first, Doorkeeper doorkeeper, Tries tries) {
        this.frames = frames;
        this.first = first;
        this.doorkeeper = doorkeeper;
        this.tries = tries;
    }

    @GET
    public Response show() {
        if (isShut()) return Pages.to("/console");
        Form form = Form.empty().with("role", CHOICE.stream().map(Role::name).toList());
        return Response.ok(frames.show(Templates.setUp(frames.apart(), form, CHOICE)))
                .build();
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response make(MultivaluedMap<String, String> sent, RoutingContext at) {
        if (isShut()) return Pages.to("/console");
        AccountTexts say = frames.texts(AccountTexts.class);
        Form form = Form.of(sent);
        String token = form.text("token").orElse("");
        if (!tries.mayTry(Door.address(at)) || !first.isGood(token)) form.problem("token", say.tokenWrong());
        Door.checkName(form, "name", say);
        if (EmailAddress.parse(form.value(Door.USER).strip()).isEmpty()) form.problem(Door.USER, say.emailWrong());
        Door.checkPassword(form, form.value(Door.USER), form.value("name"), say);
        if (form.isGood()
                && first.make(
                                token,
                                form.value("name").strip(),
                                form.value(Door.USER),
                                form.value(Door.PASSWORD),
                                new Account.Rights(roles(form), Set.of(), Set.of()))
                        .isEmpty()) form.problem("token", say.tokenWrong());
        return form.isGood()
                ? Door.signIn(at, "/console/set-up")
                : frames.again(Templates.setUp(frames.apart(), form, CHOICE));
    }

    private static Set<Role> roles(Form form) {
        Set<Role> roles = EnumSet.of(Role.ADMINISTRATOR);
        CHOICE.stream().filter(role -> form.has("role", role.name())).forEach(roles::add);
        return roles;
    }

    private boolean isShut() {
        return doorkeeper != Doorkeeper.OURSELVES || !first.isOpen();
    }
}
