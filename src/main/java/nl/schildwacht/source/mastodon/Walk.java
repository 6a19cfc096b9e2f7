package nl.schildwacht.source.mastodon;

import nl.schildwacht.source.Mode;
import nl.schildwacht.source.mastodon.Cursor.Mark;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One reading of one query, page by page. Where ids tell the time it climbs from some hours before the last reading
 * ({@code min_id}), so that what arrived late is found; elsewhere, and for notifications, which are numbered by
 * themselves, it starts with the newest pages and climbs from the mark when those do not reach down to it. The very first
 * reading goes down from the newest page, which teaches what this server's ids look like.
 *
 * @param way null while it waits for its turn.
 * @param at the id or offset that the next page hangs on; null for the newest page.
 * @param top highest id seen.
 * @param snowflake whether the ids seen tell the time.
 * @param pages how many were read.
 * @param startedAt epoch milliseconds.
 */
record Walk(
        String query,
        @Nullable Way way,
        @Nullable String at,
        @Nullable String top,
        boolean snowflake,
        int pages,
        long startedAt) {

    enum Way {
        NEWEST,
        DOWN,
        UP,
        OFFSET
    }

    /** What matters of one listed thing: its id and when it is said to be from. */
    record Seen(String id, Instant createdAt) {}

    /** What came of a page: where the walk stands, whether it is over, and whether that is too early. */
    record Step(Walk walk, boolean isOver, boolean cutShort) {}

    private static final Comparator<Seen> BY_ID = Comparator.comparing(Seen::id, Snowflake.ORDER);

    /** A first reading, or a search, that finds no end is cut here: about a thousand posts. */
    private static final int LONGEST = 25;

    /** Pages that are read again where ids do not tell the time. */
    private static final int FOREIGN_OVERLAP = 3;

    static Walk waiting(String query) {
        return new Walk(query, null, null, null, false, 0, 0);
    }

    /** The walk that begins now, unless it is under way. */
    Walk begun(Mode mode, Optional<Mark> mark, Duration overlap, Instant now) {
        if (way != null) return this;
        var climbing = mode == Mode.HASHTAG && mark.isPresent() && mark.get().snowflake();
        if (mode == Mode.SEARCH) return starting(Way.OFFSET, "0", now);
        if (!climbing) return starting(Way.NEWEST, null, now);
        return starting(
                Way.UP, Snowflake.at(Instant.ofEpochMilli(mark.get().readAt()).minus(overlap)), now);
    }

    private Walk starting(Way way, @Nullable String at, Instant now) {
        return new Walk(query, way, at, null, false, 0, now.toEpochMilli());
    }

    /** How far back this walk means to reach. */
    Instant bound(Optional<Mark> mark, Duration overlap, Duration lookBack) {
        return mark.map(read -> Instant.ofEpochMilli(read.readAt()).minus(overlap))
                .orElse(Instant.ofEpochMilli(startedAt).minus(lookBack));
    }

    /**
     * @param listed what the page held, readable or not.
     * @param limit how many were asked for. Servers filter after counting, so half a page counts as a full one.
     */
    Step after(List<Seen> page, int listed, int limit, Mode mode, Optional<Mark> mark, Instant bound) {
        var read = having(page);
        if (listed * 2 < limit) return over(read, false);
        if (page.isEmpty()) return over(read, true);
        var lowest = page.stream().min(BY_ID).orElseThrow();
        var highest = page.stream().max(BY_ID).orElseThrow().id();
        return switch (way) {
            case UP -> Snowflake.ORDER.compare(highest, at) > 0 ? read.to(Way.UP, highest) : over(read, true);
            case OFFSET ->
                lowest.createdAt().isBefore(bound)
                        ? over(read, false)
                        : read.orCut(Way.OFFSET, Integer.toString(Integer.parseInt(at) + listed));
            case NEWEST, DOWN -> {
                if (at != null && Snowflake.ORDER.compare(lowest.id(), at) >= 0) yield over(read, true);
                yield mark.map(Mark::id)
                        .map(known -> read.towards(known, lowest.id(), mode))
                        .orElseGet(() -> lowest.createdAt().isBefore(bound)
                                ? over(read, false)
                                : read.orCut(Way.DOWN, lowest.id()));
            }
            case null -> throw new IllegalStateException("a page of a walk that has not begun");
        };
    }

    private Step towards(String known, String lowest, Mode mode) {
        if (pages < (mode == Mode.HASHTAG ? FOREIGN_OVERLAP : 1)) return to(Way.DOWN, lowest);
        return Snowflake.ORDER.compare(lowest, known) <= 0 ? over(this, false) : to(Way.UP, known);
    }

    /** What is known once this walk is over. */
    Mark mark(Optional<Mark> before) {
        var known = before.map(Mark::id);
        var highest = Stream.concat(known.stream(), Stream.ofNullable(top)).max(Snowflake.ORDER);
        var tellTime = top != null ? snowflake : before.map(Mark::snowflake).orElse(false);
        return new Mark(highest.orElse(null), startedAt, tellTime);
    }

    private Walk having(List<Seen> page) {
        var highest = Stream.concat(Stream.ofNullable(top), page.stream().map(Seen::id))
                .max(Snowflake.ORDER)
                .orElse(null);
        var tellTime = snowflake || page.stream().anyMatch(seen -> Snowflake.fits(seen.id(), seen.createdAt()));
        return new Walk(query, way, at, highest, tellTime, pages + 1, startedAt);
    }

    private Step to(Way way, String at) {
        return new Step(new Walk(query, way, at, top, snowflake, pages, startedAt), false, false);
    }

    private Step orCut(Way way, String at) {
        return pages < LONGEST ? to(way, at) : over(this, true);
    }

    private static Step over(Walk walk, boolean cutShort) {
        return new Step(walk, true, cutShort);
    }
}
