package nl.schildwacht.console.page.watching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.console.style.Colour;
import nl.schildwacht.console.style.Font;
import nl.schildwacht.console.style.HouseStyle;
import nl.schildwacht.console.style.HouseStyles;
import nl.schildwacht.console.style.Theme;
import nl.schildwacht.dossier.report.Picture;
import nl.schildwacht.watch.Organisation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Colours, letters and logo of an organisation. */
@Path("/console/watch/organisations/{organisation}/style")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
@Produces(MediaType.TEXT_HTML)
class StylePage {
    /** Of the file as it is sent: a logo, not a photo. */
    static final int MOST_BYTES = 200 << 10;

    private static final int MOST_PIXELS = 2_000_000;
    private static final int LONGEST_WORDS = 100;

    @CheckedTemplate(basePath = "watching")
    static class Templates {
        static native TemplateInstance style(
                Frame frame,
                Organisation organisation,
                Optional<HouseStyle> style,
                Form form,
                List<Option> fonts,
                boolean isSaved);
    }

    private final Frames frames;
    private final Watch watch;
    private final HouseStyles styles;

    StylePage(Frames frames, Watch watch, HouseStyles styles) {
        this.frames = frames;
        this.watch = watch;
        this.styles = styles;
    }

    @GET
    public TemplateInstance show(
            @PathParam("organisation") String organisation, @QueryParam("saved") @DefaultValue("") String saved) {
        Organisation one = watch.organisation(organisation);
        Form form = Form.empty().with("font", Font.STANDARD.id());
        styles.find(organisation).ifPresent(style -> {
            form.with("primary", style.primary().map(Colour::css).orElse(""))
                    .with("link", style.link().map(Colour::css).orElse(""))
                    .with("font", style.font().id())
                    .with("words", style.logoWords().orElse(""));
        });
        return frames.show(page(one, form, !saved.isEmpty()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(
            @PathParam("organisation") String organisation,
            @RestForm @DefaultValue("") String primary,
            @RestForm @DefaultValue("") String link,
            @RestForm @DefaultValue("") String font,
            @RestForm @DefaultValue("") String words,
            @RestForm @Nullable String remove,
            @RestForm @Nullable FileUpload logo) {
        Organisation one = watch.organisation(organisation);
        Form form = Form.empty()
                .with("primary", primary)
                .with("link", link)
                .with("font", font)
                .with("words", words);
        if (remove != null) form.with("remove", "yes");
        Optional<Colour> buttons = colour(form, "primary");
        Optional<Colour> links = colour(form, "link");
        Optional<HouseStyle.Logo> sent = logo(form, logo);
        Optional<String> says = words(form, organisation, sent);
        Optional<Font> letters = Font.of(font);
        if (letters.isEmpty()) form.problem("font", texts().fontMissing());
        if (!form.isGood()) return frames.again(page(one, form, false));
        styles.save(new HouseStyle(organisation, buttons, links, letters.orElseThrow(), says), sent, watch.by());
        return Pages.to("/console/watch/organisations/" + organisation + "/style?saved=yes");
    }

    /** What is readable in the light theme can be made so in the dark one; what is not is refused, and the nearest offered. */
    private Optional<Colour> colour(Form form, String field) {
        if (form.text(field).isEmpty()) return Optional.empty();
        Optional<Colour> colour = Colour.parse(form.value(field));
        if (colour.isEmpty()) form.problem(field, texts().noColour());
        colour.filter(one -> !Theme.LIGHT.isReadable(one))
                .ifPresent(one -> form.problem(
                        field,
                        texts().tooLight(
                                        ratio(Theme.LIGHT.contrast(one)),
                                        Theme.LIGHT.readable(one).css())));
        return colour;
    }

    /** Rounded down: 4.49 is not enough and must not read as if it were. */
    private String ratio(double contrast) {
        return String.format(frames.look().language().locale(), "%.1f", Math.floor(contrast * 10) / 10);
    }

    private Optional<HouseStyle.Logo> logo(Form form, @Nullable FileUpload file) {
        if (file == null || file.size() == 0) return Optional.empty();
        if (file.size() > MOST_BYTES) {
            form.problem("logo", texts().logoTooLarge());
            return Optional.empty();
        }
        Optional<HouseStyle.Logo> painted = painted(read(file));
        if (painted.isEmpty()) form.problem("logo", texts().logoOther());
        return painted;
    }

    /** Anew from its pixels: nothing else that the file holds is kept. */
    private static Optional<HouseStyle.Logo> painted(byte[] bytes) {
        if (!(Picture.take(bytes) instanceof Picture.Taken.In(Picture picture))) return Optional.empty();
        return switch (picture.type()) {
            case PNG, JPEG ->
                picture.shown()
                        .filter(shown -> (long) shown.width() * shown.height() <= MOST_PIXELS)
                        .map(shown -> new HouseStyle.Logo(shown.mediaType(), shown.bytes()));
            case GIF, WEBP -> Optional.empty();
        };
    }

    /** What the logo says; absent when there is none, or none any more. */
    private Optional<String> words(Form form, String organisation, Optional<HouseStyle.Logo> sent) {
        Optional<String> words = form.text("words");
        boolean stays = !form.isTicked("remove") && styles.logo(organisation).isPresent();
        if (sent.isEmpty() && !stays) {
            if (words.isPresent() && !form.isTicked("remove")) form.problem("logo", texts().logoMissing());
            return Optional.empty();
        }
        if (words.isEmpty() || words.get().length() > LONGEST_WORDS)
            form.problem("words", texts().wordsMissing(LONGEST_WORDS));
        return words;
    }

    private static byte[] read(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException gone) {
            throw new UncheckedIOException("the uploaded file cannot be read", gone);
        }
    }

    private TemplateInstance page(Organisation organisation, Form form, boolean isSaved) {
        List<Option> fonts = Arrays.stream(Font.values())
                .map(one -> new Option(one.id(), one.title()))
                .toList();
        return Templates.style(frames.of("watch"), organisation, styles.find(organisation.id()), form, fonts, isSaved);
    }

    private HouseTexts texts() {
        return frames.texts(HouseTexts.class);
    }
}
