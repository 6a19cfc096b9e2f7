package nl.schildwacht.console.page.privacy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.audit.AuditFilter;
import nl.schildwacht.console.audit.AuditLog;
import nl.schildwacht.console.audit.Deed;
import nl.schildwacht.console.audit.Line;
import nl.schildwacht.console.audit.Looks;
import nl.schildwacht.console.audit.Matter;
import nl.schildwacht.console.audit.Spreadsheet;
import nl.schildwacht.console.page.Form;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Option;
import nl.schildwacht.console.page.SayTexts;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

/** Who looked at what. */
@Path("/console/privacy/audit")
@RolesAllowed("PRIVACY")
class AuditPage {
    private static final int ON_A_PAGE = 50;

    @CheckedTemplate(basePath = "privacy")
    static class Templates {
        static native TemplateInstance audit(
                Frame frame, Form form, List<Option> deeds, List<Entry> entries, Paging paging);
    }

    /** A line in words: of what it is about, with the roles of who did it and the name of whom it concerns. */
    public record Entry(Line line, Matter matter, String roles, String about) {}

    /** Addresses of the neighbouring pages; empty where there is none. */
    public record Paging(String newer, String older, String csv) {}

    private final Frames frames;
    private final AuditLog log;
    private final Watchlists watchlists;

    AuditPage(Frames frames, AuditLog log, Watchlists watchlists) {
        this.frames = frames;
        this.log = log;
        this.watchlists = watchlists;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Looks
    public Response show(UriInfo uri) {
        Frame frame = frames.of("privacy");
        Form form = Form.of(uri.getQueryParameters());
        AuditFilter filter =
                new AuditQuestion(form, frames.texts(PrivacyTexts.class), watchlists.current(), frame.zone()).filter();
        int page = AuditQuestion.page(form);
        List<Line> lines = form.isGood() ? log.find(filter, ON_A_PAGE + 1, page * ON_A_PAGE) : List.of();
        var template = Templates.audit(
                frame,
                form,
                deeds(),
                entries(lines.stream().limit(ON_A_PAGE).toList()),
                new Paging(
                        page > 0 ? AuditQuestion.link(form, page - 1) : "",
                        lines.size() > ON_A_PAGE ? AuditQuestion.link(form, page + 1) : "",
                        AuditQuestion.csv(form)));
        return form.isGood()
                ? Response.ok(frames.show(template))
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .build()
                : frames.again(template);
    }

    @GET
    @Path("csv")
    @Produces("text/csv")
    @Looks
    public Response csv(UriInfo uri) {
        Form form = Form.of(uri.getQueryParameters());
        AuditFilter filter = new AuditQuestion(
                        form,
                        frames.texts(PrivacyTexts.class),
                        watchlists.current(),
                        frames.of("privacy").zone())
                .filter();
        if (!form.isGood()) return Response.status(422).build();
        StreamingOutput body = output -> {
            Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
            writer.write(Spreadsheet.BYTE_ORDER_MARK);
            writer.write(Spreadsheet.row(List.of(
                    "at", "who_id", "who", "roles", "deed", "method", "route", "ids", "dossier", "subject", "status")));
            log.each(filter, line -> write(writer, line));
            writer.flush();
        };
        return Response.ok(body, "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .build();
    }

    private static void write(Writer writer, Line line) {
        try {
            writer.write(Spreadsheet.row(List.of(
                    line.at().toString(),
                    line.whoId(),
                    line.whoName(),
                    String.join(" ", line.roles()),
                    line.deed().id(),
                    line.method(),
                    line.route(),
                    ids(line),
                    line.dossier().orElse(""),
                    line.subjectId().orElse(""),
                    Integer.toString(line.status()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Entry> entries(List<Line> lines) {
        Watchlist watched = watchlists.current();
        SayTexts say = frames.texts(SayTexts.class);
        return lines.stream()
                .map(line -> new Entry(
                        line,
                        Matter.of(line.route()),
                        Arrays.stream(Role.values())
                                .filter(role -> line.roles().contains(role.name()))
                                .map(say::role)
                                .collect(Collectors.joining(", ")),
                        line.subjectId()
                                .map(id -> watched.find(id)
                                        .map(Subject::displayName)
                                        .orElse(id))
                                .orElse("")))
                .toList();
    }

    private static String ids(Line line) {
        return line.ids().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(id -> id.getKey() + "=" + id.getValue())
                .collect(Collectors.joining(" "));
    }

    private List<Option> deeds() {
        PrivacyTexts texts = frames.texts(PrivacyTexts.class);
        List<Option> options = new ArrayList<>();
        for (Deed deed : Deed.values()) options.add(new Option(deed.id(), texts.deed(deed)));
        return options;
    }
}
