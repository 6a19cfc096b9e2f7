package nl.schildwacht.console.page.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.dispatch.ReportDesk;
import nl.schildwacht.dossier.report.AnswerTerms;
import nl.schildwacht.dossier.report.Brought;
import nl.schildwacht.dossier.report.Claim;
import nl.schildwacht.dossier.report.NewReport;
import nl.schildwacht.dossier.report.Picture;
import nl.schildwacht.dossier.report.Place;
import nl.schildwacht.dossier.report.Question;
import nl.schildwacht.dossier.report.Report;
import nl.schildwacht.dossier.report.ReportCheck;
import nl.schildwacht.dossier.report.ReportKind;
import nl.schildwacht.dossier.report.Reporter;
import nl.schildwacht.dossier.report.Reports;
import nl.schildwacht.dossier.report.Shows;
import nl.schildwacht.dossier.report.Testimony;
import nl.schildwacht.screening.Reporting;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlists;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Provider;
import jakarta.ws.rs.core.Response;

/** The steps of reporting, the same for who is signed in and for who holds a private link. */
@RequestScoped
class Steps {
    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance first(Frame frame, Counter at, Form form);

        static native TemplateInstance spare(
                Frame frame, Counter at, Form form, Shows shows, List<Option> organisations);

        static native TemplateInstance kinds(Frame frame, Counter at, List<ReportKind> kinds);

        static native TemplateInstance form(
                Frame frame,
                Counter at,
                Form form,
                ReportKind kind,
                List<Option> places,
                List<Asked> questions,
                List<Option> organisations);

        static native TemplateInstance state(Frame frame, Counter at, Report report);

