package nl.schildwacht.screening;

import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.screening.Keeping.Capture;
import nl.schildwacht.source.Intake;
import nl.schildwacht.source.Item;
import nl.schildwacht.source.Lease;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.Sighting;
import nl.schildwacht.source.SourceAdapter;
import nl.schildwacht.source.SourceSettings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var evidence = new Evidence(lease.settings(), page, clock.instant().plus(lookUpsFor));
        List<Keeping.Entry> entries = new ArrayList<>();
        var tally = metrics.tally();
        Screen.Watched now = watched.get();
        for (Item item : unseen) {
            switch (tally.timed(() -> screen.judge(item.post(), now, evidence::parentText))) {
                case Screened.Dropped dropped -> tally.dropped(dropped.reason());
                case Screened.Flagged flagged -> {
                    entries.add(new Keeping.Entry(
                            flagged.hits(),
                            evidence.of(item, flagged.post()),
                            evidence.parentOf(item),
                            page.coverage()));
                    tally.flagged(flagged.hits());
                }
            }
        }
        keeping.keep(new Keeping.Page(lease, page.cursor(), unseen, entries, clock.instant()));
        tally.count(); // only what was kept counts: a page that is asked for again would count twice
    }

    /**
     * The captures of one page: the look-up by id, made just before keeping; the slice of the page where there is none, where
     * it fails, or where so much is flagged that looking everything up would keep people waiting.
     */
    private final class Evidence {
        private final SourceSettings source;
        private final Polled.Page page;
        private final Instant lookUpsEnd;
        private final Map<PostRef, Sighting> parents = new HashMap<>();

        Evidence(SourceSettings source, Polled.Page page, Instant lookUpsEnd) {
            this.source = source;
            this.page = page;
            this.lookUpsEnd = lookUpsEnd;
        }

        /** @param judged the item's post as it was judged, with the text of the post it answers where that was needed. */
        Capture of(Item item, Post judged) {
            if (isLate()) return new Capture.Sliced(judged, item, page);
            return switch (lookUp(item.post().ref())) {
                // An edit between page and look-up must not put another text under our verdict.
                case Sighting.Present present
                when present.post().version().equals(item.post().version()) ->
                    new Capture.LookedUp(judged, present.exchange());
                case Sighting.Present changed -> new Capture.Sliced(judged, item, page);
                case Sighting.Absent absent -> new Capture.Sliced(judged, item, page);
                case Sighting.Failed failed -> new Capture.Sliced(judged, item, page);
                case Sighting.Unsupported unsupported -> new Capture.Sliced(judged, item, page);
            };
        }

        Optional<Capture> parentOf(Item item) {
            return item.post()
                    .replyTo()
                    .filter(parent -> parents.containsKey(parent) || !isLate())
                    .flatMap(this::parent)
                    .map(present -> new Capture.LookedUp(present.post(), present.exchange()));
        }

        Optional<String> parentText(Post reply) {
            return reply.replyTo()
                    .flatMap(this::parent)
                    .map(present -> present.post().text());
        }

        private Optional<Sighting.Present> parent(PostRef ref) {
            return parents.computeIfAbsent(ref, this::lookUp) instanceof Sighting.Present present
                    ? Optional.of(present)
                    : Optional.empty();
        }

        private Sighting lookUp(PostRef ref) {
            Sighting sighting = adapters.get(source.platform()).lookUp(source, ref);
            metrics.lookedUp(sighting);
            return sighting;
        }

        private boolean isLate() {
            return !clock.instant().isBefore(lookUpsEnd);
        }
    }
}
