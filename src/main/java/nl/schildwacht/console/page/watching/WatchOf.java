package nl.schildwacht.console.page.watching;

import nl.schildwacht.source.BackSearch;
import nl.schildwacht.source.Sources;
import nl.schildwacht.watch.Basis;
import nl.schildwacht.watch.Handle;
import nl.schildwacht.watch.Objection;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Person;
import nl.schildwacht.watch.Term;
import nl.schildwacht.watch.WatchWindow;
import nl.schildwacht.watch.Watchlist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is watched about somebody, since when and why, where, and who hears of it.
 *
 * @param handles what these accounts post is dropped unseen.
 * @param sources names of those that look at present.
 * @param objection the latest, also when it was withdrawn.
 * @param windows open or to come.
 * @param back the latest search back.
 */
record WatchOf(
        Person person,
        Basis basis,
        List<Organisation> organisations,
        List<Handle> handles,
        List<Term> terms,
        List<String> sources,
        List<WatchWindow> windows,
        Optional<Objection> objection,
        Optional<BackSearch> back) {
    WatchOf {
        organisations = List.copyOf(organisations);
        handles = List.copyOf(handles);
        terms = List.copyOf(terms);
        sources = List.copyOf(sources);
        windows = List.copyOf(windows);
    }

    static WatchOf of(
            Person person,
            Watchlist list,
            Basis basis,
            List<Sources.Health> sources,
            List<Objection> objections,
            Optional<BackSearch> back,
            Instant now) {
        return new WatchOf(
                person,
                basis,
                list.organisationsOf(person),
                person.handles(),
                list.terms().stream()
                        .filter(term -> term.owner().equals(person.id()))
                        .toList(),
                sources.stream()
                        .filter(Sources.Health::isActive)
                        .map(Sources.Health::settings)
                        .filter(source -> person.organisations().contains(source.organisationId()))
                        .map(source -> source.name())
                        .toList(),
                list.windows().stream()
                        .filter(window -> !window.isPast(now))
                        .filter(window -> window.subjects().contains(person.id())
                                || window.subjects().isEmpty()
                                        && person.organisations().contains(window.organisation()))
                        .toList(),
                objections.stream().findFirst(),
                back);
    }

    public boolean hasObjected() {
        return objection.filter(Objection::stands).isPresent();
    }

    /** How many hits the latest search back brought. */
    public int found() {
        return back.map(search -> search.sources().stream()
                        .mapToInt(BackSearch.AtSource::finds)
                        .sum())
                .orElse(0);
    }
}
