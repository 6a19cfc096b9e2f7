package nl.schildwacht.screening;

import nl.schildwacht.screening.Asking.Answered;
import nl.schildwacht.screening.Outcome.Tried;
import nl.schildwacht.screening.Prediction.AmongSample;
import nl.schildwacht.screening.Prediction.AmongStored;
import nl.schildwacht.screening.Prediction.AtSource;
import nl.schildwacht.screening.Prediction.Objection;
import nl.schildwacht.source.HostCost.Spent;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Sources;
import nl.schildwacht.threat.LocalWords;
import nl.schildwacht.threat.Recogniser;
import nl.schildwacht.watch.Organisation;
import nl.schildwacht.watch.Watchlist;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tries new terms and aliases, one or ten thousand, on what the sources offer right now, on kept hits and on the shipped
 * sample, and forgets all of it but numbers. What the sources offer is fetched once for all of them. Takes up to a minute.
 * Thread-safe.
 */
public final class DryRun {
    private static final int MOST_SHARING = 20;

    private final Screen screen;
    private final Sources sources;
    private final Offers offers;
    private final Asking asking;
    private final MeasuredBreadth breadth;

    /** Hears how far it is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Called after each of so many steps, from any thread.
         *
         * @return whether somebody still wants to know; if not it ends early, with what it has.
         */
        boolean step(int done, int of);
    }

    /** @param budget of a host, by name. */
    public DryRun(
            Recogniser recogniser,
            Sources sources,
            Offers offers,
            Function<String, Spent> budget,
            MeasuredBreadth breadth) {
        this.screen = new Screen(recogniser);
        this.sources = sources;
        this.offers = offers;
        this.asking = new Asking(offers, budget);
        this.breadth = breadth;
    }

    /** @param now whom we look after. */
    public Outcome run(List<NewName> names, Screen.Watched now, Progress progress) {
        Watchlist list = now.watchlist();
        Map<String, Long> sharing = names.stream().collect(Collectors.groupingBy(DryRun::said, Collectors.counting()));
        Map<NewName, Optional<Objection>> objections = mapped(
                names,
                name -> sharing.get(said(name)) > MOST_SHARING
                        ? Optional.of(Objection.SHARED)
                        : breadth.objection(name, list));
        // What cannot be accepted anyway is not worth anybody's budget.
        Set<NewName> promising = names.stream()
                .filter(name -> objections.get(name).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<SourceSettings> asked = sources(promising);
        int steps = asked.size() + 2;
        Map<NewName, AmongSample> inSample = mapped(names, breadth::amongSample);
        boolean goOn = progress.step(1, steps);
        Map<NewName, AmongStored> inStored = mapped(names, name -> breadth.amongStored(name, list));
        goOn &= progress.step(2, steps);
        List<Answered> answers =
                goOn ? asking.ask(asked, promising, list, done -> progress.step(2 + done, steps)) : List.of();
        var tally = new Tally(
                screen,
                Addition.of(List.copyOf(promising), list),
                offers.clock().instant(),
                offers.lookBack());
        List<AtSource> shown = answers.stream().map(tally::count).toList();
        return new Outcome(
                shown,
                names.stream()
                        .map(name -> tried(
                                name,
                                prediction(
                                        objections.get(name), tally.of(name), inStored.get(name), inSample.get(name)),
                                list))
                        .toList());
    }

    private static String said(NewName name) {
        return LocalWords.canonical(name.proposal().text());
    }

    private static Tried tried(NewName name, Prediction prediction, Watchlist list) {
        Proposal proposal = name.proposal();
        return new Tried(
                proposal,
                prediction,
                prediction
                        .objection()
                        .flatMap(why -> proposal.narrower(name.owner(), list, Optional.of(why)).stream()
                                .findFirst()));
    }

    private static Prediction prediction(
            Optional<Objection> measured, Tally.Rates rates, AmongStored stored, AmongSample sample) {
        return new Prediction(measured.or(rates::objection), rates.posts, rates.hits, rates.mails, stored, sample);
    }

    private static <T> Map<NewName, T> mapped(List<NewName> names, Function<NewName, T> measure) {
        Map<NewName, T> all = new HashMap<>();
        names.forEach(name -> all.put(name, measure.apply(name)));
        return all;
    }

    private List<SourceSettings> sources(Set<NewName> names) {
        Set<String> organisations = names.stream()
                .flatMap(name -> name.employers().stream())
                .map(Organisation::id)
                .collect(Collectors.toSet());
        return sources.all().stream()
                .filter(Sources.Health::isActive)
                .map(Sources.Health::settings)
                .filter(source -> organisations.contains(source.organisationId()))
                .toList();
    }
}
