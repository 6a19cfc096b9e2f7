package nl.schildwacht.console.page.watching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.console.page.Frames;
import nl.schildwacht.watch.Norm;
import nl.schildwacht.watch.Norms;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.WatchWindow;
import nl.schildwacht.watch.Watchlist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The watch at a glance, organisation by organisation. */
@Path("/console/watch")
@RolesAllowed({"ADMINISTRATOR", "COMMUNICATIONS", "PRIVACY"})
@Produces(MediaType.TEXT_HTML)
class OverviewPage {
    @CheckedTemplate(basePath = "watching")
    static class Templates {
        static native TemplateInstance overview(Frame frame, List<Glance> glances, boolean mayChange);
    }

    /**
     * One organisation.
     *
     * @param open windows that are open. @param toCome windows that are not yet.
     * @param isDue whether its norm has passed its date.
     */
    record Glance(
            Organisation organisation,
            int people,
            int objected,
            int terms,
            int words,
            List<WatchWindow> open,
            List<WatchWindow> toCome,
            Optional<Norm> norm,
            boolean isDue,
            int help) {}

    private final Frames frames;
    private final Watch watch;
    private final Norms norms;
    private final Clock clock;

    OverviewPage(Frames frames, Watch watch, Norms norms, Clock clock) {
        this.frames = frames;
        this.watch = watch;
        this.norms = norms;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        Reach reach = watch.reach();
        return frames.show(Templates.overview(
                frames.of("watch"),
                reach.organisations().stream()
                        .map(one -> glance(one, reach.list()))
                        .toList(),
                reach.mayChange()));
    }

    private Glance glance(Organisation organisation, Watchlist list) {
        String id = organisation.id();
        Instant now = clock.instant();
        List<String> people = list.people().stream()
                .filter(person -> person.organisations().contains(id))
                .map(person -> person.id())
                .toList();
        Optional<Norm> norm = norms.current(id);
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Europe/Amsterdam"));
        return new Glance(
                organisation,
                people.size(),
                (int) people.stream().filter(list::hasObjected).count(),
                (int) list.terms().stream()
                        .filter(term -> term.owner().equals(id) || people.contains(term.owner()))
                        .count(),
                list.ownWordsOf(id).words().size(),
                list.openWindows(id, now),
                list.windows().stream()
                        .filter(window -> window.organisation().equals(id) && now.isBefore(window.opens()))
                        .toList(),
                norm,
                norm.filter(one -> one.isDue(today)).isPresent(),
                list.helpOf(id).size());
    }
}
