package nl.schildwacht.console.page.setup;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.console.page.setup.SetUp.Progress;
import nl.schildwacht.dispatch.mail.Hitch;
import nl.schildwacht.dispatch.mail.MailCheck;
import nl.schildwacht.dispatch.mail.MailServer;
import nl.schildwacht.dispatch.mail.MailServers;
import nl.schildwacht.dispatch.mail.MailServers.Ruling;
import nl.schildwacht.dispatch.mail.TestMail;
import nl.schildwacht.watch.Checked;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Step 4: how mail leaves, and a mail to prove it. */
@Path("/console/set-up/mail")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
class MailPage {
    private static final String PATH = "/console/set-up/mail";

    @CheckedTemplate(basePath = "setup")
    static class Templates {
        static native TemplateInstance mail(
                Frame frame,
                Progress progress,
                Form form,
                Ruling ruling,
                boolean isEditing,
                boolean canForget,
                boolean keepsPassword,
                List<Option> encryptions,
                List<Setting> settings,
                Optional<MailServers.Tested> tested,
                Optional<Hitch> hitch,
                String outcome,
                Optional<String> address);
    }

    /** One of the operators' settings, by the name they know it by. */
    public record Setting(String name, String value) {}

    private final Frames frames;
    private final Visitors visitors;
    private final SetUp setUp;
    private final MailServers servers;
    private final TestMail test;

    MailPage(Frames frames, Visitors visitors, SetUp setUp, MailServers servers, TestMail test) {
        this.frames = frames;
        this.visitors = visitors;
        this.setUp = setUp;
        this.servers = servers;
        this.test = test;
    }

    @GET
    public TemplateInstance show(
            @QueryParam("own") @DefaultValue("false") boolean own,
            @QueryParam("saved") @DefaultValue("") String saved) {
        Whole.demand(visitors.now());
        Ruling ruling = servers.ruling();
        return frames.show(page(filled(ruling), ruling, own, Optional.empty(), saved.equals("true") ? "saved" : ""));
    }

    @POST
    public Response save(MultivaluedMap<String, String> sent) {
        Whole.demand(visitors.now());
        SetupTexts texts = frames.texts(SetupTexts.class);
        Form form = Form.of(sent);
        Ruling ruling = servers.ruling();
        var checked = MailCheck.server(new MailCheck.Written(
                form.value("host"),
                form.value("port"),
                form.value("encryption"),
                form.value("user"),
                form.value("password"),
                form.value("from_name"),
                form.value("from")));
        if (checked instanceof Checked.Wrong<MailServer>(var problems))
            Faults.mark(form, problems, Map.of(), frames.look().language());
        if (checked instanceof Checked.Fine<MailServer>(var server, var _)) {
            switch (servers.save(server, form.value("password"), visitors.now().name())) {
                case DONE -> {
                    return Pages.to(PATH + "?saved=true#test");
                }
                case NO_KEY -> form.problem("password", texts.noKey());
                case PASSWORD_NEEDED -> form.problem("password", texts.passwordNeeded());
            }
        }
        return frames.again(page(form, ruling, true, Optional.empty(), ""));
    }

    @POST
    @Path("test")
    public Response test() {
        Whole.demand(visitors.now());
        Optional<String> address = visitors.now().email();
        if (address.isEmpty()) return Pages.to(PATH);
        Optional<Hitch> hitch = test.send(
                address.get(), frames.look().language(), visitors.now().name());
        Ruling ruling = servers.ruling();
        TemplateInstance page = page(filled(ruling), ruling, false, hitch, hitch.isPresent() ? "failed" : "sent");
        return hitch.isPresent()
                ? frames.again(page)
                : Response.ok(frames.show(page)).build();
    }

    @POST
    @Path("forget")
    public Response forget() {
        Whole.demand(visitors.now());
        servers.forget();
        return Pages.to(PATH);
    }

    private TemplateInstance page(Form form, Ruling ruling, boolean own, Optional<Hitch> hitch, String outcome) {
        SetupTexts texts = frames.texts(SetupTexts.class);
        return Templates.mail(
                frames.of("setup"),
                setUp.progress(),
                form,
                ruling,
                own || !(ruling instanceof Ruling.ByEnvironment),
                ruling instanceof Ruling.Typed && servers.isSetInEnvironment(),
                ruling instanceof Ruling.Typed typed && typed.hasPassword(),
                Arrays.stream(MailServer.Encryption.values())
                        .map(each -> new Option(each.name().toLowerCase(Locale.ROOT), texts.encryption(each)))
                        .toList(),
                settings(ruling.server(), texts),
                servers.tested(),
                hitch,
                outcome,
                visitors.now().email());
    }

    private static List<Setting> settings(MailServer server, SetupTexts texts) {
        String unset = texts.notSet();
        return List.of(
                new Setting("QUARKUS_MAILER_HOST", server.host()),
                new Setting("QUARKUS_MAILER_PORT", Integer.toString(server.port())),
                new Setting("QUARKUS_MAILER_START_TLS, QUARKUS_MAILER_TLS", texts.encryption(server.encryption())),
                new Setting("QUARKUS_MAILER_USERNAME", server.user().isEmpty() ? unset : server.user()),
                new Setting("QUARKUS_MAILER_PASSWORD", texts.hidden()),
                new Setting("SCHILDWACHT_DISPATCH_FROM", server.from()));
    }

    /** What stands, to change; the defaults of an installation that nobody set up are no help and are left out. */
    private static Form filled(Ruling ruling) {
        if (ruling.isByDefault())
            return Form.empty()
                    .with("port", "587")
                    .with("encryption", "starttls")
                    .with("from_name", "Schildwacht");
        MailServer server = ruling.server();
        return Form.empty()
                .with("host", server.host())
                .with("port", Integer.toString(server.port()))
                .with("encryption", server.encryption().name().toLowerCase(Locale.ROOT))
                .with("user", server.user())
                .with("from_name", server.fromName())
                .with("from", server.fromAddress());
    }
}
