package nl.schildwacht.console.page.privacy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.dossier.retention.Article;
import nl.schildwacht.dossier.retention.Request;
import nl.schildwacht.dossier.retention.Requests;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Requests under the AVG: which there are, and opening one. */
@Path("/console/privacy/requests")
@RolesAllowed("PRIVACY")
@Produces(MediaType.TEXT_HTML)
class RequestsPage {
    @CheckedTemplate(basePath = "privacy")
    static class Templates {
        static native TemplateInstance requests(
                Frame frame,
                LocalDate today,
                List<Request> requests,
                Form form,
                List<Option> articles,
                List<Option> whos);
    }

    private final Frames frames;
    private final Visitors visitors;
    private final Requests requests;

    RequestsPage(Frames frames, Visitors visitors, Requests requests) {
        this.frames = frames;
        this.visitors = visitors;
        this.requests = requests;
    }

    @GET
    public TemplateInstance show() {
        Frame frame = frames.of("privacy");
        return frames.show(
                page(frame, Form.empty().with("received", today(frame).toString())));
    }

    @POST
    public Response open(MultivaluedMap<String, String> sent) {
        Frame frame = frames.of("privacy");
        Form form = Form.of(sent);
        PrivacyTexts texts = frames.texts(PrivacyTexts.class);
        Optional<Article> article = choice(Article.class, form.value("article"));
        if (article.isEmpty()) form.problem("article", texts.badChoice());
        Optional<Request.Who> who = choice(Request.Who.class, form.value("who"));
        if (who.isEmpty()) form.problem("who", texts.badChoice());
        if (form.text("name").filter(text -> text.length() <= 200).isEmpty()) form.problem("name", texts.badName());
        if (form.text("reach").filter(text -> text.length() <= 300).isEmpty()) form.problem("reach", texts.badReach());
        Optional<LocalDate> received = RequestPage.day(form, "received").filter(day -> !day.isAfter(today(frame)));
        if (received.isEmpty()) form.problem("received", texts.badReceived());
        if (!form.isGood()) return frames.again(page(frame, form));
        long id = requests.open(
                article.orElseThrow(),
                who.orElseThrow(),
                form.text("name").orElseThrow(),
                form.text("reach").orElseThrow(),
                received.orElseThrow(),
                visitors.now().name());
        return Pages.to("/console/privacy/requests/" + id);
    }

    private TemplateInstance page(Frame frame, Form form) {
        PrivacyTexts texts = frames.texts(PrivacyTexts.class);
        return Templates.requests(
                frame,
                today(frame),
                requests.list(),
                form,
                Arrays.stream(Article.values())
                        .map(each -> new Option(each.name(), texts.article(each)))
                        .toList(),
                Arrays.stream(Request.Who.values())
                        .map(each -> new Option(each.name(), texts.whoIs(each)))
                        .toList());
    }

    static LocalDate today(Frame frame) {
        return frame.now().atZone(frame.zone()).toLocalDate();
    }

    static <E extends Enum<E>> Optional<E> choice(Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(value))
                .findFirst();
    }
}
