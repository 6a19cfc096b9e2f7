package nl.schildwacht.console.page.watching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.watch.ArrangementCheck;
import nl.schildwacht.watch.ArrangementCheck.WrittenHelpLine;
import nl.schildwacht.watch.Change;
import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import nl.schildwacht.watch.HelpLine;
import nl.schildwacht.watch.HelpLines;
import nl.schildwacht.watch.Organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Who helps the people of an organisation with what. */
@Path("/console/watch/organisations/{organisation}/help")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "PRIVACY"})
@Produces(MediaType.TEXT_HTML)
class HelpPage {
    @CheckedTemplate(basePath = "watching")
    static class Templates {
        static native TemplateInstance help(
                Frame frame, Organisation organisation, List<HelpLine> lines, boolean mayChange);

        static native TemplateInstance helpForm(
                Frame frame, Organisation organisation, Form form, String id, List<Option> needs);
    }

    private final Frames frames;
    private final Watch watch;
    private final HelpLines help;
    private final ArrangementCheck check;

    HelpPage(Frames frames, Watch watch, HelpLines help, ArrangementCheck check) {
        this.frames = frames;
        this.watch = watch;
        this.help = help;
        this.check = check;
    }

    @GET
    public TemplateInstance list(@PathParam("organisation") String organisation) {
        Organisation one = watch.organisation(organisation);
        Reach reach = watch.reach();
        return frames.show(
                Templates.help(frames.of("watch"), one, reach.list().helpOf(organisation), reach.mayChange()));
    }

    @GET
    @Path("new")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public TemplateInstance blank(@PathParam("organisation") String organisation) {
        return frames.show(form(watch.organisation(organisation), Form.empty(), ""));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public Response add(@PathParam("organisation") String organisation, MultivaluedMap<String, String> sent) {
        return save(organisation, UUID.randomUUID(), "", Form.of(sent));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public TemplateInstance edit(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        HelpLine line = find(organisation, id);
        Form form = Form.empty()
                .with("need", line.need().name().toLowerCase(Locale.ROOT))
                .with("name", line.name())
                .with("role", line.role())
                .with("phone", line.phone())
                .with("hours", line.hours())
                .with("email", line.email());
        return frames.show(form(watch.organisation(organisation), form, id.toString()));
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public Response change(
            @PathParam("organisation") String organisation,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> sent) {
        return save(organisation, find(organisation, id).id(), id.toString(), Form.of(sent));
    }

    private Response save(String organisation, UUID id, String shown, Form form) {
        Organisation one = watch.organisation(organisation);
        var written = new WrittenHelpLine(
                organisation,
                form.value("need"),
                form.value("name"),
                form.value("role"),
                form.value("phone"),
                form.value("hours"),
                form.value("email"));
        switch (check.help(written, id, watch.reach().list())) {
            case Wrong<HelpLine>(var problems) -> watch.saying(form, problems);
            case Fine<HelpLine>(var line, var _) -> {
                if (!(help.save(line) instanceof Change.Refused refused)) return Pages.to(path(organisation));
                watch.refused(form, "need", refused);
            }
        }
        return frames.again(form(one, form, shown));
    }

    @POST
    @Path("{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public Response remove(@PathParam("organisation") String organisation, @PathParam("id") UUID id) {
        help.remove(organisation, find(organisation, id).id());
        return Pages.to(path(organisation));
    }

    private HelpLine find(String organisation, UUID id) {
        watch.organisation(organisation);
        return watch.reach().list().helpOf(organisation).stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private TemplateInstance form(Organisation organisation, Form form, String id) {
        AgreedTexts texts = frames.texts(AgreedTexts.class);
        List<Option> needs = Arrays.stream(HelpLine.Need.values())
                .map(one -> new Option(one.name().toLowerCase(Locale.ROOT), texts.need(one)))
                .toList();
        return Templates.helpForm(frames.of("watch"), organisation, form, id, needs);
    }

    private static String path(String organisation) {
        return "/console/watch/organisations/" + organisation + "/help";
    }
}
