package nl.schildwacht.console.page.inbox;

import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.audit.Looks;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.dossier.Dossiers;
import nl.schildwacht.dossier.Judged;
import nl.schildwacht.dossier.triage.Inbox;
import nl.schildwacht.dossier.triage.Reading;
import nl.schildwacht.dossier.triage.Readings;
import nl.schildwacht.dossier.triage.Unveilings;
import nl.schildwacht.post.Post;
import nl.schildwacht.screening.Explaining;
import nl.schildwacht.threat.InWords;
import nl.schildwacht.threat.Phrasing;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Shows what a stranger wrote, to who asks for it. Asking is a POST: it is recorded for the reader herself, and nothing that
 * only follows links unveils anything.
 */
@Path("/console/hits/{id}")
@RolesAllowed({"COMMUNICATIONS", "SECURITY", "MANAGER", "EMPLOYEE"})
@Produces(MediaType.TEXT_HTML)
class TextPage {
    private final Frames frames;
    private final Visitors visitors;
    private final Inbox inbox;
    private final Readings readings;
    private final Dossiers dossiers;
    private final Provider<Explaining> explaining;
    private final Unveilings unveilings;

    /** @param explaining made when somebody first asks, for it loads all rules. */
    TextPage(
            Frames frames,
            Visitors visitors,
            Inbox inbox,
            Readings readings,
            Dossiers dossiers,
            Provider<Explaining> explaining,
            Unveilings unveilings) {
        this.frames = frames;
        this.visitors = visitors;
        this.inbox = inbox;
        this.readings = readings;
        this.dossiers = dossiers;
        this.explaining = explaining;
        this.unveilings = unveilings;
    }

    @POST
    @Looks
    @Path("text")
    public TemplateInstance text(
            @PathParam("id") UUID id,
            @FormParam("all") @Nullable String all,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        Optional<Reading> reading = opened(id, readings.of(id, known(id).sight()));
        return answer(reading.map(words -> Said.of(id, 0, words, all != null)).orElseGet(() -> Said.gone(id)), htmx);
    }

    @POST
    @Looks
    @Path("exhibits/{exhibit}/text")
    public TemplateInstance version(
            @PathParam("id") UUID id,
            @PathParam("exhibit") long exhibit,
            @FormParam("all") @Nullable String all,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        Optional<Reading> reading =
                opened(id, readings.of(id, exhibit, known(id).sight()));
        return answer(
                reading.map(words -> Said.of(id, exhibit, words, all != null)).orElseGet(() -> Said.gone(id)), htmx);
    }

    /** The words with an explanation of why they were found, by the rules of today. */
    @POST
    @Looks
    @Path("why")
    public TemplateInstance why(@PathParam("id") UUID id, @HeaderParam("HX-Request") @Nullable String htmx) {
        Visitor visitor = known(id);
        Optional<Reading> reading = opened(id, readings.of(id, visitor.sight()));
        Optional<Judged> judged = dossiers.judged(id).filter(one -> one.post().isPresent());
        if (reading.isEmpty() || judged.isEmpty()) return answer(Said.gone(id), htmx);
        Post post = judged.get().post().get();
        InWords words = Phrasing.in(frames.look().language())
                .of(explaining.get().explain(post, judged.get().subjectId()), post.text());
        List<Reading.Span> spans = Stream.concat(words.findings().stream(), words.concern().stream())
                .flatMap(found -> found.spans().stream())
                .map(span -> new Reading.Span(span.start(), span.end()))
                .sorted((a, b) -> a.start() - b.start())
                .toList();
        boolean same = post.text().equals(reading.get().text());
        return answer(
                Said.of(
                        id,
                        0,
                        reading.get(),
                        same && !spans.isEmpty() ? spans : reading.get().spans(),
                        false,
                        words.lines()),
                htmx);
    }

    /** @throws NotFoundException when there is no such hit that this reader may see. */
    private Visitor known(UUID id) {
        Visitor visitor = visitors.now();
        if (inbox.visible(List.of(id), visitor.sight()).isEmpty()) throw new NotFoundException();
        return visitor;
    }

    private Optional<Reading> opened(UUID id, Optional<Reading> reading) {
        if (reading.isPresent()) unveilings.record(visitors.now().id(), id);
        return reading;
    }

    private TemplateInstance answer(Said said, @Nullable String htmx) {
        return frames.show(htmx == null ? Sheets.said(frames.of("inbox"), said) : Sheets.said$words(said));
    }
}
