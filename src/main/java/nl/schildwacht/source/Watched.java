package nl.schildwacht.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How well a source was heard in a period.
 *
 * @param since from when: the start of the period, or the source's first poll.
 * @param percent of the time, rounded down.
 * @param silences when it was not heard, in order.
 */
public record Watched(String sourceId, String name, Instant since, int percent, List<Silence> silences) {
    public Watched {
        silences = List.copyOf(silences);
    }

    /**
     * A time without an answer.
     *
     * @param trouble what the last try ran into; empty when nobody asked: paused, or the service was down.
     */
    public record Silence(Instant from, Instant to, Optional<Trouble> trouble) {
        Silence notBefore(Instant moment) {
            return from.isBefore(moment) ? new Silence(moment, to, trouble) : this;
        }
    }
}
