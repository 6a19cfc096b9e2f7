package nl.schildwacht.console.page.insight;

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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

/** Gathers the figures from the rooms that count them. */
@Singleton
class Gathering {
    private final Watchlists watchlists;
    private final Sources sources;
    private final Figures figures;
    private final PileOns pileOns;
    private final Care care;
    private final Precision precision;

    Gathering(
            Watchlists watchlists, Sources sources, Figures figures, PileOns pileOns, Care care, Precision precision) {
        this.watchlists = watchlists;
        this.sources = sources;
        this.figures = figures;
        this.pileOns = pileOns;
        this.care = care;
        this.precision = precision;
    }

    /**
     * @param counting what is counted.
     * @param own which dossiers the reader may open; whom a storm is about is shown for those only.
     */
    Insight gather(Span span, Sight counting, Sight own, Charts charts, InsightTexts texts) {
        Watchlist watched = watchlists.current();
        Figures.Hits hits = figures.hits(span, counting);
        Care.Times times = care.times(span, counting);
        Map<String, String> names = sources.all().stream()
                .map(source -> source.settings())
                .collect(Collectors.toMap(SourceSettings::id, SourceSettings::name, (first, _) -> first));
        boolean opens = own.everything()
                || !own.organisations().isEmpty()
                || !own.subjects().isEmpty();
        return new Insight(
                hits.total(),
                charts.of(hits, Workplaces.of(watched)),
                pileOns.find(span, counting).stream()
                        .map(storm -> Insight.Storm.of(
                                storm,
                                watched.find(storm.subjectId())
                                        .map(Subject::displayName)
                                        .orElse(storm.subjectId()),
                                opens))
                        .toList(),
                List.of(
                        time(texts.toAlert(), times.toAlert(), texts),
                        time(texts.toContact(), times.toContact(), texts)),
                times.withoutContact(),
                done(care.done(span, counting), texts),
                precision.bySource(span, counting).stream()
                        .map(each -> Insight.Judged.of(names.getOrDefault(each.key(), each.key()), each))
                        .toList(),
                precision.byTerm(span, counting).stream()
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
