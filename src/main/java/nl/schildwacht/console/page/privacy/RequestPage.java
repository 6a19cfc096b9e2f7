package nl.schildwacht.console.page.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.audit.Looks;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.MishapPage;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.console.page.SayTexts;
import nl.schildwacht.dossier.retention.Erasure;
import nl.schildwacht.dossier.retention.Request;
import nl.schildwacht.dossier.retention.Requests;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** One request, from step to step. A step that is not next leads back to the page, which shows how it stands. */
@Path("/console/privacy/requests/{id: [0-9]{1,18}}")
@RolesAllowed("PRIVACY")
@Produces(MediaType.TEXT_HTML)
class RequestPage {
    @CheckedTemplate(basePath = "privacy")
    static class Templates {
        static native TemplateInstance request(Frame frame, Request request, View view, Form form);

        static native TemplateInstance copy(Frame frame, Printed printed);
    }

    /** A number with its words. */
    public record Count(String what, long many) {}

    /** @param plan what carrying out would do now. */
    public record View(
            boolean late,
            LocalDate today,
            List<Count> found,
            List<Count> plan,
            List<Count> outcome,
            List<Option> decisions) {}

    private final Frames frames;
    private final Visitors visitors;
    private final MishapPage mishap;
    private final Requests requests;
    private final Handling handling;
    private final ObjectMapper json;

    RequestPage(
            Frames frames,
            Visitors visitors,
            MishapPage mishap,
            Requests requests,
            Handling handling,
            ObjectMapper json) {
        this.frames = frames;
        this.visitors = visitors;
        this.mishap = mishap;
        this.requests = requests;
        this.handling = handling;
        this.json = json;
    }

    @GET
    @Looks
    public Response show(@PathParam("id") long id) {
        return with(
                id,
                request -> Response.ok(frames.show(page(request, Form.empty())))
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .build());
    }

    @POST
    @Path("identify")
    public Response identify(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        return with(id, request -> {
            Form form = Form.of(sent);
            PrivacyTexts texts = frames.texts(PrivacyTexts.class);
            if (form.text("identified").filter(text -> text.length() <= 1000).isEmpty())
                form.problem("identified", texts.badIdentified());
            if (request.who() == Request.Who.WATCHED
                    && form.text("subject").filter(handling::isKnown).isEmpty())
                form.problem("subject", texts.badSubject());
            if (request.who() == Request.Who.AUTHOR
                    && form.text("handle").filter(text -> text.length() <= 200).isEmpty())
                form.problem("handle", texts.badHandle());
            if (!form.isGood()) return frames.again(page(request, form));
            requests.identify(id, form.text("identified").orElseThrow(), form.text("subject"), form.text("handle"));
            return back(id);
        });
    }

    @POST
    @Path("search")
    public Response search(@PathParam("id") long id) {
        return with(id, request -> {
            requests.found(id, handling.count(request));
            return back(id);
        });
    }

    @POST
    @Path("decide")
    public Response decide(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        return with(id, request -> {
            Form form = Form.of(sent);
            PrivacyTexts texts = frames.texts(PrivacyTexts.class);
            Optional<Request.Decision> decision = RequestsPage.choice(Request.Decision.class, form.value("decision"));
            if (decision.isEmpty()) form.problem("decision", texts.badChoice());
            if (form.text("reason").filter(text -> text.length() <= 4000).isEmpty())
                form.problem("reason", texts.badReason());
            if (!form.isGood()) return frames.again(page(request, form));
            requests.decide(
                    id,
                    decision.orElseThrow(),
                    form.text("reason").orElseThrow(),
                    visitors.now().name());
            return back(id);
        });
    }

    @POST
    @Path("carry-out")
    public Response carryOut(@PathParam("id") long id) {
        return with(id, request -> {
            if (request.isNow(Request.Step.CARRY_OUT))
                handling.carryOut(request, visitors.now().name());
            return back(id);
        });
    }

    @POST
    @Path("prolong")
    public Response prolong(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        return with(id, request -> {
            Form form = Form.of(sent);
            if (form.text("prolong").filter(text -> text.length() <= 1000).isEmpty()) {
                form.problem("prolong", frames.texts(PrivacyTexts.class).badReason());
                return frames.again(page(request, form));
            }
            requests.prolong(id, form.text("prolong").orElseThrow());
            return back(id);
        });
    }

