package nl.schildwacht.console.page.sources;

import nl.schildwacht.console.access.Role;
import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.access.Visitors;
import nl.schildwacht.post.Platform;
import nl.schildwacht.source.HostCost;
import nl.schildwacht.source.PollHours;
import nl.schildwacht.source.SourceCheck;
import nl.schildwacht.source.Sources;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

/** Which sources somebody sees: those of the organisations she looks after; never the canary, which nobody configures. */
@RequestScoped
class SourceSight {
    private final Visitors visitors;
    private final Watchlists watchlists;
    private final Sources sources;
    private final PollHours hours;
    private final HostCost cost;
    private final Clock clock;

    SourceSight(
            Visitors visitors, Watchlists watchlists, Sources sources, PollHours hours, HostCost cost, Clock clock) {
        this.visitors = visitors;
        this.watchlists = watchlists;
        this.sources = sources;
        this.hours = hours;
        this.cost = cost;
        this.clock = clock;
    }

    List<SourceRow> all() {
        List<Sources.Health> all = sources.all();
        return rows(all, all.stream());
    }

    Optional<SourceRow> find(String id) {
        if (!SourceCheck.isId(id)) return Optional.empty();
        return rows(sources.all(), sources.find(id).stream()).stream().findFirst();
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

    /** Those of these that she sees, with what all sources on their hosts cost others. */
    private List<SourceRow> rows(List<Sources.Health> all, Stream<Sources.Health> wanted) {
        Watchlist watchlist = watchlists.current();
        Instant now = clock.instant();
        Map<String, Integer> lately = hours.lately(now);
        ToIntFunction<Sources.Health> polls =
                health -> lately.getOrDefault(health.settings().id(), 0);
        Map<String, Integer> byHost = all.stream()
                .collect(Collectors.groupingBy(
                        health -> SourceRow.host(health.settings()), Collectors.summingInt(polls)));
        return wanted.filter(this::isVisible)
                .map(health -> SourceRow.of(
                        health,
                        organisation(health, watchlist),
                        polls.applyAsInt(health),
                        byHost.getOrDefault(SourceRow.host(health.settings()), 0),
                        cost.of(SourceRow.host(health.settings())),
                        now))
                .toList();
    }

    private static String organisation(Sources.Health health, Watchlist watchlist) {
        String id = health.settings().organisationId();
        return watchlist.findOrganisation(id).map(Organisation::name).orElse(id);
    }
}