        static native TemplateInstance ask(Frame frame, Counter at, Form form);
    }

    /** A question with what can be answered. */
    public record Asked(String name, String label, List<Option> options) {}

    private final Frames frames;
    private final Watchlists watchlists;
    private final ReportCheck check;
    private final Reports reports;
    private final AnswerTerms terms;
    private final ReportDesk desk;
    private final Provider<Reporting> reporting;
    private final Clock clock;

    /** @param reporting made when the first report comes in, for it loads all rules. */
    Steps(
            Frames frames,
            Watchlists watchlists,
            ReportCheck check,
            Reports reports,
            AnswerTerms terms,
            ReportDesk desk,
            Provider<Reporting> reporting,
            Clock clock) {
        this.frames = frames;
        this.watchlists = watchlists;
        this.check = check;
        this.reports = reports;
        this.terms = terms;
        this.desk = desk;
        this.reporting = reporting;
        this.clock = clock;
    }

    TemplateInstance first(Counter at) {
        return frames.show(Templates.first(frame(at), at, Form.empty()));
    }

    Response chosen(Counter at, String shows) {
        return switch (shows) {
            case "nothing_intimate" -> Pages.to(at.base() + "/kinds");
            case "intimate", "minor" -> Pages.to(at.base() + "/spare/" + shows);
            default -> {
                Form form = Form.empty().problem("shows", texts().showsMissing());
                yield frames.again(Templates.first(frame(at), at, form));
            }
        };
    }

    Optional<TemplateInstance> spare(Counter at, String shows) {
        return spared(shows)
                .map(what -> frames.show(Templates.spare(
                        frame(at),
                        at,
                        Form.empty().with("id", UUID.randomUUID().toString()),
                        what,
                        organisations(at))));
    }

    Optional<Response> spare(Counter at, String shows, Form form) {
        return spared(shows).map(what -> {
            Optional<URI> address = ReportCheck.address(form.value("address"));
            if (address.isEmpty()) form.problem("address", texts().addressMissing());
            Optional<Organisation> organisation = at.organisation()
                    .or(() -> at.organisations().stream()
                            .filter(one -> one.id().equals(form.value("organisation")))
                            .findFirst());
            if (organisation.isEmpty() && !at.organisations().isEmpty())
                form.problem("organisation", texts().organisationMissing());
            if (!form.isGood()) return frames.again(Templates.spare(frame(at), at, form, what, organisations(at)));
            Optional<String> to = organisation.map(Organisation::id);
            Report report = reports.spare(
                    new ReportForm(form, check, texts(), frames.look().language()).id(),
                    what,
                    to,
                    address.orElseThrow(),
                    terms.due(to, clock.instant()));
            return Pages.to(at.base() + "/received/" + report.id());
        });
    }

    TemplateInstance kinds(Counter at) {
        return frames.show(Templates.kinds(frame(at), at, List.of(ReportKind.values())));
    }

    Optional<TemplateInstance> form(Counter at, String kind) {
        Form form = Form.empty().with("id", UUID.randomUUID().toString());
        if (at.self().isPresent()) form.with("whom", "self");
        return kind(kind).map(what -> frames.show(page(at, form, what)));
    }

    /** Takes a report in, or shows the form again. */
    Optional<Response> send(Counter at, String kind, Sent sent) {
        return kind(kind).map(what -> send(at, what, sent));
    }

    private Response send(Counter at, ReportKind kind, Sent sent) {
        Form form = sent.form();
        var reader = new ReportForm(form, check, texts(), frames.look().language());
        Whom whom = Whom.of(form, at, watchlists.current(), texts());
        List<Picture> pictures = reader.pictures(sent.files());
        Optional<Testimony> testimony = reader.testimony(kind, sent.files().size());
        if (!form.isGood() || testimony.isEmpty()) {
            if (!sent.files().isEmpty()) form.problem("pictures", texts().chooseAgain());
            return frames.again(page(at, form, kind));
        }
        Instant now = clock.instant();
        Optional<String> organisation = whom.organisation().map(Organisation::id);
        take(new NewReport(
                reader.id(),
                at.reporter(),
                organisation,
                whom.subject().map(Subject::id),
                whom.about(),
                whom.isSelf(),
                testimony.get(),
                pictures,
                now,
                terms.due(organisation, now)));
        return Pages.to(at.base() + "/received/" + reader.id());
    }

    /** Through a private link nothing alerts before a person has seen it. */
    private void take(NewReport report) {
        if (report.reporter() instanceof Reporter.ByLink) {
            desk.receive(report, Brought.post(report), List.of());
            return;
        }
        Optional<Claim> claim =
                Claim.of(report.testimony().kind(), report.testimony().answers());
        reporting
                .get()
                .take(
                        new Reporting.Brought(
                                Brought.post(report),
                                report.subjectId(),
                                claim.map(one -> Reporting.claim(one.behaviour(), one.severity()))),
                        judged -> desk.receive(report, judged.post(), judged.hits()));
    }

    /** How far it is; empty unless this reporter made it, or nobody's name is kept with it. */
    Optional<TemplateInstance> state(Counter at, UUID id) {
        return reports.find(id)
                .filter(report -> report.reporter().equals(at.reporter())
                        || report.reporter() instanceof Reporter.Unnamed
                        || report.reporter() instanceof Reporter.Known known
                                && at.reporter() instanceof Reporter.Known me
                                && known.id().equals(me.id()))
                .map(report -> frames.show(Templates.state(frame(at), at, report)));
    }

    TemplateInstance ask(Counter at) {
        return frames.show(Templates.ask(frame(at), at, Form.empty()));
    }

    /** How far the report with this reference is, for who was given it. */
    Response ask(Counter at, Form form) {
        Optional<Report> found = reports.findByReference(form.value("reference"));
        if (found.isPresent())
            return Response.ok(frames.show(Templates.state(frame(at), at, found.get())))
                    .build();
        return frames.again(Templates.ask(frame(at), at, form.problem("reference", texts().referenceUnknown())));
    }

    private TemplateInstance page(Counter at, Form form, ReportKind kind) {
        List<Asked> questions = Question.of(kind).stream()
                .map(question -> new Asked(
                        question.id(),
                        texts().question(question),
                        question.options().stream()
                                .map(answer -> new Option(answer.id(), texts().answer(answer)))
                                .toList()))
                .toList();
        List<Option> places = Arrays.stream(Place.values())
                .map(place -> new Option(place.id(), name(place, texts())))
                .toList();
        return Templates.form(frame(at), at, form, kind, places, questions, organisations(at));
    }

    /** A place by its own name, or in our words. */
    static String name(Place place, ReportTexts texts) {
        return place.brand().isEmpty() ? texts.spot(place) : place.brand();
    }

    private static List<Option> organisations(Counter at) {
        return at.organisations().size() == 1
                ? List.of()
                : at.organisations().stream()
                        .map(one -> new Option(one.id(), one.name()))
                        .toList();
    }

    private static Optional<ReportKind> kind(String id) {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> kind.id().equals(id))
                .findFirst();
    }

    private static Optional<Shows> spared(String shows) {
        return Arrays.stream(Shows.values())
                .filter(what -> what != Shows.NOTHING_INTIMATE)
                .filter(what -> what.name().toLowerCase(Locale.ROOT).equals(shows))
                .findFirst();
    }

    private Frame frame(Counter at) {
        return at.isSignedIn() ? frames.of("report") : frames.apart();
    }

    private ReportTexts texts() {
        return frames.texts(ReportTexts.class);
    }
}
