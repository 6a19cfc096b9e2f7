package nl.schildwacht.source.mastodon;

import nl.schildwacht.source.JsonItems;
import nl.schildwacht.source.mastodon.Listing.Found;
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
 * @param marks per query what was read.
 * @param walk the query being read, or the next of this round; null between rounds.
 * @param account the watched account, once looked up.
 * @param replies number of replies under each of the account's recent posts when its thread was last read.
 * @param threads posts whose number of replies changed, with the new number: their threads are to be read.
 */
record Cursor(
        Map<String, Mark> marks,
        @Nullable Walk walk,
        @Nullable Account account,
        Map<String, Integer> replies,
        Map<String, Integer> threads) {
    private static final int KEPT = 200;

    /**
     * @param id the highest id read; null when there was nothing yet.
     * @param readAt when the last full reading began, epoch milliseconds.
     * @param snowflake whether the server's ids tell the time.
     */
    record Mark(@Nullable String id, long readAt, boolean snowflake) {}

    /** A name and the id that this server gave it. */
    record Account(String name, String id) {}

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
        return new Cursor(Map.of(), null, null, Map.of(), Map.of());
    }

    String text() {
        return JsonItems.write(this);
    }

    Optional<Mark> mark(String query) {
        return Optional.ofNullable(marks.get(query));
    }

    Optional<String> nextThread() {
        return threads.keySet().stream().findFirst();
    }

    boolean isUnderWay() {
        return walk != null || !threads.isEmpty();
    }

    /** The id of the account with this name, if that is the one that was looked up. */
    Optional<String> account(String name) {
        return Optional.ofNullable(account)
                .filter(known -> known.name().equals(name))
                .map(Account::id);
    }

    /** Another account than before starts afresh. */
    Cursor withAccount(String name, String id) {
        return new Cursor(Map.of(), null, new Account(name, id), Map.of(), Map.of());
    }

    Cursor walking(Walk next) {
        return new Cursor(marks, next, account, replies, threads);
    }

    /** The walk is over; marks of queries that are asked no more are forgotten. */
    Cursor read(Walk done, Mark mark, Optional<Walk> next, Collection<String> queries) {
        var more = new LinkedHashMap<>(marks);
        more.put(done.query(), mark);
        more.keySet().retainAll(queries);
        return new Cursor(more, next.orElse(null), account, replies, threads);
    }

    /** The account's own posts were seen with so many replies: threads that changed are to be read. */
    Cursor withReplies(List<Found> posts) {
        var changed = new LinkedHashMap<>(threads);
        for (var post : posts)
            if (!post.isBoosted() && post.replies() != replies.getOrDefault(post.localId(), 0))
                changed.put(post.localId(), post.replies());
        return new Cursor(marks, walk, account, replies, changed);
    }

    Cursor withThreadRead(String id) {
        var left = new LinkedHashMap<>(threads);
        var known = new LinkedHashMap<>(replies);
        var count = left.remove(id);
        if (count != null) known.put(id, count);
        return new Cursor(marks, walk, account, known, left);
    }

    private static Map<String, Integer> newest(@Nullable Map<String, Integer> counts) {
        var kept = new LinkedHashMap<String, Integer>();
        if (counts != null)
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByKey(Snowflake.ORDER)
                            .reversed())
                    .limit(KEPT)
                    .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }
}
