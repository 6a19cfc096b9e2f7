package nl.schildwacht.console.page.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.audit.Looks;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.dossier.casework.StartingText;
import nl.schildwacht.dossier.casework.StartingTexts;
import nl.schildwacht.watch.Language;
import nl.schildwacht.watch.Organisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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

/** Texts to start from, filled in for a dossier, and as the organisation wants them. Nothing here sends anything. */
@Path("/console/dossiers")
@RolesAllowed({"COMMUNICATIONS", "SECURITY"})
class TextsPage {
    @CheckedTemplate(basePath = "cases")
    static class Templates {
        static native TemplateInstance text(Frame frame, TextView view);

        static native TemplateInstance edit(Frame frame, TextView view, Form form, String fields);
    }

    private final Frames frames;
    private final CaseDoor door;
    private final CasePage page;
    private final Facts facts;
    private final StartingTexts texts;

    TextsPage(Frames frames, CaseDoor door, CasePage page, Facts facts, StartingTexts texts) {
        this.frames = frames;
        this.door = door;
        this.page = page;
        this.facts = facts;
        this.texts = texts;
    }

    @GET
    @Path("{number}/texts/{kind}")
    @Produces(MediaType.TEXT_HTML)
    @Looks
    public TemplateInstance show(
            @PathParam("number") String number,
            @PathParam("kind") String kind,
            @QueryParam("language") @DefaultValue("") String language) {
        Opened opened = door.open(number, Standing.OFFICE);
        TextView view = view(opened, kind(kind), language(opened, language));
        return frames.show(Templates.text(frames.of("dossiers"), view));
    }

    @GET
    @Path("{number}/texts/{kind}/standard")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance edit(
            @PathParam("number") String number,
            @PathParam("kind") String kind,
            @QueryParam("language") @DefaultValue("") String language) {
        Opened opened = door.open(number, Standing.OFFICE);
        TextView view = view(opened, kind(kind), language(opened, language));
        Form form = Form.empty().with("body", view.text().body());
        return frames.show(Templates.edit(
                frames.of("dossiers"), view, form, fields(view.text().language())));
    }

    @POST
    @Path("{number}/texts/{kind}/standard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("number") String number,
            @PathParam("kind") String id,
            @QueryParam("language") @DefaultValue("") String language,
            MultivaluedMap<String, String> sent) {
        Opened opened = door.open(number, Standing.OFFICE);
        Organisation organisation = organisation(opened);
        StartingText.Kind kind = kind(id);
        Language in = language(opened, language);
        Form form = Form.of(sent);
        CasesTexts words = frames.texts(CasesTexts.class);
        String body = form.value("body");
        if (form.has("reset", "yes")) {
            texts.reset(organisation.id(), kind, in);
            return Pages.to(path(opened, kind, in));
        }
        if (body.isBlank()) form.problem("body", words.textMissing());
        if (body.length() > StartingText.LONGEST) form.problem("body", words.tooLong(StartingText.LONGEST));
        var unknown = StartingText.unknownFields(body);
        if (!unknown.isEmpty()) {
            String named = unknown.stream().map(it -> "{" + it + "}").collect(Collectors.joining(", "));
            form.problem("body", words.textUnknown(named));
        }
        if (!form.isGood()) {
            return frames.again(Templates.edit(frames.of("dossiers"), view(opened, kind, in), form, fields(in)));
        }
        texts.save(organisation.id(), kind, in, body, opened.by());
        return Pages.to(path(opened, kind, in));
    }

    private TextView view(Opened opened, StartingText.Kind kind, Language language) {
        Organisation organisation = organisation(opened);
        StartingText text = texts.find(organisation.id(), kind, language);
        return new TextView(
                opened.number(),
                organisation.name(),
                text,
                text.filled(facts.of(opened, organisation, language, page.words())));
    }

    private static Organisation organisation(Opened opened) {
        return opened.organisations().stream().findFirst().orElseThrow(NotFoundException::new);
    }

    private static Language language(Opened opened, String asked) {
        return switch (asked) {
            case "nl" -> Language.NL;
            case "en" -> Language.EN;
            default -> organisation(opened).language();
        };
    }

    private static StartingText.Kind kind(String id) {
        return Arrays.stream(StartingText.Kind.values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static String fields(Language language) {
        return Arrays.stream(StartingText.Field.values())
                .map(field -> "{" + field.in(language) + "}")
                .collect(Collectors.joining(", "));
    }

    private static String path(Opened opened, StartingText.Kind kind, Language language) {
        return opened.path() + "/texts/" + kind.id() + "?language="
                + language.name().toLowerCase(Locale.ROOT);
    }
}
