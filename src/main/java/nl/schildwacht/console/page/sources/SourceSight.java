package nl.schildwacht.console.page.sources;

import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.post.Platform;
import nl.schildwacht.source.PollHours;
import nl.schildwacht.source.SourceCheck;
import nl.schildwacht.source.Sources;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

/** Which sources somebody sees: those of the organisations she looks after; never the canary, which nobody configures. */
@RequestScoped
class SourceSight {
    private final Visitors visitors;
    private final Watchlists watchlists;
    private final Sources sources;
    private final PollHours hours;
    private final Clock clock;

    SourceSight(Visitors visitors, Watchlists watchlists, Sources sources, PollHours hours, Clock clock) {
        this.visitors = visitors;
        this.watchlists = watchlists;
        this.sources = sources;
        this.hours = hours;
        this.clock = clock;
    }

    List<SourceRow> all() {
        Watchlist watchlist = watchlists.current();
        Map<String, Integer> lately = hours.lately(clock.instant());
        return sources.all().stream()
                .filter(this::isVisible)
                .map(health -> row(health, watchlist, lately))
                .toList();
    }

    Optional<SourceRow> find(String id) {
        if (!SourceCheck.isId(id)) return Optional.empty();
        return sources.find(id)
                .filter(this::isVisible)
                .map(health -> row(health, watchlists.current(), hours.lately(clock.instant())));
    }

    /** The organisations for which she may set up sources. */
    List<Organisation> organisations() {
        Optional<Set<String>> limit = limit();
        return watchlists.current().organisations().stream()
                .filter(organisation -> limit.isEmpty() || limit.get().contains(organisation.id()))
                .toList();
    }

    private boolean isVisible(Sources.Health health) {
        Optional<Set<String>> limit = limit();
        return health.settings().platform() != Platform.CANARY
                && (limit.isEmpty() || limit.get().contains(health.settings().organisationId()));
    }

    private Optional<Set<String>> limit() {
        Visitor visitor = visitors.now();
        boolean sees =
                visitor.is(Role.ADMINISTRATOR, Role.PRIVACY) || visitor.sight().everything();
        return sees ? Optional.empty() : Optional.of(visitor.sight().organisations());
    }

    private SourceRow row(Sources.Health health, Watchlist watchlist, Map<String, Integer> lately) {
        String organisation = watchlist
                .findOrganisation(health.settings().organisationId())
                .map(Organisation::name)
                .orElse(health.settings().organisationId());
        return SourceRow.of(
                health, organisation, lately.getOrDefault(health.settings().id(), 0), clock.instant());
    }
}
