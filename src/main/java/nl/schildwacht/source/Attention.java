package nl.schildwacht.source;

import nl.schildwacht.watch.WatchWindow;
import nl.schildwacht.watch.Watchlist;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a source is asked for right now, and whether it is asked as often as it may be.
 *
 * @param queries as in {@link Poll}.
 * @param isClose whether a watch window is open.
 */
public record Attention(List<String> queries, boolean isClose) {
    public Attention {
        queries = List.copyOf(queries);
    }

    /** What the source asks for itself, and what the open windows of its organisation add. */
    public static Attention of(SourceSettings source, Watchlist watchlist, Instant now) {
        List<String> own = source.queries(watchlist.recognised());
        List<WatchWindow> open = watchlist.openWindows(source.organisationId(), now);
        if (open.isEmpty()) return new Attention(own, false);
        Stream<String> added = open.stream().flatMap(window -> window.queries().stream());
        return new Attention(
                Stream.concat(own.stream(), source.asQueries(added)).distinct().toList(), true);
    }
}
