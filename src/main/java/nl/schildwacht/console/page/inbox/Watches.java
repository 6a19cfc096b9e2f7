package nl.schildwacht.console.page.inbox;

import nl.schildwacht.console.access.Visitor;
import nl.schildwacht.console.page.Frame;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.dossier.triage.Duty;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

/** Who is on duty, as far as it concerns a reader: for the organisations that she sees dossiers of. Thread-safe. */
@Singleton
class Watches {
    private final Duty duty;
    private final Watchlists watchlists;

    Watches(Duty duty, Watchlists watchlists) {
        this.duty = duty;
        this.watchlists = watchlists;
    }

    void take(Visitor visitor) {
        duty.takeOver(visitor.id(), visitor.name(), names(visitor.sight()).keySet());
    }

    void end(Visitor visitor) {
        duty.handOver(visitor.id());
    }

    InboxView.DutyView view(Visitor visitor, InboxTexts say, Frame frame) {
        Map<String, String> names = names(visitor.sight());
        List<Duty.Watch> now = duty.now(names.keySet());
        boolean isHers = now.stream().anyMatch(one -> one.whoId().equals(visitor.id()));
        boolean isAllHers = !names.isEmpty()
                && now.stream().filter(one -> one.whoId().equals(visitor.id())).count() == names.size();
        return new InboxView.DutyView(lines(visitor, names, now, say, frame), isHers, !names.isEmpty() && !isAllHers);
    }

    /** One for each who is on duty and one for where nobody is; organisations are named only where they differ. */
    private static List<String> lines(
            Visitor visitor, Map<String, String> names, List<Duty.Watch> now, InboxTexts say, Frame frame) {
        List<String> lines = new ArrayList<>();
        Set<String> alone = new HashSet<>(names.keySet());
        Map<Duty.Watch, List<String>> watched = now.stream()
                .collect(Collectors.groupingBy(
                        one -> new Duty.Watch("", one.whoId(), one.whoName(), one.since()),
                        LinkedHashMap::new,
                        Collectors.mapping(Duty.Watch::organisation, Collectors.toList())));
        watched.forEach((who, where) -> {
            where.forEach(alone::remove);
            String since = frame.brief(who.since());
            String of = where.size() == names.size() ? "" : listed(names, where);
            lines.add(
                    who.whoId().equals(visitor.id()) ? say.youOnDuty(since, of) : say.onDuty(who.whoName(), since, of));
        });
        if (now.isEmpty() || !alone.isEmpty()) lines.add(say.nobodyOnDuty(now.isEmpty() ? "" : listed(names, alone)));
        return lines;
    }

    private static String listed(Map<String, String> names, Collection<String> organisations) {
        return organisations.stream()
                .map(names::get)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .collect(Collectors.joining(", "));
    }

    /** The organisations in sight with their names; for who sees departments only, those of the people there. */
    private Map<String, String> names(Sight sight) {
        Watchlist watched = watchlists.current();
        Set<String> seen = sight.organisations().isEmpty()
                ? watched.people().stream()
                        .filter(person -> sight.subjects().contains(person.id()))
                        .map(Person::organisations)
                        .flatMap(List::stream)
                        .collect(Collectors.toSet())
                : sight.organisations();
        return watched.organisations().stream()
                .filter(one -> sight.everything() || seen.contains(one.id()))
                .collect(Collectors.toMap(Organisation::id, Organisation::displayName));
    }
}
