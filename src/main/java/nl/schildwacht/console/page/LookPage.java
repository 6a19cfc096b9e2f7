package nl.schildwacht.console.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Language and display, on every page, signed in or not. */
@Path("/look")
@PermitAll
class LookPage {
    @CheckedTemplate(basePath = "frame")
    static class Templates {
        static native TemplateInstance look(
                Frame frame, Form form, List<Option> languages, List<Option> themes, List<Option> keys, String to);
    }

    private final Frames frames;

    LookPage(Frames frames) {
        this.frames = frames;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@HeaderParam("Referer") @DefaultValue("/console") String from) {
        Look now = frames.look();
        SayTexts say = frames.texts(SayTexts.class);
        Form form = Form.empty()
                .with("language", now.language().name().toLowerCase(Locale.ROOT))
                .with("theme", now.theme().id())
                .with("keys", now.keys() ? "keys" : "nokeys");
        return frames.show(Templates.look(
                frames.apart(),
                form,
                List.of(new Option("nl", "Nederlands"), new Option("en", "English")),
                List.of(
                        new Option("auto", say.themeAuto()),
                        new Option("light", say.themeLight()),
                        new Option("dark", say.themeDark())),
                List.of(new Option("keys", say.keysOn()), new Option("nokeys", say.keysOff())),
                Pages.pathOf(from)));
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response choose(
            @FormParam("language") @DefaultValue("") String language,
            @FormParam("theme") @DefaultValue("") String theme,
            @FormParam("keys") @DefaultValue("") String keys,
            @FormParam("to") @DefaultValue("/console") String to) {
        Look now = frames.look();
        String kept = now.keys() ? "keys" : "nokeys";
        String wanted = String.join(".", language, theme, keys.isEmpty() ? kept : keys);
        Look look = Look.of(wanted.toLowerCase(Locale.ROOT), now.language());
        return Response.fromResponse(Pages.to(to)).cookie(look.kept()).build();
    }
}
