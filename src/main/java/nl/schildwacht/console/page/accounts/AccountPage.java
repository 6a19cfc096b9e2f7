package nl.schildwacht.console.page.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import nl.schildwacht.console.access.Account;
import nl.schildwacht.console.access.Accounts;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.SessionIdentity;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Look;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.console.page.SayTexts;
import nl.schildwacht.watch.Language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/** One's own account: name, how one reads, the password, and in words what one may. */
@Path("/console/account")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class AccountPage {
    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance mine(Frame frame, Form form, Form password, View view);
    }

    /** @param isLocal whether name and password are kept here. */
    record View(
            boolean isLocal,
            String email,
            List<Role> roles,
            List<Option> languages,
            List<Option> themes,
            boolean isSaved) {}

    private final Frames frames;
    private final Visitors visitors;
    private final Accounts accounts;

    AccountPage(Frames frames, Visitors visitors, Accounts accounts) {
        this.frames = frames;
        this.visitors = visitors;
        this.accounts = accounts;
    }

    @GET
    public TemplateInstance show(@QueryParam("saved") boolean saved) {
        return frames.show(page(filled(), Form.empty(), saved));
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response save(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<Account> mine = mine();
        if (mine.isPresent()) Door.checkName(form, "name", frames.texts(AccountTexts.class));
        if (!form.isGood()) return frames.again(page(form, Form.empty(), false));
        Look look = Look.of(
                form.value("language") + "." + form.value("theme") + "." + (form.isTicked("keys") ? "keys" : "nokeys"),
                frames.look().language());
        mine.ifPresent(account -> accounts.settle(
                account.id(),
                form.value("name").strip(),
                new Account.Settings(look.language(), look.theme().name(), look.keys())));
        return Response.fromResponse(Pages.to("/console/account?saved=true"))
                .cookie(look.kept())
                .build();
    }

    /** Ends her sessions, this one too: whoever knew the old password is out everywhere. */
    @POST
    @Path("password")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response changePassword(MultivaluedMap<String, String> sent, RoutingContext at) {
        Optional<Account> mine = mine();
        if (mine.isEmpty()) return Pages.to("/console/account");
        AccountTexts say = frames.texts(AccountTexts.class);
        Form form = Form.of(sent);
        Door.checkPassword(form, mine.get().email(), mine.get().name(), say);
        if (form.isGood() && !accounts.isHers(mine.get(), form.value("current"), Door.address(at)))
            form.problem("current", say.currentWrong());
        if (!form.isGood()) return frames.again(page(filled(), form, false));
        accounts.choosePassword(mine.get().id(), form.value(Door.PASSWORD));
        return Response.fromResponse(Pages.to("/sign-in?changed=true"))
                .cookie(new NewCookie.Builder(SessionIdentity.COOKIE)
                        .value("")
                        .path("/")
                        .maxAge(0)
                        .build())
                .build();
    }

    private Form filled() {
        Look look = frames.look();
        Form form = Form.empty()
                .with("name", visitors.now().name())
                .with("language", look.language().name().toLowerCase(Locale.ROOT))
                .with("theme", look.theme().id());
        return look.keys() ? form.with("keys", "yes") : form;
    }

    private Optional<Account> mine() {
        return visitors.now().account().flatMap(accounts::find);
    }

    private TemplateInstance page(Form form, Form password, boolean saved) {
        Visitor visitor = visitors.now();
        SayTexts say = frames.texts(SayTexts.class);
        return Templates.mine(
                frames.apart(),
                form,
                password,
                new View(
                        visitor.account().isPresent(),
                        visitor.email().orElse(""),
                        Arrays.stream(Role.values())
                                .filter(visitor.roles()::contains)
                                .toList(),
                        Arrays.stream(Language.values())
                                .map(language -> new Option(
                                        language.name().toLowerCase(Locale.ROOT),
                                        language.locale().getDisplayLanguage(language.locale())))
                                .toList(),
                        List.of(
                                new Option("auto", say.themeAuto()),
                                new Option("light", say.themeLight()),
                                new Option("dark", say.themeDark())),
                        saved));
    }
}
