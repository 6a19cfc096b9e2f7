package nl.schildwacht.console.page.privacy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.console.page.TermWords;
import nl.schildwacht.dossier.retention.Forecast;
import nl.schildwacht.dossier.retention.Holds;
import nl.schildwacht.dossier.retention.Keep;
import nl.schildwacht.dossier.retention.Terms;
import nl.schildwacht.watch.Language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

/** What is kept how long, what goes when, and what is held. */
@Path("/console/privacy/retention")
@RolesAllowed("PRIVACY")
@Produces(MediaType.TEXT_HTML)
class RetentionPage {
    private static final int WEEKS = 12;
    /** The kinds that a forecast can be made for; logs go day by day. */
    private static final List<Keep> FORESEEN =
            List.of(Keep.TOMBSTONE, Keep.UNCONFIRMED_LOW, Keep.COMPLAINT, Keep.DOSSIER, Keep.DOSSIER_REPORTED);

    @CheckedTemplate(basePath = "privacy")
    static class Templates {
        static native TemplateInstance retention(Frame frame, View view, Form term, Form hold);
    }

    /** A kind with its term and the bounds of that in words; {@code change} is the last one, if it was ever set. */
    public record Row(String name, String term, String bounds, Optional<Terms.Change> change) {}

    /** What went, in the reader's words. */
    public record Gone(java.time.LocalDate day, String name, long many) {}

    /** @param weeks only those in which something goes. */
    public record View(
            List<Row> rows,
            List<Option> kinds,
            List<String> foreseen,
            List<WeekRow> weeks,
            List<Forecast.Soon> soonest,
            List<Gone> gone,
            long waiting,
            List<Holds.Hold> holds) {}

    /** The numbers of a week in the order of the columns. */
    public record WeekRow(java.time.LocalDate monday, List<Long> numbers) {}

    private final Frames frames;
    private final Visitors visitors;
    private final Terms terms;
    private final Forecast forecast;
    private final Holds holds;

    RetentionPage(Frames frames, Visitors visitors, Terms terms, Forecast forecast, Holds holds) {
        this.frames = frames;
        this.visitors = visitors;
        this.terms = terms;
        this.forecast = forecast;
        this.holds = holds;
    }

    @GET
    public TemplateInstance show() {
        Frame frame = frames.of("privacy");
        return frames.show(Templates.retention(frame, view(frame.look().language()), Form.empty(), Form.empty()));
    }

    @POST
    @Path("terms")
    public Response set(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        PrivacyTexts texts = frames.texts(PrivacyTexts.class);
        Optional<Keep> keep = Keep.find(form.value("kind"));
        if (keep.isEmpty()) form.problem("kind", texts.badChoice());
        Optional<Integer> days =
                form.text("days").filter(text -> text.matches("[0-9]{1,5}")).map(Integer::parseInt);
        keep.filter(kind -> days.filter(kind::allows).isEmpty())
                .ifPresent(kind -> form.problem("days", texts.badTerm(kind.least(), kind.most())));
        reason(form, texts);
        if (form.isGood()) {
            terms.set(
                    keep.orElseThrow(),
                    days.orElseThrow(),
                    visitors.now().name(),
                    form.text("reason").orElseThrow());
            return Pages.to("/console/privacy/retention");
        }
        Frame frame = frames.of("privacy");
        return frames.again(Templates.retention(frame, view(frame.look().language()), form, Form.empty()));
    }

    @POST
    @Path("holds")
    public Response hold(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        PrivacyTexts texts = frames.texts(PrivacyTexts.class);
        reason(form, texts);
        String number = form.text("dossier").orElse("").toUpperCase(Locale.ROOT);
        if (!number.matches("SW-[0-9]{4}-[0-9]{4,9}")) form.problem("dossier", texts.badDossier());
        if (form.isGood()
                && holds.place(
                                number,
                                visitors.now().name(),
                                form.text("reason").orElseThrow())
                        .isEmpty()) form.problem("dossier", texts.noDossier());
        if (form.isGood()) return Pages.to("/console/privacy/retention#holds");
        Frame frame = frames.of("privacy");
        return frames.again(Templates.retention(frame, view(frame.look().language()), Form.empty(), form));
    }

    @POST
    @Path("holds/{id: [0-9]+}/end")
    public Response end(@PathParam("id") long id) {
        holds.end(id, visitors.now().name());
        return Pages.to("/console/privacy/retention#holds");
    }

    private static void reason(Form form, PrivacyTexts texts) {
        if (form.text("reason").filter(text -> text.length() <= 1000).isEmpty())
            form.problem("reason", texts.badReason());
    }

    private View view(Language language) {
        var current = terms.current();
        List<Terms.Change> history = terms.history();
        Forecast.Outlook outlook = forecast.outlook(WEEKS);
        return new View(
                Arrays.stream(Keep.values())
                        .map(keep -> new Row(
                                KeepWords.of(keep).in(language),
                                TermWords.of(current.get(keep).toDays()).in(language),
                                TermWords.between(keep.least(), keep.most()).in(language),
                                history.stream()
                                        .filter(change -> change.keep() == keep)
                                        .findFirst()))
                        .toList(),
                Arrays.stream(Keep.values())
                        .map(keep -> new Option(keep.id(), KeepWords.of(keep).in(language)))
                        .toList(),
                FORESEEN.stream().map(keep -> KeepWords.of(keep).in(language)).toList(),
                outlook.weeks().stream()
                        .filter(week -> FORESEEN.stream().anyMatch(keep -> week.of(keep) > 0))
                        .map(week -> new WeekRow(
                                week.monday(), FORESEEN.stream().map(week::of).toList()))
                        .toList(),
                outlook.soonest(),
                outlook.gone().stream()
                        .map(gone ->
                                new Gone(gone.day(), KeepWords.of(gone.keep()).in(language), gone.many()))
                        .toList(),
                outlook.waiting(),
                holds.list());
    }
}
