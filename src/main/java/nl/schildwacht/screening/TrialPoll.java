package nl.schildwacht.screening;

import nl.schildwacht.hit.Hit;
import nl.schildwacht.post.Post;
import nl.schildwacht.screening.Offers.Offer;
import nl.schildwacht.source.SourceSettings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks a source what it offers right now and screens it, in memory, as the real thing would: no hit is kept, nobody is told.
 * Thread-safe.
 */
public final class TrialPoll {
    private static final int MOST_SHOWN = 50;

    private final Screen screen;
    private final Supplier<Screen.Watched> watched;
    private final Offers offers;

    /** @param watched whom we look after at this moment. */
    public TrialPoll(Screen screen, Supplier<Screen.Watched> watched, Offers offers) {
        this.screen = screen;
        this.watched = watched;
        this.offers = offers;
    }

    /** What came of it. */
    public sealed interface Result permits Seen, Offer.Failed, Offer.Throttled {}

    /**
     * The source answered.
     *
     * @param posts how many were read.
     * @param oldest when the oldest of them was said.
     * @param dropped how many leave no trace, by reason.
     * @param flagged how many would have been kept.
     * @param shown the first of these, worst first.
     * @param cutShort whether the source offers more than was read.
     */
    public record Seen(
            int posts,
            Optional<Instant> oldest,
            Map<DropReason, Integer> dropped,
            int flagged,
            List<Found> shown,
            boolean cutShort)
            implements Result {
        public Seen {
            dropped = Map.copyOf(dropped);
            shown = List.copyOf(shown);
        }

        /** How many of what is shown would send somebody a mail. */
        public long alerting() {
            return shown.stream()
                    .filter(found -> found.hits().stream().anyMatch(Hit::alerting))
                    .count();
        }
    }

    /** One post that would have been kept, with its verdicts. */
    public record Found(Post post, List<Hit> hits) {
        public Found {
            hits = List.copyOf(hits);
        }

        @Override
        public String toString() {
            return "Found[" + hits.size() + " hits]";
        }
    }

    /** @param until when to stop asking for more pages; what was read by then counts. */
    public Result poll(SourceSettings source, Instant until) {
        Screen.Watched now = watched.get();
        return switch (offers.read(source, source.queries(now.watchlist().recognised()), until)) {
            case Offer.Read(List<Post> posts, boolean cutShort) -> {
                var tally = new Tally();
                posts.forEach(post -> tally.judge(post, now));
                yield tally.seen(posts, cutShort);
            }
            case Offer.Failed failed -> failed;
            case Offer.Throttled throttled -> throttled;
        };
    }

    private final class Tally {
        private final Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
        private final List<Found> flagged = new ArrayList<>();

        void judge(Post post, Screen.Watched now) {
            // Parents are not fetched: that would ask a host for every reply.
            switch (screen.judge(post, now, _ -> Optional.empty())) {
                case Screened.Dropped(DropReason reason) -> dropped.merge(reason, 1, Integer::sum);
                case Screened.Flagged(Post judged, List<Hit> hits) -> flagged.add(new Found(judged, hits));
            }
        }

        Seen seen(List<Post> posts, boolean cutShort) {
            return new Seen(
                    posts.size(),
                    posts.stream().map(Post::publishedAt).min(Comparator.naturalOrder()),
                    dropped,
                    flagged.size(),
                    flagged.stream()
                            .sorted(Comparator.comparingInt(Tally::worst).reversed())
                            .limit(MOST_SHOWN)
                            .toList(),
                    cutShort);
        }

        private static int worst(Found found) {
            return found.hits().stream()
                    .mapToInt(hit -> hit.severity().ordinal())
                    .max()
                    .orElse(0);
        }
    }
}
