package nl.schildwacht.console.page.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import nl.schildwacht.console.access.Accounts;
import nl.schildwacht.console.access.Doorkeeper;
import nl.schildwacht.console.access.FirstAccount;
import nl.schildwacht.console.access.PasswordIdentity;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Pages;
import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/** Where people sign in. What they type goes to Quarkus, which sends them back here when it is wrong. */
@Path("/sign-in")
@PermitAll
class SignInPage {
    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance signIn(Frame frame, Form form, View view);
    }

    /**
     * @param isLocal whether accounts are kept here.
     * @param isFirst whether there is no account yet.
     */
    record View(boolean isLocal, boolean isFirst, boolean isOut, boolean isChanged) {}

    private final Frames frames;
    private final Visitors visitors;
    private final Accounts accounts;
    private final FirstAccount first;
    private final Doorkeeper doorkeeper;

    SignInPage(Frames frames, Visitors visitors, Accounts accounts, FirstAccount first, Doorkeeper doorkeeper) {
        this.frames = frames;
        this.visitors = visitors;
        this.accounts = accounts;
        this.first = first;
        this.doorkeeper = doorkeeper;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show(
            @QueryParam("failed") boolean failed,
            @QueryParam("out") boolean out,
            @QueryParam("changed") boolean changed,
            @HeaderParam("HX-Request") boolean isFragment,
            @HeaderParam("HX-Current-URL") @Nullable String page,
            RoutingContext at) {
        if (isFragment) return leave(page, at);
        if (visitors.find().isPresent()) return Pages.to("/console");
        AccountTexts say = frames.texts(AccountTexts.class);
        String typed = typed(at);
        Form form = Form.empty().with(Door.USER, typed);
        if (failed) {
            Optional<Duration> pause = accounts.pause(typed, Door.address(at));
            form.problem(
                    Door.USER, pause.map(it -> say.tooOften(it.toMinutes() + 1)).orElseGet(say::failed));
        }
        boolean isLocal = doorkeeper == Doorkeeper.OURSELVES;
        var view = new View(isLocal, isLocal && first.isOpen(), out, changed);
        return Response.ok(frames.show(Templates.signIn(frames.apart(), form, view)))
                .cookie(forget())
                .build();
    }

    /** A session ended while the reader was on a page: the whole page goes, and comes back after signing in. */
    private static Response leave(@Nullable String page, RoutingContext at) {
        Response.ResponseBuilder answer = Response.ok().header("HX-Redirect", "/sign-in");
        String root = at.request().scheme() + "://" + at.request().authority() + "/";
        if (page != null && page.startsWith(root))
            answer.cookie(new NewCookie.Builder("back").value(page).path("/").build());
        return answer.build();
    }

    private static String typed(RoutingContext at) {
        Cookie cookie = at.request().getCookie(PasswordIdentity.TYPED);
        if (cookie == null) return "";
        try {
            return URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException spoilt) {
            return "";
        }
    }

    private static NewCookie forget() {
        return new NewCookie.Builder(PasswordIdentity.TYPED)
                .value("")
                .path("/sign-in")
                .maxAge(0)
                .build();
    }
}
