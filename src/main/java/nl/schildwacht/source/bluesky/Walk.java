package nl.schildwacht.source.bluesky;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One reading of one query, from the newest post down to some time before the newest of last time.
 *
 * @param cursor where the next page starts, in the platform's words; null at the newest post.
 * @param since how far down to read, epoch milliseconds.
 * @param top when the newest post seen was indexed, epoch milliseconds; 0 before the first.
 * @param pages how many were read; 0 before the walk began.
 */
record Walk(String query, @Nullable String cursor, long since, long top, int pages) {
    /** Posts are found some time after they were indexed, so this much is read again. */
    private static final Duration OVERLAP = Duration.ofMinutes(30);

    /** A reading that finds no end is cut here: ten thousand posts. */
    private static final int LONGEST = 100;

    /** What came of a page: where the walk stands, whether it is over, and whether that is too early. */
    record Step(Walk walk, boolean isOver, boolean cutShort) {}

    static Walk waiting(String query) {
        return new Walk(query, null, 0, 0, 0);
    }

    /** The walk that begins now, unless it is under way. */
    Walk begun(Optional<Long> mark, Instant now, Duration lookBack) {
        if (pages > 0) return this;
        var from = mark.map(Instant::ofEpochMilli)
                .map(newest -> newest.minus(OVERLAP))
                .orElse(now.minus(lookBack));
        return new Walk(query, null, from.toEpochMilli(), 0, 0);
    }

    /** The platform no longer knows our place: from the newest post again, as far down as before. */
    Walk again() {
        return new Walk(query, null, since, top, pages);
    }

    Instant bound() {
        return Instant.ofEpochMilli(since);
    }

    /** @param now no post is newer than this, whatever it says. */
    Step after(Listing page, Instant now) {
        var newest = page.newest().map(at -> at.isAfter(now) ? now : at).map(Instant::toEpochMilli);
        var read = new Walk(query, page.cursor().orElse(null), since, Math.max(top, newest.orElse(0L)), pages + 1);
        var isBelow = page.oldest().filter(at -> at.isBefore(bound())).isPresent();
        if (page.cursor().isEmpty() || page.listed() == 0 || isBelow) return new Step(read, true, false);
        // A cursor that leads to itself would never end.
        var isStuck = page.cursor().get().equals(cursor) || read.pages >= LONGEST;
        return new Step(read, isStuck, isStuck);
    }
}
