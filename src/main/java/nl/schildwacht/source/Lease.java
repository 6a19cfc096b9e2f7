package nl.schildwacht.source;

import java.time.Instant;

/**
 * The right to poll one source for a while.
 *
 * @param settings which source.
 * @param cursor where the last kept page ended.
 * @param interval the current rhythm in seconds.
 * @param failures how many polls in a row failed.
 * @param token fences off whoever lost the lease: a write with an older token changes nothing.
 * @param slot when the poll was due; each slot is polled once.
 */
public record Lease(SourceSettings settings, String cursor, long interval, int failures, long token, Instant slot) {
    Lease at(String newCursor) {
        return new Lease(settings, newCursor, interval, failures, token, slot);
    }

    @Override
    public String toString() {
        return "Lease[" + settings.id() + "," + token + "]";
    }
}