    @POST
    @Path("answer")
    public Response answer(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        return with(id, request -> {
            Form form = Form.of(sent);
            LocalDate today = RequestsPage.today(frames.of("privacy"));
            Optional<LocalDate> on =
                    day(form, "answered").filter(day -> !day.isAfter(today) && !day.isBefore(request.receivedOn()));
            if (on.isEmpty()) {
                form.problem("answered", frames.texts(PrivacyTexts.class).badAnswered());
                return frames.again(page(request, form));
            }
            requests.answered(id, on.orElseThrow());
            return back(id);
        });
    }

    @GET
    @Path("copy.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Looks
    public Response copyAsJson(@PathParam("id") long id) {
        return copy(id, copy -> {
            try {
                return Response.ok(
                                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(copy),
                                MediaType.APPLICATION_JSON)
                        .header("Content-Disposition", "attachment; filename=\"inzage-" + id + ".json\"")
                        .build();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a copy cannot be written as JSON", e);
            }
        });
    }

    @GET
    @Path("copy.html")
    @Looks
    public Response copyAsHtml(@PathParam("id") long id) {
        Frame frame = frames.of("privacy");
        return copy(
                id,
                copy -> Response.ok(frames.show(Templates.copy(frame, printed(copy, frame))))
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .header("Content-Disposition", "attachment; filename=\"inzage-" + id + ".html\"")
                        .build());
    }

    private Printed printed(Copy copy, Frame frame) {
        return Printed.of(copy, frame, frames.texts(SayTexts.class), frames.texts(PrivacyTexts.class));
    }

    private Response copy(long id, java.util.function.Function<Copy, Response> answer) {
        return with(id, request -> {
            boolean ready = request.steps().contains(Request.Step.EXPORT) && request.isDone(Request.Step.SEARCH);
            if (!ready) return back(id);
            requests.exported(id);
            return answer.apply(handling.copy(
                    request, frames.of("privacy").now(), frames.look().language()));
        });
    }

    private Response with(long id, java.util.function.Function<Request, Response> answer) {
        return requests.find(id).map(answer).orElseGet(() -> mishap.of(404, ""));
    }

    private static Response back(long id) {
        return Pages.to("/console/privacy/requests/" + id);
    }

    private TemplateInstance page(Request request, Form form) {
        Frame frame = frames.of("privacy");
        PrivacyTexts texts = frames.texts(PrivacyTexts.class);
        LocalDate today = RequestsPage.today(frame);
        if (form.value("answered").isEmpty()) form.with("answered", today.toString());
        List<Count> plan = request.isNow(Request.Step.CARRY_OUT) || request.isNow(Request.Step.DECIDE)
                ? handling.plan(request).entrySet().stream()
                        .map(entry -> new Count(texts.fate(entry.getKey()), entry.getValue()))
                        .toList()
                : List.of();
        return Templates.request(
                frame,
                request,
                new View(
                        request.isLate(today),
                        today,
                        counts(request.found(), frame),
                        plan,
                        outcome(request.outcome(), texts),
                        Arrays.stream(Request.Decision.values())
                                .map(each -> new Option(each.name(), texts.decisionIs(each)))
                                .toList()),
                form);
    }

    private static List<Count> counts(Optional<Map<String, Long>> found, Frame frame) {
        return found.orElse(Map.of()).entrySet().stream()
                .map(entry -> new Count(
                        Handling.Found.valueOf(entry.getKey())
                                .wording()
                                .in(frame.look().language()),
                        entry.getValue()))
                .toList();
    }

    private static List<Count> outcome(Optional<Map<String, Long>> outcome, PrivacyTexts texts) {
        return outcome.orElse(Map.of()).entrySet().stream()
                .map(entry -> new Count(
                        RequestsPage.choice(Erasure.Fate.class, entry.getKey())
                                .map(texts::fate)
                                .orElse(texts.carriedObjection()),
                        entry.getValue()))
                .toList();
    }

    static Optional<LocalDate> day(Form form, String field) {
        try {
            return form.text(field).map(LocalDate::parse).filter(day -> day.getYear() > 1999 && day.getYear() < 3000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
