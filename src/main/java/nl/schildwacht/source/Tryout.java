package nl.schildwacht.source;

import nl.schildwacht.post.Platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks a source for one page right now, only to see whether it answers: no cursor moves, nothing is judged and nothing is kept.
 * Goes through the same client as every poll, so a host's budget holds. Thread-safe.
 */
public final class Tryout {
    private final Map<Platform, SourceAdapter> adapters;
    private final Function<SourceSettings, List<String>> queries;
    private final Clock clock;
    private final Duration lookBack;

    /**
     * @param queries what a source asks for: its own query, or each term of its organisation.
     * @param lookBack how far back to ask.
     */
    public Tryout(
            Map<Platform, SourceAdapter> adapters,
            Function<SourceSettings, List<String>> queries,
            Clock clock,
            Duration lookBack) {
        this.adapters = Map.copyOf(adapters);
        this.queries = queries;
        this.clock = clock;
        this.lookBack = lookBack;
    }

    /** What came of it. */
    public sealed interface Result {
        /**
         * It answered.
         *
         * @param posts how many stood on the page.
         * @param unreadable how many could not be understood.
         * @param newest when the newest of them was said, by its own account.
         * @param asked whether there was anything to ask for: a hashtag or search without terms asks nothing.
         */
        record Answered(int posts, int unreadable, Optional<Instant> newest, boolean asked) implements Result {}

        /** It asks us to wait. */
        record Busy(Instant until) implements Result {}

        /** It did not answer as it should. */
        record Failed(Trouble trouble) implements Result {}
    }

    public Result of(SourceSettings source) {
        Instant now = clock.instant();
        List<String> asked = queries.apply(source);
        boolean needsQuery = source.mode() == Mode.SEARCH || source.mode() == Mode.HASHTAG;
        if (needsQuery && asked.isEmpty()) return new Result.Answered(0, 0, Optional.empty(), false);
        // With an empty cursor also what was read before comes again: "nothing new" would say little.
        return switch (adapters.get(source.platform()).poll(new Poll(source, asked, "", now, lookBack))) {
            case Polled.Page page ->
                new Result.Answered(
                        page.items().size(),
                        page.unreadable(),
                        page.items().stream()
                                .map(item -> item.post().publishedAt())
                                .filter(said -> !said.isAfter(now))
                                .max(Comparator.naturalOrder()),
                        true);
            case Polled.Unchanged unchanged -> new Result.Answered(0, 0, Optional.empty(), true);
            case Polled.Throttled throttled -> new Result.Busy(throttled.until());
            case Polled.Broken broken -> new Result.Failed(broken.trouble());
            case Polled.Rejected rejected -> new Result.Failed(rejected.trouble());
        };
    }
}
