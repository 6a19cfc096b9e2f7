package nl.schildwacht.console.page.insight;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import nl.schildwacht.dossier.Sight;
import nl.schildwacht.dossier.figures.Care;
import nl.schildwacht.dossier.figures.Figures;
import nl.schildwacht.dossier.figures.PileOns;
import nl.schildwacht.dossier.figures.Precision;
import nl.schildwacht.dossier.figures.Span;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Sources;
import nl.schildwacht.watch.Subject;
import nl.schildwacht.watch.Watchlist;
import nl.schildwacht.watch.Watchlists;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

/**
 * Gathers the figures from the rooms that count them. To count a year of many hits takes a second; so nobody waits for a count
 * that was made a short while ago: it is shown with its time, and made anew behind her back.
 */
@Singleton
class Gathering {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration USABLE = Duration.ofMinutes(30);
    private static final int MOST_QUESTIONS = 64;

    private final Watchlists watchlists;
    private final Sources sources;
    private final Figures figures;
    private final PileOns pileOns;
    private final Care care;
    private final Precision precision;
    private final Clock clock;
    private final LoadingCache<Asked, Counted> recent;

    Gathering(
            Watchlists watchlists,
            Sources sources,
            Figures figures,
            PileOns pileOns,
            Care care,
            Precision precision,
            Clock clock) {
        this.watchlists = watchlists;
        this.sources = sources;
        this.figures = figures;
        this.pileOns = pileOns;
        this.care = care;
        this.precision = precision;
        this.clock = clock;
        this.recent = Caffeine.newBuilder()
                .maximumSize(MOST_QUESTIONS)
                .refreshAfterWrite(FRESH)
                .expireAfterWrite(USABLE)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build(asked -> count(asked.span(), asked.sight()));
    }

    private record Asked(Span span, Sight sight) {}

    private record Counted(
            Instant at,
            Figures.Hits hits,
            Care.Times times,
            Care.Done done,
            List<PileOns.PileOn> pileOns,
            List<Precision.Agreement> bySource,
            List<Precision.Agreement> byTerm) {}

    private Counted count(Span span, Sight sight) {
        return new Counted(
                clock.instant(),
                figures.hits(span, sight),
                care.times(span, sight),
                care.done(span, sight),
                pileOns.find(span, sight),
                precision.bySource(span, sight),
                precision.byTerm(span, sight));
    }

    /**
     * @param counting what is counted.
     * @param own which dossiers the reader may open; whom a storm is about is shown for those only.
     */
    Insight gather(Span span, Sight counting, Sight own, Charts charts, InsightTexts texts) {
        Watchlist watched = watchlists.current();
        Counted counted = recent.get(new Asked(span, counting));
        Map<String, String> names = sources.all().stream()
                .map(source -> source.settings())
                .collect(Collectors.toMap(SourceSettings::id, SourceSettings::name, (first, _) -> first));
        boolean opens = own.everything()
                || !own.organisations().isEmpty()
                || !own.subjects().isEmpty();
        return new Insight(
                counted.at(),
                counted.hits().total(),
                charts.of(counted.hits(), Workplaces.of(watched)),
                counted.pileOns().stream()
                        .map(storm -> Insight.Storm.of(
                                storm,
                                watched.find(storm.subjectId())
                                        .map(Subject::displayName)
                                        .orElse(storm.subjectId()),
                                opens))
                        .toList(),
                List.of(
                        time(texts.toAlert(), counted.times().toAlert(), texts),
                        time(texts.toContact(), counted.times().toContact(), texts)),
                counted.times().withoutContact(),
                done(counted.done(), texts),
                counted.bySource().stream()
                        .map(each -> Insight.Judged.of(names.getOrDefault(each.key(), each.key()), each))
                        .toList(),
                counted.byTerm().stream()
                        .filter(_ -> opens)
                        .map(each -> Insight.Judged.of(each.key(), each))
                        .toList());
    }

    private static Insight.Time time(String what, Care.Took took, InsightTexts texts) {
        return new Insight.Time(what, took.many(), words(took.half(), texts), words(took.most(), texts));
    }

    static String words(Optional<Duration> duration, InsightTexts texts) {
        return duration.map(
                        it -> it.toHours() < 3 ? texts.minutes(Math.max(1, it.toMinutes())) : texts.hours(it.toHours()))
                .orElse(texts.unknown());
    }

    private static List<Insight.Number> done(Care.Done done, InsightTexts texts) {
        return List.of(
                new Insight.Number(texts.taskOpened(), done.opened()),
                new Insight.Number(texts.taskClosed(), done.closed()),
                new Insight.Number(texts.taskAangiften(), done.aangiften()),
                new Insight.Number(texts.taskMeldingen(), done.meldingen()),
                new Insight.Number(texts.taskTalks(), done.talks()),
                new Insight.Number(texts.taskStatements(), done.statements()),
                new Insight.Number(texts.taskPlatformReports(), done.platformReports()),
                new Insight.Number(texts.taskAftercare(), done.aftercare()),
                new Insight.Number(texts.taskAftercareLate(), done.aftercareLate()));
    }
}
