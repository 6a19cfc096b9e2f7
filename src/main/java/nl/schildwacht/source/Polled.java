package nl.schildwacht.source;

import nl.schildwacht.http.Exchange;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of a {@link Poll}. */
public sealed interface Polled {
    /**
     * A page, possibly empty.
     *
     * @param items in the platform's order; unreadable ones are left out and counted.
     * @param unreadable how many items could not be understood.
     * @param cursor to hand in next time, once this page is kept.
     * @param more whether another page waits right now.
     * @param exchange the request and the whole answer.
     * @param coverage what the page could have shown.
     * @param notSooner how long the platform asks us to wait before the next poll (feed TTL, max-age).
     * @param movedTo the source's new permanent address.
     */
    record Page(
            List<Item> items,
            int unreadable,
            String cursor,
            boolean more,
            Exchange exchange,
            Coverage coverage,
            Optional<Duration> notSooner,
            Optional<URI> movedTo)
            implements Polled {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** Nothing changed since the last poll (304). */
    record Unchanged(String cursor, Optional<Duration> notSooner) implements Polled {}

    /** The platform asks us to wait until then. */
    record Throttled(Instant until) implements Polled {}

    /** Another try may help; the mark stays. */
    record Broken(Trouble trouble) implements Polled {}

    /** Only a person can help; the source is suspended and says so. */
    record Rejected(Trouble trouble) implements Polled {}
}
