package nl.schildwacht.screening;

import nl.schildwacht.post.Post;
import nl.schildwacht.post.PostRef;
import nl.schildwacht.screening.Keeping.Capture;
import nl.schildwacht.source.Item;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.Sighting;
import nl.schildwacht.source.SourceAdapter;
import nl.schildwacht.source.SourceSettings;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The captures of one page: the look-up by id, made just before keeping; the slice of the page where there is none, where
 * it fails, or where so much is flagged that looking everything up would keep people waiting. Used by one thread.
 */
final class Evidence {
    private final SourceSettings source;
    private final Polled.Page page;
    private final SourceAdapter adapter;
    private final ScreeningMetrics metrics;
    private final Clock clock;
    private final Instant lookUpsEnd;
    private final Map<PostRef, Sighting> parents = new HashMap<>();

    /** @param lookUpsEnd from when on everything is captured from the page. */
    Evidence(
            SourceSettings source,
            Polled.Page page,
            SourceAdapter adapter,
            ScreeningMetrics metrics,
            Clock clock,
            Instant lookUpsEnd) {
        this.source = source;
        this.page = page;
        this.adapter = adapter;
        this.metrics = metrics;
        this.clock = clock;
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
        Sighting sighting = adapter.lookUp(source, ref);
        metrics.lookedUp(sighting);
        return sighting;
    }

    private boolean isLate() {
        return !clock.instant().isBefore(lookUpsEnd);
    }
}
