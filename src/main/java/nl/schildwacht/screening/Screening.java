package nl.schildwacht.screening;

import nl.schildwacht.hit.Hit;
import nl.schildwacht.post.Platform;
import nl.schildwacht.source.Intake;
import nl.schildwacht.source.Item;
import nl.schildwacht.source.Lease;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.SourceAdapter;
import nl.schildwacht.source.SourceSettings;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A page comes in; each post is judged; what is aimed at somebody is captured once more where the platform allows it; the
 * page is kept. Everything else of the page is gone when this returns. Thread-safe.
 */
public final class Screening implements Intake {
    private final Screen screen;
    private final Supplier<Screen.Watched> watched;
    private final Map<Platform, SourceAdapter> adapters;
    private final Keeping keeping;
    private final ScreeningMetrics metrics;
    private final Clock clock;
    private final Duration lookUpsFor;

    /**
     * @param watched whom we look after; asked once for each page, so that a page is judged by one watchlist.
     * @param lookUpsFor how long the look-ups for evidence of one page may take; what comes later is captured from the page.
     */
    public Screening(
            Screen screen,
            Supplier<Screen.Watched> watched,
            Map<Platform, SourceAdapter> adapters,
            Keeping keeping,
            ScreeningMetrics metrics,
            Clock clock,
            Duration lookUpsFor) {
        this.screen = screen;
        this.watched = watched;
        this.adapters = Map.copyOf(adapters);
        this.keeping = keeping;
        this.metrics = metrics;
        this.clock = clock;
        this.lookUpsFor = lookUpsFor;
    }

    @Override
    public void take(Lease lease, Polled.Page page, List<Item> unseen) {
        var tally = metrics.tally();
        List<Keeping.Entry> entries = entries(lease.settings(), page, unseen, _ -> true, tally);
        keeping.keep(new Keeping.Page(lease, page.cursor(), unseen, entries, clock.instant()));
        tally.count(); // only what was kept counts: a page that is asked for again would count twice
    }

    /**
     * What of a page is to be kept. Writes nothing.
     *
     * @param wanted which hits; a post of which none is wanted leaves no trace.
     */
    List<Keeping.Entry> entries(
            SourceSettings source,
            Polled.Page page,
            List<Item> items,
            Predicate<Hit> wanted,
            ScreeningMetrics.Tally tally) {
        var evidence = new Evidence(
                source,
                page,
                adapters.get(source.platform()),
                metrics,
                clock,
                clock.instant().plus(lookUpsFor));
        List<Keeping.Entry> entries = new ArrayList<>();
        Screen.Watched now = watched.get();
        for (Item item : items) {
            switch (tally.timed(() -> screen.judge(item.post(), now, evidence::parentText))) {
                case Screened.Dropped dropped -> tally.dropped(dropped.reason());
                case Screened.Flagged flagged -> {
                    List<Hit> hits = flagged.hits().stream().filter(wanted).toList();
                    if (hits.isEmpty()) continue;
                    entries.add(new Keeping.Entry(
                            hits, evidence.of(item, flagged.post()), evidence.parentOf(item), page.coverage()));
                    tally.flagged(hits);
                }
            }
        }
        return entries;
    }
}
