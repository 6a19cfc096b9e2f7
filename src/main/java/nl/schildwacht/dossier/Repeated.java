package nl.schildwacht.dossier;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A kept verdict beside what comes of judging again.
 *
 * @param stored what was judged, and by what.
 * @param own judged again by the version that judged it.
 * @param today judged again by what stands today.
 */
public record Repeated(Judged stored, Again own, Again today) {

    /** What came of judging once more. */
    public sealed interface Again {
        /**
         * It was judged.
         *
         * @param differences names of what is not as it was stored; empty when the verdicts agree.
         * @param from what it was judged by, where that came from the archive.
         */
        record Verdict(String lexicon, Gist gist, Set<String> differences, Optional<Origin> from) implements Again {}

        /** It could not be judged. */
        record Impossible(Obstacle obstacle) implements Again {}
    }

    /**
     * Where the data came from.
     *
     * @param storedBy version of the application whose code read the data then; today's may read it otherwise.
     */
    public record Origin(String storedBy, Instant storedAt) {}

    /** Why a verdict cannot be repeated. */
    public enum Obstacle {
        /** The evidence has been purged, and the text with it. */
        TEXT_GONE,
        /** A version of the service kept it that did not keep whom the post was taken to mean. */
        MENTIONS_NOT_KEPT,
        /** The data files of its version are not in the archive. */
        DATA_NOT_KEPT,
        /** The code of today cannot read them. */
        DATA_NOT_READABLE,
        /** The organisation's own words of that version are not there. */
        WORDS_NOT_KEPT
    }
}
