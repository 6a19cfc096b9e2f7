package nl.schildwacht.screening;

import nl.schildwacht.source.BackSearch;

import java.time.Instant;
import java.util.List;

/**
 * The port through which {@link SearchingBack} begins, keeps and ends: what is found is kept together with how far the search
 * got, and is handed over to be told only when the search ends, so that it is told together.
 */
public interface Afterwards {
    /** Begins a search for all who were added since the last time. */
    void begin();

    /** Keeps what a page brought, marked as found afterwards, and moves the search behind it: all or nothing. */
    void keep(Found found);

    /** Ends one search that is done or late, handing over what it found; false when there is none. */
    boolean end();

    /**
     * @param cursor where the search goes on.
     * @param posts how many posts the page held.
     */
    record Found(BackSearch.Turn turn, String cursor, int posts, List<Keeping.Entry> entries, Instant at) {
        public Found {
            entries = List.copyOf(entries);
        }
    }
}
