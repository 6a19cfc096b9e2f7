package nl.schildwacht.console.page.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.audit.Looks;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.dossier.casework.Cases;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Where everybody begins. */
@Path("/console")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY", "PRIVACY", "MANAGER", "EMPLOYEE"})
class HomePage {
    private static final int MOST = 10;

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance home(
                Frame frame, List<Waiting.Item> waiting, boolean showsDossiers, List<Dossier> dossiers);
    }

    /**
     * One dossier in a short list.
     *
     * @param name of whom it is about.
     */
    public record Dossier(Cases.Line line, String name) {}

    private final Frames frames;
    private final Visitors visitors;
    private final Waiting waiting;
    private final Watchlists watchlists;

    HomePage(Frames frames, Visitors visitors, Waiting waiting, Watchlists watchlists) {
        this.frames = frames;
        this.visitors = visitors;
        this.waiting = waiting;
        this.watchlists = watchlists;
    }

    @GET
    @Looks
    public TemplateInstance show() {
        Visitor who = visitors.now();
        // Whoever looks after everybody's dossiers has the inbox and the list; here they would only be in the way.
        boolean own = who.is(Role.MANAGER, Role.EMPLOYEE) && !who.is(Role.COMMUNICATIONS, Role.SECURITY);
        Watchlist watched = watchlists.current();
        List<Dossier> dossiers = own
                ? waiting.ownDossiers(who, MOST).stream()
                        .map(line -> new Dossier(line, name(watched, line)))
                        .toList()
                : List.of();
        return frames.show(Templates.home(frames.of("home"), waiting.forReader(who), own, dossiers));
    }

    private static String name(Watchlist watched, Cases.Line line) {
        return watched.find(line.dossier().subjectId())
                .map(Subject::displayName)
                .orElse("");
    }
}
