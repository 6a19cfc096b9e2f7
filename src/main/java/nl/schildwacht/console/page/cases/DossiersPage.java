package nl.schildwacht.console.page.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.audit.Looks;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.console.page.SayTexts;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.dossier.casework.Cases;
import nl.schildwacht.threat.Severity;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

/** The list of dossiers, and each of them. */
@Path("/console/dossiers")
@RolesAllowed({"COMMUNICATIONS", "SECURITY", "MANAGER", "EMPLOYEE"})
@Produces(MediaType.TEXT_HTML)
class DossiersPage {
    private static final int PAGE = 25;
    private static final int MOST_PEOPLE = 500;

    @CheckedTemplate(basePath = "cases")
    static class Templates {
        static native TemplateInstance list(Frame frame, CaseList list);
    }

    private final Frames frames;
    private final Visitors visitors;
    private final Watchlists watchlists;
    private final Cases cases;
    private final CaseDoor door;
    private final CasePage page;

    DossiersPage(Frames frames, Visitors visitors, Watchlists watchlists, Cases cases, CaseDoor door, CasePage page) {
        this.frames = frames;
        this.visitors = visitors;
        this.watchlists = watchlists;
        this.cases = cases;
        this.door = door;
        this.page = page;
    }

    @GET
    public TemplateInstance list(
            @QueryParam("state") @DefaultValue("open") String state,
            @QueryParam("mine") @DefaultValue("") String mine,
            @QueryParam("severity") @DefaultValue("") String severity,
            @QueryParam("person") @DefaultValue("") String person,
            @QueryParam("number") @DefaultValue("") String number,
            @QueryParam("page") @DefaultValue("1") int wanted) {
        Visitor visitor = visitors.now();
        Frame frame = frames.of("dossiers");
        var filter = new Cases.Filter(
                switch (state) {
                    case "closed" -> Optional.of(false);
                    case "both" -> Optional.empty();
                    default -> Optional.of(true);
                },
                mine.isEmpty() ? Optional.empty() : Optional.of(visitor.id()),
                severity(severity),
                person.isEmpty() ? Optional.empty() : Optional.of(Set.of(person)),
                number.strip());
        int found = cases.count(visitor.sight(), filter);
        int pages = Math.max(1, (found + PAGE - 1) / PAGE);
        int at = Math.clamp(wanted, 1, pages);
        Form form = Form.empty()
                .with("state", state)
                .with("mine", mine.isEmpty() ? List.of() : List.of("yes"))
                .with("severity", severity)
                .with("person", person)
                .with("number", number);
        CasesTexts texts = frames.texts(CasesTexts.class);
        Watchlist watchlist = watchlists.current();
        List<CaseList.Row> rows = cases.list(visitor.sight(), filter, frame.now(), PAGE, (at - 1) * PAGE).stream()
                .map(line -> row(line, watchlist, visitor, texts))
                .toList();
        return frames.show(Templates.list(
                frame,
                new CaseList(
                        rows,
                        found,
                        at,
                        pages,
                        form,
                        query(form),
                        choices(watchlist, visitor.sight(), visitor, texts),
                        visitor.is(Role.COMMUNICATIONS, Role.SECURITY, Role.MANAGER))));
    }

    @GET
    @Path("{number}")
    @Looks
    public Response show(
            @PathParam("number") String number,
            @QueryParam("page") @DefaultValue("1") int wanted,
            @QueryParam("newest") @DefaultValue("") String newest,
            @QueryParam("posts") @DefaultValue("") String posts,
            @QueryParam("said") @DefaultValue("") String said) {
        Optional<String> moved = door.movedTo(number);
        if (moved.isPresent()) return Pages.to("/console/dossiers/" + moved.get());
        Opened opened = door.open(number);
        CasesTexts texts = frames.texts(CasesTexts.class);
        String done =
                switch (said) {
                    case "saved" -> texts.saved();
                    case "asked" -> texts.asked();
                    default -> "";
                };
        return Response.ok(page.show(opened, wanted, !newest.isEmpty(), !posts.isEmpty(), done))
                .build();
    }

    private static CaseList.Row row(Cases.Line line, Watchlist watchlist, Visitor visitor, CasesTexts texts) {
        Optional<Subject> subject = watchlist.find(line.dossier().subjectId());
        return new CaseList.Row(
                line,
                subject.map(Subject::displayName).orElseGet(texts::gone),
                Standing.of(visitor, line.dossier(), subject) == Standing.EMPLOYEE);
    }

    private CaseList.Choices choices(Watchlist now, Sight sight, Visitor visitor, CasesTexts texts) {
        SayTexts say = frames.texts(SayTexts.class);
        List<Option> people = cases.subjects(sight, MOST_PEOPLE).stream()
                .flatMap(id -> now.find(id).stream())
                .map(subject -> new Option(subject.id(), subject.displayName()))
                .sorted(Comparator.comparing(option -> option.label().toLowerCase(Locale.ROOT)))
                .toList();
        return new CaseList.Choices(
                List.of(
                        new Option("open", texts.open()),
                        new Option("closed", texts.closed()),
                        new Option("both", texts.both())),
                Arrays.stream(Severity.values())
                        .map(one -> new Option(one.id(), say.severity(one)))
                        .toList(),
                people);
    }

    private static Optional<Severity> severity(String id) {
        return Arrays.stream(Severity.values())
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** The filters as a query, for the links to other pages. */
    private static String query(Form form) {
        UriBuilder query = UriBuilder.fromPath("");
        for (String name : List.of("state", "mine", "severity", "person", "number")) {
            if (!form.value(name).isEmpty()) query.queryParam(name, "{" + name + "}");
        }
        return query.build(java.util.stream.Stream.of("state", "mine", "severity", "person", "number")
                        .map(form::value)
                        .filter(value -> !value.isEmpty())
                        .toArray())
                .toString();
    }
}
