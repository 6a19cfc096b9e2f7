package nl.schildwacht.console.page.accounts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Account;
import nl.schildwacht.console.access.Accounts;
import nl.schildwacht.console.access.Doorkeeper;
import nl.schildwacht.console.access.PasswordLinks;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.dispatch.Delivery;
import nl.schildwacht.watch.EmailAddress;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Watchlists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Everybody who can sign in, for administrators: invite, change, block. */
@Path("/console/accounts")
@RolesAllowed("ADMINISTRATOR")
@Produces(MediaType.TEXT_HTML)
class AccountsPage {
    private static final int A_PAGE = 50;

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance all(Frame frame, View view, Form form, Choices choices);

        static native TemplateInstance one(Frame frame, Account account, Form form, Choices choices, String said);
    }

    /** @param said id of what just happened; empty: nothing. */
    record View(boolean isLocal, String search, List<Account> accounts, int previous, int next, String said) {
        public String searchEncoded() {
            return URLEncoder.encode(search, StandardCharsets.UTF_8);
        }
    }

    /** What the form of rights offers. */
    record Choices(List<Role> roles, List<Organisation> organisations) {}

    private final Frames frames;
    private final Visitors visitors;
    private final Accounts accounts;
    private final PasswordLinks links;
    private final Watchlists watchlists;
    private final Doorkeeper doorkeeper;

    AccountsPage(
            Frames frames,
            Visitors visitors,
            Accounts accounts,
            PasswordLinks links,
            Watchlists watchlists,
            Doorkeeper doorkeeper) {
        this.frames = frames;
        this.visitors = visitors;
        this.accounts = accounts;
        this.links = links;
        this.watchlists = watchlists;
        this.doorkeeper = doorkeeper;
    }

    @GET
    public TemplateInstance list(
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("said") @DefaultValue("") String said) {
        return frames.show(list(search, Math.max(0, from), said, Form.empty()));
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response invite(MultivaluedMap<String, String> sent) {
        AccountTexts say = frames.texts(AccountTexts.class);
        Form form = Form.of(sent);
        Door.checkName(form, "name", say);
        Optional<String> email = EmailAddress.parse(form.value("email").strip());
        if (email.isEmpty()) form.problem("email", say.emailWrong());
        Optional<Account.Rights> rights = rights(say).read(form);
        if (rights.isEmpty()) return frames.again(list("", 0, "", form));
        Optional<Account> made =
                accounts.invite(email.orElseThrow(), form.value("name").strip(), rights.get());
        if (made.isEmpty()) {
            form.problem("email", say.taken());
            return frames.again(list("", 0, "", form));
        }
        return Pages.to("/console/accounts?said=" + send(made.get()));
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("id") long id, @QueryParam("said") @DefaultValue("") String said) {
        Account account = find(id);
        return frames.show(one(account, RightsForm.fill(Form.empty(), account), said));
    }

    @POST
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response change(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Account account = find(id);
        AccountTexts say = frames.texts(AccountTexts.class);
        Form form = Form.of(sent);
        Optional<Account.Rights> rights = rights(say).read(form);
        if (rights.isPresent())
            refused(accounts.change(id, rights.get(), me()), say).ifPresent(why -> form.problem("role", why));
        return form.isGood()
                ? Pages.to("/console/accounts/" + id + "?said=saved")
                : frames.again(one(account, form, ""));
    }

    @POST
    @Path("{id}/disable")
    public Response disable(@PathParam("id") long id) {
        Account account = find(id);
        Form form = RightsForm.fill(Form.empty(), account);
        Optional<String> why = refused(accounts.disable(id, me()), frames.texts(AccountTexts.class));
        if (why.isEmpty()) return Pages.to("/console/accounts/" + id + "?said=saved");
        form.problem("disable", why.get());
        return frames.again(one(account, form, ""));
    }

    @POST
    @Path("{id}/enable")
    public Response enable(@PathParam("id") long id) {
        accounts.enable(find(id).id());
        return Pages.to("/console/accounts/" + id + "?said=saved");
    }

    @POST
    @Path("{id}/link")
    public Response sendLink(@PathParam("id") long id) {
        Account account = find(id);
        return Pages.to("/console/accounts/" + id + "?said=" + (account.isDisabled() ? "" : send(account)));
    }

    private String send(Account account) {
        return links.invite(account) instanceof Delivery.Sent ? "sent" : "unsent";
    }

    private Account find(long id) {
        return accounts.find(id).orElseThrow(NotFoundException::new);
    }

    /** Whoever administers by the identity provider has no account here, and cannot shut herself out by it. */
    private long me() {
        return visitors.now().account().orElse(0L);
    }

    private static Optional<String> refused(Accounts.Change change, AccountTexts say) {
        return switch (change) {
            case CHANGED -> Optional.empty();
            case LAST_ADMINISTRATOR -> Optional.of(say.lastAdministrator());
            case YOURSELF -> Optional.of(say.yourself());
            case ABSENT -> throw new NotFoundException();
        };
    }

    private RightsForm rights(AccountTexts say) {
        return new RightsForm(watchlists.current(), say);
    }

    private Choices choices() {
        return new Choices(
                RightsForm.roles(), rights(frames.texts(AccountTexts.class)).organisations());
    }

    private TemplateInstance list(String search, int from, String said, Form form) {
        List<Account> found = accounts.list(search, from, A_PAGE + 1);
        boolean isMore = found.size() > A_PAGE;
        var view = new View(
                doorkeeper == Doorkeeper.OURSELVES,
                search,
                isMore ? found.subList(0, A_PAGE) : found,
                from == 0 ? -1 : Math.max(0, from - A_PAGE),
                isMore ? from + A_PAGE : -1,
                said);
        return Templates.all(frames.of("accounts"), view, form, choices());
    }

    private TemplateInstance one(Account account, Form form, String said) {
        return Templates.one(frames.of("accounts"), account, form, choices(), said);
    }
}
