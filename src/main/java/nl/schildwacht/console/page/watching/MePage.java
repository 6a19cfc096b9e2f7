package nl.schildwacht.console.page.watching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.audit.Looks;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.Pages;
import nl.schildwacht.source.BackSearches;
import nl.schildwacht.source.Sources;
import nl.schildwacht.watch.Basis;
import nl.schildwacht.watch.HelpLine;
import nl.schildwacht.watch.Objections;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * What is watched about whoever is signed in, since when and why, who sees it and what is kept; with the way to object, which
 * stops it at once, and to take that back. She is found by her verified address and by nothing that she can type.
 */
@Path("/console/me")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class MePage {
    @CheckedTemplate(basePath = "watching")
    static class Templates {
        static native TemplateInstance me(Frame frame, List<WatchOf> watches, List<HelpLine> help);

        static native TemplateInstance objecting(Frame frame, WatchOf watch);
    }

    private final Frames frames;
    private final Visitors visitors;
    private final Watchlists watchlists;
    private final Objections objections;
    private final Sources sources;
    private final BackSearches searches;
    private final Clock clock;

    MePage(
            Frames frames,
            Visitors visitors,
            Watchlists watchlists,
            Objections objections,
            Sources sources,
            BackSearches searches,
            Clock clock) {
        this.frames = frames;
        this.visitors = visitors;
        this.watchlists = watchlists;
        this.objections = objections;
        this.sources = sources;
        this.searches = searches;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        Watchlist list = watchlists.current();
        List<WatchOf> watches = me().stream().map(this::watchOf).toList();
        List<HelpLine> help = watches.stream()
                .flatMap(watch -> watch.organisations().stream())
                .distinct()
                .flatMap(organisation -> list.helpOf(organisation.id()).stream())
                .toList();
        return frames.show(Templates.me(frames.of("me"), watches, help));
    }

    @GET
    @Looks
    @Path("{id}/objection")
    public TemplateInstance ask(@PathParam("id") String id) {
        return frames.show(Templates.objecting(frames.of("me"), watchOf(herself(id))));
    }

    @POST
    @Path("{id}/objection")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response object(@PathParam("id") String id) {
        objections.raise(herself(id).id(), visitors.now().name());
        return Pages.to("/console/me");
    }

    @POST
    @Path("{id}/objection/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") String id) {
        Visitor visitor = visitors.now();
        objections.withdraw(herself(id).id(), visitor.email().orElseThrow(), visitor.name());
        return Pages.to("/console/me");
    }

    /** Somebody may be on the list of more than one employer, under a number of each. */
    private List<Person> me() {
        return visitors.now().email().stream()
                .flatMap(email -> watchlists.current().people().stream()
                        .filter(person -> person.email()
                                .filter(hers -> hers.toLowerCase(Locale.ROOT).equals(email))
                                .isPresent()))
                .toList();
    }

    private Person herself(String id) {
        return me().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private WatchOf watchOf(Person person) {
        return WatchOf.of(
                person,
                watchlists.current(),
                watchlists.bases(List.of(person.id())).getOrDefault(person.id(), new Basis(clock.instant(), "")),
                sources.all(),
                objections.of(person.id()),
                searches.latestFor(person.id()),
                clock.instant());
    }
}
