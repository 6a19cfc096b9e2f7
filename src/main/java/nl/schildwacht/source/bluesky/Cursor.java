package nl.schildwacht.source.bluesky;

import nl.schildwacht.source.JsonItems;
import nl.schildwacht.source.bluesky.Listing.Found;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a source got, as text for the poll loop to keep.
 *
 * @param marks per query when the newest post read was indexed, epoch milliseconds.
 * @param walk the query being read, or the next of this round; null between rounds.
 * @param replies number of replies under each of the account's recent posts when its thread was last read.
 * @param threads posts whose number of replies changed, with the new number: their threads are to be read.
 */
record Cursor(
        Map<String, Long> marks, @Nullable Walk walk, Map<String, Integer> replies, Map<String, Integer> threads) {
    private static final int KEPT = 200;

    Cursor {
        marks = marks == null ? Map.of() : Map.copyOf(marks);
        replies = newest(replies);
        threads = newest(threads);
    }

    /** A cursor that cannot be read is as good as none: then the look-back is read again. */
    static Cursor parse(String text) {
        try {
            if (!text.isBlank()) return JsonItems.read(text.getBytes(StandardCharsets.UTF_8), Cursor.class);
        } catch (IOException notOurs) {
            // falls through
        }
        return new Cursor(Map.of(), null, Map.of(), Map.of());
    }

    String text() {
        return JsonItems.write(this);
    }

    Optional<Long> mark(String query) {
        return Optional.ofNullable(marks.get(query));
    }

    Optional<String> nextThread() {
        return threads.keySet().stream().findFirst();
    }

    boolean isUnderWay() {
        return walk != null || !threads.isEmpty();
    }

    Cursor walking(Walk next) {
        return new Cursor(marks, next, replies, threads);
    }

    /** The walk is over; marks of queries that are asked no more are forgotten. */
    Cursor read(Walk done, Optional<Walk> next, Collection<String> queries) {
        var more = new LinkedHashMap<>(marks);
        if (done.top() > 0) more.merge(done.query(), done.top(), Math::max);
        more.keySet().retainAll(queries);
        return new Cursor(more, next.orElse(null), replies, threads);
    }

    /** The account's own posts were seen with so many replies: threads that changed are to be read. */
    Cursor withReplies(List<Found> posts) {
        var changed = new LinkedHashMap<>(threads);
        for (var post : posts)
            if (!post.isReposted() && post.replies() != replies.getOrDefault(post.uri(), 0))
                changed.put(post.uri(), post.replies());
        return new Cursor(marks, walk, replies, changed);
    }

    Cursor withThreadRead(String uri) {
        var left = new LinkedHashMap<>(threads);
        var known = new LinkedHashMap<>(replies);
        var count = left.remove(uri);
        if (count != null) known.put(uri, count);
        return new Cursor(marks, walk, known, left);
    }

    /** Keys of posts sort by time as long as nobody tampers with them, which costs a thread read twice at worst. */
    private static Map<String, Integer> newest(@Nullable Map<String, Integer> counts) {
        var kept = new LinkedHashMap<String, Integer>();
        if (counts != null)
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByKey().reversed())
                    .limit(KEPT)
                    .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }
}
