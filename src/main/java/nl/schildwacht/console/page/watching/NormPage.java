package nl.schildwacht.console.page.watching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.console.page.SayTexts;
import nl.schildwacht.dossier.casework.Law;
import nl.schildwacht.dossier.casework.Offence;
import nl.schildwacht.threat.Behaviour;
import nl.schildwacht.threat.Severities;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.ArrangementCheck;
import nl.schildwacht.watch.ArrangementCheck.CheckedNorm;
import nl.schildwacht.watch.ArrangementCheck.WrittenNormLine;
import nl.schildwacht.watch.Checked.Fine;
import nl.schildwacht.watch.Checked.Wrong;
import nl.schildwacht.watch.Norm;
import nl.schildwacht.watch.Norms;
import nl.schildwacht.watch.Organisation;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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

/** The norm of an organisation on one dated page, to read, print and change. */
@Path("/console/watch/organisations/{organisation}/norm")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "PRIVACY"})
@Produces(MediaType.TEXT_HTML)
class NormPage {
    /** DOMAIN: a death threat is reported without exception; what else announces death or an attack goes with it. */
    private static final Set<String> ALWAYS = Set.of("threat/death", "threat/terror");

    @CheckedTemplate(basePath = "watching")
    static class Templates {
        static native TemplateInstance norm(
                Frame frame,
                Organisation organisation,
                Optional<Norm> norm,
                List<Line> lines,
                List<Norms.Saved> versions,
                boolean isDue,
                boolean mayChange);

        static native TemplateInstance normForm(
                Frame frame, Organisation organisation, Form form, List<Line> lines, List<Option> answers);
    }

    /** @param label of the behaviour. */
    record Line(String id, String label, String example, String told, Norm.Police police) {
        public String exampleField() {
            return "example:" + id;
        }

        public String toldField() {
            return "told:" + id;
        }

        public String policeField() {
            return "police:" + id;
        }
    }

    private final Frames frames;
    private final Watch watch;
    private final Norms norms;
    private final ArrangementCheck check;
    private final Law law;
    private final Clock clock;

    NormPage(Frames frames, Watch watch, Norms norms, ArrangementCheck check, Law law, Clock clock) {
        this.frames = frames;
        this.watch = watch;
        this.norms = norms;
        this.check = check;
        this.law = law;
        this.clock = clock;
    }

    /** @param version an earlier one; the one that holds when it is left out. */
    @GET
    public TemplateInstance show(
            @PathParam("organisation") String organisation, @QueryParam("version") @Nullable Integer version) {
        Organisation one = watch.organisation(organisation);
        Optional<Norm> current = norms.current(organisation);
        Optional<Norm> shown = version == null ? current : norms.find(organisation, version);
        if (version != null && shown.isEmpty()) throw new NotFoundException();
        List<Line> all = lines();
        List<Line> lines = shown.stream()
                .flatMap(norm -> norm.lines().stream())
                .map(line -> as(line, all))
                .toList();
        return frames.show(Templates.norm(
                frames.of("watch"),
                one,
                shown,
                lines,
                norms.versions(organisation),
                current.filter(norm -> norm.isDue(today())).isPresent(),
                watch.reach().mayChange()));
    }

    @GET
    @Path("edit")
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public TemplateInstance edit(@PathParam("organisation") String organisation) {
        Organisation one = watch.organisation(organisation);
        Form form = Form.empty().with("review_on", today().plusYears(1).toString());
        List<Line> all = lines();
        all.forEach(line -> fill(form, line));
        norms.current(organisation).ifPresent(norm -> norm.lines().forEach(line -> fill(form, as(line, all))));
        return frames.show(form(one, form));
    }

    private static void fill(Form form, Line line) {
        form.with(line.exampleField(), line.example())
                .with(line.toldField(), line.told())
                .with(line.policeField(), line.police().name().toLowerCase(java.util.Locale.ROOT));
    }

    @POST
    @Path("edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS"})
    public Response save(@PathParam("organisation") String organisation, MultivaluedMap<String, String> sent) {
        Organisation one = watch.organisation(organisation);
        Form form = Form.of(sent);
        List<WrittenNormLine> written = lines().stream()
                .map(line -> new WrittenNormLine(
                        line.id(),
                        form.value(line.exampleField()),
                        form.value(line.toldField()),
                        form.value(line.policeField())))
                .toList();
        return switch (check.norm(form.value("review_on"), written, ALWAYS, today())) {
            case Wrong<CheckedNorm>(var problems) -> frames.again(form(one, watch.saying(form, problems)));
            case Fine<CheckedNorm>(var norm, var _) -> {
                norms.save(organisation, norm.reviewOn(), norm.lines(), watch.by());
                yield Pages.to("/console/watch/organisations/" + organisation + "/norm");
            }
        };
    }

    private TemplateInstance form(Organisation organisation, Form form) {
        AgreedTexts texts = frames.texts(AgreedTexts.class);
        List<Option> answers = Arrays.stream(Norm.Police.values())
                .map(one -> new Option(one.name().toLowerCase(java.util.Locale.ROOT), texts.police(one)))
                .toList();
        return Templates.normForm(frames.of("watch"), organisation, form, lines(), answers);
    }

    /**
     * All behaviours, with what they begin with: a mild example; security is told of what is usually grave; the police as the
     * law file says.
     */
    private List<Line> lines() {
        return Offence.all().stream()
                .filter(offence -> offence.behaviour() != Behaviour.COMPLAINT && offence.behaviour() != Behaviour.NONE)
                .map(this::line)
                .toList();
    }

    private Line line(Offence offence) {
        AgreedTexts texts = frames.texts(AgreedTexts.class);
        SayTexts say = frames.texts(SayTexts.class);
        boolean isGrave = Severities.usual(offence.behaviour(), offence.kind()).atLeast(Severity.HIGH);
        return new Line(
                offence.id(),
                offence.kind().map(say::kind).orElseGet(() -> say.behaviour(offence.behaviour())),
                offence.kind().map(texts::kindExample).orElseGet(() -> texts.behaviourExample(offence.behaviour())),
                isGrave ? texts.toldGrave() : texts.toldUsual(),
                switch (law.advice(offence, true).police()) {
                    case WITHOUT_EXCEPTION, ALWAYS -> Norm.Police.YES;
                    case CONSIDER -> Norm.Police.CONSIDER;
                    case NO -> Norm.Police.NO;
                });
    }

    /** A saved line; where nobody wrote an example, ours stands. */
    private static Line as(Norm.Line saved, List<Line> all) {
        Optional<Line> ours =
                all.stream().filter(line -> line.id().equals(saved.behaviour())).findFirst();
        return new Line(
                saved.behaviour(),
                ours.map(Line::label).orElse(saved.behaviour()),
                saved.example().isBlank() ? ours.map(Line::example).orElse("") : saved.example(),
                saved.told(),
                saved.police());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }
}
