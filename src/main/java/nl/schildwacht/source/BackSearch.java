package nl.schildwacht.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A search through what the sources of one organisation still offer, for those who were added to the watch.
 *
 * @param subjects ids of the people and organisations whose posts are looked for.
 * @param terms ids of the terms that were added; what they bring is their owners'.
 * @param reachTo what is older is not asked for; how far each source really goes it decides itself.
 * @param finishedAt when every source was done or given up.
 * @param sources how far it got in each.
 */
public record BackSearch(
        UUID id,
        String organisation,
        List<String> subjects,
        List<String> terms,
        Instant reachTo,
        Instant askedAt,
        Optional<Instant> finishedAt,
        List<AtSource> sources) {
    public BackSearch {
        subjects = List.copyOf(subjects);
        terms = List.copyOf(terms);
        sources = List.copyOf(sources);
    }

    /** How a source ended it. */
    public enum Outcome {
        /** All that it still offers of that time was read. */
        COMPLETE,
        /** It may have had more than it gave or than we took. */
        CUT_SHORT,
        /** It refuses us, or is switched off. */
        REFUSED,
        /** It failed each time. */
        BROKEN,
        /** The others were done long before, and what they brought could not wait. */
        LATE
    }

    /**
     * @param posts how many were read. @param finds how many hits came of them.
     * @param outcome absent while it goes on.
     */
    public record AtSource(
            String source, int pages, int posts, int finds, Optional<Instant> doneAt, Optional<Outcome> outcome) {}

    /**
     * The right to go on with one source of one search.
     *
     * @param cursor where the last page ended; apart from the source's own.
     * @param attempts how often it was begun, this one included.
     */
    public record Turn(
            UUID search,
            String organisation,
            List<String> subjects,
            List<String> terms,
            Instant reachTo,
            Instant askedAt,
            SourceSettings settings,
            String cursor,
            int attempts,
            int pages) {
        public Turn {
            subjects = List.copyOf(subjects);
            terms = List.copyOf(terms);
        }

        @Override
        public String toString() {
            return "Turn[" + search + "," + settings.id() + "]";
        }
    }
}
