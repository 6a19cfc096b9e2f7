package nl.schildwacht.console.page.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.console.audit.Looks;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.console.page.cases.OwnCases;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Where everybody begins. */
@Path("/console")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "SECURITY", "PRIVACY", "MANAGER", "EMPLOYEE"})
class HomePage {
    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance home(
                Frame frame, List<Waiting.Item> waiting, Optional<OwnCases.Found> own, Optional<Health> health);
    }

    private final Frames frames;
    private final Visitors visitors;
    private final Waiting waiting;
    private final OwnCases own;

    HomePage(Frames frames, Visitors visitors, Waiting waiting, OwnCases own) {
        this.frames = frames;
        this.visitors = visitors;
        this.waiting = waiting;
        this.own = own;
    }

    @GET
    @Looks
    public TemplateInstance show() {
        Visitor who = visitors.now();
        // Whoever looks after everybody's dossiers has the inbox and the list; here they would only be in the way.
        boolean personal = who.is(Role.MANAGER, Role.EMPLOYEE) && !who.is(Role.COMMUNICATIONS, Role.SECURITY);
        Optional<Health> health = waiting.health(who);
        return frames.show(Templates.home(
                frames.of("home"),
                waiting.forReader(who, health),
                personal ? Optional.of(own.find()) : Optional.empty(),
                health));
    }
}
