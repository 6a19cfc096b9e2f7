package nl.schildwacht.screening;

import nl.schildwacht.hit.Hit;
import nl.schildwacht.post.Platform;
import nl.schildwacht.post.Post;
import nl.schildwacht.source.Item;
import nl.schildwacht.source.Poll;
import nl.schildwacht.source.Polled;
import nl.schildwacht.source.SourceAdapter;
import nl.schildwacht.source.SourceSettings;
import nl.schildwacht.source.Trouble;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks a source what it offers right now and screens it, in memory, as the real thing would: no cursor moves, no hit is kept,
 * nobody is told. Goes through the same client as every poll, so a host's budget holds. Thread-safe.
 */
public final class TrialPoll {
    private static final int PAGES = 3;
    private static final int MOST_SHOWN = 50;

    private final Screen screen;
    private final Supplier<Screen.Watched> watched;
    private final Map<Platform, SourceAdapter> adapters;
    private final Clock clock;
    private final Duration lookBack;

    /** @param lookBack how far back to ask. */
    public TrialPoll(
            Screen screen,
            Supplier<Screen.Watched> watched,
            Map<Platform, SourceAdapter> adapters,
            Clock clock,
            Duration lookBack) {
        this.screen = screen;
        this.watched = watched;
        this.adapters = Map.copyOf(adapters);
        this.clock = clock;
        this.lookBack = lookBack;
    }

    /** What came of it. */
    public sealed interface Result {
        /**
         * @param posts how many were read.
         * @param oldest when the oldest of them was said.
         * @param dropped how many leave no trace, by reason.
         * @param flagged how many would have been kept.
         * @param shown the first of these, worst first.
         * @param cutShort whether the source offers more than was read.
         */
        record Seen(
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

        /** The source did not answer as it should. */
        record Failed(Trouble trouble) implements Result {}

        /** The platform asks to wait. */
        record Throttled(Instant until) implements Result {}
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
        var tally = new Tally();
        String cursor = "";
        for (int page = 1; ; page++) {
            Polled polled = adapters.get(source.platform())
                    .poll(new Poll(source, source.queries(now.watchlist()), cursor, clock.instant(), lookBack));
            switch (polled) {
                case Polled.Page read -> {
                    read.items().stream().map(Item::post).forEach(post -> tally.judge(post, now));
                    boolean enough = page >= PAGES || !clock.instant().isBefore(until);
                    if (!read.more() || enough) return tally.seen(read.more());
                    cursor = read.cursor();
                }
                case Polled.Unchanged _ -> {
                    return tally.seen(false);
                }
                case Polled.Throttled(Instant later) -> {
                    return page > 1 ? tally.seen(true) : new Result.Throttled(later);
                }
                case Polled.Broken(Trouble trouble) -> {
                    return page > 1 ? tally.seen(true) : new Result.Failed(trouble);
                }
                case Polled.Rejected(Trouble trouble) -> {
                    return page > 1 ? tally.seen(true) : new Result.Failed(trouble);
                }
            }
        }
    }

    private final class Tally {
        private final Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
        private final List<Found> flagged = new ArrayList<>();
        private int posts;
        private Optional<Instant> oldest = Optional.empty();

        void judge(Post post, Screen.Watched now) {
            posts++;
            if (oldest.isEmpty() || post.publishedAt().isBefore(oldest.get())) oldest = Optional.of(post.publishedAt());
            // Parents are not fetched: that would ask a host for every reply.
            switch (screen.judge(post, now, _ -> Optional.empty())) {
                case Screened.Dropped(DropReason reason) -> dropped.merge(reason, 1, Integer::sum);
                case Screened.Flagged(Post judged, List<Hit> hits) -> flagged.add(new Found(judged, hits));
            }
        }

        Result.Seen seen(boolean cutShort) {
            List<Found> worstFirst = flagged.stream()
                    .sorted((a, b) -> Integer.compare(worst(b), worst(a)))
                    .limit(MOST_SHOWN)
                    .toList();
            return new Result.Seen(posts, oldest, dropped, flagged.size(), worstFirst, cutShort);
        }

        private int worst(Found found) {
            return found.hits().stream()
                    .mapToInt(hit -> hit.severity().ordinal())
                    .max()
                    .orElse(0);
        }
    }
}
