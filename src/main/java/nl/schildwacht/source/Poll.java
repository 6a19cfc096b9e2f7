package nl.schildwacht.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One question to a platform: the next page.
 *
 * @param settings which source.
 * @param queries what to ask for: the source's own query, or each term of the organisation; never empty except for feeds and
 *     mentions, where it may be.
 * @param cursor what the adapter returned with the last kept page, opaque to all others; empty the first time.
 * @param now the moment of asking.
 * @param lookBack how far back to reach when there is no mark yet.
 */
public record Poll(SourceSettings settings, List<String> queries, String cursor, Instant now, Duration lookBack) {
    public Poll {
        queries = List.copyOf(queries);
    }

    @Override
    public String toString() {
        return "Poll[" + settings.id() + "]";
    }
}
